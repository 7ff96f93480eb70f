using System.Text.Json;

namespace Prevex.Metier.Signalements;

/// <summary>A message in the open format: an array of signalements, each one a line.</summary>
internal static class LignesJson
{
    public static IReadOnlyList<LigneLue> Lire(Stream contenu) => [.. Signalements(contenu).Select((s, i) => new LigneLue(null, i + 1, []) { Signalement = s })];

    /// <exception cref="JsonException">It is not the open format.</exception>
    public static IReadOnlyList<Signalement> Signalements(Stream contenu)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Signalement>>(contenu, SignalementJson.Options) ?? [];
        }
        catch (NotSupportedException e)
        {
            // A fact without its type is thrown otherwise than any other fault.
            throw new JsonException(e.Message, e);
        }
    }
}
