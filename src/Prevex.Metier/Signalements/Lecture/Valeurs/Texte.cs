using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>A cell as a person reads it: no control, invisible or direction character, composed accents, single spaces.</summary>
internal static class Texte
{
    private static readonly Encoding Latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Line breaks inside the cell are kept as \n: they part persons.</summary>
    public static string Propre(string? brut)
    {
        if (string.IsNullOrEmpty(brut)) return "";
        if (EstSimple(brut)) return brut;
        if (!Ascii.IsValid(brut)) brut = SansMojibake(brut).Normalize(NormalizationForm.FormC);
        var propre = new StringBuilder(brut.Length);
        var espace = false;
        foreach (var c in brut)
        {
            if (c != '\n' && char.IsWhiteSpace(c)) { espace = propre.Length > 0; continue; }
            if (c != '\n' && EstInvisible(c)) continue;
            if (espace && c != '\n' && propre[^1] != '\n') propre.Append(' ');
            espace = false;
            propre.Append(c);
        }
        return propre.ToString().Trim('\n', ' ');
    }

    /// <summary>The same on one line.</summary>
    public static string Ligne(string? brut) => Propre(brut).Replace('\n', ' ');

    private static bool EstSimple(string texte)
    {
        if (texte[0] == ' ' || texte[^1] == ' ') return false;
        var avant = 'x';
        foreach (var c in texte)
        {
            if (c is < ' ' or > '~' || (c == ' ' && avant == ' ')) return false;
            avant = c;
        }
        return true;
    }

    private static bool EstInvisible(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    /// <summary>« allÃ©e » is UTF-8 that some program read as Windows-1252: when the way back works to the end, it is taken.</summary>
    private static string SansMojibake(string texte)
    {
        Span<byte> octets = texte.Length <= 512 ? stackalloc byte[texte.Length] : new byte[texte.Length];
        var suites = 0;
        for (var i = 0; i < texte.Length; i++)
        {
            var c = texte[i];
            if (c > 'ÿ' && OctetWindows(c) is null) return texte;
            octets[i] = c <= 'ÿ' ? (byte)c : OctetWindows(c)!.Value;
            if (octets[i] is >= 0xC2 and <= 0xF4) suites++;
        }
        if (suites == 0) return texte;
        return Utf8.IsValid(octets) ? Encoding.UTF8.GetString(octets) : texte;
    }

    private static readonly Dictionary<char, byte> Windows = Enumerable.Range(0x80, 0x20)
        .Where(o => o is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D))
        .ToDictionary(o => Latin.GetString([(byte)o])[0], o => (byte)o);

    private static byte? OctetWindows(char c) => Windows.TryGetValue(c, out var octet) ? octet : null;
}
