using System.Text.Json;

namespace Prevex.Metier.Signalements;

/// <summary>A message in the open format: an array of signalements, each one a line.</summary>
internal static class LignesJson
{
    public static IReadOnlyList<LigneLue> Lire(Stream contenu) => [.. Signalements(contenu).Select((s, i) => new LigneLue(null, i + 1, []) { Signalement = s })];

    public static IReadOnlyList<Signalement> Signalements(Stream contenu) =>
        JsonSerializer.Deserialize<List<Signalement>>(contenu, SignalementJson.Options) ?? [];
}
