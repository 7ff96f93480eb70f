using System.Diagnostics;
using System.Globalization;
using Prevex.Faits;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Dossiers;

/// <summary>A fact told in French: a title, and what the sender added.</summary>
public sealed record Phrase(string Titre, string? Precision = null);

/// <summary>The one place that turns facts into sentences: journal, line of the procedure, exports, letters.</summary>
public static class Phrases
{
    /// <summary>Why the guard of a DALO household is overridden; null when not told.</summary>
    public static string? Pourquoi(MotifLevee motif) => motif switch
    {
        MotifLevee.Inconnu => null,
        MotifLevee.OffreRefusee => "une offre de relogement a été refusée",
        MotifLevee.OrdrePublic => "ordre public",
        MotifLevee.HebergementPropose => "un hébergement est proposé",
        MotifLevee.Autre => "autre motif",
    };

    private static readonly CultureInfo Fr = CultureInfo.GetCultureInfo("fr-FR");

    public static Phrase De(Fait fait, Territoire? territoire = null) => fait switch
    {
        PremierImpaye => new("Premier impayé"),
        SignalementCaf f => new("Impayé signalé à la Caf", Suite(Euros(f.Montant), Depuis(f.DebutImpaye))),
        SaisineCcapex f => new("CCAPEX saisie", Suite(Par(f.Origine), Euros(f.Montant))),
        AlerteCcapex f => new("CCAPEX alertée", Par(f.Origine)),
        CommandementDePayer f => new("Commandement de payer", Suite(Euros(f.Montant), f.Delai is { } d ? $"délai de {d}" : null, Pour(f.Motif))),
        SignalementCommandement => new("Commandement de payer signalé à la CCAPEX"),
        CommandementAssurance => new("Commandement de justifier d’une assurance"),
        MiseEnDemeure f => new("Mise en demeure", Pour(f.Motif)),
        Conge f => new("Congé donné par le bailleur", Suite(Pour(f.Motif), f.Terme is { } t ? $"pour le {Jour(t)}" : null)),
        Assignation f => new("Assignation", Suite(f.Audience is { } a ? $"audience le {Jour(a)}{(f.Heure is { } h ? $" à {Heure(h)}" : "")}" : null, Tribunal(f.Juridiction, territoire), Euros(f.Montant), Pour(f.Motif))),
        NotificationAssignation => new("Assignation notifiée au préfet"),
        DiagnosticSocialFinancier f => new(f.Etat switch
        {
            EtatDiagnostic.Demande => "Diagnostic social et financier demandé",
            EtatDiagnostic.RendezVousPropose => "Rendez-vous proposé pour le diagnostic",
            EtatDiagnostic.Realise => "Diagnostic social et financier réalisé",
            EtatDiagnostic.Carence => "Diagnostic impossible : le ménage n’a pas répondu",
            EtatDiagnostic.Transmis => "Diagnostic transmis au juge et à la CCAPEX",
        }),
        Audience f => new("Audience", Suite(Tribunal(f.Juridiction, territoire), Present(f.Defendeur), Issue(f))),
        Jugement f => new("Jugement", Suite(Sens(f.Sens), Debat(f.Contradictoire), Euros(f.Montant), f.DelaiPourQuitter is { } q ? $"{q} pour quitter les lieux" : null)),
        DelaisRespectes => new("Délais du juge respectés"),
        DelaisRompus => new("Délais du juge rompus"),
        Signification => new("Jugement signifié"),
        Appel => new("Appel du jugement"),
        CommandementDeQuitter f => new("Commandement de quitter les lieux", f.AvecSignification ? "avec la signification du jugement" : null),
        NotificationCommandementDeQuitter => new("Commandement de quitter notifié au préfet"),
        SaisineJex => new("Délais demandés au juge de l’exécution"),
        DecisionJex f => new(f.DelaisJusquAu is null ? "Délais refusés par le juge de l’exécution" : "Délais accordés par le juge de l’exécution", f.DelaisJusquAu is { } jusque ? $"jusqu’au {Jour(jusque)}" : null),
        TentativeExpulsion => new("Tentative d’expulsion"),
        RequisitionCfp => new("Concours de la force publique requis"),
        InstructionCfp => new("Demande de force publique à l’étude"),
        AccordCfp f => new("Concours de la force publique accordé", f.AcompterDu is { } du ? $"à compter du {Jour(du)}" : null),
        RefusCfp => new("Concours de la force publique refusé"),
        SuspensionCfp => new("Accord de la force publique suspendu"),
        Expulsion f => new("Expulsion", Vers(f.Solution)),
        DepartVolontaire f => new("Départ du ménage", Vers(f.Solution)),
        DemandeIndemnisation f => new("Indemnisation demandée par le bailleur", Euros(f.Montant)),
        DecisionIndemnisation f => new(f.Montant is null ? "Indemnisation refusée" : "Indemnisation accordée", Euros(f.Montant)),
        PlanApurement f => new("Plan d’apurement signé", Suite(Plan(f.Nature), f.Mensualite is { } m ? $"{Euros(m)} par mois" : null, f.NombreMensualites is { } n ? $"{n} mensualités" : null)),
        DetteSoldee => new("Dette soldée"),
        ProtocoleCohesionSociale => new("Protocole de cohésion sociale signé"),
        NouveauBail => new("Nouveau bail signé"),
        Relogement f => new("Relogement", Vers(f.Solution)),
        Desistement => new("Désistement du bailleur"),
        RadiationOuCaducite => new("Affaire radiée ou caduque"),
        ClassementCommissaire => new("Affaire classée par le commissaire de justice"),
        Deces => new("Décès du titulaire"),
        AbandonLogement => new("Logement abandonné"),
        ImpayeConstitue f => new("Impayé constitué au sens des aides au logement", Euros(f.Montant)),
        AideAuLogement f => new(f.Etat switch
        {
            EtatAide.Inconnu => "Décision sur l’aide au logement",
            EtatAide.Maintenue => "Aide au logement maintenue",
            EtatAide.Suspendue => "Aide au logement suspendue",
            EtatAide.Retablie => "Aide au logement rétablie",
        }),
        VersementAuBailleur f => new(f.Etat switch
        {
            EtatVersement.Inconnu => "Versement de l’aide au bailleur",
            EtatVersement.Propose => "Versement de l’aide proposé au bailleur",
            EtatVersement.Accepte => "Versement de l’aide accepté par le bailleur",
            EtatVersement.Refuse => "Versement de l’aide refusé par le bailleur",
        }),
        Surendettement f => new(f.Etat switch
        {
            EtatSurendettement.Inconnu => "Surendettement",
            EtatSurendettement.Depose => "Dossier de surendettement déposé",
            EtatSurendettement.Recevable => "Dossier de surendettement recevable",
            EtatSurendettement.Irrecevable => "Dossier de surendettement irrecevable",
            EtatSurendettement.Plan => "Plan ou mesures de surendettement",
            EtatSurendettement.Moratoire => "Dettes suspendues par la commission de surendettement",
            EtatSurendettement.RetablissementPersonnel => "Rétablissement personnel",
            EtatSurendettement.SuspensionExpulsion => "Expulsion suspendue par le juge, surendettement",
            EtatSurendettement.Cloture => "Dossier de surendettement clos",
        }, f.JusquAu is { } fin ? $"jusqu’au {Jour(fin)}" : null),
        RecoursDalo f => new(f.Etat switch
        {
            EtatDalo.Inconnu => "Recours DALO",
            EtatDalo.Depose => "Recours DALO déposé",
            EtatDalo.PrioritaireUrgent => "Ménage reconnu prioritaire au titre du DALO",
            EtatDalo.Rejete => "Recours DALO rejeté",
            EtatDalo.SansObjet => "Recours DALO sans objet",
        }),
        GardeDaloLevee f => new("Garde DALO levée par le préfet", Pourquoi(f.Motif)),
        DemandeFsl f => new(f.Etat switch
        {
            EtatDemande.Inconnu => "Demande au FSL",
            EtatDemande.Deposee => "Demande au FSL déposée",
            EtatDemande.Accordee => "Aide du FSL accordée",
            EtatDemande.Ajournee => "Demande au FSL ajournée",
            EtatDemande.Refusee => "Aide du FSL refusée",
        }),
        ExamenEnCommission f => new(f.Instance switch
        {
            Instance.Inconnue => "Examen en commission",
            Instance.Ccapex => "Examen en CCAPEX",
            Instance.Clil => "Examen en CLIL",
            Instance.Comex => "Examen en COMEX",
        }, f.Etat switch
        {
            EtatExamen.Inconnu => null,
            EtatExamen.Inscrit => "inscrit à l’ordre du jour",
            EtatExamen.Reporte => "reporté",
            EtatExamen.Avis => "avis rendu",
            EtatExamen.AideMaintenue => "aide au logement maintenue",
            EtatExamen.AideSuspendue => "aide au logement suspendue",
        }),
        SuiviSocial f => new(f.Etat == EtatSuivi.Ouvert ? "Suivi social ouvert" : "Suivi social terminé"),
        RepriseDuLoyer => new("Paiement intégral du loyer repris"),
        Versement f => new("Versement sur l’échéancier du juge", Euros(f.Montant)),
        InjonctionDuPrefet => new("Bailleur enjoint par le préfet de demander la fin du bail", "trafic de stupéfiants"),
        ExceptionTreve f => new("Exception à la trêve hivernale", f.Motif switch
        {
            MotifException.Inconnu => null,
            MotifException.RelogementAssure => "relogement assuré",
            MotifException.DomicileDAutrui => "entrée dans le domicile d’autrui par violence ou manœuvre",
            MotifException.EcarteeParLeJuge => "trêve écartée par le juge",
            MotifException.Peril => "immeuble sous arrêté de péril",
            MotifException.ConjointEvince => "conjoint évincé par ordonnance",
            MotifException.EvacuationAdministrative => "évacuation administrative",
        }),
        Retrait f => new("Fait retiré", f.Motif switch
        {
            MotifRetrait.Erreur => "saisi ou envoyé par erreur",
            MotifRetrait.AutreMenage => "il concernait un autre ménage",
            MotifRetrait.AnnuleParEmetteur => "annulé par l’émetteur",
            MotifRetrait.ImportDefait => "l’import qui l’apportait a été défait",
        }),
        _ => throw new UnreachableException(fait.GetType().Name),
    };

