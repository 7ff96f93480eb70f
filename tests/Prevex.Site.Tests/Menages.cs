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
        var jour = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        var signalement = new JsonObject
        {
            ["personnes"] = new JsonArray(new JsonObject { ["nom"] = nom, ["prenoms"] = prenom.Length == 0 ? null : prenom, ["naissance"] = $"{new DateOnly(1950, 1, 2).AddDays(97 * rang):yyyy-MM-dd}" }),
            ["adresse"] = new JsonObject { ["voie"] = voie, ["code_postal"] = "93700", ["commune"] = "Drancy" },
            ["bail"] = new JsonObject { ["reference"] = $"ESSAI-{rang}", ["bailleur"] = "SCI ABM Patrimoine", ["type_bailleur"] = "personne_morale", ["debut"] = "2019-03-01", ["loyer"] = 640.5m },
            ["dettes"] = new JsonArray(new JsonObject { ["au"] = $"{jour.AddDays(-30):yyyy-MM-dd}", ["montant"] = 2135.4m, ["impaye_depuis"] = $"{jour.AddMonths(-5):yyyy-MM-dd}" }),
            ["faits"] = new JsonArray([.. faits.Select(f => new JsonObject { ["type"] = f.Type, ["date_effet"] = $"{jour.AddDays(-f.Jours):yyyy-MM-dd}" })]),
        };
        var services = await site.Services();
        var cle = (await services.GetRequiredService<CreerJeton>().Execute("93", Emetteur, "essais", default)).Valeur!;
        using var client = await site.Client();
        using var reponse = await client.Signaler(cle, $"{Guid.CreateVersion7()}", new JsonArray(signalement).ToJsonString());
        Assert.True(reponse.StatusCode == HttpStatusCode.OK, await reponse.Content.ReadAsStringAsync());

        await using var depot = services.GetRequiredService<Bases>().Ouvrir();
        var noms = $"{prenom} {nom}".Trim();
        var fiche = await depot.FichesVisibles(SiteEnMarche.Agent).SingleAsync(f => f.Noms == noms);
        return new(fiche.DossierId, fiche.Numero, fiche.Noms);
    }

    public static async Task<HttpResponseMessage> Signaler(this HttpClient client, string? cle, string? idempotence, string corps, string type = "application/json")
    {
        using var demande = new HttpRequestMessage(HttpMethod.Post, "/api/v1/signalements") { Content = new StringContent(corps) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } } };
        if (cle is not null) demande.Headers.Authorization = new("Bearer", cle);
        if (idempotence is not null) demande.Headers.Add("Idempotency-Key", idempotence);
        return await client.SendAsync(demande);
    }
}
