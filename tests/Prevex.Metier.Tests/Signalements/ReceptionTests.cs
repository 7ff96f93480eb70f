using System.Text;
using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Acces;

namespace Prevex.Metier.Tests.Signalements;

/// <summary>A file from its deposit to its end, as the pages conduct it.</summary>
public sealed class ReceptionTests(BasesNeuves bases)
{
    private const string Inconnu = "Occupant;Lgt;CP;Cdt de payer\nDIALLO Fatou;12 rue Hoche;93500;09/07/2026\nMARTIN Paul;4 impasse des Lys;93200;31/02/2026\n";
    private static readonly string?[] Roles = ["personnes", "voie", "code_postal", "date:CommandementDePayer"];

    private sealed class Bureau(Maison maison)
    {
        private PrendreMessage Prendre => maison.PrendreMessage;
        public Apercevoir Apercevoir => new(maison.Bases, Prendre, maison.Prendre, maison.Horloge);
        public EnregistrerCorrespondance Placer => new(maison.Bases, Prendre, Maison.Referentiel, maison.Horloge);
        public ExporterLignesACorriger Exporter => new(maison.Bases, Prendre);

        public async Task<Guid> Deposer(Agent agent, string texte, string nom = "suivi.csv") =>
            (await new DeposerFichier(maison.Bases, maison.Horloge).Execute(agent, nom, new MemoryStream(Encoding.UTF8.GetBytes(texte)), default)).Valeur!.Id;

        public async Task Enregistrer(Agent agent, Guid id)
        {
            Assert.Empty(await new ConduireImport(maison.Bases, Prendre).Execute(agent, id, null, default));
            await Prendre.Execute(id, default);
        }
    }

    [Theory, SurChaqueMoteur]
    public async Task A_mapping_said_once_is_recognised_next_time_and_its_import_tells_what_to_mend(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var (bureau, agent) = (new Bureau(maison), await maison.Agent());
        var premier = await bureau.Deposer(agent, Inconnu);
        Assert.True((await bureau.Apercevoir.Execute(agent, premier, null, 100, default)).Inconnu);
        Assert.Empty((await bureau.Placer.Execute(agent, premier, new("Agence du Lys", "agence", Roles), default)).Problemes);

        var second = await bureau.Deposer(agent, Inconnu);
        var vue = await bureau.Apercevoir.Execute(agent, second, null, 100, default);
        await bureau.Enregistrer(agent, second);

        Assert.Equal("Agence du Lys", vue.Lecture!.Profil.Libelle);
        Assert.Equal((2, 1, 1), (vue.Comptes.Lignes, vue.Bilan.DossiersCrees, vue.Comptes.ACorriger));
        Assert.Equal(3, Assert.Single(vue.Defauts).PremiereLigne);
        var csv = new StringWriter();
        await bureau.Exporter.Execute(agent, second, csv, default);
        Assert.StartsWith($"envoi;feuille;ligne;motif;remede;Occupant;Lgt;CP;Cdt de payer\r\n{second};;3;Cdt de payer : ", csv.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("MARTIN Paul;4 impasse des Lys;93200;31/02/2026\r\n", csv.ToString(), StringComparison.Ordinal);
        await using var depot = maison.Bases.Ouvrir();
        var envoi = (await depot.LireEnvoi(agent, second, default))!;
        Assert.Equal(("Agence du Lys", EtatMessage.Termine, 2), (envoi.Emetteur, envoi.Message.Etat, envoi.Message.Lignes));
        var (touches, compte) = await depot.DossiersTouches(agent, second, 1, 10, default);
        Assert.Equal((1, true), (compte, Assert.Single(touches).Nouveau));
    }

    [Theory]
    [InlineData(null, "agence", "date:CommandementDePayer", "nom")]
    [InlineData("Lys", "inventé", "date:CommandementDePayer", "genre")]
    [InlineData("Lys", "agence", "date:Inventee", "colonnes")]
    [InlineData("Lys", "agence", "voie", "colonnes")]
    [InlineData("Lys", "agence", null, "colonnes")]
    public async Task A_mapping_that_cannot_be_is_refused_beside_its_field(string? nom, string genre, string? role, string champ)
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite, Maison.Gabarit);
        var maison = new Maison(neuve);
        var (bureau, agent) = (new Bureau(maison), await maison.Agent());
        var id = await bureau.Deposer(agent, Inconnu);

