using Microsoft.Playwright;

namespace Prevex.Site.Tests.Parcours;

public sealed class ImportRefuseTests(Navigateur navigateur, SiteEnMarche site)
{
    [Fact]
    public async Task A_file_given_up_after_its_preview_leaves_nothing()
    {
        await using var visite = await navigateur.Chez(site, "caf@example.com");
        await visite.Page.Deposer("caf/caf_impayes_2023.csv");
        await visite.Page.Attendre("**/apercu");
        var apercu = visite.Page.Url;

        await visite.Page.GetByRole(AriaRole.Button, new() { Name = "Ne rien enregistrer" }).ClickAsync();

        await Assertions.Expect(visite.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Rien n’a été enregistré");
        await Assertions.Expect(visite.Page.Locator("main")).Not.ToContainTextAsync("caf_impayes_2023.csv");
        using var client = await site.Client(SiteEnMarche.Compte);
        using var reponse = await client.GetAsync(new Uri(apercu));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, reponse.StatusCode);
    }

    [Theory]
    [InlineData("vide.csv")]
    [InlineData("bombe.xlsx")]
    [InlineData("tronque.xlsx")]
    [InlineData("xxe.xlsx")]
    public async Task A_file_that_cannot_be_read_is_refused_with_its_reason(string fichier)
    {
        await using var visite = await navigateur.Chez(site);
        await visite.Page.Deposer($"malformes/{fichier}");

        var refus = visite.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(refus).ToContainTextAsync($"{fichier} n’a pas pu être lu");
        Assert.True((await refus.Locator("p").AllTextContentsAsync())[0].Length > 20);
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task Without_a_file_the_page_says_what_to_do()
    {
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync("/reception/importer");
        await visite.Page.GetByRole(AriaRole.Button, new() { Name = "Lire le fichier" }).ClickAsync();

        await Assertions.Expect(visite.Page.Locator("#fichiers-erreur")).ToContainTextAsync("Choisissez au moins un fichier");
        await visite.EstSansReproche();
    }
}
