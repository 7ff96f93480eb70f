namespace Prevex.Metier.Socle.Acces;

/// <summary>The secret address at which an agent's deadlines are read without a session; only its hash is kept.</summary>
public sealed class Calendrier
{
    public required Guid CompteId { get; init; }
    public required string Empreinte { get; init; }
    public required DateTimeOffset CreeLe { get; init; }

    /// <summary>Last reading, noted once a day.</summary>
    public DateTimeOffset? LuLe { get; init; }
}
