using System.Xml.Linq;
using Prevex.Site.Dessins;

namespace Prevex.Site.Tests.Dessins;

public sealed class CourbeDeDetteTests
{
    private static readonly DateOnly Jour = new(2026, 11, 23);

    [Fact]
    public void No_amount_gives_no_drawing() => Assert.Equal("", CourbeDeDette.Dessiner([], [], Jour));

    [Fact]
    public void An_amount_holds_until_the_next_one_as_a_step()
    {
        var svg = XElement.Parse(CourbeDeDette.Dessiner([new(new(2026, 5, 1), 500), new(new(2026, 8, 1), 900)], [], Jour));

        var trace = svg.Elements("path").Single(p => p.Attribute("class")?.Value == "trace").Attribute("d")!.Value;
        Assert.Matches("^M[0-9.]+ [0-9.]+H[0-9.]+V[0-9.]+$", trace);
    }

    [Fact]
    public void An_amount_dated_after_today_stays_inside_the_drawing()
    {
        var svg = CourbeDeDette.Dessiner([new(Jour.AddDays(400), 500)], [new(Jour.AddDays(400), "plan")], Jour);

        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.Contains("plan", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 4172, 0, 6000, 2000)]
    [InlineData(-50, 300, -100, 300, 100)]
    [InlineData(0, 0, 0, 100, 50)]
    [InlineData(0, 0.5, 0, 1, 1)]
    [InlineData(0, 1250000, 0, 1500000, 500000)]
    public void Amounts_of_the_grid_are_round(decimal min, decimal max, decimal sol, decimal plafond, decimal pas) =>
        Assert.Equal((sol, plafond, pas), CourbeDeDette.Graduer(min, max));
}
