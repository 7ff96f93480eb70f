using System.Net;
using Microsoft.Playwright;
using Prevex.Metier.Socle;

namespace Prevex.Site.Tests.Parcours;

public sealed class DossierTests(Navigateur navigateur, SiteEnMarche site)
{
    private static readonly DateOnly Jour = TimeProvider.System.Aujourdhui();

    [Fact]
    public async Task A_file_tells_who_where_how_much_and_why_each_date()
    {
        var menage = await site.Signaler("Villeret", "Capucine", "3 rue des Alouettes", ("signalement_caf", 120), ("commandement_de_payer", 20));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync($"/dossiers?q={menage.Numero}");
        await page.GetByRole(AriaRole.Link, new() { Name = menage.Noms }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(menage.Noms);
        await Assertions.Expect(page.Locator(".adresse")).ToContainTextAsync("3 rue des Alouettes");
        await Assertions.Expect(page.Locator("aside")).ToContainTextAsync("2 135,40 €".Replace(' ', '\u00a0').Replace("2\u00a0", "2\u202f", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#ligne-en-liste .quoi").GetByText("Commandement de payer", new() { Exact = true })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".journal strong").Filter(new() { HasText = "Commandement de payer" })).ToBeVisibleAsync();

        var pourquoi = page.GetByText("Pourquoi cette date ?").First;
        await pourquoi.ClickAsync();
        var explication = page.Locator("details.pli[open] .explication").First;
        await Assertions.Expect(explication).ToContainTextAsync("Règle");
        Assert.NotEmpty(await explication.Locator(".calcul li").AllTextContentsAsync());
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task A_fact_the_day_did_not_know_is_hidden_as_known_then()
    {
        var menage = await site.Signaler("Ancelin", "Octave", "5 rue du Passé", ("commandement_de_payer", 40));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync(menage.Adresse);
        await page.GetByText("Tel que connu au…").ClickAsync();
        await page.GetByLabel("Voir le dossier comme il était connu le").FillAsync($"{Jour.AddDays(-1):yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".avis.hiver")).ToContainTextAsync("Tel que connu au");
        await Assertions.Expect(page.Locator("#journal")).ToContainTextAsync("Rien n’a encore été reçu");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ajouter un fait" })).ToHaveCountAsync(0);
        await visite.EstSansReproche();

        await page.GetByRole(AriaRole.Link, new() { Name = "Revenir à aujourd’hui" }).ClickAsync();
        await Assertions.Expect(page.Locator("#journal .journal > li")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("dette", "actes")]
    [InlineData("actes", "dette")]
    public async Task The_sections_of_the_journal_share_its_facts(string section, string autre)
    {
        var menage = await site.Signaler($"Journal{section}", "Léa", section == "dette" ? "6 rue du Journal" : "98 avenue des Sections", ("premier_impaye", 200), ("commandement_de_payer", 40));
        using var client = await site.Client(SiteEnMarche.Compte);
        var (ici, la) = section == "dette" ? ("Premier impayé", "Commandement de payer") : ("Commandement de payer", "Premier impayé");

        Assert.Contains($"<strong>{ici}</strong>", await client.Lire($"{menage.Adresse}?journal={section}"), StringComparison.Ordinal);
        Assert.DoesNotContain($"<strong>{la}</strong>", await client.Lire($"{menage.Adresse}?journal={section}"), StringComparison.Ordinal);
        Assert.Contains($"<strong>{la}</strong>", await client.Lire($"{menage.Adresse}?journal={autre}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_of_the_demonstration_opens()
    {
        using var client = await site.Client(SiteEnMarche.Compte);
        foreach (var fiche in (await site.Fiches()).Take(SiteEnMarche.MenagesInventes + 3))
            Assert.Contains(fiche.Numero, await client.Lire($"/dossiers/{fiche.DossierId}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dossiers/00000000-0000-0000-0000-000000000000")]
    [InlineData("/dossiers/pas-un-dossier")]
    [InlineData("/dossiers/00000000-0000-0000-0000-000000000000/fait")]
    public async Task A_file_that_does_not_exist_is_a_page_in_French(string adresse)
    {
        using var client = await site.Client(SiteEnMarche.Compte);
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        Assert.Contains("Cette page n’existe pas", WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
