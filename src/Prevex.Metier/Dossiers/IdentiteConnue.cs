using System.Runtime.InteropServices;
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

    /// <summary>Hashes of its <see cref="Rapprochement.Cles"/>, eight bytes each.</summary>
    public required byte[] Cles { get; init; }

    /// <summary>Number of the change that wrote it.</summary>
    public long Changement { get; set; }

    // Read by linkage, then by the file it is of: parsed once.
    private Identite? _lue;

    public Identite Lire() => _lue ??= JsonSerializer.Deserialize<Identite>(Json, Options)!;

    /// <summary>The same row when what is known has not changed.</summary>
    public static IdentiteConnue De(EtatDossier etat)
    {
        var json = JsonSerializer.Serialize(etat.Identite, Options);
        if (etat.IdentiteProjetee?.Json == json) return etat.IdentiteProjetee;
        var cles = Rapprochement.Cles.De(etat.Identite).Select(IndexDeCles.Hacher).ToArray();
        return new() { DossierId = etat.Dossier.Id, Territoire = etat.Dossier.Territoire, Json = json, Cles = MemoryMarshal.AsBytes(cles.AsSpan()).ToArray() };
    }
}
