using System.Globalization;
using System.Text.RegularExpressions;

namespace Prevex.Site.Affichage;

/// <summary>Dates, amounts and numbers as a French reader expects them, whatever the culture of the process.</summary>
public static partial class Francais
{
    private const char Insecable = '\u00a0';
    private static readonly string[] Mois = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    private static readonly string[] MoisCourts = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
    private static readonly string[] Jours = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly NumberFormatInfo Nombres = new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = ",", NegativeSign = "−" };

    /// <summary>« 7 déc. 2026 »</summary>
    public static string Jour(DateOnly jour) => $"{JourSansAn(jour)}{Insecable}{jour.Year}";

    /// <summary>« 7 déc. »</summary>
    public static string JourSansAn(DateOnly jour) => $"{Quantieme(jour)}{Insecable}{MoisCourt(jour.Month)}";

    /// <summary>« lundi 7 décembre 2026 »</summary>
    public static string JourLong(DateOnly jour) => $"{Jours[(int)jour.DayOfWeek]} {JourEnLettres(jour)}";

    /// <summary>« 7 décembre 2026 »</summary>
    public static string JourEnLettres(DateOnly jour) => $"{Quantieme(jour)}{Insecable}{Mois[jour.Month - 1]} {jour.Year}";

    /// <summary>« mars 2026 »</summary>
    public static string MoisLong(DateOnly mois) => $"{Mois[mois.Month - 1]}{Insecable}{mois.Year}";

    public static string MoisCourt(int mois) => MoisCourts[mois - 1];

    /// <summary>« 7 déc. 2026 à 14 h 05 », in Paris.</summary>
    public static string Instant(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Paris);
        return string.Create(CultureInfo.InvariantCulture, $"{Jour(DateOnly.FromDateTime(local.Date))} à {local.Hour}{Insecable}h{Insecable}{local.Minute:00}");
    }

    /// <summary>« 12 345 »</summary>
    public static string Nombre(long nombre) => nombre.ToString("N0", Nombres);

    /// <summary>« 4 072 € », « 4 072,50 € »</summary>
    public static string Euros(decimal montant) =>
        montant.ToString(montant == decimal.Truncate(montant) ? "N0" : "N2", Nombres) + Insecable + '€';

    /// <summary>« 1 dossier », « 12 dossiers »; 0 and 1 are singular in French.</summary>
    public static string Compter(long nombre, string singulier, string? pluriel = null) =>
        $"{Nombre(nombre)}{Insecable}{(Math.Abs(nombre) < 2 ? singulier : pluriel ?? singulier + "s")}";

    /// <summary>« aujourd’hui », « dans 14 jours », « il y a 3 jours ».</summary>
    public static string Dans(int jours) => jours switch
    {
        0 => "aujourd’hui",
        1 => "demain",
        -1 => "hier",
        > 0 => $"dans {Duree(jours)}",
        _ => $"il y a {Duree(-jours)}",
    };

    /// <summary>« encore quelques secondes », « encore 40 secondes environ », « encore 3 minutes environ »; an estimate, so rounded.</summary>
    public static string Encore(TimeSpan reste) => reste.TotalSeconds switch
    {
        < 10 => "encore quelques secondes",
        < 90 => $"encore {Compter((long)Math.Round(reste.TotalSeconds / 10) * 10, "seconde")} environ",
        < 5400 => $"encore {Compter((long)Math.Round(reste.TotalMinutes), "minute")} environ",
        _ => $"encore {Compter((long)Math.Round(reste.TotalHours), "heure")} environ",
    };

    /// <summary>Curved apostrophes, and no-break spaces before : ; ? ! » and after «: for sentences that come from rules, profiles and refusals.</summary>
    public static string Typographie(string texte) => Apostrophe().Replace(Signe().Replace(texte, m => m.Value switch
    {
        " :" or " »" => $"{Insecable}{m.Value[1]}",
        "« " => $"«{Insecable}",
        _ => $"\u202f{m.Value[1]}",
    }), "’");

    /// <summary>Days up to two months, then months, then years from two of them.</summary>
    private static string Duree(int jours) => jours switch
    {
        <= 60 => Compter(jours, "jour"),
        < 730 => Compter((long)(jours / 30.44), "mois", "mois"),
        _ => Compter((long)(jours / 365.25), "an"),
    };

    private static string Quantieme(DateOnly jour) => jour.Day == 1 ? "1er" : jour.Day.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(" [:;?!](?=\\s|$)| »|« ")]
    private static partial Regex Signe();

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})")]
    private static partial Regex Apostrophe();
}
