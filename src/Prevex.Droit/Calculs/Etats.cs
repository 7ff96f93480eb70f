using System.Diagnostics;
using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>What each fact is in the procedure: its state (domaine.md §1.2), its name, and the main stage it brings, if any.</summary>
internal static class Etats
{
    public readonly record struct Etat(string Code, string Libelle, Etape? Etape = null);

    public static readonly Etat ClauseAcquise = new("CLAUSE_ACQUISE", "Clause résolutoire acquise", Etape.ClauseAcquise);
    public static readonly Etat RefusTacite = new("CFP_REFUSE_TACITE", "Refus tacite du concours de la force publique", Etape.CfpRefuse);
    public static readonly Etat ExpulsionPossible = new("EXPULSION_POSSIBLE", "Premier jour où l’expulsion n’est plus suspendue");
    public static readonly Etat DecisionAttendue = new("DECISION", "Décision attendue");
    public static readonly Etat DelaisEnCours = new("DELAIS_EN_COURS", "Délais accordés par le juge", Etape.DelaisEnCours);
    public static readonly Etat DelaisRespectes = new("DELAIS_RESPECTES", "Délais du juge respectés", Etape.Resolu);
    public static readonly Etat DelaisRompus = new("DELAIS_ROMPUS", "Délais du juge rompus", Etape.Juge);
    public static readonly Etat DepartApresCfp = new("DEPART_APRES_CFP", "Départ après l’accord de la force publique", Etape.Parti);

    public static Etat De(Fait fait) => fait switch
    {
        PremierImpaye => new("IMPAYE_PRECOCE", "Premier impayé", Etape.ImpayePrecoce),
        SignalementCaf => new("IMPAYE_SIGNALE_CAF", "Impayé signalé à la Caf", Etape.Signale),
        SaisineCcapex => new("CCAPEX_SAISIE", "CCAPEX saisie", Etape.CcapexSaisie),
        AlerteCcapex => new("CCAPEX_ALERTEE", "CCAPEX alertée", Etape.CcapexSaisie),
        CommandementDePayer => new("CDP_DELIVRE", "Commandement de payer", Etape.CommandementDePayer),
        SignalementCommandement => new("CDP_SIGNALE", "Commandement signalé à la CCAPEX"),
        CommandementAssurance => new("COMMANDEMENT_ASSURANCE", "Commandement de justifier d’une assurance"),
        MiseEnDemeure => new("MISE_EN_DEMEURE", "Mise en demeure"),
        Conge => new("CONGE", "Congé"),
        Assignation => new("ASSIGNE", "Assignation", Etape.Assigne),
        NotificationAssignation => new("ASSIGNATION_NOTIFIEE_PREFET", "Assignation notifiée au préfet"),
        DiagnosticSocialFinancier d => Diagnostic(d.Etat),
        Audience { Issue: IssueAudience.Desistement } => new("DESISTEMENT", "Désistement à l’audience", Etape.Resolu),
        Audience { Issue: IssueAudience.Radiation or IssueAudience.Caducite } => new("RADIATION_CADUCITE", "Affaire radiée ou caduque", Etape.Resolu),
        Audience => new("AUDIENCE", "Audience", Etape.AudienceTenue),
        Jugement { Sens: SensJugement.Conditionnelle } => DelaisEnCours,
        Jugement { Sens: SensJugement.Deboute } => new("DECISION", "Demande rejetée", Etape.Juge),
        Jugement { Sens: SensJugement.Irrecevable } => new("DECISION", "Demande irrecevable", Etape.Juge),
        Jugement => new("DECISION", "Décision", Etape.Juge),
        Faits.DelaisRespectes => DelaisRespectes,
        Faits.DelaisRompus => DelaisRompus,
        Signification => new("DECISION_SIGNIFIEE", "Décision signifiée", Etape.Juge),
        Appel => new("APPEL", "Appel"),
        CommandementDeQuitter => new("CQL_DELIVRE", "Commandement de quitter les lieux", Etape.CommandementDeQuitter),
        NotificationCommandementDeQuitter => new("CQL_NOTIFIE_PREFET", "Commandement de quitter notifié au préfet"),
        SaisineJex => new("JEX_SAISI", "Juge de l’exécution saisi"),
        DecisionJex { DelaisJusquAu: not null } => new("DELAIS_JEX", "Délais du juge de l’exécution"),
        DecisionJex => new("JEX_REJET", "Demande de délais rejetée"),
        TentativeExpulsion => new("TENTATIVE_EXPULSION", "Tentative d’expulsion"),
        RequisitionCfp => new("CFP_REQUIS", "Réquisition de la force publique", Etape.CfpRequis),
        InstructionCfp => new("CFP_INSTRUCTION", "Instruction par la sous-préfecture"),
        AccordCfp => new("CFP_ACCORDE", "Concours de la force publique accordé", Etape.CfpAccorde),
        RefusCfp => new("CFP_REFUSE_EXPRES", "Concours de la force publique refusé", Etape.CfpRefuse),
        SuspensionCfp => new("CFP_SUSPENDU", "Concours de la force publique suspendu"),
        Expulsion => new("EXPULSION_REALISEE", "Expulsion", Etape.Expulse),
        DepartVolontaire => new("DEPART_VOLONTAIRE", "Départ du ménage", Etape.Parti),
        DemandeIndemnisation => new("INDEMNISATION_BAILLEUR", "Indemnisation demandée à l’État"),
        DecisionIndemnisation => new("INDEMNISATION_BAILLEUR", "Réponse à la demande d’indemnisation"),
        PlanApurement { Nature: NaturePlan.Judiciaire } => new("PLAN_JUDICIAIRE", "Échéancier fixé par le juge"),
        PlanApurement { Nature: NaturePlan.Surendettement } => new("PLAN_SURENDETTEMENT", "Mesures de surendettement"),
        PlanApurement => new("PLAN_AMIABLE", "Plan d’apurement"),
        DetteSoldee => new("DETTE_SOLDEE", "Dette soldée", Etape.Resolu),
        ProtocoleCohesionSociale => new("PCS_SIGNE", "Protocole de cohésion sociale signé", Etape.Resolu),
        NouveauBail => new("NOUVEAU_BAIL", "Nouveau bail", Etape.Resolu),
        Relogement r => Relogement(r.Solution),
        Desistement => new("DESISTEMENT", "Désistement du bailleur", Etape.Resolu),
        RadiationOuCaducite => new("RADIATION_CADUCITE", "Affaire radiée ou caduque", Etape.Resolu),
        ClassementCommissaire => new("CLASSEMENT_COMMISSAIRE", "Dossier classé par le commissaire de justice", Etape.Resolu),
        Deces => new("DECES", "Décès signalé"),
        AbandonLogement => new("ABANDON_LOGEMENT", "Logement abandonné", Etape.Parti),
        ImpayeConstitue => new("IMPAYE_CONSTITUE", "Impayé constitué au sens des aides au logement", Etape.ImpayePrecoce),
        AideAuLogement a => Aide(a.Etat),
        VersementAuBailleur v => Aide(v.Etat),
        Surendettement s => Dettes(s.Etat),
        RecoursDalo d => Dalo(d.Etat),
        GardeDaloLevee => new("GARDE_DALO_LEVEE", "Garde DALO levée"),
        DemandeFsl f => Fsl(f.Etat),
        ExamenEnCommission e => Commission(e.Instance, e.Etat),
        SuiviSocial { Etat: EtatSuivi.Ouvert } => new("SUIVI_SOCIAL", "Suivi social"),
        SuiviSocial => new("SUIVI_SOCIAL_CLOS", "Suivi social terminé"),
        RepriseDuLoyer => new("LOYER_REPRIS", "Paiement intégral du loyer repris"),
        Versement => new("VERSEMENT", "Versement sur l’échéancier"),
        InjonctionDuPrefet => new("INJONCTION_DU_PREFET", "Injonction du préfet au bailleur"),
        ExceptionTreve => new("EXCEPTION_TREVE", "Exception à la trêve"),
        Retrait => new("RETRAIT", "Fait retiré"),
        _ => throw new UnreachableException(fait.GetType().Name),
    };

