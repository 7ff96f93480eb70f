using Prevex.Faits;

namespace Prevex.Metier.Socle.Territoires;

/// <summary>A kind of partner; what it may see depends on it.</summary>
public sealed record TypeDeStructure
{
    public string Code { get; init; } = "";
    public string Nom { get; init; } = "";

    /// <summary>Its agents administer the platform: keys of partners, expected rhythms.</summary>
    public bool Administre { get; init; }
}

/// <summary>A partner that a new base starts with.</summary>
public sealed record Structure
{
    public string Code { get; init; } = "";
    public string Nom { get; init; } = "";

    /// <summary>Code of a <see cref="TypeDeStructure"/>.</summary>
    public string Type { get; init; } = "";

    public TypeBailleur TypeBailleur { get; init; }

    /// <summary>Name of the profile with which its files are read, when it sends some.</summary>
    public string? Profil { get; init; }

    /// <summary>The person who signs in for this structure in the demonstration.</summary>
    public CompteDemo? CompteDemo { get; init; }
}

/// <summary>An invented person; <see cref="Courriel"/> is the name to sign in with.</summary>
public sealed record CompteDemo
{
    public string Nom { get; init; } = "";
    public string Courriel { get; init; } = "";
}
