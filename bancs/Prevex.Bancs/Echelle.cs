using System.Globalization;
using Prevex.Commun;

namespace Prevex.Bancs;

/// How big the benches are: whole by default; PREVEX_BANCS_ECHELLE=0.01 for a quick look, whose figures are not to be published.
internal static class Echelle
{
    private static readonly double Part = double.Parse(Environment.GetEnvironmentVariable("PREVEX_BANCS_ECHELLE") ?? "1", CultureInfo.InvariantCulture);

    public static int Dossiers => De(200_000);

    /// Both, unless PREVEX_BANCS_MOTEUR names one.
    public static IReadOnlyList<Moteur> Moteurs { get; } =
        Environment.GetEnvironmentVariable("PREVEX_BANCS_MOTEUR") is { Length: > 0 } moteur ? [Enum.Parse<Moteur>(moteur)] : Enum.GetValues<Moteur>();

    public static int De(int nombre) => (int)(nombre * Part);
}
