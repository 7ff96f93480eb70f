namespace Prevex.Faits;

/// <summary>Decisions on a housing aid.</summary>
public enum EtatAide
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>Kept in spite of the debt.</summary>
    Maintenue,
    /// <summary>Suspended.</summary>
    Suspendue,
    /// <summary>Paid again.</summary>
    Retablie,
}

/// <summary>Steps of the payment of a housing aid to the landlord.</summary>
public enum EtatVersement
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>The landlord was asked.</summary>
    Propose,
    /// <summary>The landlord accepts.</summary>
    Accepte,
    /// <summary>The landlord refuses.</summary>
    Refuse,
}

/// <summary>Steps of an over-indebtedness procedure.</summary>
public enum EtatSurendettement
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>Filed.</summary>
    Depose,
    /// <summary>Declared admissible.</summary>
    Recevable,
    /// <summary>Declared not admissible.</summary>
    Irrecevable,
    /// <summary>Plan or measures set.</summary>
    Plan,
    /// <summary>Debts suspended (moratoire).</summary>
    Moratoire,
    /// <summary>Rétablissement personnel, with or without liquidation.</summary>
    RetablissementPersonnel,
    /// <summary>The judge suspends the eviction after recevability (C. conso L.722-6).</summary>
    SuspensionExpulsion,
    /// <summary>Closed by the commission.</summary>
    Cloture,
}

/// <summary>Steps of a DALO recourse.</summary>
public enum EtatDalo
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>Filed with the commission of mediation.</summary>
    Depose,
    /// <summary>Recognised as having priority, to be rehoused urgently.</summary>
    PrioritaireUrgent,
    /// <summary>Refused.</summary>
    Rejete,
    /// <summary>Closed without decision.</summary>
    SansObjet,
}

/// <summary>Why the guard of a DALO household is overridden.</summary>
public enum MotifLevee
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>An offer of rehousing was refused.</summary>
    OffreRefusee,
    /// <summary>Public order.</summary>
    OrdrePublic,
    /// <summary>Shelter is provided meanwhile.</summary>
    HebergementPropose,
    /// <summary>Another one.</summary>
    Autre,
}

/// <summary>Steps of a request for aid.</summary>
public enum EtatDemande
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>Filed.</summary>
    Deposee,
    /// <summary>Granted.</summary>
    Accordee,
    /// <summary>Put off to a later sitting.</summary>
    Ajournee,
    /// <summary>Refused.</summary>
    Refusee,
}

/// <summary>Commissions that look at files.</summary>
public enum Instance
{
    /// <summary>Not stated.</summary>
    Inconnue,
    /// <summary>CCAPEX.</summary>
    Ccapex,
    /// <summary>Commission locale d'impayés de loyer.</summary>
    Clil,
    /// <summary>Commission of the sous-préfecture for the public force.</summary>
    Comex,
}

/// <summary>What a commission did with a file.</summary>
public enum EtatExamen
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>On the agenda.</summary>
    Inscrit,
    /// <summary>Put off.</summary>
    Reporte,
    /// <summary>An opinion or a recommendation was given.</summary>
    Avis,
    /// <summary>The CCAPEX decides to keep the housing aid (from 2027).</summary>
    AideMaintenue,
    /// <summary>The CCAPEX decides to suspend the housing aid (from 2027).</summary>
    AideSuspendue,
}

/// <summary>Whether social work goes on.</summary>
public enum EtatSuivi
{
    /// <summary>Begun.</summary>
    Ouvert,
    /// <summary>Ended.</summary>
    Clos,
}

/// <summary>Exceptions to the trêve (CPCE L.412-6; domaine.md §1.4).</summary>
public enum MotifException
{
    /// <summary>Not stated.</summary>
    Inconnu,
    /// <summary>The family's rehousing is assured.</summary>
    RelogementAssure,
    /// <summary>Someone else's home was entered by manœuvres, threats, voies de fait or constraint.</summary>
    DomicileDAutrui,
    /// <summary>Another place: the judge removed or shortened the trêve.</summary>
    EcarteeParLeJuge,
    /// <summary>The building is under an arrêté de péril.</summary>
    Peril,
    /// <summary>A spouse is evicted by an order on domestic violence or in a divorce.</summary>
    ConjointEvince,
    /// <summary>Administrative evacuation (loi DALO art. 38).</summary>
    EvacuationAdministrative,
}