        var garde = await bureau.Placer.Execute(agent, id, new(nom, genre, ["personnes", "voie", "code_postal", role]), default);

        Assert.Equal(champ, Assert.Single(garde.Problemes).Champ);
    }

    [Theory, SurChaqueMoteur]
    public async Task A_file_not_wanted_leaves_nothing_behind_and_one_taken_cannot_be_forgotten(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var (bureau, agent) = (new Bureau(maison), await maison.Agent());
        var pris = (await maison.Recevoir("Étude du Canal", Maison.Dit("BATHILY", "Awa", null, "3 rue Hoche", new Expulsion { DateEffet = new(2026, 5, 4) }))).Id;
        var rejete = await bureau.Deposer(agent, Inconnu);
        var abandonner = new AbandonnerImport(maison.Bases);

        Assert.True(await abandonner.Execute(agent, rejete, default));
        Assert.False(await abandonner.Execute(agent, pris, default));
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal((1, 0), (await depot.Messages.CountAsync(), await depot.Morceaux.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_stays_with_its_reason()
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite, Maison.Gabarit);
        var maison = new Maison(neuve);
        var (bureau, agent) = (new Bureau(maison), await maison.Agent());
        await new DeposerFichier(maison.Bases, maison.Horloge).Execute(agent, "vide.csv", new MemoryStream(), default);
        var sansLigne = await bureau.Deposer(agent, "RG;DATE;ISSUE;JURIDICTION;HEURE;DEMANDEUR;DEFENDEUR\n", "roles.csv");
        var vue = await bureau.Apercevoir.Execute(agent, sansLigne, null, 1, default);

        Assert.NotNull(vue.Refus);
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal([EtatMessage.Refuse, EtatMessage.Refuse], await depot.Messages.Select(m => m.Etat).ToListAsync());
        Assert.All(await depot.Messages.ToListAsync(), m => Assert.False(string.IsNullOrEmpty(m.Motif) || string.IsNullOrEmpty(m.Remede)));
    }

    [Theory, SurChaqueMoteur]
    public async Task The_doubt_with_a_hearing_to_come_is_asked_first_and_its_answer_counts(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var (agent, naissance) = (await maison.Agent(), new DateOnly(1985, 3, 12));
        await maison.Recevoir("Étude du Canal", Maison.Dit("BATHILY", "Awa", naissance, "3 rue Hoche", new Expulsion { DateEffet = new(2020, 5, 4) }),
            Maison.Dit("KACI", "Ali", naissance, "9 rue de la Paix", new Expulsion { DateEffet = new(2020, 5, 4) }));
        await maison.Recevoir("Préfecture", Maison.Dit("BATHILY", "Awa", naissance, "3 rue Hoche", new AccordCfp { DateEffet = new(2026, 5, 4) }));
        var urgent = await maison.Recevoir("Préfecture", Maison.Dit("KACI", "Ali", naissance, "9 rue de la Paix", new Assignation { DateEffet = new(2026, 10, 1), Audience = new(2026, 12, 14) }));

        await using var depot = maison.Bases.Ouvrir();
        var (cas, compte) = await depot.Revues(agent, Maison.Referentiel, new(2026, 11, 23), 1, 10, default);
        Assert.Equal((2, "KACI"), (compte, cas[0].Signalement.Personnes[0].Nom));
        Assert.Equal((new DateOnly(2026, 12, 14), null), (cas[0].Audience, cas[1].Audience));
        var suite = await depot.Revues(agent, Maison.Referentiel, new(2026, 11, 23), 2, 1, default);
        Assert.Equal(cas[1].Id, Assert.Single(suite.Cas).Id);

        var dossier = Assert.Single(cas[0].Candidats).Fiche.DossierId;
        var tranche = await new TrancherRevue(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(agent, cas[0].Id, new(ReponseDeRevue.MemeMenage, dossier), default);
        Assert.Equal(dossier, tranche.Valeur!.Dossier!.Id);
        var message = await depot.Messages.AsNoTracking().SingleAsync(m => m.Id == urgent.Id);
        Assert.Equal((0, 1, 1), (message.ARevoir, message.Acceptes, message.Faits));
    }
}
