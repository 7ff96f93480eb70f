namespace Prevex.Rapprochement.Probabiliste;

/// <summary>A person as a list tells it, column by column, nothing read yet. Everything but the identifier may be null.</summary>
/// <param name="Id">Identifier in its list, unique there.</param>
public sealed record Fiche(string Id)
{
    /// <summary>Given names.</summary>
    public string? Prenom { get; init; }

    /// <summary>Surname, possibly « X épouse Y ».</summary>
    public string? Nom { get; init; }

    /// <summary>Married or usual name.</summary>
    public string? NomUsage { get; init; }

    /// <summary>Both names in one column; used when neither surname nor given name is told.</summary>
    public string? NomComplet { get; init; }

    /// <summary>Birth date as written; see <see cref="OptionsDeLiage.FormatNaissance"/>.</summary>
    public string? Naissance { get; init; }

    /// <summary>House number.</summary>
    public string? Numero { get; init; }

    /// <summary>Way, with or without the number.</summary>
    public string? Voie { get; init; }

    /// <summary>Building, staircase, door, or the second line of the address.</summary>
    public string? Complement { get; init; }

    /// <summary>Commune.</summary>
    public string? Commune { get; init; }

    /// <summary>Postcode.</summary>
    public string? CodePostal { get; init; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; init; }

    /// <summary>E-mail.</summary>
    public string? Courriel { get; init; }

    /// <summary>Number of lease or of file, by whoever sends it.</summary>
    public string? Reference { get; init; }

    /// <summary>Other columns, in the order of <see cref="OptionsDeLiage.Autres"/>.</summary>
    public IReadOnlyList<string?> Autres { get; init; } = [];
}

/// <summary>Another column compared.</summary>
/// <param name="Colonne">Its name, for people.</param>
/// <param name="Proche">True when near values count, not only equal ones.</param>
public sealed record AutreColonne(string Colonne, bool Proche);

/// <summary>How lists are linked. Defaults are the same for every list.</summary>
public sealed record OptionsDeLiage
{
    /// <summary>Pairs at least this probable are one person: a wrong link is worth 10 reviews.</summary>
    public double SeuilAuto { get; init; } = 0.90;

    /// <summary>Pairs at least this probable, and less than <see cref="SeuilAuto"/>, go to a person.</summary>
    public double SeuilRevue { get; init; } = 0.05;

    /// <summary>Each record is linked to one other at most.</summary>
    public bool UnPourUn { get; init; }

    /// <summary>Seed of every draw: same seed, same lists, same answer.</summary>
    public int Graine { get; init; } = 93;

    /// <summary>Order of year, month and day, as « yyyyMMdd » or « jj/mm/aaaa »; null guesses.</summary>
    public string? FormatNaissance { get; init; }

    /// <summary>Columns compared besides those Prévex knows.</summary>
    public IReadOnlyList<AutreColonne> Autres { get; init; } = [];

    /// <summary>Communes known under several names; none by default.</summary>
    public Communes Communes { get; init; } = new([]);

    /// <summary>Pairs of identifiers that a person declared distinct: never linked nor grouped.</summary>
    public IReadOnlyCollection<(string, string)> Distincts { get; init; } = [];
}
