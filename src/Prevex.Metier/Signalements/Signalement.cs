using Prevex.Faits;
using Prevex.Metier.Dossiers;

namespace Prevex.Metier.Signalements;

/// <summary>
/// What one sender says of one household, whatever the door it came through (file, API, form):
/// the open format of docs/format-signalements.md.
/// </summary>
public sealed record Signalement
{
    /// <summary>The sender's own number for this household or case (matricule, n° de dossier, numéro d'extrait).</summary>
    public string? Reference { get; init; }

    /// <summary>Court number (RG).</summary>
    public string? Rg { get; init; }

    public IReadOnlyList<PersonneSignalee> Personnes { get; init; } = [];
    public AdresseSignalee? Adresse { get; init; }
    public BailSignale? Bail { get; init; }
    public IReadOnlyList<Fait> Faits { get; init; } = [];
    public IReadOnlyList<DetteSignalee> Dettes { get; init; } = [];
    public IReadOnlyList<TermeSignale> Termes { get; init; } = [];

    /// <summary>The facts replace the earlier ones of the same type that this sender told of the same case (ANNULE ET REMPLACE).</summary>
    public bool AnnuleEtRemplace { get; init; }
}

/// <summary>A person as the sender wrote them; <see cref="Prenoms"/> separated by commas.</summary>
public sealed record PersonneSignalee
{
    public string? Civilite { get; init; }
    public string? Nom { get; init; }

    /// <summary>Name used, when the sender tells it apart from the birth name (épouse, née).</summary>
    public string? NomUsage { get; init; }

    public string? Prenoms { get; init; }
    public DateOnly? Naissance { get; init; }
    public string? Telephone { get; init; }
    public string? Courriel { get; init; }
    public RolePersonne Role { get; init; }
}

/// <summary>An address as received: cut into columns by some senders, one line for others.</summary>
public sealed record AdresseSignalee
{
    public string? Voie { get; init; }
    public string? Complement { get; init; }
    public string? CodePostal { get; init; }
    public string? Commune { get; init; }
    public string? Insee { get; init; }
}

public sealed record BailSignale
{
    public string? Reference { get; init; }

    /// <summary>The landlord as the sender names it.</summary>
    public string? Bailleur { get; init; }

    public TypeBailleur TypeBailleur { get; init; }

    /// <summary>First day of the lease. Reported as a fact « Bail » when present.</summary>
    public DateOnly? Debut { get; init; }

    /// <summary>Monthly rent without charges, in euros.</summary>
    public decimal? Loyer { get; init; }

    /// <summary>Monthly charges, in euros.</summary>
    public decimal? Charges { get; init; }

    /// <summary>Monthly housing aid, in euros.</summary>
    public decimal? Aide { get; init; }

    /// <summary>The aid is paid to the landlord (tiers payant).</summary>
    public bool? AideAuBailleur { get; init; }

    /// <summary>The dwelling is let furnished.</summary>
    public bool? Meuble { get; init; }

    /// <summary>Delay written in the clause résolutoire.</summary>
    public Delai? DelaiClause { get; init; }
}

/// <summary>What is owed on a day, according to the sender.</summary>
public sealed record DetteSignalee(DateOnly Au, decimal Montant)
{
    public DateOnly? ImpayeDepuis { get; init; }
}

/// <summary>One month of the landlord's ledger, in euros.</summary>
public sealed record TermeSignale(DateOnly Mois)
{
    public decimal? Appele { get; init; }
    public decimal? Regle { get; init; }
    public decimal? Solde { get; init; }
    public string? Mode { get; init; }
}
