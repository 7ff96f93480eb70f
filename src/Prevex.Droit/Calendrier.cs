using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>French legal days and the counting of delays (CPC 640-642). Every result is a day between 01/01/0001 and 31/12/9999: beyond, the nearest of the two.</summary>
public static class Calendrier
{
    /// <summary>Easter Sunday of the Gregorian year (Meeus, Jones, Butcher).</summary>
    public static DateOnly Paques(int annee)
    {
        var (a, b, c) = (annee % 19, annee / 100, annee % 100);
        var d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        var f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return new(annee, f / 31, f % 31 + 1);
    }

    /// <summary>Name of the public holiday of metropolitan France on that day, or null (Code du travail L.3133-1).</summary>
    public static string? Ferie(DateOnly jour) => (jour.Month, jour.Day) switch
    {
        (1, 1) => "jour de l’an",
        (5, 1) => "fête du Travail",
        (5, 8) => "victoire de 1945",
        (7, 14) => "fête nationale",
        (8, 15) => "Assomption",
        (11, 1) => "Toussaint",
        (11, 11) => "armistice de 1918",
        (12, 25) => "Noël",
        // Easter moves from 22 March to 25 April: its three holidays lie between 23 March and 14 June.
        ( >= 3 and <= 6, _) => (jour.DayNumber - Paques(jour.Year).DayNumber) switch
        {
            1 => "lundi de Pâques",
            39 => "Ascension",
            50 => "lundi de Pentecôte",
            _ => null,
        },
        _ => null,
    };

    /// <summary>Jour ouvrable: Monday to Saturday, holidays excluded.</summary>
    public static bool EstOuvrable(DateOnly jour) => jour.DayOfWeek != DayOfWeek.Sunday && Ferie(jour) is null;

    /// <summary>Jour ouvré: Monday to Friday, holidays excluded.</summary>
    public static bool EstOuvre(DateOnly jour) => jour.DayOfWeek != DayOfWeek.Saturday && EstOuvrable(jour);

    /// <summary>The day itself, or the first one after it which is neither Saturday, Sunday nor holiday (CPC 642).</summary>
    public static DateOnly Reporter(DateOnly jour)
    {
        while (!EstOuvre(jour) && jour < DateOnly.MaxValue) jour = jour.AddDays(1);
        return jour;
    }

    /// <summary>Last day of a delay that starts from the day, itself excluded (CPC 641); months and years go de quantième à quantième. Never rolled.</summary>
    public static DateOnly Ajouter(DateOnly depart, Delai delai) => Compter(depart, delai, 1);

    /// <summary>The day that lies the delay before the day. Never rolled, in either direction.</summary>
    public static DateOnly Retrancher(DateOnly depart, Delai delai) => Compter(depart, delai, -1);

    private static DateOnly Compter(DateOnly depart, Delai delai, int sens) => delai.Unite switch
    {
        Unite.Jours => Jours(depart, sens * delai.Valeur),
        Unite.Semaines => Jours(depart, sens * delai.Valeur * 7),
        Unite.Mois => Mois(depart, sens * delai.Valeur),
        Unite.Ans => Mois(depart, sens * delai.Valeur * 12),
        Unite.JoursOuvres => Pas(depart, delai.Valeur, sens, EstOuvre),
        Unite.JoursOuvrables => Pas(depart, delai.Valeur, sens, EstOuvrable),
    };

    private static DateOnly Jours(DateOnly depart, int jours) =>
        DateOnly.FromDayNumber(Math.Clamp(depart.DayNumber + jours, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static DateOnly Mois(DateOnly depart, int mois) => (depart.Year * 12 + depart.Month - 1 + mois) switch
    {
        < 12 => DateOnly.MinValue,
        >= 10_000 * 12 => DateOnly.MaxValue,
        _ => depart.AddMonths(mois), // AddMonths stops on the last day of a shorter month, as CPC 641 does
    };

    private static DateOnly Pas(DateOnly jour, int reste, int sens, Func<DateOnly, bool> compte)
    {
        while (reste > 0 && jour > DateOnly.MinValue && jour < DateOnly.MaxValue)
        {
            jour = jour.AddDays(sens);
            if (compte(jour)) reste--;
        }
        return jour;
    }
}
