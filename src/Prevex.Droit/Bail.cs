using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>What is known of the lease.</summary>
/// <param name="Debut">First day.</param>
/// <param name="DelaiClause">Delay written in the clause résolutoire.</param>
/// <param name="TypeBailleur">Kind of landlord.</param>
public sealed record BailConnu(DateOnly? Debut, Delai? DelaiClause, TypeBailleur TypeBailleur)
{
    /// <summary>Monthly rent without charges, in euros.</summary>
    public decimal? Loyer { get; init; }
    /// <summary>Monthly charges, in euros.</summary>
    public decimal? Charges { get; init; }
    /// <summary>Monthly housing aid, in euros; null when nobody told whether there is one.</summary>
    public decimal? Aide { get; init; }
    /// <summary>Whether that aid is paid to the landlord (tiers payant); null when not told.</summary>
    public bool? AideAuBailleur { get; init; }
    /// <summary>Furnished or empty; null when not told.</summary>
    public bool? Meuble { get; init; }
    /// <summary>What was owed on some days, in the order of days.</summary>
    public IReadOnlyList<DetteConnue> Dettes { get; init; } = [];

    /// <summary>BPP: natural person or family SCI (domaine.md §0.2).</summary>
    public bool EstPersonnePhysique => TypeBailleur is TypeBailleur.PersonnePhysique or TypeBailleur.SciFamiliale;

    /// <summary>BPM: every other landlord that is known.</summary>
    public bool EstPersonneMorale => TypeBailleur is TypeBailleur.Social or TypeBailleur.PersonneMorale;
}

/// <summary>What was owed on a day, according to a sender.</summary>
/// <param name="Id">Where that was told.</param>
/// <param name="Au">The day.</param>
/// <param name="Montant">In euros.</param>
/// <param name="ImpayeDepuis">First unpaid month, when stated.</param>
public sealed record DetteConnue(Guid Id, DateOnly Au, decimal Montant, DateOnly? ImpayeDepuis = null);
