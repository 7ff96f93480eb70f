using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Site.Tests.Acces;

public sealed class ErreursDApiTests(SiteEnMarche site, BasesNeuves bases)
{
    [Fact]
    public async Task A_failure_of_the_program_answers_the_API_with_a_problem_in_French_and_pages_with_a_page()
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite);
        await using var ouvert = await site.Autre(neuve);
        var panne = ouvert.Site;
        await using (var depot = panne.Services.GetRequiredService<Bases>().Ouvrir())
            await depot.Database.ExecuteSqlRawAsync("alter table \"JetonsApi\" rename to \"Perdus\"; alter table \"Comptes\" rename to \"Egares\"");
        using var client = new HttpClient { BaseAddress = new(panne.Urls.Single()) };

        using var api = await client.Signaler("prevex_0000", "panne", "[]");
        using var page = await client.Envoyer("/connexion", ("identifiant", "drihl@example.com"), ("motdepasse", "peu importe"));

        await EstUnProbleme(api, HttpStatusCode.InternalServerError, "Quelque chose a mal fonctionné");
        Assert.DoesNotContain("Jetons", await api.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((HttpStatusCode.InternalServerError, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("GET", "/api/v1/signalements", HttpStatusCode.MethodNotAllowed, "Méthode refusée")]
    [InlineData("POST", "/api/v1/inconnu", HttpStatusCode.NotFound, "Adresse inconnue")]
    [InlineData("GET", "/api/", HttpStatusCode.NotFound, "Adresse inconnue")]
    public async Task An_address_or_a_method_that_the_API_has_not_answers_a_problem_in_French(string methode, string adresse, HttpStatusCode code, string titre)
    {
        var cle = (await (await site.Services()).GetRequiredService<CreerJeton>().Execute("93", Menages.Emetteur, "essais d’adresses", default)).Valeur!;
        using var client = await site.Client();
        using var sansCle = await client.SendAsync(new(new(methode), adresse));
        client.DefaultRequestHeaders.Authorization = new("Bearer", cle);
        using var reponse = await client.SendAsync(new(new(methode), adresse));

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (sansCle.StatusCode, sansCle.Content.Headers.ContentType?.MediaType));
        await EstUnProbleme(reponse, code, titre);
    }

    private static async Task EstUnProbleme(HttpResponseMessage reponse, HttpStatusCode code, string titre)
    {
        Assert.Equal((code, "application/problem+json"), (reponse.StatusCode, reponse.Content.Headers.ContentType?.MediaType));
        var probleme = JsonNode.Parse(await reponse.Content.ReadAsStringAsync())!;
        Assert.Equal((titre, (int)code), ((string)probleme["title"]!, (int)probleme["status"]!));
        Assert.False(string.IsNullOrEmpty((string?)probleme["reference"]));
    }
}
