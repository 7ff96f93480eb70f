using System.Net;
using System.Text.RegularExpressions;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Site.Tests.Parcours;

public sealed partial class CalendrierTests(Navigateur navigateur, SiteEnMarche site, BasesNeuves bases)
{
    [Fact]
    public async Task An_agent_makes_renews_and_revokes_the_address_of_their_calendar()
    {
        await using var visite = await navigateur.Chez(site, compte: "adil@example.com");
        var page = visite.Page;
        await page.GotoAsync("/compte");
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer l’adresse de mon calendrier" }).ClickAsync();
        var premiere = await page.GetByLabel("Adresse à donner à votre agenda").InputValueAsync();
        await visite.EstSansReproche();
        using var client = await site.Client();
        Assert.Equal(HttpStatusCode.OK, await Code(client, premiere));

        await page.GotoAsync("/compte");
        await Assertions.Expect(page.GetByLabel("Adresse à donner à votre agenda")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Renouveler l’adresse" }).ClickAsync();
        var seconde = await page.GetByLabel("Adresse à donner à votre agenda").InputValueAsync();
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await Code(client, premiere), await Code(client, seconde)));

        await page.GetByRole(AriaRole.Button, new() { Name = "Supprimer l’adresse" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("ne répond plus");
        Assert.Equal(HttpStatusCode.NotFound, await Code(client, seconde));
    }

    [Theory, SurChaqueMoteur]
    public async Task The_calendar_tells_deadlines_by_the_number_of_the_file_and_nothing_of_the_household(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur);
        await using var autre = await site.Autre(neuve);
        var services = autre.Site.Services;
        var racine = new Uri(autre.Site.Urls.Single());
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = racine };
        var compte = await Compte(services);
        await client.Peupler(services, 12);
        var secret = await services.GetRequiredService<RenouvelerCalendrier>().Execute(compte, default);

        using var reponse = await client.GetAsync(new Uri($"/calendrier/{secret}.ics", UriKind.Relative));
        var ics = await reponse.Content.ReadAsStringAsync();

        Assert.Equal("text/calendar", reponse.Content.Headers.ContentType?.MediaType);
        var jour = TimeProvider.System.Aujourdhui();
        var calendrier = Calendar.Load(ics)!;
        await using var depot = services.GetRequiredService<Bases>().Ouvrir();
        var fiches = await depot.FichesVisibles(SiteEnMarche.Agent).ToListAsync();
        var prochaines = fiches.Where(f => f.Echeance is { } e && e <= jour.AddDays(183)).ToList();
        Assert.NotEmpty(prochaines);
        Assert.All(prochaines, f => Assert.Contains(calendrier.Events, e => e.Summary!.Contains(f.Numero, StringComparison.Ordinal) && DateOnly.FromDateTime(e.Start!.Value) == f.Echeance && e.Url!.ToString() == $"{racine}dossiers/{f.DossierId}"));
        Assert.Equal(calendrier.Events.Count, calendrier.Events.Select(e => e.Uid).Distinct().Count());
        Assert.All(calendrier.Events, e => Assert.InRange(DateOnly.FromDateTime(e.Start!.Value), jour.AddDays(-31), jour.AddDays(183)));

        var deplie = ics.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.All(fiches, f => Assert.All(f.Noms.Split(' ').Append(f.Adresse), mot => Assert.DoesNotContain(mot, deplie, StringComparison.OrdinalIgnoreCase)));

        // The same again, word for word; a program that has it already is told so.
        Assert.Equal(ics, await client.GetStringAsync(new Uri($"/calendrier/{secret}.ics", UriKind.Relative)));
        using var encore = new HttpRequestMessage(HttpMethod.Get, $"/calendrier/{secret}.ics");
        encore.Headers.IfNoneMatch.Add(reponse.Headers.ETag!);
        using var inchange = await client.SendAsync(encore);
        Assert.Equal((HttpStatusCode.NotModified, 0), (inchange.StatusCode, (await inchange.Content.ReadAsByteArrayAsync()).Length));

        var montreuil = Calendar.Load(await client.GetStringAsync(new Uri($"/calendrier/{secret}.ics?commune=93048", UriKind.Relative)))!;
        var numeros = fiches.Where(f => f.Insee == "93048").Select(f => f.Numero).ToList();
        Assert.NotEmpty(montreuil.Events);
        Assert.True(montreuil.Events.Count < calendrier.Events.Count);
        Assert.All(montreuil.Events, e => Assert.Contains(numeros, n => e.Summary!.Contains(n, StringComparison.Ordinal)));
    }

    [Theory, SurChaqueMoteur]
    public async Task A_wrong_or_revoked_secret_and_another_territory_learn_nothing(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur);
        await using var autre = await site.Autre(neuve);
        var services = autre.Site.Services;
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(autre.Site.Urls.Single()) };
        var compte = await Compte(services);
        await client.Peupler(services, 3);
        var secret = await services.GetRequiredService<RenouvelerCalendrier>().Execute(compte, default);
        await using (var depot = services.GetRequiredService<Bases>().Ouvrir())
        {
            var garde = await depot.Database.SqlQueryRaw<string>("SELECT \"Empreinte\" AS \"Value\" FROM \"Calendriers\"").SingleAsync();
            Assert.Equal(64, garde.Length);
            Assert.DoesNotContain(secret, garde, StringComparison.Ordinal);
        }
        await services.GetRequiredService<FermerCalendrier>().Execute(compte, default);

        var reponses = new List<string>();
        foreach (var essai in (string[])[secret, secret[..^1] + (secret[^1] == '0' ? '1' : '0'), "x", "%27%20or%201=1", new string('a', 2000)])
        {
            using var reponse = await client.GetAsync(new Uri($"/calendrier/{essai}.ics", UriKind.Relative));
            var entetes = string.Join('|', reponse.Headers.Concat(reponse.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}={string.Join(',', h.Value)}"));
            reponses.Add($"{reponse.StatusCode} {entetes} {await reponse.Content.ReadAsStringAsync()}");
        }
        Assert.StartsWith("NotFound", Assert.Single(reponses.Distinct()), StringComparison.Ordinal);

        var ailleurs = await services.GetRequiredService<RenouvelerCalendrier>().Execute(await Compte(services, "75"), default);
        Assert.Empty(Calendar.Load(await client.GetStringAsync(new Uri($"/calendrier/{ailleurs}.ics", UriKind.Relative)))!.Events);
    }

    private static async Task<HttpStatusCode> Code(HttpClient client, string adresse)
    {
        Assert.Matches(Adresse(), adresse);
        using var reponse = await client.GetAsync(new Uri(adresse));
        return reponse.StatusCode;
    }

    private static async Task<Guid> Compte(IServiceProvider services, string territoire = "93")
    {
        var structure = (await services.GetRequiredService<OuvrirStructure>().Execute(territoire, "DRIHL", "drihl", default)).Valeur!;
        await services.GetRequiredService<OuvrirStructure>().Execute("93", Menages.Emetteur, "commissaire_de_justice", default);
        var compte = new Compte { Territoire = territoire, StructureId = structure.Id, UserName = $"agenda{territoire}@example.com", Email = $"agenda{territoire}@example.com" };
        await using var depot = services.GetRequiredService<Bases>().Ouvrir();
        depot.Add(compte);
        await depot.SaveChangesAsync();
        return compte.Id;
    }

    [GeneratedRegex("/calendrier/[0-9a-f]{64}\\.ics$")]
    private static partial Regex Adresse();
}
