namespace Prevex.Metier.Signalements.Liens;

/// <summary>A version of what linkage knows of a territory: appended, never changed.</summary>
public sealed class ModeleEnregistre
{
    public required string Territoire { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset CreeLe { get; init; }
    public Guid? Auteur { get; init; }

    /// <summary>Why it was made, in French.</summary>
    public required string Raison { get; init; }

    /// <summary>The model (JSON of ModeleDeMenage).</summary>
    public required string Json { get; init; }
}

public enum GenreDeReponse { AutreMenage, MemeLogement, NeSaitPas }

/// <summary>A person's answer on a report and a file, remembered for ever: what was told apart is not proposed again.</summary>
public sealed class Reponse
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required GenreDeReponse Genre { get; init; }

    /// <summary>Persons, place and landlord of the report (<see cref="Souvenirs.Menage"/>).</summary>
    public required string Menage { get; init; }

    /// <summary>The file it is not.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The file that it is, when one was opened.</summary>
    public Guid? AutreDossierId { get; init; }

    /// <summary>The review or the move in which it was said.</summary>
    public Guid? OrigineId { get; init; }
    public Guid? Par { get; init; }
    public required DateTimeOffset Le { get; init; }

    /// <summary>Taken back by a person.</summary>
    public DateTimeOffset? AnnuleeLe { get; set; }
}

public enum GenreDeMouvement { Detacher, Rattacher }

/// <summary>Rows that went from a file to another, by a person's decision; can be taken back.</summary>
public sealed class Mouvement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required GenreDeMouvement Genre { get; init; }
    public required Guid De { get; init; }
    public required Guid Vers { get; init; }

    /// <summary>What moved (JSON of <see cref="Deplaces"/>).</summary>
    public required string Deplaces { get; init; }

    public required string Raison { get; init; }
    public Guid? Par { get; init; }
    public required DateTimeOffset Le { get; init; }
    public DateTimeOffset? AnnuleLe { get; set; }
    public Guid? AnnulePar { get; set; }
}

/// <param name="Faits">Facts typed by hand in the first file, told again in the second.</param>
public sealed record Deplaces(IReadOnlyList<Guid> Lignes, IReadOnlyList<Guid> Faits);
