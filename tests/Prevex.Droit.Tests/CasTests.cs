namespace Prevex.Droit.Tests;

public class CasTests
{
    public static TheoryData<string, string> Tous() => [.. Commun.Droit.Cas.Select(c => (c.Fichier, c.Nom))];

    [Theory, MemberData(nameof(Tous))]
    public void The_case_written_by_the_jurist_holds(string fichier, string nom) =>
        Assert.Empty(Commun.Droit.Cas.Single(c => c.Fichier == fichier && c.Nom == nom).Ecarts(Commun.Droit));

    [Fact]
    public void Every_rule_is_proved_by_five_cases_or_more_save_the_T16_by_three() =>
        Assert.All(Commun.Droit.Toutes, r => Assert.True(r.Cas.Count >= (r.Id == "T16" ? 3 : 5), $"{r.Id} : {r.Cas.Count} cas"));

    [Fact]
    public void A_case_that_expects_the_wrong_day_tells_the_right_one()
    {
        var cas = Commun.Droit.Cas.First(c => c.Attendu.Dates.ContainsKey("T05"));
        var faux = cas with { Attendu = new() { Dates = new Dictionary<string, IReadOnlyList<DateOnly>> { ["T05"] = [new(2000, 1, 1)] }, Echeances = [] } };

        Assert.Equal("dates de T05 : attendu [2000-01-01], trouvé [2023-09-28]", Assert.Single(faux.Ecarts(Commun.Droit)));
    }
}
