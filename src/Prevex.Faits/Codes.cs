namespace Prevex.Faits;

/// <summary>Why the landlord wants the lease to end (domaine.md §1.2 and §1.6).</summary>
public enum Motif
{
    /// <summary>Unpaid rent or charges.</summary>
    Impaye,
    /// <summary>Deposit not paid.</summary>
    DepotDeGarantie,
    /// <summary>No home insurance.</summary>
    DefautAssurance,
    /// <summary>Disturbance of neighbours or of enjoyment.</summary>
    Troubles,
    /// <summary>Notice to sell.</summary>
    CongeVente,
    /// <summary>Notice to take back the dwelling.</summary>
    CongeReprise,
    /// <summary>Notice for a legitimate and serious reason.</summary>
    CongeMotifLegitime,
    /// <summary>Unauthorised sub-letting.</summary>
    SousLocation,
    /// <summary>Occupation without right or title.</summary>
    SansDroitNiTitre,
    /// <summary>Contract in a résidence sociale or a foyer.</summary>
    ResidenceSociale,
    /// <summary>Another reason, or not stated.</summary>
    Autre,
}

/// <summary>Who seised or alerted the CCAPEX.</summary>
public enum Origine
{
    /// <summary>Not stated.</summary>
    Inconnue,
    /// <summary>Landlord that is a legal person.</summary>
    Bailleur,
    /// <summary>Family allowance fund.</summary>
    Caf,
    /// <summary>Commissaire de justice.</summary>
    CommissaireDeJustice,
    /// <summary>DALO mediation commission.</summary>
    Comed,
    /// <summary>Housing solidarity fund.</summary>
    Fsl,
    /// <summary>Over-indebtedness commission.</summary>
    BanqueDeFrance,
    /// <summary>The tenant.</summary>
    Locataire,
    /// <summary>Another institution or person with an interest.</summary>
    Autre,
}

/// <summary>How a party stood at a hearing.</summary>
public enum Presence
{
    /// <summary>Not stated.</summary>
    Inconnue,
    /// <summary>In person.</summary>
    Comparant,
    /// <summary>By a lawyer or a person with power.</summary>
    Represente,
    /// <summary>Absent.</summary>
    NonComparant,
}

/// <summary>What the hearing ended with.</summary>
public enum IssueAudience
{
    /// <summary>Not stated.</summary>
    Inconnue,
    /// <summary>Put off to another day.</summary>
    Renvoi,
    /// <summary>Decision to be given on a stated day.</summary>
    Delibere,
    /// <summary>Claimant withdrew.</summary>
    Desistement,
    /// <summary>Struck off the list.</summary>
    Radiation,
    /// <summary>Lapsed.</summary>
    Caducite,
}

/// <summary>Classes of decisions (domaine.md §1.5).</summary>
public enum SensJugement
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>Termination and eviction.</summary>
    Ferme,
    /// <summary>Termination and eviction, with time to leave.</summary>
    FermeAvecDelais,
    /// <summary>Payment schedule, effects of the clause suspended.</summary>
    Conditionnelle,
    /// <summary>Payment schedule without suspension of the clause.</summary>
    DelaisSansSuspension,
    /// <summary>Claim dismissed.</summary>
    Deboute,
    /// <summary>Claim not admissible.</summary>
    Irrecevable,
    /// <summary>Eviction of an occupant without right or title.</summary>
    ExpulsionSansDroitNiTitre,
}

/// <summary>Whether both parties were heard (CPC 467, 473).</summary>
public enum Contradictoire
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>Every party appeared, in person or represented.</summary>
    Contradictoire,
    /// <summary>Defendant absent; open to appeal or served in person.</summary>
    ReputeContradictoire,
    /// <summary>Defendant absent; neither.</summary>
    ParDefaut,
}

/// <summary>Where a social and financial diagnosis stands.</summary>
public enum EtatDiagnostic
{
    /// <summary>Asked by the préfet.</summary>
    Demande,
    /// <summary>Meeting or visit proposed.</summary>
    RendezVousPropose,
    /// <summary>Done.</summary>
    Realise,
    /// <summary>The household did not answer.</summary>
    Carence,
    /// <summary>Sent to the judge and to the CCAPEX.</summary>
    Transmis,
}

/// <summary>Kind of agreed or imposed schedule.</summary>
public enum NaturePlan
{
    /// <summary>Not stated.</summary>
    Inconnue,
    /// <summary>Agreed with the landlord.</summary>
    Bailleur,
    /// <summary>Plan d'apurement followed by the Caf.</summary>
    Caf,
    /// <summary>Given by the judge.</summary>
    Judiciaire,
    /// <summary>Over-indebtedness measures.</summary>
    Surendettement,
    /// <summary>After mediation.</summary>
    Mediation,
}

/// <summary>Where a household that leaves or stays ends (domaine.md §1.2, exits).</summary>
public enum Solution
{
    /// <summary>Not stated.</summary>
    Inconnue,
    /// <summary>Another dwelling of the same or another social landlord.</summary>
    Mutation,
    /// <summary>SOLIPEX.</summary>
    Solipex,
    /// <summary>DALO.</summary>
    Dalo,
    /// <summary>Action Logement.</summary>
    ActionLogement,
    /// <summary>Shelter through the SIAO.</summary>
    HebergementSiao,
    /// <summary>Own solution.</summary>
    ParSesMoyens,
    /// <summary>No solution known.</summary>
    Aucune,
    /// <summary>Another one.</summary>
    Autre,
}

/// <summary>Why a fact was taken back.</summary>
public enum MotifRetrait
{
    /// <summary>Typed or sent by mistake.</summary>
    Erreur,
    /// <summary>Belongs to another household.</summary>
    AutreMenage,
    /// <summary>The sender cancelled it.</summary>
    AnnuleParEmetteur,
    /// <summary>The import that brought it was undone.</summary>
    ImportDefait,
}

/// <summary>Whose dwelling it is; decides which duties apply (domaine.md §0.2: BPM, BPP).</summary>
public enum TypeBailleur
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>HLM landlord (OPH, ESH, coopérative, SEM).</summary>
    Social,
    /// <summary>Legal person other than a social landlord or a family SCI.</summary>
    PersonneMorale,
    /// <summary>Natural person, directly or through an agency.</summary>
    PersonnePhysique,
    /// <summary>SCI between relatives up to the 4th degree: treated as a natural person.</summary>
    SciFamiliale,
}

/// <summary>Social or private park.</summary>
public enum Parc
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>Social landlords.</summary>
    Social,
    /// <summary>All others.</summary>
    Prive,
}
