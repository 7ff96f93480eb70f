using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Emetteurs;

namespace Prevex.Metier.Tests.Signalements.Emetteurs;

public sealed class DisjoncteurTests(BasesNeuves bases)
{
    [Theory, SurChaqueMoteur]
    public async Task A_file_unlike_those_before_it_is_held_before_anything_is_taken_until_a_person_decides(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        for (var i = 0; i < 5; i++)
        {
            maison.Horloge.Avancer(TimeSpan.FromDays(30));
            Assert.Equal(EtatMessage.Termine, (await maison.Importer(agent, $"actes{i}.csv", Maison.Actes(40, depuis: 100 * i))).Etat);
        }

        // The column of days has slipped: three rows in four cannot be read.
        var fautif = await maison.Importer(agent, "decale.csv", Maison.Actes(40, depuis: 900, date: i => i % 4 == 0 ? "02/03/2026" : "Bobigny"));
        var enorme = await maison.Importer(agent, "enorme.csv", Maison.Actes(200, depuis: 2000));
        var normal = await maison.Importer(agent, "normal.csv", Maison.Actes(45, depuis: 5000));

        Assert.Equal((EtatMessage.Retenu, 0, 40), (fautif.Etat, fautif.Position, fautif.Lignes));
        Assert.Equal(GenreDEcart.Erreurs, Assert.Single(SignalementJson.Lire<List<EcartDImport>>(fautif.Ecarts!)).Genre);
        Assert.Equal(GenreDEcart.Volume, Assert.Single(SignalementJson.Lire<List<EcartDImport>>(enorme.Ecarts!)).Genre);
        Assert.Equal((EtatMessage.Termine, 45), (normal.Etat, normal.Faits));

        Assert.Equal("motif", Assert.Single(await maison.Disjoncteur.Execute(agent, enorme.Id, "", default)).Champ);
        Assert.Empty(await maison.Disjoncteur.Execute(agent, enorme.Id, "Deux mois en un envoi", default));
        await maison.PrendreMessage.Execute(enorme.Id, default);
        Assert.Empty(await maison.Defaire(fautif));

        var (continue_, abandonne) = (await maison.Relire(agent, enorme.Id), await maison.Relire(agent, fautif.Id));
        Assert.Equal((EtatMessage.Termine, 200, "Deux mois en un envoi"), (continue_.Etat, continue_.Faits, continue_.ContinueMotif));
        Assert.Equal((EtatMessage.Defait, 0), (abandonne.Etat, abandonne.Faits));
        Assert.Single(await maison.Disjoncteur.Execute(agent, enorme.Id, "Encore une fois", default));
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(5 * 40 + 45 + 200, await depot.Faits.CountAsync());
    }

    [Fact]
    public async Task First_imports_and_the_command_line_are_never_held()
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        var importer = new ImporterFichier(maison.Bases, new(maison.Bases, maison.Horloge), new(maison.Bases, maison.PrendreMessage), maison.PrendreMessage, new(maison.Bases, maison.PrendreMessage, maison.Prendre, maison.Horloge));
        var dossier = Directory.CreateTempSubdirectory("prevex-disjoncteur-");
        async Task<ImporterFichier.Bilan> Importer(int rang, int lignes, bool prudent)
        {
            maison.Horloge.Avancer(TimeSpan.FromDays(1));
            var chemin = Path.Combine(dossier.FullName, $"{rang}.csv");
            await File.WriteAllTextAsync(chemin, Maison.Actes(lignes, depuis: 1000 * rang));
            return await importer.Execute(agent, chemin, null, false, default, prudent);
        }

        foreach (var (rang, lignes) in new[] { 10, 300, 12, 8, 11, 9 }.Index()) Assert.Null((await Importer(rang, lignes, prudent: rang < 5)).Refus);
        var libre = await Importer(7, 900, prudent: false);
        var prudent = await Importer(8, 900, prudent: true);

        Assert.Equal((null, 900), (libre.Refus, libre.Faits));
        Assert.StartsWith("Retenu", prudent.Refus, StringComparison.Ordinal);
        dossier.Delete(recursive: true);
    }
}
