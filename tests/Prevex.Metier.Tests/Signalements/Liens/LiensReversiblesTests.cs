using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Liens;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Tests.Signalements.Liens;

public sealed class LiensReversiblesTests(BasesNeuves bases)
{
    private static readonly CommandementDePayer Commandement = new() { DateEffet = new(2026, 7, 9), Montant = 3212m };
    private static readonly Assignation Assignation = new() { DateEffet = new(2026, 9, 22), Audience = new(2026, 12, 14) };
    private static readonly SignalementCaf Caf = new() { DateEffet = new(2026, 5, 4) };

    private static Signalement Awa(params Fait[] faits) => Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", faits) with
    {
        Dettes = [new(new(2026, 9, 1), 2100m)],
        Reference = "E-12",
    };

    private static async Task<List<string>> Faits(Depot depot, Guid dossier) =>
        [.. (await depot.Etats([dossier], default))[dossier].Faits.Select(f => f.Lire()).EnVigueur().Where(i => i.Fait is not Retrait).Select(i => i.Fait.GetType().Name).Order()];

    [Theory, SurChaqueMoteur]
    public async Task A_detached_report_takes_with_it_what_it_alone_told_and_undoing_brings_it_back(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var (maison, agent) = (new Maison(neuve), default(Prevex.Metier.Socle.Acces.Agent)!);
        await maison.Recevoir("CAF", Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", Caf));
        await maison.Recevoir("Étude du Canal", Awa(Commandement, Assignation));
        agent = await maison.Agent();
        Guid dossier, ligne;
        await using (var depot = maison.Bases.Ouvrir())
        {
            dossier = (await depot.Dossiers.SingleAsync()).Id;
            ligne = (await depot.Lignes.OrderByDescending(l => l.Id).FirstAsync()).Id;
        }

        var mouvement = (await new Detacher(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(agent, dossier, new([ligne], null, "Sa sœur, au même étage."), default)).Valeur!;

        await using (var depot = maison.Bases.Ouvrir())
        {
            Assert.Equal(["SignalementCaf"], await Faits(depot, dossier));
            Assert.Equal(["Assignation", "CommandementDePayer"], await Faits(depot, mouvement.Vers));
            var etats = await depot.Etats([dossier, mouvement.Vers], default);
            Assert.Null(etats[dossier].DerniereDette);
            Assert.Equal(2100m, etats[mouvement.Vers].DerniereDette!.Montant);
            Assert.DoesNotContain(etats[dossier].Numeros, n => n.RetireLe is null);
            Assert.Equal("E-12", Assert.Single(etats[mouvement.Vers].Numeros).Valeur);
            Assert.Equal("BATHILY", Assert.Single(etats[mouvement.Vers].Foyer).Personne.Nom);
            Assert.Equal(2, await depot.Fiches.CountAsync());
        }

        Assert.Empty((await new AnnulerMouvement(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(agent, mouvement.Id, default)).Problemes);

        await using var apres = maison.Bases.Ouvrir();
        Assert.Equal(["Assignation", "CommandementDePayer", "SignalementCaf"], await Faits(apres, dossier));
        Assert.Equal(2100m, (await apres.Etats([dossier], default))[dossier].DerniereDette!.Montant);
        Assert.Equal(dossier, Assert.Single(await apres.Fiches.ToListAsync()).DossierId);
    }

    [Theory, SurChaqueMoteur]
    public async Task A_household_told_apart_is_never_proposed_again_by_a_later_batch(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("CAF", Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", Caf));
        await maison.Recevoir("Étude du Canal", Awa(Commandement));
        Guid dossier, ligne;
        await using (var depot = maison.Bases.Ouvrir())
        {
            dossier = (await depot.Dossiers.SingleAsync()).Id;
            ligne = (await depot.Lignes.OrderByDescending(l => l.Id).FirstAsync()).Id;
        }
        var mouvement = (await new Detacher(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(await maison.Agent(), dossier, new([ligne], null, "Homonyme."), default)).Valeur!;

        await maison.Recevoir("Étude du Canal", Awa(Assignation));

        await using var apres = maison.Bases.Ouvrir();
        Assert.Equal(0, await apres.Revues.CountAsync());
        Assert.Equal(["Assignation", "CommandementDePayer"], await Faits(apres, mouvement.Vers));
    }

    [Theory, SurChaqueMoteur]
    public async Task Two_files_of_one_household_are_read_as_one_and_taking_it_back_gives_both_as_they_were(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("CAF", Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", Caf));
        await maison.Recevoir("Étude du Canal", Maison.Dit("TRAORE", "Moussa", new(1980, 1, 2), "3 rue Hoche", Commandement));
        var agent = await maison.Agent();
        List<Guid> dossiers;
        await using (var depot = maison.Bases.Ouvrir()) dossiers = await depot.Dossiers.OrderBy(d => d.Numero).Select(d => d.Id).ToListAsync();
        var amain = (await new AjouterFait(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(new(Guid.CreateVersion7(), agent.Structure, "93"), dossiers[1], new(Assignation), default)).Valeur!;

        var mouvement = (await new Rattacher(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(agent, dossiers[1], new(dossiers[0], "Le couple vit ensemble."), default)).Valeur!;

        await using (var depot = maison.Bases.Ouvrir())
        {
            Assert.Equal(["Assignation", "CommandementDePayer", "SignalementCaf"], await Faits(depot, dossiers[0]));
            Assert.Equal(dossiers[0], Assert.Single(await depot.Fiches.ToListAsync()).DossierId);
            Assert.Equal(dossiers[0], (await depot.Dossiers.SingleAsync(d => d.Id == dossiers[1])).RattacheA);
        }

        Assert.Empty((await new AnnulerMouvement(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(agent, mouvement.Id, default)).Problemes);

        await using var apres = maison.Bases.Ouvrir();
        Assert.Equal(["SignalementCaf"], await Faits(apres, dossiers[0]));
        Assert.Equal(["Assignation", "CommandementDePayer"], await Faits(apres, dossiers[1]));
        Assert.Contains(await apres.Faits.ToListAsync(), f => f.Id == amain.Id);
        Assert.Equal(2, await apres.Fiches.CountAsync());
    }

    [Theory, SurChaqueMoteur]
    public async Task An_answer_taken_back_puts_the_report_in_the_queue_again(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var (maison, agent) = (new Maison(neuve), default(Prevex.Metier.Socle.Acces.Agent)!);
        agent = await maison.Agent();
        await maison.Recevoir("Étude du Canal", Maison.Dit("KACI", "Ali", new(1985, 3, 12), "9 rue de la Paix", new Expulsion { DateEffet = new(2020, 5, 4) }));
        await maison.Recevoir("Préfecture", Maison.Dit("KACI", "Ali", new(1985, 3, 12), "9 rue de la Paix", Assignation));
        await using var depot = maison.Bases.Ouvrir();
        var trancher = new TrancherRevue(maison.Bases, Maison.Referentiel, maison.Horloge);
        var revue = await depot.Revues.AsNoTracking().SingleAsync();
        var candidat = (await depot.Dossiers.AsNoTracking().SingleAsync()).Id;

        foreach (var reponse in Enum.GetValues<ReponseDeRevue>())
        {
            var suite = await trancher.Execute(agent, revue.Id, new(reponse, candidat), default);
            Assert.Empty(suite.Problemes);
            Assert.Equal(reponse == ReponseDeRevue.MemeMenage ? candidat : (await depot.Revues.AsNoTracking().SingleAsync()).DossierId, suite.Valeur!.Dossier?.Id);
            Assert.Equal(reponse == ReponseDeRevue.NeSaitPas, suite.Valeur.Dossier is null);
            Assert.Empty(await new AnnulerReponse(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(agent, revue.Id, default));
            Assert.Equal(EtatRevue.Ouverte, (await depot.Revues.AsNoTracking().SingleAsync()).Etat);
            Assert.Equal(["Expulsion"], await Faits(depot, candidat));
            Assert.Equal(1, await depot.Fiches.CountAsync());
            var message = await depot.Messages.AsNoTracking().OrderByDescending(m => m.RecuLe).FirstAsync();
            Assert.Equal((1, 0), (message.ARevoir, message.Acceptes));
        }
        Assert.DoesNotContain(await depot.Reponses.AsNoTracking().ToListAsync(), r => r.AnnuleeLe is null);
    }

    [Theory, SurChaqueMoteur]
    public async Task An_automatic_link_keeps_its_reasons_and_the_version_that_gave_them(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("CAF", Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", Caf));
        await maison.Recevoir("Étude du Canal", Awa(Commandement));

        await using var depot = maison.Bases.Ouvrir();
        var preuve = SignalementJson.Lire<Preuve>((await depot.Lignes.SingleAsync(l => l.Rattachement == Rattachement.Automatique)).Preuve!);
        Assert.Equal("départ", preuve.Modele);
        Assert.InRange(preuve.Probabilite, 0.999, 1);
        Assert.Contains(preuve.Indices, i => i is { Champ: "Naissance", Bits: > 10 });
    }
}
