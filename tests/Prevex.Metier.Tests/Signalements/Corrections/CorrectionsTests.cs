using System.Text;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Corrections;
using Prevex.Metier.Socle.Acces;

namespace Prevex.Metier.Tests.Signalements.Corrections;

/// <summary>Nothing that could not be taken is lost: it is mended here, by its sender, replayed, or set aside with a reason.</summary>
public sealed class CorrectionsTests(BasesNeuves bases)
{
    // Three acts; the second and the third on days that do not exist.
    private static readonly string Fichier = Maison.Actes(3, date: i => i == 0 ? "02/03/2026" : "31/02/2026");

    private static CorrigerLigne Corriger(Maison maison) => new(maison.Bases, maison.PrendreMessage, maison.Horloge);

    private static async Task<IReadOnlyList<LignesEnAttente.Vue>> EnAttente(Maison maison, Agent agent, Guid message, bool closes = false)
    {
        await using var depot = maison.Bases.Ouvrir();
        return (await depot.LignesDe(agent, message, closes, 1, 100, default)).Lignes;
    }

    [Theory, SurChaqueMoteur]
    public async Task A_row_mended_in_place_takes_the_road_of_an_import_and_keeps_what_was_received(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        var import = await maison.Importer(agent, "actes.csv", Fichier);
        Assert.Equal((1, 2), (import.Faits, import.ACorriger));
        var ligne = (await EnAttente(maison, agent, import.Id))[0].Ligne;
        var formulaire = (await Corriger(maison).Lire(agent, ligne.Id, default))!;
        var date = Assert.Single(formulaire.Champs, c => c.Faute is not null);
        Assert.Equal(("DATE ACTE", "31/02/2026"), (date.Titre, date.Valeur));
        var cellules = formulaire.Champs.Select(c => c.Valeur).ToList();

        var refus = await Corriger(maison).Execute(agent, ligne.Id, [.. cellules.Select(c => c == "31/02/2026" ? "32/02/2026" : c)], default);
        Assert.Equal(date.Nom, Assert.Single(refus.Problemes).Champ);
        Assert.Equal(2, (await EnAttente(maison, agent, import.Id)).Count);

        var corrige = (await Corriger(maison).Execute(agent, ligne.Id, [.. cellules.Select(c => c == "31/02/2026" ? "28/02/2026" : c)], default)).Valeur!;

        Assert.Equal((EtatMessage.Termine, 1, import.Id, Canal.Formulaire), (corrige.Etat, corrige.Faits, corrige.Origine, corrige.Canal));
        Assert.Equal(import.EmetteurId, corrige.EmetteurId);
        Assert.Single(await EnAttente(maison, agent, import.Id));
        var close = Assert.Single(await EnAttente(maison, agent, import.Id, closes: true));
        Assert.Contains("31/02/2026", close.Ligne.Brut, StringComparison.Ordinal);
        Assert.Equal(IssueDeLigne.Corrigee, close.Suite!.Issue);
        await using var depot = maison.Bases.Ouvrir();
        Assert.Contains("28/02/2026", (await depot.Lignes.SingleAsync(l => l.Id == close.Suite.NouvelleLigneId)).Brut, StringComparison.Ordinal);
        Assert.True((await Corriger(maison).Lire(agent, ligne.Id, default))!.Fermee);
        Assert.Contains("n’attend plus", Assert.Single((await Corriger(maison).Execute(agent, ligne.Id, cellules, default)).Problemes).Message, StringComparison.Ordinal);

        // Undone, the mended row waits again.
        Assert.Empty(await maison.Defaire(corrige));
        Assert.Equal(2, (await EnAttente(maison, agent, import.Id)).Count);
    }

    [Theory, SurChaqueMoteur]
    public async Task The_file_of_rows_to_mend_sent_back_is_recognised_and_closes_those_that_wait(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        var import = await maison.Importer(agent, "actes.csv", Fichier);
        var sortie = new StringWriter();
        await new ExporterLignesACorriger(maison.Bases, maison.PrendreMessage).Execute(agent, import.Id, sortie, default);
        // Mended by a spreadsheet that sorts, drops the reasons and separates with tabulations; one row is still wrong.
        var lignes = sortie.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(';')).Select(c => string.Join('\t', c.Where((_, i) => i is not (3 or 4)))).ToList();
        Assert.Equal(3, lignes.Count);
        var rendu = string.Join('\n', [lignes[0], lignes[2].Replace("31/02/2026", "27/02/2026", StringComparison.Ordinal), lignes[1].Replace("31/02/2026", "30/02/2026", StringComparison.Ordinal)]);

        var depose = await maison.DeposerFichier(agent, "rendu.txt", rendu);
        var vue = await new Apercevoir(maison.Bases, maison.PrendreMessage, maison.Prendre, maison.Horloge).Execute(agent, depose.Id, null, 100, default);
        var pris = await maison.Confirmer(agent, depose.Id);

