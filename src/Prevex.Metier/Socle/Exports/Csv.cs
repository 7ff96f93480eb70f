using System.Text;

namespace Prevex.Metier.Socle.Exports;

/// <summary>CSV for French spreadsheets (`;`), with text that a spreadsheet would run as a formula made inert.</summary>
public static class Csv
{
    public const string TypeMime = "text/csv; charset=utf-8";

    public static string Ligne(IEnumerable<string?> cellules) => string.Join(';', cellules.Select(Cellule)) + "\r\n";

    /// <summary>A byte order mark, without which Excel reads accents wrong.</summary>
    public static byte[] Marque { get; } = Encoding.UTF8.GetPreamble();

    private static string Cellule(string? texte)
    {
        if (string.IsNullOrEmpty(texte)) return "";
        var inerte = Formule(texte) ? "'" + texte : texte;
        return Citer(inerte, ';');
    }

    /// <summary>Between quotes when the text would break the line; nothing else is changed.</summary>
    public static string Citer(string texte, char separateur) =>
        texte.Contains(separateur, StringComparison.Ordinal) || texte.AsSpan().ContainsAny("\"\r\n") ? $"\"{texte.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : texte;

    private static bool Formule(string texte) => texte[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';
}
