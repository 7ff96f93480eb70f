using Prevex.Droit;

namespace Prevex.Metier.Demonstration;

/// <summary>Days on which people work and on which the law lets an eviction be carried out.</summary>
internal static class Agenda
{
    public static DateOnly Ouvre(DateOnly jour) => Calendrier.Reporter(jour);

    /// <summary>Tuesday to Friday.</summary>
    public static DateOnly Audience(DateOnly jour)
    {
        for (jour = Ouvre(jour); jour.DayOfWeek == DayOfWeek.Monday; jour = Ouvre(jour)) jour = jour.AddDays(1);
        return jour;
    }

    /// <summary>Last day of the trêve hivernale in which the day lies, or null (ordonnance 2021-141 for the winter 2020-2021).</summary>
    public static DateOnly? FinDeTreve(DateOnly jour)
    {
        var fin = new DateOnly(jour.Month >= 11 ? jour.Year + 1 : jour.Year, 3, 31);
        if (fin.Year == 2021) fin = new(2021, 5, 31);
        return jour.Month >= 11 || jour <= fin ? fin : null;
    }

    /// <summary>The day itself when an eviction may be carried out then, else that many days after the trêve.</summary>
    public static DateOnly Executable(DateOnly jour, int apresLaTreve)
    {
        var ouvre = Ouvre(jour);
        return FinDeTreve(ouvre) is { } fin ? Ouvre(fin.AddDays(apresLaTreve)) : ouvre;
    }

    /// <summary>The courts and their officers send once a week, each on its day; landlords on the 8th of the month.</summary>
    public static DateOnly Reception(string typeDEmetteur, DateOnly su)
    {
        if (typeDEmetteur is "bailleur_social" or "bailleur_prive" or "agence")
        {
            var huit = new DateOnly(su.Year, su.Month, 8);
            return Ouvre(huit > su.AddDays(2) ? huit : huit.AddMonths(1));
        }
        var jour = typeDEmetteur switch
        {
            "caf" => DayOfWeek.Monday,
            "commissaire_de_justice" => DayOfWeek.Tuesday,
            "prefecture" => DayOfWeek.Wednesday,
            "tribunal" => DayOfWeek.Friday,
            _ => DayOfWeek.Thursday,
        };
        var prochain = su.AddDays(1);
        return Ouvre(prochain.AddDays(((int)jour - (int)prochain.DayOfWeek + 7) % 7));
    }
}
