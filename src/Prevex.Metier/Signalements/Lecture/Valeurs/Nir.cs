using System.Globalization;
using System.Text.RegularExpressions;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>A social security number has no place in Prévex (domaine §3.7): it is masked before anything is kept.</summary>
internal static partial class Nir
{
    public const string Masque = "[NIR masqué]";

    [GeneratedRegex(@"(?<![0-9A-Za-z])([1-478])[ .\-]?([0-9]{2})[ .\-]?([0-9]{2})[ .\-]?([0-9]{2}|2[AaBb])[ .\-]?([0-9]{3})[ .\-]?([0-9]{3})(?:[ .\-]?([0-9]{2}))?(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Forme();

    public static string Masquer(string texte)
    {
        if (texte.Length < 13) return texte;
        var chiffres = 0;
        foreach (var c in texte) if (char.IsAsciiDigit(c)) chiffres++;
        return chiffres < 12 ? texte : Forme().Replace(texte, m => EstNir(m) ? Masque : m.Value);
    }

    private static bool EstNir(Match m)
    {
        var mois = int.Parse(m.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
        var moisPossible = mois is >= 1 and <= 12 or >= 20 and <= 42 or >= 50;
        // Without its key, only a calendar month makes 13 digits look like a person rather than a reference.
        if (!m.Groups[7].Success) return mois is >= 1 and <= 12;
        // The key counts Corsica's 2A and 2B as 19 and 18.
        var departement = m.Groups[4].Value.ToUpperInvariant() switch { "2A" => "19", "2B" => "18", var d => d };
        var numero = long.Parse($"{m.Groups[1]}{m.Groups[2]}{m.Groups[3]}{departement}{m.Groups[5]}{m.Groups[6]}", CultureInfo.InvariantCulture);
        var cle = 97 - (int)(numero % 97);
        return moisPossible && cle == int.Parse(m.Groups[7].ValueSpan, CultureInfo.InvariantCulture);
    }
}
