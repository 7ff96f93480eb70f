using Prevex.Site.Dessins;

namespace Prevex.Site.Tests.Dessins;

public sealed class EchelleTests
{
    [Theory]
    [InlineData(2, 1160)]
    [InlineData(3, 760)]
    [InlineData(14, 1160)]
    [InlineData(60, 1160)]
    [InlineData(60, 460)]
    [InlineData(400, 460)]
    public void Marks_of_the_axis_can_be_read_at_any_length(int mois, double largeur)
    {
        var debut = new DateOnly(2021, 11, 5);

        var reperes = new Echelle(debut, debut.AddMonths(mois), 0, largeur).Reperes().ToList();

        Assert.NotEmpty(reperes);
        Assert.All(reperes.Zip(reperes.Skip(1)), p => Assert.True(p.Second.X - p.First.X >= 40));
        Assert.NotNull(reperes[0].An);
    }

    [Fact]
    public void The_year_is_told_again_each_January()
    {
        var reperes = new Echelle(new(2026, 10, 20), new(2027, 3, 1), 0, 1000).Reperes();

        Assert.Equal(["nov. 2026", "déc. ", "janv. 2027", "févr. ", "mars "], reperes.Select(r => $"{r.Mois} {r.An}"));
    }

    [Fact]
    public void A_day_outside_is_drawn_at_the_nearest_end() =>
        Assert.Equal((10, 90), (new Echelle(new(2026, 1, 1), new(2026, 2, 1), 10, 90).X(new(2020, 1, 1)), new Echelle(new(2026, 1, 1), new(2026, 2, 1), 10, 90).X(new(2030, 1, 1))));
}
