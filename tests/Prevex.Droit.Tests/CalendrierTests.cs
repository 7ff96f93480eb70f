using Prevex.Faits;

namespace Prevex.Droit.Tests;

public class CalendrierTests
{
    // Frozen from the npm package @socialgouv/jours-feries 2.0.0; 2008 and 2285 hold the earliest Easters, 2038 the latest.
    [Theory]
    [InlineData(1961, "04-03 05-11 05-22")]
    [InlineData(2008, "03-24 05-01 05-12")]
    [InlineData(2011, "04-25 06-02 06-13")]
    [InlineData(2016, "03-28 05-05 05-16")]
    [InlineData(2019, "04-22 05-30 06-10")]
    [InlineData(2020, "04-13 05-21 06-01")]
    [InlineData(2023, "04-10 05-18 05-29")]
    [InlineData(2024, "04-01 05-09 05-20")]
    [InlineData(2025, "04-21 05-29 06-09")]
    [InlineData(2026, "04-06 05-14 05-25")]
    [InlineData(2030, "04-22 05-30 06-10")]
    [InlineData(2038, "04-26 06-03 06-14")]
    [InlineData(2049, "04-19 05-27 06-07")]
    [InlineData(2100, "03-29 05-06 05-17")]
    [InlineData(2285, "03-23 04-30 05-11")]
    public void A_year_has_its_eight_fixed_holidays_and_the_three_that_follow_Paques(int annee, string mobiles)
    {
        string[] attendus = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25", .. mobiles.Split(' ')];

        var trouves = Enumerable.Range(0, DateTime.IsLeapYear(annee) ? 366 : 365).Select(new DateOnly(annee, 1, 1).AddDays)
            .Where(j => Calendrier.Ferie(j) is not null).Select(j => $"{j:MM-dd}");

        Assert.Equal(attendus.Distinct().Order(), trouves);
    }

    [Theory]
    [InlineData("2024-01-31", "1 mois", "2024-02-29")]
    [InlineData("2023-01-31", "1 mois", "2023-02-28")]
    [InlineData("2023-12-31", "2 mois", "2024-02-29")]
    [InlineData("2024-02-29", "1 an", "2025-02-28")]
    [InlineData("2024-02-29", "2 mois", "2024-04-29")]
    [InlineData("2023-08-01", "6 semaines", "2023-09-12")]
    [InlineData("2023-08-01", "60 jours", "2023-09-30")]
    [InlineData("2024-03-29", "5 jours ouvrés", "2024-04-08")]
    [InlineData("2024-03-29", "5 jours ouvrables", "2024-04-05")]
    public void A_delay_is_added_as_the_CPC_counts_it(string depart, string delai, string fin) =>
        Assert.Equal(Commun.Jour(fin), Calendrier.Ajouter(Commun.Jour(depart), Delai.Parse(delai)));

    [Theory]
    [InlineData("2023-04-30", "2 mois", "2023-02-28")]
    [InlineData("2024-03-20", "6 semaines", "2024-02-07")]
    [InlineData("2024-04-08", "5 jours ouvrés", "2024-03-29")]
    [InlineData("2024-06-12", "6 semaines", "2024-05-01")]
    public void A_backward_delay_is_never_rolled(string depart, string delai, string debut) =>
        Assert.Equal(Commun.Jour(debut), Calendrier.Retrancher(Commun.Jour(depart), Delai.Parse(delai)));

    [Theory]
    [InlineData("2024-03-29", "2024-03-29")]
    [InlineData("2024-03-30", "2024-04-02")]
    [InlineData("2024-05-01", "2024-05-02")]
    [InlineData("2024-05-08", "2024-05-10")]
    public void The_CPC_642_rolls_over_weekends_and_holidays(string jour, string reporte) =>
        Assert.Equal(Commun.Jour(reporte), Calendrier.Reporter(Commun.Jour(jour)));

    [Fact]
    public void Counting_stops_at_the_ends_of_the_calendar()
    {
        Assert.Equal(DateOnly.MaxValue, Calendrier.Ajouter(DateOnly.MaxValue, new(1000, Unite.Ans)));
        Assert.Equal(DateOnly.MaxValue, Calendrier.Ajouter(DateOnly.MaxValue, new(3, Unite.JoursOuvres)));
        Assert.Equal(DateOnly.MinValue, Calendrier.Retrancher(DateOnly.MinValue, new(6, Unite.Semaines)));
        Assert.Equal(DateOnly.MinValue, Calendrier.Retrancher(DateOnly.MinValue, new(1, Unite.Mois)));
    }
}
