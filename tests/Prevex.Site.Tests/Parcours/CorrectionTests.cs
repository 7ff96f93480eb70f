using Microsoft.Playwright;
using Prevex.Site.Tests.Pages;

namespace Prevex.Site.Tests.Parcours;

/// A row that could not be taken, mended on the screen.
public sealed class CorrectionTests(Navigateur navigateur, SiteEnMarche site)
{
    private const string Actes = """
        REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS
        2026/70001;CDP;31/02/2026;SCI ABM Patrimoine;M. Ghislain Corrigé;3 rue des Ratures - 93000 BOBIGNY;1200,50;6 semaines;;;;E97001;
        2026/70002;CDP;31/02/2026;SCI ABM Patrimoine;M. Hilaire Écarté;4 rue des Ratures - 93000 BOBIGNY;900;2 mois;;;;E97002;
        2026/70003;CDP;02/03/2026;SCI ABM Patrimoine;M. Zénon Pris;5 rue des Ratures - 93000 BOBIGNY;900;2 mois;;;;E97003;

        """;

    [Fact]
    public async Task A_row_is_mended_beside_its_fault_and_another_set_aside_then_nothing_waits()
    {
        await using var visite = await navigateur.Chez(site, "prefecture@example.com");
        var page = visite.Page;
        await page.Deposer("ratures.csv", Actes);
        await page.Attendre("**/apercu");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Enregistrer ") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("C’est enregistré");
        var import = page.Url;
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Corriger 2") }).ClickAsync();
        await page.Attendre("**/lignes");
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);

        await page.GetByRole(AriaRole.Link, new() { Name = "Ligne 2", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".erreur").First).ToContainTextAsync("31/02/2026");
        await page.GetByLabel("DATE ACTE").FillAsync("30/02/2026");
        await page.GetByLabel("OBSERVATIONS").FillAsync("vu avec l’étude");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la ligne corrigée" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("DATE ACTE")).ToHaveValueAsync("30/02/2026");
        await Assertions.Expect(page.GetByLabel("OBSERVATIONS")).ToHaveValueAsync("vu avec l’étude");
        await Assertions.Expect(page.Locator("#c2-erreur")).ToContainTextAsync("30/02/2026");
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        await page.GetByLabel("DATE ACTE").FillAsync("28/02/2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la ligne corrigée" }).ClickAsync();
        await page.Attendre("**/lignes");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 fait ajouté");

        await page.GetByRole(AriaRole.Link, new() { Name = "Ligne 3", Exact = true }).ClickAsync();
        await page.GetByText("Cette ligne ne sera pas corrigée").ClickAsync();
        await page.GetByLabel("Pourquoi l’écarter").FillAsync("Ménage parti");
        await page.GetByRole(AriaRole.Button, new() { Name = "Écarter cette ligne" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Plus aucune ligne à corriger" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Corrigées ou écartées" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Claire Montagnac");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Ménage parti");
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ligne 2", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("n’attend plus rien");
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);

        await page.GotoAsync(import);
        await Assertions.Expect(page.Locator("#h-recu")).ToBeVisibleAsync();
        var original = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Télécharger l’original" }).ClickAsync());
        Assert.Equal(("ratures.csv", Actes), (original.SuggestedFilename, await File.ReadAllTextAsync((await original.PathAsync())!)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Rejouer cet envoi" }).ClickAsync();
        await page.Attendre("**/apercu");
        visite.Pardonner(400);
        Assert.Empty(visite.Erreurs);
    }
}
