using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Jobs;

namespace Prevex.Site.Tests.Parcours;

/// A site that stops in the middle of its work, and another that starts on the same base.
public sealed class RepriseTests(SiteEnMarche site, BasesNeuves bases)
{
    private const int Lignes = 2 * PrendreLignes.TailleDeTranche + 10;

    [Theory, SurChaqueMoteur]
    public async Task An_import_that_a_restart_cuts_is_finished_and_taken_once_then_its_undoing_too(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur);
        Guid id;
        await using (var premier = await site.Autre(neuve))
        {
            id = await Importer(premier.Site.Services);
            await Attendre(premier.Site.Services, m => m.Id == id && m.Position > 0);
        }
        await using (var second = await site.Autre(neuve, demarrer: false))
        {
            var coupe = await Attendre(second.Site.Services, m => m.Id == id);
            Assert.True(coupe is { Etat: EtatMessage.EnCours, Position: > 0 and < Lignes } && coupe.Position % PrendreLignes.TailleDeTranche == 0, $"{coupe.Etat} {coupe.Position}");
            await second.Site.StartAsync();
            var fini = await Attendre(second.Site.Services, m => m.Id == id && m.Etat == EtatMessage.Termine);
            Assert.Equal((Lignes, Lignes, Lignes, Lignes), (fini.Position, fini.Lignes, fini.Faits, fini.DossiersCrees));
            Assert.Equal(Lignes, await Fiches(second.Site.Services));

            Assert.Empty(await second.Site.Services.GetRequiredService<DefaireImport>().Demander(SiteEnMarche.Agent, id, default));
            second.Site.Services.GetRequiredService<FileDesMessages>().Ajouter(id);
            await Attendre(second.Site.Services, m => m.Id == id && m.Position < Lignes);
        }
        await using var troisieme = await site.Autre(neuve, demarrer: false);
        var retire = await Attendre(troisieme.Site.Services, m => m.Id == id);
        Assert.True(retire is { Etat: EtatMessage.ADefaire, Position: > 0 and < Lignes }, $"{retire.Etat} {retire.Position}");
        Assert.Equal(retire.Position, await Fiches(troisieme.Site.Services));
        await troisieme.Site.StartAsync();
        await Attendre(troisieme.Site.Services, m => m.Id == id && m.Etat == EtatMessage.Defait);
        Assert.Equal(0, await Fiches(troisieme.Site.Services));
    }

    private static async Task<Guid> Importer(IServiceProvider services)
    {
        var structure = (await services.GetRequiredService<OuvrirStructure>().Execute("93", "DRIHL", "drihl", default)).Valeur!;
        var agent = new Agent(null, structure.Id, "93");
        var texte = new StringBuilder("REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS\n");
        for (var i = 0; i < Lignes; i++)
            texte.Append(System.Globalization.CultureInfo.InvariantCulture, $"2026/{i:00000};CDP;02/03/2026;SCI ABM Patrimoine;M. {Mot(i)} {Mot(i * 7 + 3)};{i % 190 + 1} rue {Mot(i * 31 + 11)} - 93000 BOBIGNY;1200,50;6 semaines;;;;E9{i:0000};\n");
        using var contenu = new MemoryStream(Encoding.UTF8.GetBytes(texte.ToString()));
        var message = (await services.GetRequiredService<DeposerFichier>().Execute(agent, "actes.csv", contenu, default)).Valeur!;
        Assert.Empty(await services.GetRequiredService<ConduireImport>().Execute(agent, message.Id, "etude", default));
        services.GetRequiredService<FileDesMessages>().Ajouter(message.Id);
        return message.Id;
    }

    /// A name of letters, far from every other: neighbours in the alphabet would sound alike.
    private static string Mot(int n) => System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(new(new Random(n).GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), 8)));

    private static async Task<int> Fiches(IServiceProvider services)
    {
        await using var depot = services.GetRequiredService<Bases>().Ouvrir();
        return await depot.FichesVisibles(SiteEnMarche.Agent).CountAsync();
    }

    private static async Task<Message> Attendre(IServiceProvider services, System.Linq.Expressions.Expression<Func<Message, bool>> quand)
    {
        using var trop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            await using (var depot = services.GetRequiredService<Bases>().Ouvrir())
                if (await depot.MessagesVisibles(SiteEnMarche.Agent).SingleOrDefaultAsync(quand, trop.Token) is { } message) return message;
            await Task.Delay(5, trop.Token);
        }
    }
}
