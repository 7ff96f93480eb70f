using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Prevex.Site.Tests.Acces;

public sealed partial class AccesTests(SiteEnMarche site)
{
    /// Everything that anyone may ask for; /style answers only while developing.
    private static readonly string[] SansCompte =
    [
        "/api/v1/openapi.json", "/calendrier/01935a7e-0000-7000-8000-000000000001.ics", "/connexion", "/erreur/500",
        "/format/signalements-v1.schema.json", "/format/signalements.csv", "/format/signalements.json", "/sante", "/style", "/verifier",
    ];

    [Fact]
    public async Task Only_the_pages_of_the_list_say_they_need_no_account() =>
        Assert.Equal(SansCompte, (await Points()).Where(p => p.Point.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(p => p.Adresse).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_else_answers_without_an_account(string methode)
    {
        using var client = await site.Client();
        var points = (await Points()).Where(p => !SansCompte.Contains(p.Adresse)).ToList();
        Assert.True(points.Count >= 6);
        var ouverts = new List<string>();
        foreach (var (_, adresse) in points)
        {
            using var demande = new HttpRequestMessage(new(methode), adresse);
            using var reponse = await client.SendAsync(demande);
            var ferme = reponse.StatusCode switch
            {
                HttpStatusCode.Unauthorized => true,
                HttpStatusCode.MethodNotAllowed => adresse.StartsWith("/api/", StringComparison.Ordinal),
                HttpStatusCode.Redirect => reponse.Headers.Location!.AbsolutePath == "/connexion",
                _ => false,
            };
            if (!ferme) ouverts.Add($"{methode} {adresse} : {(int)reponse.StatusCode}");
        }
        Assert.Empty(ouverts);
    }

    [Fact]
    public async Task Every_answer_carries_the_strict_policy_and_pages_stay_out_of_caches()
    {
        using var client = await site.Client(SiteEnMarche.Compte);
        foreach (var adresse in (await Points()).Select(p => p.Adresse).Concat(["/lib/prevex.css", "/nulle/part"]))
        {
            using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
            var csp = string.Join(' ', reponse.Headers.TryGetValues("Content-Security-Policy", out var valeurs) ? valeurs : []);
            foreach (var regle in (string[])["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'self'"])
                Assert.True(csp.Contains(regle, StringComparison.Ordinal), $"{adresse} : « {regle} » missing in « {csp} »");
            Assert.DoesNotContain("unsafe", csp, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(reponse.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(reponse.Headers.Contains("Server"), adresse);
            if (reponse.Content.Headers.ContentType?.MediaType == "text/html") Assert.True(reponse.Headers.CacheControl?.NoStore, $"{adresse} : {reponse.StatusCode}, « {reponse.Headers.CacheControl} »");
        }
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_one_of_another_session_is_refused()
    {
        using var client = await site.Client(SiteEnMarche.Compte);
        using var autre = await site.Client("avocat@example.com");
        var jeton = Jeton().Match(await autre.Lire("/compte")).Groups[1].Value;
        string[] sansPage = ["/api/", "/calendrier/", "/format/"];
        var pages = (await Points()).Select(p => p.Adresse).Where(a => !sansPage.Any(d => a.StartsWith(d, StringComparison.Ordinal)) && a is not ("/erreur/500" or "/sante")).ToList();
        foreach (var page in pages)
        {
            using var sans = await client.Poster(page);
            using var faux = await client.Poster(page, ("__RequestVerificationToken", jeton));
            Assert.True((sans.StatusCode, faux.StatusCode) == (HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), $"{page} : {sans.StatusCode}, {faux.StatusCode}");
        }
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    [InlineData("/\t/ailleurs.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Signing_in_never_leads_out_of_the_site(string retour)
    {
        using var client = await site.Client();

        using var entree = await client.Envoyer("/connexion", ("identifiant", "commune@example.com"), ("motdepasse", Prevex.Site.Socle.ComptesDemo.MotDePasse), ("retour", retour));

        Assert.Equal((HttpStatusCode.Redirect, "/"), (entree.StatusCode, entree.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var client = await site.Client();
        using var entree = await client.Envoyer("/connexion", ("identifiant", "commune@example.com"), ("motdepasse", Prevex.Site.Socle.ComptesDemo.MotDePasse));

        var cookie = entree.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("prevex_session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    /// Every endpoint of the running site, with an address that reaches it.
    private async Task<IReadOnlyList<(RouteEndpoint Point, string Adresse)>> Points() =>
        [.. (await site.Services()).GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(p => (p, Adresse(p.RoutePattern.RawText!))).DistinctBy(p => p.Item2)];

    private static string Adresse(string motif) => "/" + Parametre().Replace(motif, p => p.Groups[1].Value switch
    {
        "code" => "500",
        "documentName" => "v1",
        _ => "01935a7e-0000-7000-8000-000000000001",
    }).TrimStart('/');

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parametre();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Jeton();
}
