using Microsoft.Playwright;
using Prevex.Site.Tests.Pages;

namespace Prevex.Site.Tests.Parcours;

public sealed class ImportTests(Navigateur navigateur, SiteEnMarche site)
{
    [Fact]
    public async Task A_file_is_previewed_taken_mended_and_undone()
    {
        await using var visite = await navigateur.Chez(site, "caf@example.com");
        var page = visite.Page;
        await page.Deposer("caf/caf_impayes_2024.csv");

        await page.Attendre("**/apercu");
        await Assertions.Expect(page.Locator(".avis").First).ToContainTextAsync("Émetteur reconnu");
        await Assertions.Expect(page.Locator("table.lue tbody tr").First).ToBeVisibleAsync();
        var avant = (await site.Fiches()).Count(f => f.Noms.Length > 0);
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Enregistrer ") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("C’est enregistré");
        await Assertions.Expect(page.Locator("#h-touches")).ToBeVisibleAsync();
        Assert.True((await site.Fiches()).Count > avant);
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        var import = page.Url;

        await page.Locator(".lignes a").First.ClickAsync();
        await page.Attendre("**/dossiers/*");
        await page.GetByRole(AriaRole.Link, new() { Name = "caf_impayes_2024.csv" }).First.ClickAsync();
        await page.Attendre(import);

        await page.GetByText("Défaire cet import").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Oui, défaire cet import" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Cet import a été défait");
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task The_lines_to_mend_come_back_as_a_file_with_a_reason_and_a_cure()
    {
        await using var visite = await navigateur.Chez(site, "commissaire-de-justice@example.com");
        var page = visite.Page;
        await page.Deposer("actes.csv", $"""
            REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS
            2026/00001;CDP;02/03/2026;SCI ABM Patrimoine;M. Valdemar Quintin;3 rue des Rejets - 93000 BOBIGNY;1200,50;6 semaines;;;;E90001;
            2026/00002;CDP;31/02/2026;SCI ABM Patrimoine;M. Fulbert Hachette;4 rue des Rejets - 93000 BOBIGNY;900;2 mois;;;;E90002;

            """);
        await page.Attendre("**/apercu");
        await Assertions.Expect(page.Locator("td.faute").First).ToBeVisibleAsync();
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Enregistrer ") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("C’est enregistré");

        var telechargement = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Télécharger les lignes à corriger" }).ClickAsync());

        var lignes = await File.ReadAllTextAsync((await telechargement.PathAsync())!);
        Assert.Contains("31/02/2026", lignes, StringComparison.Ordinal);
        Assert.Contains("Hachette", lignes, StringComparison.Ordinal);
        Assert.DoesNotContain("Quintin", lignes, StringComparison.Ordinal);
        Assert.StartsWith("actes a corriger", telechargement.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(visite.Erreurs);
    }

    [Fact]
    public async Task An_unknown_sender_is_described_column_by_column_and_remembered()
    {
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.Deposer("septieme/fsl.csv");
        await page.Attendre("**/apercu");
        await Assertions.Expect(page.Locator(".avis").First).ToContainTextAsync("n’est pas encore connu");
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        await page.GetByLabel("Nom de l’émetteur").FillAsync("Fonds de solidarité de l’essai");
        await page.GetByLabel("Genre de partenaire").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Bénéficiaire" }).SelectOptionAsync(new SelectOptionValue { Label = "Toutes les personnes (une ou plusieurs)" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Lire avec ces colonnes" }).ClickAsync();
        await Assertions.Expect(page.Locator("#h-effets")).ToBeVisibleAsync();

        await page.Deposer("septieme/fsl.csv");

        await page.Attendre("**/apercu");
        await Assertions.Expect(page.Locator(".avis").First).ToContainTextAsync("Prévex se souvient");
        Assert.Empty(visite.Erreurs);
    }
}
