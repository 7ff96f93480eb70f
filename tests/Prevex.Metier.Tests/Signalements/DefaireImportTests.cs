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
        var problemes = await maison.Defaire(message);

        Assert.Empty(problemes);
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(0, await depot.Fiches.CountAsync());
        Assert.Equal(0, await depot.Identites.CountAsync());
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
        await maison.Defaire(premier);

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
        await maison.Defaire(premier);
        var second = await maison.Recevoir("Étude du Canal", Awa(Commandement));

        Assert.Equal(1, second.Faits);
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(1, await depot.Fiches.CountAsync());
    }

    [Theory, SurChaqueMoteur]
    public async Task Persons_that_only_the_undone_import_named_are_erased_and_its_facts_stay_countable(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Awa(Commandement));
        var couple = Awa(Assignation) with { Personnes = [.. Awa().Personnes, new() { Nom = "SOW", Prenoms = "Mamadou", Naissance = new(1980, 1, 4) }] };
        var message = await maison.Recevoir("ESH Lavande Habitat", couple, Maison.Dit("DIALLO", "Fatou", new(1991, 5, 6), "3 rue des Lilas", Commandement));

        await maison.Defaire(message);

        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal("BATHILY", Assert.Single(await depot.Personnes.ToListAsync()).Nom);
        Assert.Equal(1, await depot.Occupations.CountAsync());
        Assert.Equal((3, 2), (await depot.Faits.CountAsync(f => f.Type != "retrait"), await depot.Faits.CountAsync(f => f.Type == "retrait")));
        Assert.Equal("Awa BATHILY", (await depot.Fiches.SingleAsync()).Noms);
    }

    [Theory, SurChaqueMoteur]
    public async Task Someone_whom_another_file_names_too_keeps_their_row_without_what_only_the_undone_import_told(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var bavard = Awa(Commandement) with { Personnes = [Awa().Personnes[0] with { Telephone = "06 39 98 35 36" }] };
        var premier = await maison.Recevoir("Étude du Canal", bavard);
        var second = await maison.Recevoir("ESH Lavande Habitat", Awa(Assignation));
        Guid personne;
        await using (var avant = maison.Bases.Ouvrir()) personne = (await avant.Personnes.SingleAsync()).Id;

        await maison.Defaire(premier);

        await using var depot = maison.Bases.Ouvrir();
        var gardee = await depot.Personnes.SingleAsync();
        Assert.Equal((personne, "BATHILY", new DateOnly(1985, 3, 12), null), (gardee.Id, gardee.Nom, gardee.Naissance, gardee.Telephone));
        var place = await depot.Occupations.SingleAsync();
        Assert.Equal((personne, second.Id), (place.PersonneId, place.MessageId));
    }

    [Theory, SurChaqueMoteur]
    public async Task A_stop_leaves_whole_dossiers_and_the_next_start_finishes(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var message = await maison.Recevoir("Étude du Canal", [.. Enumerable.Range(0, 700).Select(i => Maison.Dit($"MENAGE{(char)('A' + i % 26)}{i}", $"Léonie{i}", new DateOnly(1940, 1, 2).AddDays(i * 31), $"{i + 1} rue {i}", Commandement))]);
        using var arret = new CancellationTokenSource();
        var interrompu = new DefaireImport(maison.Bases, Maison.Referentiel, new ArretEnChemin(maison.Horloge, arret, 1200));
        Assert.Empty(await interrompu.Demander(await maison.Agent(), message.Id, default));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => interrompu.Executer(message.Id, arret.Token));

        await using (var depot = maison.Bases.Ouvrir())
        {
            var arrete = await depot.Messages.SingleAsync();
            Assert.Equal((EtatMessage.ADefaire, 200, 700), (arrete.Etat, arrete.Position, arrete.Lignes));
            Assert.Equal(200, await depot.Lignes.CountAsync(l => l.DossierId != null));
            Assert.Equal((500, 200, 200), (await depot.Faits.CountAsync(f => f.Type == "retrait"), await depot.Personnes.CountAsync(), await depot.Fiches.CountAsync()));
            Assert.Equal([message.Id], await new MessagesEnCours(maison.Bases).Executer(default));
        }
        await new DefaireImport(maison.Bases, Maison.Referentiel, maison.Horloge).Executer(message.Id, default);
        await using var fin = maison.Bases.Ouvrir();
        var defait = await fin.Messages.SingleAsync();
        Assert.Equal((EtatMessage.Defait, 0), (defait.Etat, defait.Position));
        Assert.Equal((700, 0, 0), (await fin.Faits.CountAsync(f => f.Type == "retrait"), await fin.Personnes.CountAsync(), await fin.Fiches.CountAsync()));
    }

    [Theory, SurChaqueMoteur]
    public async Task An_import_is_undone_once_and_only_when_it_is_over_or_stopped(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var defaire = new DefaireImport(maison.Bases, Maison.Referentiel, maison.Horloge);
        var enCours = await maison.Deposer("Étude du Canal");
        var pris = await maison.Recevoir("Étude du Canal", Awa(Commandement));
        Assert.Empty(await maison.Defaire(pris));

        Assert.StartsWith("Arrêtez d’abord", Assert.Single(await defaire.Demander(await maison.Agent(), enCours.Id, default)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Cet import est déjà défait", Assert.Single(await maison.Defaire(pris)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Cet import n’existe pas", Assert.Single(await defaire.Demander(await maison.Agent(), Guid.CreateVersion7(), default)).Message, StringComparison.Ordinal);
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(1, await depot.Faits.CountAsync(f => f.Type == "retrait"));
    }

    /// Stops the work when the clock was asked so many times: twice per dossier.
    private sealed class ArretEnChemin(TimeProvider horloge, CancellationTokenSource arret, int apres) : TimeProvider
    {
        private int _fois;

        public override DateTimeOffset GetUtcNow()
        {
            if (++_fois == apres) arret.Cancel();
            return horloge.GetUtcNow();
        }
    }
}
