using System.Globalization;

namespace Prevex.Bancs;

/// How big the benches are: whole by default; PREVEX_BANCS_ECHELLE=0.01 for a quick look, whose figures are not to be published.
internal static class Echelle
{
    private static readonly double Part = double.Parse(Environment.GetEnvironmentVariable("PREVEX_BANCS_ECHELLE") ?? "1", CultureInfo.InvariantCulture);

    public static int Dossiers => De(200_000);

    public static int De(int nombre) => (int)(nombre * Part);
}
