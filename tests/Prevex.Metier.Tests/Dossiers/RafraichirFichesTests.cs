using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Demonstration;
using Prevex.Metier.Dossiers;

namespace Prevex.Metier.Tests.Dossiers;

public sealed class RafraichirFichesTests(BasesNeuves bases)
{
    [Theory, SurChaqueMoteur]
    public async Task A_change_of_the_rules_projects_every_file_again_and_once(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Maison.Dit("Diallo", "Awa", new(1980, 3, 2), "3 rue de la Paix", new CommandementDePayer { DateEffet = new(2026, 11, 2), Montant = 900 }));
        await Rafraichir("avant").Execute(default);
        var juste = await Fiche();
        Assert.NotNull(juste.Echeance);

        await Fausser();
        Assert.Equal(1, await Rafraichir("après").Execute(default));
        Assert.Equal(juste.Echeance, (await Fiche()).Echeance);

        await Fausser();
        Assert.Equal(0, await Rafraichir("après").Execute(default));

        RafraichirFiches Rafraichir(string droit) => new(maison.Bases, Maison.Referentiel with { EmpreinteDuDroit = droit }, maison.Horloge);

        async Task<Fiche> Fiche()
        {
            await using var depot = maison.Bases.Ouvrir();
            return await depot.Fiches.AsNoTracking().SingleAsync();
        }

        async Task Fausser()
        {
            await using var depot = maison.Bases.Ouvrir();
            await depot.Fiches.ExecuteUpdateAsync(u => u.SetProperty(f => f.Echeance, (DateOnly?)null));
        }
    }

    [Theory, SurChaqueMoteur]
    public async Task A_deadline_that_passes_changes_the_row_without_any_new_fact(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Maison.Dit("Diallo", "Awa", new(1980, 3, 2), "3 rue de la Paix", new CommandementDePayer { DateEffet = new(2026, 11, 2), Montant = 900 }));
        var rafraichir = new RafraichirFiches(maison.Bases, Maison.Referentiel, maison.Horloge);
        await rafraichir.Execute(default);
        await using var depot = maison.Bases.Ouvrir();
        var avant = await depot.Fiches.AsNoTracking().SingleAsync();

        maison.Horloge.Avancer(TimeSpan.FromDays(200));

        Assert.Equal(1, await rafraichir.Execute(default));
        Assert.NotEqual(avant.Echeance, (await depot.Fiches.AsNoTracking().SingleAsync()).Echeance);
    }

    [Theory, SurChaqueMoteur]
    public async Task Every_file_is_projected_again_as_it_was(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var territoire = Maison.Referentiel.Territoire;
        var structures = new Dictionary<string, Guid>();
        foreach (var s in territoire.Structures) structures[s.Code] = (await maison.Agent(s.Nom, s.Type)).Structure;
        await new PrendreEnBloc(maison.Bases, maison.Prendre).Execute(Generateur.Messages(territoire, 40, 11, new(2026, 11, 23)).Select(m => (structures[m.Emetteur], m.RecuLe, m.Signalements)), "93", default);
        var avant = await Lire();

        Assert.Equal(avant.Count, await new RafraichirFiches(maison.Bases, Maison.Referentiel, maison.Horloge).Toutes(null, default));

        Assert.Equal(avant, await Lire());

        async Task<List<string>> Lire()
        {
            await using var depot = maison.Bases.Ouvrir();
            return [.. (await depot.Fiches.AsNoTracking().OrderBy(f => f.Rang).ToListAsync()).Select(f => System.Text.Json.JsonSerializer.Serialize(f))];
        }
    }
}
