using System.Xml.Linq;
using Prevex.Site.Dessins;

namespace Prevex.Site.Tests.Dessins;

public sealed class LigneDeProcedureTests
{
    private static readonly DateOnly Jour = new(2026, 11, 23);

    private static readonly Ligne UnFait = new(Jour) { Jalons = [new(new(2026, 11, 12), "Commandement de payer")] };

    private static readonly Ligne Dense = new(Jour)
    {
        Jalons = [.. Enumerable.Range(0, 25).Select(i => new Jalon(new DateOnly(2026, 8, 24).AddDays(i * 91 / 25), i % 2 == 0 ? "Commandement de payer" : "Notification au préfet", "étude de commissaires"))],
        Evenements = [.. Enumerable.Range(0, 30).Select(i => new EvenementDessine(new DateOnly(2026, 8, 26).AddDays(i * 3), "Appel", "phone") { Court = "sans réponse" })],
        Limites = [.. Enumerable.Range(0, 5).Select(i => new Limite(new DateOnly(2026, 11, 26).AddDays(i), "Transmettre le diagnostic", "au plus tard"))],
        Bandes = [new(new(2026, 11, 1), new(2027, 3, 31), "Trêve hivernale")],
    };

    private static readonly Ligne CinqAns = new(Jour)
    {
        Jalons = [.. Enumerable.Range(0, 16).Select(i => new Jalon(new DateOnly(2021, 11, 5).AddDays(i * 110), "Renvoi de l’audience")), new(null, "Décision", null, EtatJalon.Attendu)],
        Bandes = [.. Enumerable.Range(2021, 6).Select(an => new Bande(new(an, 11, 1), new(an + 1, 3, 31), "Trêve hivernale"))],
    };

    public static TheoryData<string> Noms => ["un fait", "dense", "cinq ans", "aucun fait"];

    private static Ligne Cas(string nom) => nom switch { "un fait" => UnFait, "dense" => Dense, "cinq ans" => CinqAns, _ => new(Jour) };

    [Theory, MemberData(nameof(Noms))]
    public void No_label_meets_another_label_or_a_pole_at_either_width(string nom)
    {
        foreach (var largeur in new[] { 1160d, 760d })
        {
            var plan = LigneDeProcedure.Planifier(Cas(nom), largeur);
            foreach (var fanions in new[] { plan.Dessus, plan.Dessous })
            {
                EtagesTests.VerifierQueRienNeSeTouche([.. fanions.Select(f => new Etages.Drapeau(f.X, f.Largeur))], [.. fanions.Select(f => new Etages.Place(f.Mat, f.Etage))]);
                Assert.All(fanions, f => Assert.InRange(f.Mat + f.Largeur, 0, largeur + .01));
            }
        }
    }

    [Theory, MemberData(nameof(Noms))]
    public void Rounds_below_the_line_do_not_overlap_and_lose_no_event(string nom)
    {
        var ligne = Cas(nom);

        var ronds = LigneDeProcedure.Planifier(ligne, 760).Ronds;

        Assert.Equal(ligne.Evenements.Count, ronds.Sum(r => r.Nombre));
        Assert.All(ronds.GroupBy(r => r.Y), rang => Assert.All(rang.OrderBy(r => r.X).Zip(rang.OrderBy(r => r.X).Skip(1)), p => Assert.True(p.Second.X - p.First.X >= 30)));
    }

    [Theory, MemberData(nameof(Noms))]
    public void The_drawing_is_well_formed_without_style_attribute_and_hidden_from_screen_readers(string nom)
    {
        var svg = XElement.Parse(LigneDeProcedure.Dessiner(Cas(nom), 1160, "/lib/icones.svg?v=a&b"));

        Assert.Equal("true", svg.Attribute("aria-hidden")?.Value);
        Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Attribute("style") is not null || e.Name.LocalName == "style");
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_written_with_markup_is_shown_as_text()
    {
        var svg = XElement.Parse(LigneDeProcedure.Dessiner(new(Jour) { Jalons = [new(Jour, "<b>&\"")] }, 760, "/i.svg"));

        Assert.Contains(svg.Elements("text"), t => t.Value == "<b>&\"");
    }

    [Fact]
    public void A_trêve_that_runs_today_is_drawn_to_its_end()
    {
        var echelle = LigneDeProcedure.Planifier(UnFait with { Bandes = [new(new(2026, 11, 1), new(2027, 3, 31), "Trêve hivernale")] }, 1160).Echelle;

        Assert.True(echelle.X(new(2027, 3, 31)) < echelle.Droite);
    }

    [Fact]
    public void Overlapping_suspensions_are_drawn_on_two_rows()
    {
        var bandes = LigneDeProcedure.Planifier(UnFait with { Bandes = [new(new(2026, 11, 1), new(2027, 3, 31), "Trêve hivernale"), new(new(2026, 11, 10), null, "Surendettement")] }, 1160).Bandes;

        Assert.Equal([0, 1], bandes.Select(b => b.Rang));
    }

    [Fact]
    public void A_closed_procedure_shows_neither_today_nor_a_future()
    {
        var svg = LigneDeProcedure.Dessiner(UnFait with { Fin = new(2026, 11, 15) }, 1160, "/i.svg");

        Assert.DoesNotContain("Aujourd", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("axe-venir", svg, StringComparison.Ordinal);
    }
}
