using System.Text;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;

namespace Prevex.Metier.Tests.Signalements;

public sealed class RecevoirSignalementsTests(BasesNeuves bases)
{
    private const string Bon = """{"reference":"E1","personnes":[{"nom":"Sylla","prenoms":"Aminata","naissance":"1980-02-03"}],"adresse":{"voie":"4 rue Hoche","code_postal":"93500","commune":"Pantin"},"faits":[{"type":"commandement_de_payer","date_effet":"2026-07-09","montant":1200.5,"delai":"6 semaines"}]}""";

    private static RecevoirSignalements Recevoir(Maison maison) =>
        new(maison.Bases, new(maison.Bases, Maison.Referentiel, Maison.Profils, maison.Prendre, maison.Disjoncteur, maison.Horloge), maison.Horloge);

    private static Task<Resultat<RecevoirSignalements.Recu>> Envoyer(Maison maison, Agent agent, string? cle, string corps) =>
        Recevoir(maison).Execute(agent, cle, new MemoryStream(Encoding.UTF8.GetBytes(corps)), default);

    [Theory, SurChaqueMoteur]
    public async Task The_same_key_and_body_give_the_first_answer_again_and_take_nothing(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent("Étude du Canal");
        var premier = (await Envoyer(maison, agent, "k1", $"[{Bon}]")).Valeur!;
        var second = (await Envoyer(maison, agent, "k1", $"[{Bon}]")).Valeur!;

        Assert.Equal((false, true, premier.Message.Id), (premier.Deja, second.Deja, second.Message.Id));
        Assert.Equal((1, 1), (second.Message.Faits, second.Lignes.Count));
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal((1, 1, 1), (await depot.Messages.CountAsync(), await depot.Faits.CountAsync(), await depot.Dossiers.CountAsync()));
    }

    [Theory, SurChaqueMoteur]
    public async Task A_key_belongs_to_one_body_and_to_one_structure(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent("Étude du Canal");
        await Envoyer(maison, agent, "k1", $"[{Bon}]");
        var autre = await Envoyer(maison, agent, "k1", $"[{Bon.Replace("Hoche", "Lépine", StringComparison.Ordinal)}]");
        var voisin = await Envoyer(maison, await maison.Agent("Préfecture"), "k1", $"[{Bon}]");

        Assert.Equal("Idempotency-Key", Assert.Single(autre.Problemes).Champ);
        Assert.False(voisin.Valeur!.Deja);
    }

    [Theory, SurChaqueMoteur]
    public async Task Two_sends_of_one_key_at_once_are_taken_once(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent("Étude du Canal");
        var recus = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Envoyer(maison, agent, "k1", $"[{Bon}]")));

        Assert.Equal(3, recus.Count(r => r.Valeur!.Deja));
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal((1, 1), (await depot.Messages.CountAsync(), await depot.Faits.CountAsync()));
    }

    [Theory]
    [InlineData("", "k", "", "au moins un signalement")]
    [InlineData("null", "k", "[0]", "null")]
    [InlineData("""{"personnes":[null],"faits":[]}""", "k", "[0]", "null")]
    [InlineData("""{"personnes":null}""", "k", "[0]", "null")]
    [InlineData("""{"refrence":"E1"}""", "k", "[0].refrence", "n'existe pas dans le format")]
    [InlineData("""{"reference":"E1","faits":[{"type":"commandement","date_effet":"2026-07-09"}]}""", "k", "[0].faits[0]", "type de ce fait")]
    [InlineData("""{"reference":"E1","faits":[{"type":"expulsion"}]}""", "k", "[0].faits[0]", "date_effet")]
    [InlineData("""{"reference":"E1","faits":[{"type":"expulsion","date_effet":"09/07/2026"}]}""", "k", "[0].faits[0].date_effet", "AAAA-MM-JJ")]
    [InlineData("""{"reference":"E1","faits":[{"type":"expulsion","date_effet":"0026-07-09"}]}""", "k", "[0].faits[0].date_effet", "invraisemblable")]
    [InlineData("""{"reference":"E1","faits":[{"type":"commandement_de_payer","date_effet":"2026-07-09","delai":"bientôt"}]}""", "k", "[0].faits[0].delai", "6 semaines")]
    [InlineData("""{"reference":"E1","dettes":[{"montant":12}]}""", "k", "[0].dettes[0].au", "obligatoire")]
    [InlineData("""{"reference":"E1"}""", "k", "[0].faits", "ne dit rien")]
    [InlineData("""{"faits":[{"type":"expulsion","date_effet":"2026-07-09"}]}""", "k", "[0]", "n'identifie")]
    [InlineData("""{"reference":"E1",""", "k", "[0]", "bien formé")]
    [InlineData(Bon, null, "Idempotency-Key", "en-tête")]
    [InlineData(Bon, "   ", "Idempotency-Key", "en-tête")]
    public async Task What_is_wrong_is_said_where_it_stands_and_nothing_is_taken(string corps, string? cle, string champ, string dit)
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite, Maison.Gabarit);
        var maison = new Maison(neuve);
        var recu = await Envoyer(maison, await maison.Agent(), cle, $"[{corps}]");

        Assert.Null(recu.Valeur);
        Assert.Contains(recu.Problemes, p => p.Champ == champ && p.Message.Contains(dit, StringComparison.Ordinal));
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(0, await depot.Messages.CountAsync());
    }

    [Fact]
    public async Task A_send_carries_at_most_a_thousand_signalements()
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite, Maison.Gabarit);
        var maison = new Maison(neuve);
        var recu = await Envoyer(maison, await maison.Agent(), "k", $"[{string.Join(',', Enumerable.Repeat(Bon, RecevoirSignalements.AuPlus + 1))}]");

        Assert.Contains("1001", Assert.Single(recu.Problemes).Message, StringComparison.Ordinal);
    }
}