    public static string Sens(SensJugement sens) => sens switch
    {
        SensJugement.Inconnu => "sens non dit",
        SensJugement.Ferme => "expulsion prononcée",
        SensJugement.FermeAvecDelais => "expulsion prononcée, avec délais pour partir",
        SensJugement.Conditionnelle => "clause suspendue, avec échéancier",
        SensJugement.DelaisSansSuspension => "échéancier, sans suspension de la clause",
        SensJugement.Deboute => "bailleur débouté",
        SensJugement.Irrecevable => "demande irrecevable",
        SensJugement.ExpulsionSansDroitNiTitre => "expulsion d’occupants sans droit ni titre",
    };

    public static string? Pour(Motif motif) => motif switch
    {
        Motif.Impaye => null,
        Motif.DepotDeGarantie => "dépôt de garantie non versé",
        Motif.DefautAssurance => "défaut d’assurance",
        Motif.Troubles => "troubles de jouissance ou de voisinage",
        Motif.CongeVente => "congé pour vente",
        Motif.CongeReprise => "congé pour reprise",
        Motif.CongeMotifLegitime => "congé pour motif légitime et sérieux",
        Motif.SousLocation => "sous-location",
        Motif.SansDroitNiTitre => "occupation sans droit ni titre",
        Motif.ResidenceSociale => "résidence sociale ou foyer",
        Motif.Autre => "autre motif",
    };

