using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Metier.Annuaire;

namespace Prevex.Site.Tests.Acces;

public sealed class ApiTests(SiteEnMarche site)
{
    private const string Corps = """[{"personnes":[{"nom":"Doisneau","prenoms":"Rose","naissance":"1990-02-03"}],"adresse":{"voie":"4 quai de l’API","code_postal":"93700","commune":"Drancy"},"faits":[{"type":"signalement_caf","date_effet":"2026-03-02","montant":812.4}]}]""";

    [Fact]
    public async Task The_same_sending_repeated_takes_nothing_more_and_gives_the_first_answer()
    {
        var (client, cle) = await Partenaire();
        using var premier = await client.Signaler(cle, "repetition", Corps);
        using var second = await client.Signaler(cle, "repetition", Corps);
        using var autre = await client.Signaler(cle, "repetition", Corps.Replace("812.4", "900", StringComparison.Ordinal));

        var (a, b) = (await Json(premier), await Json(second));
        Assert.Equal((HttpStatusCode.OK, false, 1), (premier.StatusCode, (bool)a["deja"]!, (int)a["faits"]!));
        Assert.True((bool)b["deja"]!);
        a["deja"] = true;
        Assert.Equal($"{a}", $"{b}");
        Assert.Equal(HttpStatusCode.Conflict, autre.StatusCode);
        client.Dispose();
    }

    [Theory]
    [InlineData("[{\"personnes\":[{\"nom\":\"X\"}],\"faits\":[{\"type\":\"inconnu\",\"date_effet\":\"2026-01-01\"}]}]", 400)]
    [InlineData("[{\"personnes\":[{\"nom\":\"X\"}],\"champ_inconnu\":1}]", 400)]
    [InlineData("[{\"personnes\":[{\"nom\":\"X\"}]}]", 400)]
    [InlineData("[{\"personnes\":[{\"nom\":\"X\"}],\"faits\":[{\"date_effet\":\"2026-01-01\"}]}]", 400)]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    public async Task A_refused_sending_says_where_and_why_in_French(string corps, int code)
    {
        var (client, cle) = await Partenaire();
        using var reponse = await client.Signaler(cle, $"{Guid.CreateVersion7()}", corps);

        Assert.Equal(code, (int)reponse.StatusCode);
        Assert.Equal("application/problem+json", reponse.Content.Headers.ContentType?.MediaType);
        var probleme = (await Json(reponse))["problemes"]!.AsArray()[0]!;
        Assert.Matches("[a-zé]{3,}.*\\.", (string)probleme["message"]!);
        client.Dispose();
    }

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_one_nothing_is_taken()
    {
        using var client = await site.Client();
        using var sans = await client.Signaler(null, "x", Corps);
        using var faux = await client.Signaler("prevex_0000", "x", Corps);
        using var session = await (await site.Client(SiteEnMarche.Compte)).Signaler(null, "x", Corps);

        foreach (var reponse in (HttpResponseMessage[])[sans, faux, session])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, reponse.StatusCode);
            Assert.Equal("Bearer", reponse.Headers.WwwAuthenticate.ToString());
            Assert.Contains("Clé absente ou refusée", (string)(await Json(reponse))["title"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_idempotency_key_and_the_type_of_content_are_asked_for()
    {
        var (client, cle) = await Partenaire();
        using var sansCle = await client.Signaler(cle, null, Corps);
        using var texte = await client.Signaler(cle, "texte", Corps, "text/plain");

        Assert.Contains("Idempotency-Key", await sansCle.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType), (sansCle.StatusCode, texte.StatusCode));
        client.Dispose();
    }

    [Fact]
    public async Task The_description_tells_how_to_send()
    {
        using var client = await site.Client();
        var description = JsonNode.Parse(await client.Lire("/api/v1/openapi.json"))!;

        var envoi = description["paths"]!["/api/v1/signalements"]!["post"]!;
        Assert.Equal(["200", "400", "401", "409", "415"], envoi["responses"]!.AsObject().Select(r => r.Key).Order());
        Assert.NotNull(envoi["requestBody"]);
        Assert.Equal("bearer", (string)description["components"]!["securitySchemes"]!["cle"]!["scheme"]!);
    }

    private async Task<(HttpClient Client, string Cle)> Partenaire() =>
        (await site.Client(), (await (await site.Services()).GetRequiredService<CreerJeton>().Execute("93", Menages.Emetteur, "essais de l'API", default)).Valeur!);

    private static async Task<JsonNode> Json(HttpResponseMessage reponse) => JsonNode.Parse(await reponse.Content.ReadAsStringAsync())!;
}
