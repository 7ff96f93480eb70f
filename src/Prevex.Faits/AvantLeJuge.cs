namespace Prevex.Faits;

/// <summary>S1: first term unpaid or partly paid.</summary>
public sealed record PremierImpaye() : Fait(Categorie.Dette);

/// <summary>S2: the landlord reports the unpaid rent to the Caf or the MSA.</summary>
public sealed record SignalementCaf() : Fait(Categorie.Procedure)
{
    /// <summary>Unpaid amount stated, in euros.</summary>
    public decimal? Montant { get; init; }
    /// <summary>First unpaid month, when stated.</summary>
    public DateOnly? DebutImpaye { get; init; }
}

/// <summary>S3: a landlord that is a legal person seises the CCAPEX.</summary>
public sealed record SaisineCcapex() : Fait(Categorie.Procedure)
{
    /// <summary>Who seised.</summary>
    public Origine Origine { get; init; }
    /// <summary>Debt stated, in euros.</summary>
    public decimal? Montant { get; init; }
}

/// <summary>S3: the CCAPEX is alerted by an institution that is not the landlord.</summary>
public sealed record AlerteCcapex() : Fait(Categorie.Procedure)
{
    /// <summary>Who alerted.</summary>
    public Origine Origine { get; init; }
}

/// <summary>S4: commandement de payer served by a commissaire de justice.</summary>
public sealed record CommandementDePayer() : Fait(Categorie.Procedure)
{
    /// <summary>Principal claimed, in euros.</summary>
    public decimal? Montant { get; init; }
    /// <summary>Delay stated in the act.</summary>
    public Delai? Delai { get; init; }
    /// <summary>Whether the act relies on the clause résolutoire; null when not stated.</summary>
    public bool? ClauseVisee { get; init; }
    /// <summary>Unpaid rent, or deposit.</summary>
    public Motif Motif { get; init; }
}

/// <summary>S5: the commandement is reported to the CCAPEX (threshold met, landlord a natural person).</summary>
public sealed record SignalementCommandement() : Fait(Categorie.Procedure);

/// <summary>Commandement to prove home insurance (domaine.md §1.6).</summary>
public sealed record CommandementAssurance() : Fait(Categorie.Procedure);

/// <summary>Formal notice before a procedure for a reason other than debt (domaine.md §1.6).</summary>
public sealed record MiseEnDemeure() : Fait(Categorie.Procedure)
{
    /// <summary>What is reproached.</summary>
    public Motif Motif { get; init; } = Motif.Troubles;
}

/// <summary>Notice given by the landlord (domaine.md §1.6).</summary>
public sealed record Conge() : Fait(Categorie.Procedure)
{
    /// <summary>Sale, taking back, or legitimate reason.</summary>
    public Motif Motif { get; init; } = Motif.CongeVente;
    /// <summary>Day on which the lease ends by this notice.</summary>
    public DateOnly? Terme { get; init; }
}
