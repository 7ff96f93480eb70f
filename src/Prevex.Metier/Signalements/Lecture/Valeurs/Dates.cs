using System.Globalization;
using System.Text.RegularExpressions;
using Prevex.Metier.Socle;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

[Flags]
internal enum FormatsDate { Aucun = 0, JourMoisAn = 1, MoisEnLettres = 2, AnMoisJour = 4, Compacte = 8, Serie = 16, MoisJourAn = 32 }

/// <summary>Dates as French senders write them. Nothing is guessed: a date that does not exist is not read.</summary>
internal static partial class Dates
{
    /// <summary>How a profile names each format.</summary>
    public static readonly IReadOnlyDictionary<string, FormatsDate> Noms = new Dictionary<string, FormatsDate>
    {
        ["jj/mm/aaaa"] = FormatsDate.JourMoisAn, ["j mois aaaa"] = FormatsDate.MoisEnLettres, ["aaaa-mm-jj"] = FormatsDate.AnMoisJour,
        ["aaaammjj"] = FormatsDate.Compacte, ["serie"] = FormatsDate.Serie, ["mm/jj/aaaa"] = FormatsDate.MoisJourAn,
    };

    [GeneratedRegex(@"^([0-9]{1,2})(?:er)? ?([a-zA-Zéûèô.]{3,10})[ \-]?([0-9]{4}|[0-9]{2})$")]
    private static partial Regex EnLettres();

    [GeneratedRegex(@"^([a-zA-Zéûèô.]{3,10})[ \-/]?([0-9]{4}|[0-9]{2})$")]
    private static partial Regex MoisLettres();

    [GeneratedRegex(@"^([0-9]{1,2})[/\-.]([0-9]{4})$")]
    private static partial Regex MoisChiffres();

    private static readonly string[] Mois = ["janv", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];
    private static readonly string[] MoisEntiers =
        ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];

    /// <param name="siecle">Gives the full year of a two-digit one.</param>
    public static DateOnly? Lire(string texte, FormatsDate formats, Func<int, int> siecle)
    {
        texte = SansHeure(texte);
        if (texte.Length is < 5 or > 20 || !char.IsAsciiDigit(texte[0])) return null;
        Span<int> parts = stackalloc int[3];
        Span<int> tailles = stackalloc int[3];
        if (TroisNombres(texte, parts, tailles))
        {
            if (tailles[0] == 4) return formats.HasFlag(FormatsDate.AnMoisJour) ? Date(parts[0], parts[1], parts[2]) : null;
            if (tailles[0] > 2 || tailles[2] is not (2 or 4)) return null;
            var an = tailles[2] == 4 ? parts[2] : siecle(parts[2]);
            if (formats.HasFlag(FormatsDate.JourMoisAn)) return Date(an, parts[1], parts[0]);
            return formats.HasFlag(FormatsDate.MoisJourAn) ? Date(an, parts[0], parts[1]) : null;
        }
        if (formats.HasFlag(FormatsDate.Compacte) && texte.Length == 8 && int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
            return Date(n / 10000, n / 100 % 100, n % 100);
        if (formats.HasFlag(FormatsDate.Serie) && texte.Length == 5 && int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var jours))
            return Serie(jours, false);
        if (formats.HasFlag(FormatsDate.MoisEnLettres) && EnLettres().Match(texte) is { Success: true } m && NumeroMois(m.Groups[2].Value) is { } mois)
            return Date(Annee(m.Groups[3].Value, siecle), mois, Entier(m.Groups[1].Value));
        return null;
    }

    /// <summary>« nov-23 », « mars 2023 », « 11/2023 », or any date: its month.</summary>
    public static DateOnly? LireMois(string texte, FormatsDate formats, Func<int, int> siecle)
    {
        if (Lire(texte, formats, siecle) is { } jour) return new(jour.Year, jour.Month, 1);
        if (MoisLettres().Match(texte) is { Success: true } l && NumeroMois(l.Groups[1].Value) is { } mois)
            return Date(Annee(l.Groups[2].Value, siecle), mois, 1);
        return MoisChiffres().Match(texte) is { Success: true } c ? Date(Entier(c.Groups[2].Value), Entier(c.Groups[1].Value), 1) : null;
    }

    /// <summary>The day that a spreadsheet stores as a number; only days from 1900 to 2099.</summary>
    public static DateOnly? Serie(double numero, bool depuis1904)
    {
        if (numero is not (>= 1 and < 73051)) return null;
        var jours = (int)numero + (depuis1904 ? 1462 : 0);
        // Spreadsheets count a 29 February 1900 that never was.
        return new DateOnly(1899, 12, jours < 60 ? 31 : 30).AddDays(jours);
    }

    /// <summary>Two-digit year of an act: this century unless it would be to come.</summary>
    public static Func<int, int> SiecleDesActes(DateOnly aujourdhui) => an => 2000 + an > aujourdhui.Year + 2 ? 1900 + an : 2000 + an;

    /// <summary>Two-digit year of a birth: always past, and of an adult.</summary>
    public static Func<int, int> SiecleDesNaissances(DateOnly aujourdhui) => an => 2000 + an > aujourdhui.Year - 16 ? 1900 + an : 2000 + an;

    private static bool TroisNombres(string texte, Span<int> parts, Span<int> tailles)
    {
        var p = 0;
        var separateur = '\0';
        tailles.Clear();
        parts.Clear();
        foreach (var c in texte)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++tailles[p] > 4) return false;
                parts[p] = parts[p] * 10 + c - '0';
            }
            else if (c is '/' or '-' or '.' or ' ')
            {
                if (separateur == '\0') separateur = c;
                if (c != separateur || tailles[p] == 0 || ++p > 2) return false;
            }
            else return false;
        }
        return p == 2 && tailles[2] > 0;
    }

    private static string SansHeure(string texte)
    {
        if (texte.Length < 16) return texte;
        var coupe = texte.IndexOfAny(['T', ' '], 8);
        return coupe > 0 && coupe + 5 < texte.Length && texte[coupe + 3] == ':' ? texte[..coupe] : texte;
    }

    private static DateOnly? Date(int an, int mois, int jour) =>
        an is >= 1000 and <= 9999 && mois is >= 1 and <= 12 && jour >= 1 && jour <= DateTime.DaysInMonth(an, mois) ? new(an, mois, jour) : null;

    private static int? NumeroMois(string ecrit)
    {
        var cle = Mots.Normaliser(ecrit);
        if (cle == "jan") return 1;
        for (var i = 0; i < 12; i++)
            if (cle.StartsWith(Mois[i], StringComparison.Ordinal) && MoisEntiers[i].StartsWith(cle, StringComparison.Ordinal)) return i + 1;
        return null;
    }

    private static int Annee(string chiffres, Func<int, int> siecle) => chiffres.Length == 2 ? siecle(Entier(chiffres)) : Entier(chiffres);

    private static int Entier(string chiffres) => int.Parse(chiffres, CultureInfo.InvariantCulture);
}
