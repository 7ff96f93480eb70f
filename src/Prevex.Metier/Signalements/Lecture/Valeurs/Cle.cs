using System.Globalization;
using System.Text;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>Text made comparable: capitals without accents, every other sign a single space. « Né(e) le » → « NE E LE ».</summary>
internal static class Cle
{
    public static string De(string? texte)
    {
        if (string.IsNullOrEmpty(texte)) return "";
        if (!Ascii.IsValid(texte)) texte = texte.Normalize(NormalizationForm.FormD);
        var cle = new StringBuilder(texte.Length);
        foreach (var c in texte)
        {
            if (char.IsAsciiLetterOrDigit(c)) cle.Append(char.ToUpperInvariant(c));
            else if (c is 'œ' or 'Œ') cle.Append("OE");
            else if (c is 'æ' or 'Æ') cle.Append("AE");
            else if (c is 'ı') cle.Append('I');
            else if (c is 'ł' or 'Ł') cle.Append('L');
            else if (c is 'ø' or 'Ø') cle.Append('O');
            else if (c is 'ß') cle.Append("SS");
            else if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            else if (char.IsLetter(c)) cle.Append(char.ToUpperInvariant(c));
            else if (cle.Length > 0 && cle[^1] != ' ') cle.Append(' ');
        }
        if (cle.Length > 0 && cle[^1] == ' ') cle.Length--;
        return cle.ToString();
    }

    /// <summary>The same without any space: « N° bail » and « n°bail » are one header.</summary>
    public static string Serree(string? texte) => De(texte).Replace(" ", "");
}
