using System.Globalization;
using System.Text;

namespace Prevex.Metier.Socle.Exports;

/// <summary>A day to remember.</summary>
/// <param name="Id">The same each time the same day is written again, and no other's.</param>
/// <param name="DitLe">When it was last told.</param>
public sealed record JourDeCalendrier(string Id, DateOnly Jour, DateTimeOffset DitLe, string Titre, string Description, string? Adresse = null);

/// <summary>iCalendar (RFC 5545 and 7986): whole days, in UTF-8, lines of 75 octets at most ended by CRLF.</summary>
public static class Ics
{
    public const string TypeMime = "text/calendar; charset=utf-8";

    private const int OctetsParLigne = 75;

    /// <param name="relire">How often a calendar program should ask again.</param>
    public static string Ecrire(string nom, string description, TimeSpan relire, IEnumerable<JourDeCalendrier> jours)
    {
        var ics = new StringBuilder();
        var duree = string.Create(CultureInfo.InvariantCulture, $"PT{(int)relire.TotalHours}H");
        Ligne(ics, "BEGIN", "VCALENDAR");
        Ligne(ics, "VERSION", "2.0");
        Ligne(ics, "PRODID", "-//Prevex//Echeances//FR");
        Ligne(ics, "CALSCALE", "GREGORIAN");
        Ligne(ics, "NAME", Texte(nom));
        Ligne(ics, "X-WR-CALNAME", Texte(nom));
        Ligne(ics, "DESCRIPTION", Texte(description));
        Ligne(ics, "X-WR-CALDESC", Texte(description));
        Ligne(ics, "REFRESH-INTERVAL;VALUE=DURATION", duree);
        Ligne(ics, "X-PUBLISHED-TTL", duree);
        foreach (var jour in jours) Evenement(ics, jour);
        Ligne(ics, "END", "VCALENDAR");
        return ics.ToString();
    }

    private static void Evenement(StringBuilder ics, JourDeCalendrier jour)
    {
        Ligne(ics, "BEGIN", "VEVENT");
        Ligne(ics, "UID", jour.Id);
        Ligne(ics, "DTSTAMP", jour.DitLe.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Ligne(ics, "DTSTART;VALUE=DATE", jour.Jour.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        Ligne(ics, "SUMMARY", Texte(jour.Titre));
        Ligne(ics, "DESCRIPTION", Texte(jour.Description));
        if (jour.Adresse is not null) Ligne(ics, "URL", jour.Adresse);
        Ligne(ics, "CLASS", "CONFIDENTIAL");
        // A legal day does not make its reader busy.
        Ligne(ics, "TRANSP", "TRANSPARENT");
        Ligne(ics, "END", "VEVENT");
    }

    private static string Texte(string texte)
    {
        var echappe = new StringBuilder(texte.Length + 8);
        foreach (var c in texte.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',') echappe.Append('\\').Append(c);
            else if (c == '\n') echappe.Append("\\n");
            else if (!char.IsControl(c)) echappe.Append(c);
        }
        return echappe.ToString();
    }

    /// <summary>Folded between characters, never inside one.</summary>
    private static void Ligne(StringBuilder ics, string nom, string valeur)
    {
        var octets = 0;
        foreach (var rune in $"{nom}:{valeur}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > OctetsParLigne)
            {
                ics.Append("\r\n ");
                octets = 1;
            }
            ics.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        ics.Append("\r\n");
    }
}
