using Prevex.Metier.Socle;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Site.Tests;

/// A household that a test tells to the site as a partner does, and may change as it likes.
internal sealed record Menage(Guid Dossier, string Numero, string Noms)
{
    public string Adresse => $"/dossiers/{Dossier}";
}

internal static class Menages
{
    public const string Emetteur = "Étude du Canal";

    private static int _rang;

    /// By the API, like any partner: the name and the address are its own; days of acts are counted back from today.
    public static async Task<Menage> Signaler(this SiteEnMarche site, string nom, string prenom, string voie, params (string Type, int Jours)[] faits)
    {
        var rang = Interlocked.Increment(ref _rang);
        var jour = TimeProvider.System.Aujourdhui();
        var signalement = new JsonObject
        {
            ["personnes"] = new JsonArray(new JsonObject { ["nom"] = nom, ["prenoms"] = prenom.Length == 0 ? null : prenom, ["naissance"] = $"{new DateOnly(1950, 1, 2).AddDays(97 * rang):yyyy-MM-dd}" }),
            ["adresse"] = new JsonObject { ["voie"] = voie, ["code_postal"] = "93700", ["commune"] = "Drancy" },
            ["bail"] = new JsonObject { ["reference"] = $"ESSAI-{rang}", ["bailleur"] = "SCI ABM Patrimoine", ["type_bailleur"] = "personne_morale", ["debut"] = "2019-03-01", ["loyer"] = 640.5m },
            ["dettes"] = new JsonArray(new JsonObject { ["au"] = $"{jour.AddDays(-30):yyyy-MM-dd}", ["montant"] = 2135.4m, ["impaye_depuis"] = $"{jour.AddMonths(-5):yyyy-MM-dd}" }),
            ["faits"] = new JsonArray([.. faits.Select(f => new JsonObject { ["type"] = f.Type, ["date_effet"] = $"{jour.AddDays(-f.Jours):yyyy-MM-dd}" })]),
        };
        var services = await site.Services();
        using var client = await site.Client();
        using var reponse = await client.Signaler(await Cle(services), $"{Guid.CreateVersion7()}", new JsonArray(signalement).ToJsonString());
        Assert.True(reponse.StatusCode == HttpStatusCode.OK, await reponse.Content.ReadAsStringAsync());

        await using var depot = services.GetRequiredService<Bases>().Ouvrir();
        var noms = $"{prenom} {nom}".Trim();
        var fiche = await depot.FichesVisibles(SiteEnMarche.Agent).SingleAsync(f => f.Noms == noms);
        return new(fiche.DossierId, fiche.Numero, fiche.Noms);
    }

    /// Plain households in one message: communes, landlords, debts and stages vary.
    public static async Task Peupler(this HttpClient client, IServiceProvider services, int combien)
    {
        var jour = TimeProvider.System.Aujourdhui();
        (string CodePostal, string Commune)[] communes = [("93100", "Montreuil"), ("93200", "Saint-Denis"), ("93140", "Bondy"), ("93340", "Le Raincy")];
        (string Nom, string Type)[] bailleurs = [("OPH Les Trois Canaux", "social"), ("ESH Lavande Habitat", "social"), ("Cabinet Ormeau", "personne_physique")];
        string[] actes = ["signalement_caf", "commandement_de_payer", "assignation"];
        var signalements = Enumerable.Range(0, combien).Select(i => (JsonNode)new JsonObject
        {
            ["personnes"] = new JsonArray(new JsonObject { ["nom"] = $"Simple{(char)('a' + i % 26)}{i}", ["prenoms"] = $"Léonie{i}", ["naissance"] = $"{new DateOnly(1960, 1, 2).AddDays(113 * i):yyyy-MM-dd}" }),
            ["adresse"] = new JsonObject { ["voie"] = $"{i + 1} rue {i * 7}", ["code_postal"] = communes[i % 4].CodePostal, ["commune"] = communes[i % 4].Commune },
            ["bail"] = new JsonObject { ["reference"] = $"SIMPLE-{i}", ["bailleur"] = bailleurs[i % 3].Nom, ["type_bailleur"] = bailleurs[i % 3].Type, ["debut"] = "2018-05-01" },
            ["dettes"] = new JsonArray(new JsonObject { ["au"] = $"{jour.AddDays(-20):yyyy-MM-dd}", ["montant"] = 500 + 37 * i, ["impaye_depuis"] = $"{jour.AddMonths(-2 - i % 30):yyyy-MM-dd}" }),
            ["faits"] = new JsonArray(new JsonObject { ["type"] = actes[i % actes.Length], ["date_effet"] = $"{jour.AddDays(-10 - i):yyyy-MM-dd}" }),
        });
        using var reponse = await client.Signaler(await Cle(services), "peuplement", new JsonArray([.. signalements]).ToJsonString());
        Assert.True(reponse.StatusCode == HttpStatusCode.OK, await reponse.Content.ReadAsStringAsync());
    }

    private static async Task<string> Cle(IServiceProvider services) =>
        (await services.GetRequiredService<CreerJeton>().Execute("93", Emetteur, "essais", default)).Valeur!;

    public static async Task<HttpResponseMessage> Signaler(this HttpClient client, string? cle, string? idempotence, string corps, string type = "application/json")
    {
        using var demande = new HttpRequestMessage(HttpMethod.Post, "/api/v1/signalements") { Content = new StringContent(corps) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } } };
        if (cle is not null) demande.Headers.Authorization = new("Bearer", cle);
        if (idempotence is not null) demande.Headers.Add("Idempotency-Key", idempotence);
        return await client.SendAsync(demande);
    }
}
