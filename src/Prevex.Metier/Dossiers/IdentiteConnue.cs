using System.Text.Json;
using System.Text.Json.Serialization;
using Prevex.Rapprochement;

namespace Prevex.Metier.Dossiers;

/// <summary>Projection: all that reports told of who and where a household is, as linkage compares it. Rebuilt from the rows received.</summary>
public sealed class IdentiteConnue
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public required Guid DossierId { get; init; }
    public required string Territoire { get; init; }
    public required string Json { get; init; }

    // Read by linkage, then by the file it is of: parsed once.
    private Identite? _lue;

    public Identite Lire() => _lue ??= JsonSerializer.Deserialize<Identite>(Json, Options)!;

    public static IdentiteConnue De(EtatDossier etat) =>
        new() { DossierId = etat.Dossier.Id, Territoire = etat.Dossier.Territoire, Json = JsonSerializer.Serialize(etat.Identite, Options) };
}
