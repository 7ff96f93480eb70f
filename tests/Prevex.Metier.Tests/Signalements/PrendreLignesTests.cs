using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;

namespace Prevex.Metier.Tests.Signalements;

public sealed class PrendreLignesTests(BasesNeuves bases)
{
    private static readonly CommandementDePayer Commandement = new() { DateEffet = new(2026, 7, 9), Montant = 3212m };
    private static readonly Assignation Assignation = new() { DateEffet = new(2026, 9, 22), Audience = new(2026, 12, 14) };

    private static Signalement Awa(params Fait[] faits) => Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", faits);

    [Theory, SurChaqueMoteur]
    public async Task Two_senders_of_one_household_share_one_dossier(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Awa(Commandement));
        var second = await maison.Recevoir("Préfecture", Awa(Commandement, Assignation));

        await using var depot = maison.Bases.Ouvrir();
        var dossier = await depot.Dossiers.SingleAsync();
        Assert.Equal("93-2026-000001", dossier.Numero);
        Assert.Equal(0, second.DossiersCrees);
        Assert.Equal(3, await depot.Faits.CountAsync());
        var fiche = await depot.Fiches.SingleAsync();
        Assert.Equal("Awa BATHILY", fiche.Noms);
        Assert.Equal("Drancy", fiche.Commune);
        Assert.Equal((int)Droit.Etape.Assigne, fiche.Etape);
    }

    [Theory, SurChaqueMoteur]
    public async Task Replaying_a_message_adds_nothing(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var sansNaissance = new Signalement { Personnes = [new() { Nom = "N’DIAYE" }], Faits = [Commandement] };
        await maison.Recevoir("Étude du Canal", Awa(Commandement, Assignation), sansNaissance);
        var rejeu = await maison.Recevoir("Étude du Canal", Awa(Commandement, Assignation), sansNaissance);

        Assert.Equal((0, 0), (rejeu.Faits, rejeu.DossiersCrees));
        Assert.Equal(3, rejeu.Acceptes + rejeu.ARevoir);
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(3, await depot.Faits.CountAsync());
        var elements = (await depot.Lignes.Where(l => l.Rang == 1).Select(l => l.Elements).ToListAsync()).Select(SignalementJson.Lire<List<Element>>).ToList();
        Assert.Equal(elements[0].Select(e => e.Fait), elements[1].Select(e => e.Fait));
    }

    [Theory, SurChaqueMoteur]
    public async Task A_sender_that_tells_an_act_better_corrects_it(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Awa(Commandement));
        await maison.Recevoir("Étude du Canal", Awa(Commandement with { Montant = 3500m }));
        await maison.Recevoir("Étude du Canal", Awa(Commandement));

        await using var depot = maison.Bases.Ouvrir();
        var faits = await depot.Faits.OrderBy(f => f.RecuLe).ToListAsync();
        Assert.Equal(2, faits.Count);
        Assert.Equal(faits[0].Id, faits[1].Remplace);
    }

    [Theory, SurChaqueMoteur]
    public async Task Annule_et_remplace_replaces_the_earlier_act_of_another_day(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Awa(Commandement));
        await maison.Recevoir("Étude du Canal", Awa(Commandement with { DateEffet = new(2026, 7, 16) }) with { AnnuleEtRemplace = true });

        await using var depot = maison.Bases.Ouvrir();
        var etat = (await depot.Etats([await depot.Dossiers.Select(d => d.Id).SingleAsync()], default)).Values.Single();
        var enVigueur = etat.Faits.Select(f => f.Lire()).EnVigueur();
        Assert.Equal(new DateOnly(2026, 7, 16), Assert.Single(enVigueur).Fait.DateEffet);
    }

    [Theory, SurChaqueMoteur]
    public async Task A_stop_between_two_chunks_loses_and_doubles_nothing(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var lignes = Maison.Lignes(Enumerable.Range(1, PrendreLignes.TailleDeTranche + 200)
            .Select(i => Maison.Dit(string.Concat(new Random(i).GetItems("ABCDEFGHIJKLMNOPQRSTUVWXYZ".AsSpan(), 9)), "Luc", new DateOnly(1940, 1, 2).AddDays(i * 17), $"{i} rue de la Paix", Commandement))).ToList();
        var message = await maison.Deposer("Étude du Canal");
        var premieres = 0;
        await maison.Prendre.Executer(message, lignes, _ => Task.FromResult(premieres++ == 0));
        Assert.Equal(PrendreLignes.TailleDeTranche, message.Position);

        await using (var depot = maison.Bases.Ouvrir())
        {
            var repris = await depot.Messages.AsNoTracking().SingleAsync();
            Assert.Equal((PrendreLignes.TailleDeTranche, EtatMessage.EnCours), (repris.Position, repris.Etat));
            await maison.Prendre.Executer(repris, lignes);
        }
        await using var fin = maison.Bases.Ouvrir();
        Assert.Equal(lignes.Count, await fin.Faits.CountAsync());
        Assert.Equal(lignes.Count, await fin.Lignes.CountAsync());
        Assert.Equal(EtatMessage.Termine, (await fin.Messages.SingleAsync()).Etat);
    }

    [Theory, SurChaqueMoteur]
    public async Task Simulating_keeps_nothing(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var message = await maison.Deposer("Étude du Canal");
        var touches = new HashSet<Guid>();
        await maison.Prendre.Simuler(message, Maison.Lignes(Awa(Commandement)), (_, _, _) => { }, touches, default);

        Assert.Equal((1, 1, 1), (message.DossiersCrees, message.Faits, touches.Count));
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(0, await depot.Dossiers.CountAsync() + await depot.Faits.CountAsync() + await depot.Lignes.CountAsync() + await depot.Fiches.CountAsync());
        Assert.Equal(0, await depot.Compteurs.CountAsync());
    }

    [Theory, SurChaqueMoteur]
    public async Task A_household_that_moves_gets_a_dossier_linked_through_its_persons(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Awa(Commandement));
        await maison.Recevoir("Étude du Canal", Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "3 rue Hoche", Commandement with { DateEffet = new(2026, 10, 2) }));

        await using var depot = maison.Bases.Ouvrir();
        if (await depot.Dossiers.CountAsync() == 2) Assert.Equal(1, await depot.Personnes.CountAsync());
        else Assert.Equal(1, await depot.Revues.CountAsync());
    }
}
