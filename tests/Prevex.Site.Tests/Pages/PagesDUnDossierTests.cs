using Prevex.Metier.Socle;
using Microsoft.Playwright;

namespace Prevex.Site.Tests.Pages;

public sealed class PagesDUnDossierTests(Navigateur navigateur, SiteEnMarche site)
{
    [Theory]
    [InlineData("")]
    [InlineData("?connu=2024-06-30")]
    [InlineData("?journal=actes")]
    public async Task The_longest_file_is_beyond_reproach_with_all_its_explanations_open(string recherche)
    {
        var fiche = (await site.Fiches()).MaxBy(f => f.Faits)!;
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync($"/dossiers/{fiche.DossierId}{recherche}");
        await visite.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
        await PagesTests.Eprouver(visite);
    }

    [Fact]
    public async Task A_file_with_a_deadline_is_beyond_reproach()
    {
        var fiche = (await site.Fiches()).First(f => f.Echeance > TimeProvider.System.Aujourdhui());
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync($"/dossiers/{fiche.DossierId}");
        await visite.Page.EvaluateAsync("document.querySelectorAll('main details.pli').forEach(d => d.open = true)");
        await PagesTests.Eprouver(visite);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?type=assignation")]
    [InlineData("?type=jugement")]
    public async Task The_form_of_a_fact_is_beyond_reproach(string recherche)
    {
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync($"/dossiers/{(await site.Fiches())[0].DossierId}/fait{recherche}");
        await PagesTests.Eprouver(visite);
        if (recherche.Length == 0) return;

        await visite.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le fait" }).ClickAsync();
        await Assertions.Expect(visite.Page.Locator("#date_effet-erreur")).ToContainTextAsync("Indiquez le jour");
        await PagesTests.Eprouver(visite);
    }

    [Fact]
    public async Task Errors_are_summed_up_in_the_order_of_the_fields()
    {
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync($"/dossiers/{(await site.Fiches())[0].DossierId}/fait?type=jugement");
        await visite.Page.EvaluateAsync("document.querySelectorAll('main form input:not([type=hidden])').forEach(c => { c.type = 'text'; c.value = 'impossible' })");
        await visite.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le fait" }).ClickAsync();

        await Assertions.Expect(visite.Page.Locator(".erreurs a").First).ToBeVisibleAsync();
        var resume = await visite.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.erreurs a')].map(a => a.hash.slice(1))");
        var champs = await visite.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('main form [aria-invalid=true]')].map(c => c.id)");
        Assert.True(champs.Length >= 3, string.Join(' ', champs));
        Assert.NotEqual(champs.Order(StringComparer.Ordinal), champs);
        Assert.Equal(champs, resume);
    }
}
