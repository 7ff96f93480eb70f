using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Signalements;

namespace Prevex.Metier.Tests.Signalements;

public sealed class IndexDesDossiersTests(BasesNeuves bases)
{
    private static readonly CommandementDePayer Commandement = new() { DateEffet = new(2026, 7, 15), Montant = 900 };
    private static readonly Assignation Assignation = new() { DateEffet = new(2026, 10, 1) };

    [Theory, SurChaqueMoteur]
    public async Task A_process_finds_the_dossiers_that_another_opened_since(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var (une, autre) = (new Maison(neuve), new Maison(neuve));
        await autre.Recevoir("Étude du Canal", Maison.Dit("Martin", "Luc", new(1975, 4, 3), "8 rue de la Paix", Commandement));
        await une.Recevoir("Étude du Canal", Maison.Dit("Diallo", "Awa", new(1980, 3, 2), "3 rue de la Paix", Commandement));
        await autre.Recevoir("Préfecture", Maison.Dit("Diallo", "Awa", new(1980, 3, 2), "3 rue de la Paix", Assignation));

        await using var depot = une.Bases.Ouvrir();
        Assert.Equal(2, await depot.Dossiers.CountAsync());
    }

    [Theory, SurChaqueMoteur]
    public async Task A_simulation_teaches_nothing_to_the_index(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Maison.Dit("Martin", "Luc", new(1975, 4, 3), "8 rue de la Paix", Commandement));
        var lignes = Maison.Lignes(Enumerable.Range(0, PrendreLignes.TailleDeTranche + 1).Select(i => Maison.Dit("Diallo", "Awa", new(1980, 3, 2), "3 rue de la Paix", i % 2 == 0 ? Commandement : Assignation))).ToList();
        var simule = await maison.Deposer("Préfecture");
        await maison.Prendre.Simuler(simule, lignes, (_, _, _) => { }, new HashSet<Guid>(), default);
        Assert.Equal(1, simule.DossiersCrees);

        await maison.Recevoir("Préfecture", Maison.Dit("Diallo", "Awa", new(1980, 3, 2), "3 rue de la Paix", Commandement));

        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(2, await depot.Dossiers.CountAsync());
        await using var transaction = await depot.Database.BeginTransactionAsync();
        Assert.Equal(2, (await maison.Index.AJour(depot, "93", default)).Nombre);
    }

    [Theory, SurChaqueMoteur]
    public async Task A_rebuild_of_the_projections_is_seen(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Maison.Dit("Diallo", "Awa", new(1980, 3, 2), "3 rue de la Paix", Commandement));
        await new Reconstruire(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(null, default);
        await new Maison(neuve).Recevoir("Étude du Canal", Maison.Dit("Martin", "Luc", new(1975, 4, 3), "8 rue de la Paix", Commandement));
        await maison.Recevoir("Préfecture", Maison.Dit("Martin", "Luc", new(1975, 4, 3), "8 rue de la Paix", Assignation), Maison.Dit("Diallo", "Awa", new(1980, 3, 2), "3 rue de la Paix", Assignation));

        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(2, await depot.Dossiers.CountAsync());
    }
}
