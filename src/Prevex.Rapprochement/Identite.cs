namespace Prevex.Rapprochement;

/// <summary>
/// What is known of a household, from a report or from a file, ready to be compared: the library's only input.
/// A report mostly has one of each; a file has every form that its reports gave (<see cref="Enrichissement"/>).
/// </summary>
public sealed record Identite
{
    /// <summary>The persons named.</summary>
    public IReadOnlyList<PersonneComparee> Personnes { get; init; } = [];

    /// <summary>The dwelling, in each form received; none when no address could be read.</summary>
    public IReadOnlyList<AdresseLue> Adresses { get; init; } = [];

    /// <summary>The lease, in each form received.</summary>
    public IReadOnlyList<BailCompare> Baux { get; init; } = [];

    /// <summary>Numbers under which senders know this household; each is worth something for its own sender only.</summary>
    public IReadOnlyList<ReferenceEmetteur> References { get; init; } = [];

    /// <summary>Court numbers (RG), each preceded by the code of the court when known: « tprx-pantin 11-22-002430 ».</summary>
    public IReadOnlyList<string> Rgs { get; init; } = [];

    /// <summary>Days of hearings told, for senders that know a case only by its hearing.</summary>
    public IReadOnlyList<DateOnly> Audiences { get; init; } = [];

    /// <summary>First day of the procedure's facts told (never the start of the lease); null when none is dated.</summary>
    public DateOnly? Du { get; init; }

    /// <summary>Last day of the procedure's facts told.</summary>
    public DateOnly? Au { get; init; }
}

/// <summary>A number given by one sender.</summary>
/// <param name="Emetteur">Stable name of the sender.</param>
/// <param name="Numero">The number as received.</param>
public sealed record ReferenceEmetteur(string Emetteur, string Numero);

/// <summary>A lease as received.</summary>
/// <param name="Bailleur">Landlord's name.</param>
/// <param name="Reference">The landlord's number for this lease.</param>
public sealed record BailCompare(string? Bailleur, string? Reference);

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

    /// <summary>Other forms under which reports wrote this same person (files only).</summary>
    public IReadOnlyList<PersonneComparee> Variantes { get; init; } = [];
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
