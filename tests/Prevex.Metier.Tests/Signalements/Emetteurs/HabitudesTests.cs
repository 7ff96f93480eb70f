using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Tests.Signalements.Emetteurs;

public class HabitudesTests
{
    private static ProfilDImport Un(int lignes, double fautifs = 0.02, double nouveaux = 0.1, double aRevoir = 0.03) => new(lignes, fautifs, new(nouveaux, aRevoir));

    private static readonly Habitudes Mensuelles = new([Un(1000), Un(1040), Un(980), Un(1100), Un(950), Un(1020, fautifs: 0.9)], new());

    [Theory]
    [InlineData(1000, 0.02, 0.1, 0.03, null)]
    [InlineData(2500, 0.02, 0.1, 0.03, null)]
    [InlineData(3500, 0.02, 0.1, 0.03, GenreDEcart.Volume)]
    [InlineData(12, 0.02, 0.1, 0.03, GenreDEcart.Volume)]
    [InlineData(1000, 0.15, 0.1, 0.03, null)]
    [InlineData(1000, 0.40, 0.1, 0.03, GenreDEcart.Erreurs)]
    [InlineData(1000, 0.02, 0.0, 0.00, null)]
    [InlineData(1000, 0.02, 0.9, 0.03, GenreDEcart.Nouveaux)]
    [InlineData(1000, 0.02, 0.1, 0.30, GenreDEcart.ARevoir)]
    public void An_import_departs_when_it_is_far_from_the_median_and_one_strange_import_moves_nothing(int lignes, double fautifs, double nouveaux, double aRevoir, GenreDEcart? attendu) =>
        Assert.Equal(attendu is { } genre ? [genre] : [], Mensuelles.Ecarts(Un(lignes, fautifs, nouveaux, aRevoir)).Select(e => e.Genre));

    [Fact]
    public void A_sender_of_few_imports_has_no_past() => Assert.Empty(new Habitudes([Un(1000), Un(1000), Un(1000), Un(1000)], new()).Ecarts(Un(1, fautifs: 1)));

    [Fact]
    public void A_sender_whose_volumes_vary_is_allowed_to_vary() =>
        Assert.Empty(new Habitudes([Un(10), Un(1000), Un(50), Un(400), Un(3000)], new()).Ecarts(Un(9000)));

    [Fact]
    public void A_threshold_of_the_territory_is_followed()
    {
        var seuils = new SeuilsDuDisjoncteur { Apres = 1, FacteurVolume = 1.1, Points = 1 };

        Assert.Equal([GenreDEcart.Volume, GenreDEcart.Erreurs], new Habitudes([Un(1000)], seuils).Ecarts(Un(1200, fautifs: 0.04)).Select(e => e.Genre));
    }

    [Theory]
    [InlineData(new[] { 0, 30, 61, 91 }, null, 95, EtatDAttente.AJour, 30)]
    [InlineData(new[] { 0, 30, 61, 91 }, null, 150, EtatDAttente.EnRetard, 30)]
    [InlineData(new[] { 0, 30, 61, 91 }, null, 400, EtatDAttente.Muet, 30)]
    [InlineData(new[] { 0, 1, 2, 5, 6, 7, 8 }, null, 11, EtatDAttente.AJour, 1)]
    [InlineData(new[] { 0, 1, 2, 5, 6, 7, 8 }, null, 13, EtatDAttente.EnRetard, 1)]
    [InlineData(new[] { 0, 200 }, null, 700, EtatDAttente.SansRythme, null)]
    [InlineData(new[] { 0 }, 30, 40, EtatDAttente.EnRetard, 30)]
    [InlineData(new[] { 0 }, 30, 32, EtatDAttente.AJour, 30)]
    [InlineData(new[] { 0, 30, 61, 91 }, 0, 2000, EtatDAttente.NonAttendu, 0)]
    public void A_sender_is_late_after_a_silence_longer_than_its_habit(int[] receptions, int? fixe, int aujourdhui, EtatDAttente etat, int? rythme)
    {
        var depart = new DateOnly(2025, 1, 6);

        var attente = Attente.De(receptions.Select(depart.AddDays), fixe, depart.AddDays(aujourdhui));

        Assert.Equal((etat, rythme), (attente.Etat, attente.Jours));
    }
}
