using System.Globalization;
using System.Text;

namespace Prevex.Rapprochement;

/// <summary>Text as it is compared: upper case, without accents, words separated by one blank.</summary>
public static class Texte
{
    /// <summary>Longest text kept: a cell of 10,000 characters is an accident, and must not become a key.</summary>
    public const int LongueurMax = 200;

    // What one UTF-16 unit becomes; filled on first use, the same whatever the thread that fills it.
    private static readonly string?[] Table = new string?[char.MaxValue + 1];

    /// <summary>« Œuvré-d'Été  » gives « OEUVRE D ETE ». Invisible characters vanish, everything else that is neither letter nor digit separates words. Idempotent.</summary>
    /// <param name="texte">Any text, even absurd.</param>
    /// <returns>At most <see cref="LongueurMax"/> characters; empty for nothing.</returns>
    public static string Normaliser(string? texte) => Passer(texte, true);

    /// <summary>The same without blanks: « LE ROY » and « LEROY » become one.</summary>
    public static string Coller(string? texte) => Passer(texte, false);

    private static string Passer(string? texte, bool blancs)
    {
        if (string.IsNullOrEmpty(texte)) return "";
        Span<char> sortie = stackalloc char[LongueurMax];
        var n = 0;
        var separe = false;
        foreach (var c in texte)
        {
            if (c is >= 'A' and <= 'Z' or >= '0' and <= '9') { if (!Ajouter(sortie, ref n, ref separe, c)) break; }
            else if (c is >= 'a' and <= 'z') { if (!Ajouter(sortie, ref n, ref separe, (char)(c - 32))) break; }
            else if (c < 128) separe = blancs;
            else if (!AjouterTout(sortie, ref n, ref separe, Table[c] ??= Traduire(c), blancs)) break;
        }
        // Most names arrive as they are compared: no new string then.
        return sortie[..n].SequenceEqual(texte) ? texte : new string(sortie[..n]);
    }

    /// <summary>True when one letter added, lost, changed, or two neighbours swapped, make one text of the other.</summary>
    public static bool UneFaute(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var debut = a.AsSpan().CommonPrefixLength(b);
        var fin = 0;
        while (fin < Math.Min(a.Length, b.Length) - debut && a[^(fin + 1)] == b[^(fin + 1)]) fin++;
        var x = a.AsSpan(debut..^fin);
        var y = b.AsSpan(debut..^fin);
        return x.Length <= 1 && y.Length <= 1 || x.Length == 2 && y.Length == 2 && x[0] == y[1] && x[1] == y[0];
    }

    private static bool Ajouter(Span<char> sortie, ref int n, ref bool separe, char c)
    {
        var blanc = separe && n > 0;
        if (n + (blanc ? 2 : 1) > sortie.Length) return false;
        if (blanc) sortie[n++] = ' ';
        sortie[n++] = c;
        separe = false;
        return true;
    }

    private static bool AjouterTout(Span<char> sortie, ref int n, ref bool separe, string morceau, bool blancs)
    {
        foreach (var c in morceau)
        {
            if (c == ' ') separe = blancs;
            else if (!Ajouter(sortie, ref n, ref separe, c)) return false;
        }
        return true;
    }

    private static string Traduire(char c)
    {
        switch (c)
        {
            case 'œ' or 'Œ': return "OE";
            case 'æ' or 'Æ': return "AE";
            case 'ß' or 'ẞ': return "SS";
            case 'ø' or 'Ø': return "O";
            case 'ł' or 'Ł': return "L";
            case 'đ' or 'Đ' or 'ð' or 'Ð': return "D";
            case 'þ' or 'Þ': return "TH";
            case 'ı': return "I";
            case 'º' or '°': return " ";
        }
        if (char.GetUnicodeCategory(c) is UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned) return " ";
        var sortie = new StringBuilder();
        foreach (var d in c.ToString().Normalize(NormalizationForm.FormKD))
        {
            switch (char.GetUnicodeCategory(d))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format: break;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber:
                    var majuscule = char.ToUpperInvariant(d);
                    sortie.Append(majuscule is > (char)127 && majuscule != c ? Table[majuscule] ??= Traduire(majuscule) : majuscule.ToString());
                    break;
                default: sortie.Append(' '); break;
            }
        }
        return sortie.ToString();
    }
}