    private static string? Suite(params string?[] morceaux)
    {
        var dits = morceaux.Where(m => !string.IsNullOrEmpty(m)).ToList();
        return dits.Count == 0 ? null : string.Join(", ", dits);
    }

    private static string? Euros(decimal? montant) => montant is { } m ? $"{m.ToString(m == decimal.Truncate(m) ? "N0" : "N2", Fr)}\u00a0€" : null;

    private static string Jour(DateOnly jour) => jour.ToString(jour.Day == 1 ? "1'er' MMMM yyyy" : "d MMMM yyyy", Fr);

    private static string Heure(TimeOnly heure) => heure.Minute == 0 ? $"{heure.Hour}\u00a0h" : string.Create(Fr, $"{heure.Hour}\u00a0h\u00a0{heure.Minute:00}");

    private static string? Depuis(DateOnly? jour) => jour is { } j ? $"impayé depuis le {Jour(j)}" : null;

    private static string? Tribunal(string? code, Territoire? territoire) => code is null ? null : territoire?.Juridictions.FirstOrDefault(j => j.Code == code)?.Nom ?? code;

    private static string? Par(Origine origine) => origine switch
    {
        Origine.Inconnue => null,
        Origine.Bailleur => "par le bailleur",
        Origine.Caf => "par la Caf",
        Origine.CommissaireDeJustice => "par un commissaire de justice",
        Origine.Comed => "par la commission de médiation DALO",
        Origine.Fsl => "par le FSL",
        Origine.BanqueDeFrance => "par la Banque de France",
        Origine.Locataire => "par le locataire",
        Origine.Autre => "par un autre organisme",
    };