    private static Etat Diagnostic(EtatDiagnostic etat) => etat switch
    {
        EtatDiagnostic.Demande => new("DSF_DEMANDE", "Diagnostic social et financier demandé"),
        EtatDiagnostic.RendezVousPropose => new("DSF_EN_COURS", "Rendez-vous proposé pour le diagnostic"),
        EtatDiagnostic.Realise => new("DSF_REALISE", "Diagnostic réalisé"),
        EtatDiagnostic.Carence => new("DSF_CARENCE", "Diagnostic sans réponse du ménage"),
        EtatDiagnostic.Transmis => new("DSF_TRANSMIS", "Diagnostic transmis au juge"),
    };

    private static Etat Aide(EtatAide etat) => etat switch
    {
        EtatAide.Inconnu => new("AIDE_AU_LOGEMENT", "Décision sur l’aide au logement"),
        EtatAide.Maintenue => new("AIDE_MAINTENUE", "Aide au logement maintenue"),
        EtatAide.Suspendue => new("AIDE_SUSPENDUE", "Aide au logement suspendue"),
        EtatAide.Retablie => new("AIDE_RETABLIE", "Aide au logement rétablie"),
    };

    private static Etat Aide(EtatVersement etat) => etat switch
    {
        EtatVersement.Inconnu => new("VERSEMENT_AU_BAILLEUR", "Versement de l’aide au bailleur"),
        EtatVersement.Propose => new("VERSEMENT_AU_BAILLEUR_PROPOSE", "Versement de l’aide proposé au bailleur"),
        EtatVersement.Accepte => new("VERSEMENT_AU_BAILLEUR_ACCEPTE", "Versement de l’aide accepté par le bailleur"),
        EtatVersement.Refuse => new("VERSEMENT_AU_BAILLEUR_REFUSE", "Versement de l’aide refusé par le bailleur"),
    };

