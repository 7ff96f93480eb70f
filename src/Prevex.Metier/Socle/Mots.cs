using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Prevex.Metier.Socle;

/// <summary>The one normal form for search and order: small letters and digits without accents, one space between words.</summary>
public static partial class Mots
{
    public static string Normaliser(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte)) return "";
        var sortie = new StringBuilder(texte.Length);
        foreach (var c in texte.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            var ajout = c switch { 'œ' or 'Œ' => "oe", 'æ' or 'Æ' => "ae", 'ß' => "ss", 'ø' or 'Ø' => "o", 'ł' or 'Ł' => "l", 'đ' or 'Đ' => "d", _ => null };
            if (ajout is not null) sortie.Append(ajout);
            else if (char.IsLetterOrDigit(c)) sortie.Append(char.ToLowerInvariant(c));
            else if (sortie.Length > 0 && sortie[^1] != ' ') sortie.Append(' ');
        }
        return sortie.ToString().TrimEnd();
    }

    /// <summary>
    /// Distinct words of a search, longest first so that the rarest leads; at most eight, each at most forty letters.
    /// The number of a file is one word: « 93 » and the year alone are those of every file.
    /// </summary>
    public static IReadOnlyList<string> DeRecherche(string? saisie) =>
        [.. Normaliser(NumeroDeDossier().Replace(saisie ?? "", "$1$2$3")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Length > 40 ? m[..40] : m)
            .Distinct().OrderByDescending(m => m.Length).Take(8)];

    [GeneratedRegex(@"\b(\d[\dABab]\d?)-(\d{4})-(\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumeroDeDossier();

    /// <summary>The words of a file to be found by, each once: words as written, and numbers glued together too.</summary>
    public static string PourIndex(IEnumerable<string?> textes, IEnumerable<string?> numeros)
    {
        var mots = new HashSet<string>();
        foreach (var texte in textes) mots.UnionWith(Normaliser(texte).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var numero in numeros.Select(Normaliser).Where(n => n.Length > 0))
        {
            mots.UnionWith(numero.Split(' '));
            mots.Add(numero.Replace(" ", "", StringComparison.Ordinal));
        }
        return string.Join(' ', mots);
    }
}