    private static string? Present(Presence presence) => presence switch
    {
        Presence.Inconnue => null,
        Presence.Comparant => "ménage présent",
        Presence.Represente => "ménage représenté",
        Presence.NonComparant => "ménage absent",
    };

    private static string? Issue(Audience f) => f.Issue switch
    {
        IssueAudience.Inconnue => null,
        IssueAudience.Renvoi => f.RenvoiAu is { } jour ? $"renvoi au {Jour(jour)}" : "renvoi",
        IssueAudience.Delibere => f.DelibereAu is { } jour ? $"délibéré au {Jour(jour)}" : "mise en délibéré",
        IssueAudience.Desistement => "désistement",
        IssueAudience.Radiation => "radiation",
        IssueAudience.Caducite => "caducité",
    };

    private static string? Debat(Contradictoire debat) => debat switch
    {
        Contradictoire.Inconnu => null,
        Contradictoire.Contradictoire => "contradictoire",
        Contradictoire.ReputeContradictoire => "réputé contradictoire",
        Contradictoire.ParDefaut => "par défaut",
    };

    private static string? Plan(NaturePlan nature) => nature switch
    {
        NaturePlan.Inconnue => null,
        NaturePlan.Bailleur => "avec le bailleur",
        NaturePlan.Caf => "suivi par la Caf",
        NaturePlan.Judiciaire => "fixé par le juge",
        NaturePlan.Surendettement => "mesures de surendettement",
        NaturePlan.Mediation => "après médiation",
    };

    private static string? Vers(Solution solution) => solution switch
    {
        Solution.Inconnue => null,
        Solution.Mutation => "mutation dans le parc social",
        Solution.Solipex => "SOLIPEX",
        Solution.Dalo => "DALO",
        Solution.ActionLogement => "Action Logement",
        Solution.HebergementSiao => "hébergement par le SIAO",
        Solution.ParSesMoyens => "par ses propres moyens",
        Solution.Aucune => "sans solution connue",
        Solution.Autre => "autre solution",
    };
}