        Assert.Equal((Reprise.Correction, import.Id, import.EmetteurId), (depose.Reprise, depose.Origine, depose.EmetteurId));
        Assert.Equal((2, 1), (vue.Comptes.Lignes, vue.Comptes.ACorriger));
        Assert.Equal((EtatMessage.Termine, 2, 1, 1), (pris.Etat, pris.Lignes, pris.Faits, pris.ACorriger));
        Assert.Empty(await EnAttente(maison, agent, import.Id));
        // What is still wrong waits in its turn, and may be mended in its turn.
        var encore = Assert.Single(await EnAttente(maison, agent, pris.Id)).Ligne;
        var formulaire = (await Corriger(maison).Lire(agent, encore.Id, default))!;
        Assert.NotNull((await Corriger(maison).Execute(agent, encore.Id, [.. formulaire.Champs.Select(c => c.Valeur == "30/02/2026" ? "26/02/2026" : c.Valeur)], default)).Valeur);
        Assert.Empty(await EnAttente(maison, agent, pris.Id));
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(3, await depot.Faits.CountAsync());
    }

    [Fact]
    public async Task A_mended_file_of_nowhere_or_without_its_marks_is_refused_with_a_cure()
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        var deposer = new DeposerFichier(maison.Bases, maison.Horloge);

        var inconnu = await deposer.Execute(agent, "r.csv", new MemoryStream(Encoding.UTF8.GetBytes($"envoi;feuille;ligne;A\n{Guid.CreateVersion7()};;2;x\n")), default);
        var efface = await deposer.Execute(agent, "r.csv", new MemoryStream("envoi;feuille;ligne;A\n;;2;x\n"u8.ToArray()), default);

        Assert.Contains("ne connaît pas", Assert.Single(inconnu.Problemes).Message, StringComparison.Ordinal);
        Assert.Contains("ligne 2", Assert.Single(efface.Problemes).Message, StringComparison.Ordinal);
    }

    [Theory, SurChaqueMoteur]
    public async Task A_replayed_message_adds_nothing_twice_and_a_row_set_aside_keeps_its_reason(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        var import = await maison.Importer(agent, "actes.csv", Fichier);
        var ecarter = new EcarterLigne(maison.Bases, maison.Horloge);
        var premiere = (await EnAttente(maison, agent, import.Id))[0].Ligne;

        Assert.Equal("motif", Assert.Single(await ecarter.Execute(agent, premiere.Id, " ", default)).Champ);
        Assert.Empty(await ecarter.Execute(agent, premiere.Id, "Hors du département", default));
        var rejoue = (await new RejouerMessage(maison.Bases, maison.Horloge).Execute(agent, import.Id, default)).Valeur!;
        var pris = await maison.Confirmer(agent, rejoue.Id);

        Assert.Equal((EtatMessage.Termine, 3, 0, import.Id, Reprise.Rejeu), (pris.Etat, pris.Lignes, pris.Faits, pris.Origine, pris.Reprise));
        Assert.Empty(await EnAttente(maison, agent, import.Id));
        Assert.Equal([IssueDeLigne.SansSuite, IssueDeLigne.Rejouee], (await EnAttente(maison, agent, import.Id, closes: true)).Select(l => l.Suite!.Issue));
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal((1, 1), (await depot.Dossiers.CountAsync(), await depot.Faits.CountAsync()));
    }

    [Theory, SurChaqueMoteur]
    public async Task What_was_received_can_be_had_again_byte_for_byte(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var (agent, ailleurs) = (await maison.Agent(), new Agent(null, Guid.Empty, "95"));
        var depose = await maison.DeposerFichier(agent, "actes.csv", Fichier);

        var (message, contenu) = (await new TelechargerMessage(maison.Bases).Execute(agent, depose.Id, default))!.Value;

        await using (contenu)
        {
            using var lu = new StreamReader(contenu);
            Assert.Equal(Fichier, await lu.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        Assert.Equal((Encoding.UTF8.GetByteCount(Fichier), 64), (message.Octets, message.Empreinte.Length));
        Assert.Null(await new TelechargerMessage(maison.Bases).Execute(ailleurs, depose.Id, default));
    }

    [Theory, SurChaqueMoteur]
    public async Task The_desk_finds_messages_by_sender_state_period_and_sorts_them(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        var fautif = await maison.Importer(agent, "actes.csv", Fichier);
        var bon = await maison.Importer(agent, "actes2.csv", Maison.Actes(5, depuis: 50));
        var depose = await maison.DeposerFichier(agent, "attend.csv", Maison.Actes(2, depuis: 90));
        await using var depot = maison.Bases.Ouvrir();
        async Task<IEnumerable<Guid>> Trouver(CriteresDEnvois c) => (await depot.Envois(agent, c, 1, 10, default)).Envois.Select(e => e.Message.Id);

        Assert.Equal([depose.Id, bon.Id, fautif.Id], await Trouver(new()));
        Assert.Equal([fautif.Id], await Trouver(new() { Situation = SituationDEnvoi.ACorriger }));
        Assert.Equal([depose.Id], await Trouver(new() { Situation = SituationDEnvoi.AVerifier }));
        Assert.Equal([fautif.Id, bon.Id], await Trouver(new() { Emetteur = bon.EmetteurId, Tri = TriDEnvois.Lignes, Croissant = true }));
        Assert.Equal([fautif.Id], (await Trouver(new() { Tri = TriDEnvois.Rejets })).Take(1));
        Assert.Equal(3, (await Trouver(new() { Du = new(2026, 11, 23), Au = new(2026, 11, 23), Tri = TriDEnvois.Emetteur })).Count());
        Assert.Empty(await Trouver(new() { Du = new(2026, 11, 24) }));
        Assert.Empty(await Trouver(new() { Canal = Canal.Api }));
        Assert.Equal((1, 0), await depot.CompterATraiter(agent, default));
        Assert.Equal(2, (await depot.Envois(agent, new() { Situation = SituationDEnvoi.ACorriger }, 1, 10, default)).Envois.Single().EnAttente);
        Assert.Equal(3, await depot.TousLesEnvois(agent, new()).CountAsync(cancellationToken: TestContext.Current.CancellationToken));
    }
}
