namespace Prevex.Droit.Tests;

public class CasTests
{
    public static TheoryData<string, string> Tous() => [.. Commun.Droit.Cas.Select(c => (c.Fichier, c.Nom))];

    [Theory, MemberData(nameof(Tous))]
    public void The_case_written_by_the_jurist_holds(string fichier, string nom) =>
        Assert.Equal("", string.Join('\n', Commun.Droit.Cas.Single(c => c.Fichier == fichier && c.Nom == nom).Ecarts(Commun.Droit)));

    [Fact]
    public void Every_rule_that_gives_a_day_a_threshold_or_a_suspension_is_proved_by_three_cases_or_more()
    {
        var calculees = Commun.Droit.Toutes.Where(r => r.Nature is not null || r.Suspension is not null || r.Valeurs.Any(v => v.Forme is Forme.Seuil or Forme.PartDe));
        Assert.Empty(calculees.Where(r => r.Cas.Count < 3).Select(r => $"{r.Id} : {r.Cas.Count}"));
    }

    [Fact]
    public void There_are_a_hundred_and_fifty_cases_each_with_its_own_name_and_source()
    {
        Assert.True(Commun.Droit.Cas.Count >= 150);
        Assert.Equal(Commun.Droit.Cas.Count, Commun.Droit.Cas.Select(c => c.Nom).Distinct().Count());
        Assert.All(Commun.Droit.Cas, c => Assert.NotEmpty(c.Source));
    }

    [Fact]
    public void A_case_that_expects_the_wrong_day_tells_the_right_one()
    {
        var cas = Commun.Droit.Cas.Single(c => c.Nom == "Signifié le 28/07/2023, la veille de la loi, deux mois");
        var faux = cas with { Attendu = new() { Dates = new Dictionary<string, IReadOnlyList<DateOnly>> { ["T05"] = [new(2000, 1, 1)] }, Echeances = [] } };

        Assert.Equal("dates de T05 : attendu [2000-01-01], trouvé [2023-09-28]", Assert.Single(faux.Ecarts(Commun.Droit)));
    }
}
