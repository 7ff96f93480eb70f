using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;

namespace Prevex.Metier.Tests.Signalements;

public sealed class DefaireImportTests(BasesNeuves bases)
{
    private static readonly CommandementDePayer Commandement = new() { DateEffet = new(2026, 7, 9), Montant = 3212m };
    private static readonly Assignation Assignation = new() { DateEffet = new(2026, 9, 22), Audience = new(2026, 12, 14) };

    private static Signalement Awa(params Fait[] faits) => Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", faits);

    [Theory, SurChaqueMoteur]
    public async Task Undoing_an_import_takes_back_its_facts_and_hides_the_dossiers_it_alone_opened(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var message = await maison.Recevoir("Étude du Canal", Awa(Commandement, Assignation));
        var problemes = await new DefaireImport(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(await maison.Agent(), message.Id, default);

        Assert.Empty(problemes);
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(0, await depot.Fiches.CountAsync());
        Assert.Equal(0, await depot.Cles.CountAsync());
        Assert.Equal(4, await depot.Faits.CountAsync());
        Assert.Equal(EtatMessage.Defait, (await depot.Messages.SingleAsync()).Etat);
    }

    [Theory, SurChaqueMoteur]
    public async Task What_another_file_of_the_sender_also_told_still_stands(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var premier = await maison.Recevoir("Étude du Canal", Awa(Commandement));
        await maison.Recevoir("Étude du Canal", Awa(Commandement, Assignation));
        await new DefaireImport(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(await maison.Agent(), premier.Id, default);

        await using var depot = maison.Bases.Ouvrir();
        var etat = (await depot.Etats(await depot.Dossiers.Select(d => d.Id).ToListAsync(), default)).Values.Single();
        Assert.Equal(["CommandementDePayer", "Assignation"], etat.Faits.Select(f => f.Lire()).EnVigueur().Select(i => i.Fait.GetType().Name));
    }

    [Theory, SurChaqueMoteur]
    public async Task An_undone_import_can_be_taken_again(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var premier = await maison.Recevoir("Étude du Canal", Awa(Commandement));
        await new DefaireImport(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(await maison.Agent(), premier.Id, default);
        var second = await maison.Recevoir("Étude du Canal", Awa(Commandement));

        Assert.Equal(1, second.Faits);
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(1, await depot.Fiches.CountAsync());
    }
}
