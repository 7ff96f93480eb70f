using Prevex.Site.Dessins;

namespace Prevex.Site.Tests.Dessins;

public sealed class EtagesTests
{
    [Fact]
    public void Flags_that_stand_far_apart_stay_on_their_point_on_the_first_level()
    {
        var places = Etages.Placer([new(100, 120), new(400, 120), new(700, 120)], 0, 1000);

        Assert.Equal([new(100, 0), new(400, 0), new(700, 0)], places);
    }

    [Fact]
    public void Close_flags_rise_from_right_to_left_without_leaving_their_point()
    {
        var places = Etages.Placer([new(100, 120), new(180, 120)], 0, 1000);

        Assert.Equal([new(100, 1), new(180, 0)], places);
    }

    [Fact]
    public void A_flag_near_the_right_edge_leans_to_the_left_rather_than_leaving_the_drawing()
    {
        var places = Etages.Placer([new(980, 150)], 0, 1000);

        Assert.Equal(850, places[0].Mat);
    }

    [Theory]
    [InlineData(25, 1160, 60)]
    [InlineData(25, 1160, 1160)]
    [InlineData(40, 1160, 300)]
    [InlineData(12, 760, 20)]
    [InlineData(25, 760, 760)]
    public void A_crowd_keeps_its_labels_apart_and_inside(int nombre, double largeur, double etendue)
    {
        foreach (var graine in Enumerable.Range(1, 40))
        {
            var hasard = new Random(graine);
            var drapeaux = Enumerable.Range(0, nombre).Select(_ => new Etages.Drapeau(hasard.NextDouble() * etendue, 60 + hasard.NextDouble() * 130)).ToArray();

            var places = Etages.Placer(drapeaux, 0, largeur);

            VerifierQueRienNeSeTouche(drapeaux, places);
            Assert.All(drapeaux.Zip(places), p => Assert.InRange(p.Second.Mat, -.01, largeur - p.First.Largeur + .01));
        }
    }

    [Fact]
    public void Flags_too_many_for_any_height_are_still_all_placed_apart()
    {
        var drapeaux = Enumerable.Range(0, 200).Select(i => new Etages.Drapeau(i, 150)).ToArray();

        VerifierQueRienNeSeTouche(drapeaux, Etages.Placer(drapeaux, 0, 400));
    }

    [Fact]
    public void No_flag_gives_no_place() => Assert.Empty(Etages.Placer([], 0, 100));

    internal static void VerifierQueRienNeSeTouche(IReadOnlyList<Etages.Drapeau> drapeaux, IReadOnlyList<Etages.Place> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = 0; j < places.Count; j++)
            {
                if (i == j) continue;
                var (fin, mat) = (places[i].Mat + drapeaux[i].Largeur, places[j].Mat);
                // The pole of j rises through the level of i, or the labels share it: it must stand outside of the label of i.
                if (places[j].Etage >= places[i].Etage)
                    Assert.True(mat < places[i].Mat || mat >= fin, $"Le mât {j} ({mat:0.0}) coupe le libellé {i} ({places[i].Mat:0.0} à {fin:0.0}).");
                if (drapeaux[i].X < drapeaux[j].X) Assert.True(places[i].Mat < mat, $"Les mâts {i} et {j} se croisent.");
            }
        }
    }
}
