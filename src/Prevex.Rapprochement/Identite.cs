namespace Prevex.Rapprochement;

/// <summary>What is known of a household, from a report or from a file, ready to be compared: the library's only input.</summary>
public sealed record Identite
{
    /// <summary>The persons named.</summary>
    public IReadOnlyList<PersonneComparee> Personnes { get; init; } = [];

    /// <summary>The dwelling, when the address could be read.</summary>
    public AdresseLue? Adresse { get; init; }

    /// <summary>Landlord's name as received.</summary>
    public string? Bailleur { get; init; }

    /// <summary>Lease reference as received.</summary>
    public string? ReferenceBail { get; init; }

    /// <summary>Numbers under which senders know this household; each is worth something for its own sender only.</summary>
    public IReadOnlyList<ReferenceEmetteur> References { get; init; } = [];

    /// <summary>Court number (RG) with the code of the court, when known.</summary>
    public string? Rg { get; init; }

    /// <summary>Days of hearings told, for senders that know a case only by its hearing.</summary>
    public IReadOnlyList<DateOnly> Audiences { get; init; } = [];
}

/// <summary>A number given by one sender.</summary>
/// <param name="Emetteur">Stable name of the sender.</param>
/// <param name="Numero">The number as received.</param>
public sealed record ReferenceEmetteur(string Emetteur, string Numero);

/// <summary>A person as received.</summary>
public sealed record PersonneComparee
{
    /// <summary>Birth name, or the only surname known.</summary>
    public string? Nom { get; init; }

    /// <summary>Married or used name, when told apart.</summary>
    public string? NomUsage { get; init; }

    /// <summary>First names, separated by commas or spaces.</summary>
    public string? Prenoms { get; init; }

    /// <summary>Birth date; 1 January may mean that only the year is known.</summary>
    public DateOnly? Naissance { get; init; }

    /// <summary>Telephone as received.</summary>
    public string? Telephone { get; init; }

    /// <summary>E-mail as received.</summary>
    public string? Courriel { get; init; }
}

/// <summary>An address cut into comparable parts; upper case without accents, null where not told.</summary>
public sealed record AdresseLue
{
    /// <summary>House number.</summary>
    public string? Numero { get; init; }

    /// <summary>BIS, TER, A, B…</summary>
    public string? Indice { get; init; }

    /// <summary>Kind of way in full: RUE, AVENUE, ALLEE…</summary>
    public string? TypeVoie { get; init; }

    /// <summary>Name of the way without its articles.</summary>
    public string? Voie { get; init; }

    /// <summary>Building.</summary>
    public string? Batiment { get; init; }

    /// <summary>Staircase.</summary>
    public string? Escalier { get; init; }

    /// <summary>Floor; 0 is the ground floor.</summary>
    public string? Etage { get; init; }

    /// <summary>Door or flat.</summary>
    public string? Porte { get; init; }

    /// <summary>« Chez X »: the household lives at somebody else's, the address is no evidence of a dwelling.</summary>
    public bool Chez { get; init; }

    /// <summary>Postcode as received.</summary>
    public string? CodePostal { get; init; }

    /// <summary>Current INSEE code of the commune, old communes resolved.</summary>
    public string? Insee { get; init; }
}
