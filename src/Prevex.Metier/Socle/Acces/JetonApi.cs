namespace Prevex.Metier.Socle.Acces;

/// <summary>A partner's key for the API; only its hash is kept.</summary>
public sealed class JetonApi
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required Guid StructureId { get; init; }
    public required string Nom { get; init; }
    public required string Empreinte { get; init; }
    public required DateTimeOffset CreeLe { get; init; }
    public Guid? CreePar { get; init; }

    /// <summary>To within a minute.</summary>
    public DateTimeOffset? DernierUsage { get; set; }
    public DateTimeOffset? RevoqueLe { get; set; }
    public Guid? RevoquePar { get; set; }

    public static string Nouveau() => "prevex_" + Secret.Nouveau();

    public static string EmpreinteDe(string jeton) => Secret.Empreinte(jeton);
}
