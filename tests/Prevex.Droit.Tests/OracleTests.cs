using Prevex.Faits;

namespace Prevex.Droit.Tests;

/// <summary>Every date computed a second time by someone who only knows how to count days one by one.</summary>
public class OracleTests
{
    private static readonly DateOnly Loi2023 = new(2023, 7, 29);

    private static IEnumerable<DateOnly> Jours(int graine)
    {
        var hasard = new Random(graine);
        for (var i = 0; i < 10_000; i++) yield return new DateOnly(2010, 1, 1).AddDays(hasard.Next(0, 7670));
    }

    [Fact]
    public void The_T05_is_the_day_found_by_counting()
    {
        Assert.All(Jours(5), jour => Assert.Equal(jour < Loi2023 ? DeuxMoisApres(jour) : Pas(jour, 42), Date("T05", new CommandementDePayer { DateEffet = jour })));
    }

    [Fact]
    public void The_T07_is_the_day_found_by_counting_back()
    {
        var hasard = new Random(7);
        Assert.All(Jours(8), jour =>
        {
            var audience = jour.AddDays(hasard.Next(1, 400));
            Assert.Equal(jour < Loi2023 ? DeuxMoisAvant(audience) : Pas(audience, -42), Date("T07", new Assignation { DateEffet = jour, Audience = audience }));
        });
    }

    [Fact]
    public void The_T17_and_the_T23_are_the_day_found_by_counting() => Assert.All(Jours(17), jour =>
    {
        Assert.Equal(DeuxMoisApres(jour), Date("T17", new CommandementDeQuitter { DateEffet = jour }));
        Assert.Equal(DeuxMoisApres(jour), Date("T23", new RequisitionCfp { DateEffet = jour }));
    });

    [Fact]
    public void The_T21_is_the_first_day_found_out_of_winter() => Assert.All(Jours(21), jour =>
    {
        var attendu = Pas(DeuxMoisApres(jour), 1);
        while (EnHiver(attendu)) attendu = Pas(attendu, 1);
        Assert.Equal(attendu, Date("T21", new CommandementDeQuitter { DateEffet = jour }));
    });

    [Fact]
    public void The_T04_is_the_day_after_two_months() => Assert.All(Jours(4), jour =>
        Assert.Equal(Pas(DeuxMoisApres(jour), 1), Date("T04", new SaisineCcapex { DateEffet = jour })));

    [Fact]
    public void The_T09_and_the_T10_are_the_jours_ouvres_found_by_counting()
    {
        var decret = new DateOnly(2021, 1, 8);
        var hasard = new Random(10);
        Assert.All(Jours(9).Where(j => j >= decret), jour =>
        {
            Assert.Equal(Compte(jour, 15, samediCompris: false), Date("T09", new DiagnosticSocialFinancier { DateEffet = jour, Etat = EtatDiagnostic.Demande }));
            var audience = jour.AddDays(hasard.Next(1, 400));
            Assert.Equal(Compte(audience, 5, samediCompris: false, -1), Date("T10", new Assignation { DateEffet = jour, Audience = audience }));
        });
    }

    [Fact]
    public void The_T14_is_rolled_to_the_day_found_by_walking() => Assert.All(Jours(14), jour =>
    {
        var attendu = MoisApres(jour, 1);
        while (attendu.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || EstFerie(attendu)) attendu = Pas(attendu, 1);
        Assert.Equal(attendu, Date("T14", new Signification { DateEffet = jour }));
    });

    [Fact]
    public void The_T24_or_the_T25_is_the_day_found_by_walking_out_of_winter() => Assert.All(Jours(24), jour =>
    {
        var refus = DeuxMoisApres(jour);
        var attendu = refus;
        if (refus >= new DateOnly(2020, 11, 1) && refus <= new DateOnly(2021, 3, 31)) attendu = new(2021, 4, 1);
        else if (refus < new DateOnly(2020, 11, 1) || refus > new DateOnly(2021, 5, 31))
            while (EnHiver(attendu)) attendu = Pas(attendu, 1);
        var trouvee = Commun.Situer(jour, new RequisitionCfp { DateEffet = jour }).Echeances.Single(e => e.Nature == Nature.DebutResponsabilite);
        Assert.Equal((attendu, refus >= new DateOnly(2020, 11, 1) && refus <= new DateOnly(2021, 5, 31) ? "T25" : "T24"), (trouvee.Date, trouvee.Regle));
    });