    private static Etat Dettes(EtatSurendettement etat) => etat switch
    {
        EtatSurendettement.Inconnu => new("SURENDETTEMENT", "Surendettement"),
        EtatSurendettement.Depose => new("SURENDETTEMENT_DEPOSE", "Dossier de surendettement déposé"),
        EtatSurendettement.Recevable => new("SURENDETTEMENT_RECEVABLE", "Dossier de surendettement recevable"),
        EtatSurendettement.Irrecevable => new("SURENDETTEMENT_IRRECEVABLE", "Dossier de surendettement irrecevable"),
        EtatSurendettement.Plan => new("PLAN_SURENDETTEMENT", "Mesures de surendettement"),
        EtatSurendettement.Moratoire => new("SURENDETTEMENT_MORATOIRE", "Dettes suspendues par la commission"),
        EtatSurendettement.RetablissementPersonnel => new("RETABLISSEMENT_PERSONNEL", "Rétablissement personnel"),
        EtatSurendettement.SuspensionExpulsion => new("SURENDETTEMENT_EXPULSION_SUSPENDUE", "Expulsion suspendue par le juge"),
        EtatSurendettement.Cloture => new("SURENDETTEMENT_CLOS", "Dossier de surendettement clos"),
    };

    private static Etat Dalo(EtatDalo etat) => etat switch
    {
        EtatDalo.Inconnu => new("DALO", "Recours DALO"),
        EtatDalo.Depose => new("DALO_DEPOSE", "Recours DALO déposé"),
        EtatDalo.PrioritaireUrgent => new("DALO_PRIORITAIRE", "Prioritaire au titre du DALO"),
        EtatDalo.Rejete => new("DALO_REJETE", "Recours DALO rejeté"),
        EtatDalo.SansObjet => new("DALO_SANS_OBJET", "Recours DALO sans objet"),
    };

    private static Etat Fsl(EtatDemande etat) => etat switch
    {
        EtatDemande.Inconnu or EtatDemande.Deposee => new("FSL_DEMANDE", "Aide demandée au FSL"),
        EtatDemande.Accordee => new("FSL_ACCORDE", "Aide du FSL accordée"),
        EtatDemande.Ajournee => new("FSL_AJOURNE", "Demande au FSL ajournée"),
        EtatDemande.Refusee => new("FSL_REFUSE", "Aide du FSL refusée"),
    };

    private static Etat Commission(Instance instance, EtatExamen etat)
    {
        var (code, nom) = instance switch
        {
            Instance.Inconnue => ("COMMISSION", "commission"),
            Instance.Ccapex => ("CCAPEX", "CCAPEX"),
            Instance.Clil => ("CLIL", "CLIL"),
            Instance.Comex => ("COMEX", "COMEX"),
        };
        return etat is EtatExamen.Inconnu or EtatExamen.Inscrit or EtatExamen.Reporte ? new($"{code}_EXAMEN", $"Examen en {nom}") : new($"{code}_AVIS", $"Avis rendu en {nom}");
    }

    private static Etat Relogement(Solution solution) => solution switch
    {
        Solution.Mutation => new("MUTATION", "Mutation", Etape.Parti),
        Solution.Solipex => new("RELOGEMENT_SOLIPEX", "Relogement par SOLIPEX", Etape.Parti),
        Solution.Dalo => new("RELOGEMENT_DALO", "Relogement au titre du DALO", Etape.Parti),
        Solution.ActionLogement => new("RELOGEMENT_ACTION_LOGEMENT", "Relogement par Action Logement", Etape.Parti),
        Solution.HebergementSiao => new("HEBERGEMENT_SIAO", "Hébergement par le SIAO", Etape.Parti),
        Solution.ParSesMoyens or Solution.Aucune or Solution.Autre or Solution.Inconnue => new("RELOGEMENT_AUTRE", "Relogement", Etape.Parti),
    };

    /// <summary>Facts that may start a procedure, when the earlier one is over.</summary>
    public static bool Ouvre(Fait fait) => fait is PremierImpaye or ImpayeConstitue or SignalementCaf or SaisineCcapex or AlerteCcapex or CommandementDePayer
        or CommandementAssurance or MiseEnDemeure or Conge or Assignation;

    /// <summary>Facts that follow a decision, and so belong to the procedure that holds one.</summary>
    public static bool SuitUneDecision(Fait fait) => fait is Signification or Appel or Faits.DelaisRespectes or Faits.DelaisRompus or CommandementDeQuitter
        or NotificationCommandementDeQuitter or SaisineJex or DecisionJex or TentativeExpulsion or RequisitionCfp or InstructionCfp or AccordCfp
        or RefusCfp or SuspensionCfp or Expulsion or DemandeIndemnisation or DecisionIndemnisation or Versement or GardeDaloLevee or ExceptionTreve;

    /// <summary>A decision that ends the lease at once.</summary>
    public static bool EstFerme(Fait fait) =>
        fait is Jugement { Sens: SensJugement.Ferme or SensJugement.FermeAvecDelais or SensJugement.ExpulsionSansDroitNiTitre };

    /// <summary>Days that can be those of a file: others are typing errors, which are told and left out.</summary>
    public static bool Plausible(DateOnly jour) => jour.Year is >= 1990 and <= 2100;
}
