using System.Globalization;
using System.Text;

namespace Prevex.Site.Dessins;

/// <summary>Width of a text in Source Sans 3, so that labels can be placed on the server.</summary>
internal static class Texte
{
    // Advance widths of U+0020 to U+007E in hundredths of an em, measured in Chromium with the font the site serves.
    private static readonly double[] Normal =
    [
        20, 28.9, 42.6, 49.7, 49.7, 82.4, 60.9, 24.9, 30.3, 30.3, 41.8, 49.7, 24.9, 31.1, 24.9, 35, 49.7, 49.7, 49.7, 49.7, 49.7, 49.7, 49.7, 49.7, 49.7, 49.7, 24.9, 24.9, 49.7, 49.7, 49.7, 42.5,
        84.7, 54.3, 58.8, 57.1, 61.5, 52.7, 49.4, 61.7, 65.2, 26.3, 47.9, 57.9, 48.6, 72.7, 64.7, 66.4, 56.6, 66.4, 56.9, 53.4, 53.6, 64.5, 51.5, 78.6, 51.3, 47.6, 53.9, 30.3, 35, 30.3, 49.7, 50,
        54.2, 50.4, 55.3, 45.6, 55.5, 49.6, 29.2, 50.4, 54.4, 24.6, 24.7, 49.5, 25.5, 82.9, 54.7, 54.2, 55.5, 55.5, 34.7, 41.9, 33.8, 54.4, 46.7, 71.9, 44.6, 46.7, 42.5, 30.3, 24.1, 30.3, 49.7,
    ];

    // Weight 650 is at most 7 % wider, measured the same way.
    private const double Gras = 1.07;
    private const double Marge = 1.03;

    public static double Largeur(string texte, double corps, bool gras = false)
    {
        var somme = texte.Normalize(NormalizationForm.FormD).EnumerateRunes().Sum(Avance);
        return somme / 100 * corps * (gras ? Gras : 1) * Marge;
    }

    /// <summary>The text, cut with « … » where it would be wider.</summary>
    public static string Couper(string texte, double corps, bool gras, double largeurMax)
    {
        if (Largeur(texte, corps, gras) <= largeurMax) return texte;
        var elements = StringInfo.ParseCombiningCharacters(texte);
        for (var n = elements.Length - 1; n > 0; n--)
        {
            var court = texte[..elements[n]].TrimEnd() + "…";
            if (Largeur(court, corps, gras) <= largeurMax) return court;
        }
        return "…";
    }

    private static double Avance(Rune rune) => rune.Value switch
    {
        >= 0x20 and <= 0x7E => Normal[rune.Value - 0x20],
        >= 0x300 and <= 0x36F => 0,
        0xA0 or 0x202F => 20,
        '·' or '’' => 24.9,
        '€' or '«' or '»' or '–' or '−' => 49.7,
        _ => 95,
    };
}