    [Fact]
    public void The_T26_is_the_first_jour_ouvrable_found_out_of_winter() => Assert.All(Jours(26), jour =>
    {
        var attendu = Pas(DeuxMoisApres(jour), 1);
        while (EnHiver(attendu) || attendu.DayOfWeek == DayOfWeek.Sunday || EstFerie(attendu)) attendu = Pas(attendu, 1);
        Assert.Equal(attendu, Date("T26", new CommandementDeQuitter { DateEffet = jour }));
    });

    [Fact]
    public void The_S03_and_the_P01_are_the_day_found_by_counting() => Assert.All(Jours(3), jour =>
    {
        Assert.Equal(MoisApres(jour, 3), Date("S03", new Surendettement { DateEffet = new(2005, 1, 3), Etat = EtatSurendettement.Moratoire, JusquAu = jour }));
        Assert.Equal(MoisApres(jour, 24), Date("P01", new ProtocoleCohesionSociale { DateEffet = jour }));
    });

    [Fact]
    public void Jours_ouvres_and_ouvrables_are_those_found_by_counting()
    {
        var hasard = new Random(642);
        Assert.All(Jours(6), jour =>
        {
            var n = hasard.Next(1, 40);
            Assert.Equal(Compte(jour, n, samediCompris: false), Calendrier.Ajouter(jour, new(n, Unite.JoursOuvres)));
            Assert.Equal(Compte(jour, n, samediCompris: true), Calendrier.Ajouter(jour, new(n, Unite.JoursOuvrables)));
        });
    }

    private static DateOnly Date(string regle, Fait fait) => Commun.Situer(fait.DateEffet, fait).Echeances.Single(e => e.Regle == regle).Date;

    private static DateOnly Pas(DateOnly jour, int pas)
    {
        for (; pas != 0; pas -= Math.Sign(pas)) jour = jour.AddDays(Math.Sign(pas));
        return jour;
    }

    private static DateOnly DeuxMoisApres(DateOnly depart) => MoisComptes(depart, 1, 2);

    private static DateOnly MoisApres(DateOnly depart, int mois) => MoisComptes(depart, 1, mois);

    private static DateOnly DeuxMoisAvant(DateOnly depart) => MoisComptes(depart, -1, 2);

    /// <summary>Walks to the month, then through it to the same number or to its end.</summary>
    private static DateOnly MoisComptes(DateOnly depart, int sens, int combien)
    {
        var (jour, mois) = (depart, 0);
        while (mois < combien)
        {
            var suivant = jour.AddDays(sens);
            if (suivant.Month != jour.Month) mois++;
            jour = suivant;
        }
        while (jour.Day != 1) jour = jour.AddDays(-1);
        while (jour.Day != depart.Day && jour.AddDays(1).Month == jour.Month) jour = jour.AddDays(1);
        return jour;
    }

    private static bool EnHiver(DateOnly jour)
    {
        var hiver = jour.Month >= 11 ? jour.Year : jour.Year - 1;
        var fin = hiver switch
        {
            < 2013 => new DateOnly(hiver + 1, 3, 15),
            2019 => new(2020, 7, 10),
            2020 => new(2021, 5, 31),
            _ => new(hiver + 1, 3, 31),
        };
        return jour.Month >= 11 || jour <= fin;
    }

    private static DateOnly Compte(DateOnly jour, int n, bool samediCompris, int sens = 1)
    {
        while (n > 0)
        {
            jour = jour.AddDays(sens);
            if (jour.DayOfWeek != DayOfWeek.Sunday && (samediCompris || jour.DayOfWeek != DayOfWeek.Saturday) && !EstFerie(jour)) n--;
        }
        return jour;
    }

    /// <summary>Easter by the epact table of Gauss as reformulated by Oudin, another route than the engine's.</summary>
    private static bool EstFerie(DateOnly jour)
    {
        var (g, c) = (jour.Year % 19, jour.Year / 100);
        var h = (c - c / 4 - (8 * c + 13) / 25 + 19 * g + 15) % 30;
        var i = h - h / 28 * (1 - 29 / (h + 1) * ((21 - g) / 11));
        var l = i - (jour.Year + jour.Year / 4 + i + 2 - c + c / 4) % 7;
        var paques = new DateOnly(jour.Year, 3, 1).AddDays(l + 27);
        return new[] { paques.AddDays(1), paques.AddDays(39), paques.AddDays(50) }.Contains(jour)
            || new[] { (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25) }.Contains((jour.Month, jour.Day));
    }
}
