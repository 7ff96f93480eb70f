using System.Text.Json.Serialization;

namespace Prevex.Faits;

/// <summary>Something that happened on a day to one household in one dwelling. Closed to this assembly.</summary>
/// <remarks>A fact carries no identity and no free text, so that it stays countable when persons and notes are erased.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PremierImpaye), "premier_impaye")]
[JsonDerivedType(typeof(SignalementCaf), "signalement_caf")]
[JsonDerivedType(typeof(SaisineCcapex), "saisine_ccapex")]
[JsonDerivedType(typeof(AlerteCcapex), "alerte_ccapex")]
[JsonDerivedType(typeof(CommandementDePayer), "commandement_de_payer")]
[JsonDerivedType(typeof(SignalementCommandement), "signalement_commandement")]
[JsonDerivedType(typeof(CommandementAssurance), "commandement_assurance")]
[JsonDerivedType(typeof(MiseEnDemeure), "mise_en_demeure")]
[JsonDerivedType(typeof(Conge), "conge")]
[JsonDerivedType(typeof(Assignation), "assignation")]
[JsonDerivedType(typeof(NotificationAssignation), "notification_assignation")]
[JsonDerivedType(typeof(DiagnosticSocialFinancier), "diagnostic_social_financier")]
[JsonDerivedType(typeof(Audience), "audience")]
[JsonDerivedType(typeof(Jugement), "jugement")]
[JsonDerivedType(typeof(DelaisRespectes), "delais_respectes")]
[JsonDerivedType(typeof(DelaisRompus), "delais_rompus")]
[JsonDerivedType(typeof(Signification), "signification")]
[JsonDerivedType(typeof(Appel), "appel")]
[JsonDerivedType(typeof(CommandementDeQuitter), "commandement_de_quitter")]
[JsonDerivedType(typeof(NotificationCommandementDeQuitter), "notification_commandement_de_quitter")]
[JsonDerivedType(typeof(SaisineJex), "saisine_jex")]
[JsonDerivedType(typeof(DecisionJex), "decision_jex")]
[JsonDerivedType(typeof(TentativeExpulsion), "tentative_expulsion")]
[JsonDerivedType(typeof(RequisitionCfp), "requisition_cfp")]
[JsonDerivedType(typeof(InstructionCfp), "instruction_cfp")]
[JsonDerivedType(typeof(AccordCfp), "accord_cfp")]
[JsonDerivedType(typeof(RefusCfp), "refus_cfp")]
[JsonDerivedType(typeof(SuspensionCfp), "suspension_cfp")]
[JsonDerivedType(typeof(Expulsion), "expulsion")]
[JsonDerivedType(typeof(DepartVolontaire), "depart_volontaire")]
[JsonDerivedType(typeof(DemandeIndemnisation), "demande_indemnisation")]
[JsonDerivedType(typeof(DecisionIndemnisation), "decision_indemnisation")]
[JsonDerivedType(typeof(PlanApurement), "plan_apurement")]
[JsonDerivedType(typeof(DetteSoldee), "dette_soldee")]
[JsonDerivedType(typeof(ProtocoleCohesionSociale), "protocole_cohesion_sociale")]
[JsonDerivedType(typeof(NouveauBail), "nouveau_bail")]
[JsonDerivedType(typeof(Relogement), "relogement")]
[JsonDerivedType(typeof(Desistement), "desistement")]
[JsonDerivedType(typeof(RadiationOuCaducite), "radiation_ou_caducite")]
[JsonDerivedType(typeof(ClassementCommissaire), "classement_commissaire")]
[JsonDerivedType(typeof(Deces), "deces")]
[JsonDerivedType(typeof(AbandonLogement), "abandon_logement")]
[JsonDerivedType(typeof(ImpayeConstitue), "impaye_constitue")]
[JsonDerivedType(typeof(AideAuLogement), "aide_au_logement")]
[JsonDerivedType(typeof(VersementAuBailleur), "versement_au_bailleur")]
[JsonDerivedType(typeof(Surendettement), "surendettement")]
[JsonDerivedType(typeof(RecoursDalo), "recours_dalo")]
[JsonDerivedType(typeof(GardeDaloLevee), "garde_dalo_levee")]
[JsonDerivedType(typeof(DemandeFsl), "demande_fsl")]
[JsonDerivedType(typeof(ExamenEnCommission), "examen_en_commission")]
[JsonDerivedType(typeof(SuiviSocial), "suivi_social")]
[JsonDerivedType(typeof(RepriseDuLoyer), "reprise_du_loyer")]
[JsonDerivedType(typeof(Versement), "versement")]
[JsonDerivedType(typeof(InjonctionDuPrefet), "injonction_du_prefet")]
[JsonDerivedType(typeof(ExceptionTreve), "exception_treve")]
[JsonDerivedType(typeof(Retrait), "retrait")]
public abstract record Fait
{
    private protected Fait(Categorie categorie) => Categorie = categorie;

    /// <summary>The legal day on which the event took effect (signification of an act, day of a hearing…).</summary>
    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.Never)] // written even on the first day of the calendar
    public required DateOnly DateEffet { get; init; }

    /// <summary>Decides who may read the fact.</summary>
    [JsonIgnore]
    public Categorie Categorie { get; }
}
