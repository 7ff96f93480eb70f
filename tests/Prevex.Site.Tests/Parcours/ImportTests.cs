using System.Text;
using Microsoft.Playwright;
using Prevex.Site.Tests.Pages;

namespace Prevex.Site.Tests.Parcours;

public sealed class ImportTests(Navigateur navigateur, SiteEnMarche site)
{
    private static string Donnee(string fichier) => Path.Combine(Chemins.Racine, "tests", "Prevex.Metier.Tests", "donnees", "signalements", fichier);

    [Fact]
    public async Task A_file_is_previewed_taken_mended_and_undone()
    {
        await using var visite = await navigateur.Chez(site, "caf@example.com");
        var page = visite.Page;
        await Deposer(page, Donnee("caf/caf_impayes_2024.csv"));

        await page.WaitForURLAsync("**/apercu");
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
        await page.WaitForURLAsync("**/dossiers/*");
        await page.GetByRole(AriaRole.Link, new() { Name = "caf_impayes_2024.csv" }).First.ClickAsync();
        await page.WaitForURLAsync(import);

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
        await Deposer(page, "actes.csv", $"""
            REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS
            2026/00001;CDP;02/03/2026;SCI ABM Patrimoine;M. Valdemar Quintin;3 rue des Rejets - 93000 BOBIGNY;1200,50;6 semaines;;;;E90001;
            2026/00002;CDP;31/02/2026;SCI ABM Patrimoine;M. Fulbert Hachette;4 rue des Rejets - 93000 BOBIGNY;900;2 mois;;;;E90002;

            """);
        await page.WaitForURLAsync("**/apercu");
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
    public async Task A_file_given_up_after_its_preview_leaves_nothing()
    {
        await using var visite = await navigateur.Chez(site, "caf@example.com");
        await Deposer(visite.Page, Donnee("caf/caf_impayes_2023.csv"));
        await visite.Page.WaitForURLAsync("**/apercu");
        var apercu = visite.Page.Url;

        await visite.Page.GetByRole(AriaRole.Button, new() { Name = "Ne rien enregistrer" }).ClickAsync();

        await Assertions.Expect(visite.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Rien n’a été enregistré");
        await Assertions.Expect(visite.Page.Locator("main")).Not.ToContainTextAsync("caf_impayes_2023.csv");
        using var client = await site.Client(SiteEnMarche.Compte);
        using var reponse = await client.GetAsync(new Uri(apercu));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, reponse.StatusCode);
    }

    [Fact]
    public async Task An_unknown_sender_is_described_column_by_column_and_remembered()
    {
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await Deposer(page, Donnee("septieme/fsl.csv"));
        await page.WaitForURLAsync("**/apercu");
        await Assertions.Expect(page.Locator(".avis").First).ToContainTextAsync("n’est pas encore connu");
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        await page.GetByLabel("Nom de l’émetteur").FillAsync("Fonds de solidarité de l’essai");
        await page.GetByLabel("Genre de partenaire").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Bénéficiaire" }).SelectOptionAsync(new SelectOptionValue { Label = "Toutes les personnes (une ou plusieurs)" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Lire avec ces colonnes" }).ClickAsync();
        await Assertions.Expect(page.Locator("#h-effets")).ToBeVisibleAsync();

        await Deposer(page, Donnee("septieme/fsl.csv"));

        await page.WaitForURLAsync("**/apercu");
        await Assertions.Expect(page.Locator(".avis").First).ToContainTextAsync("Prévex se souvient");
        Assert.Empty(visite.Erreurs);
    }

    [Theory]
    [InlineData("vide.csv")]
    [InlineData("bombe.xlsx")]
    [InlineData("tronque.xlsx")]
    [InlineData("xxe.xlsx")]
    public async Task A_file_that_cannot_be_read_is_refused_with_its_reason(string fichier)
    {
        await using var visite = await navigateur.Chez(site);
        await Deposer(visite.Page, Donnee($"malformes/{fichier}"));

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

    [Fact]
    public async Task An_uncertain_household_waits_for_an_opinion_then_joins_the_file_chosen()
    {
        var menage = await site.Signaler("Roquebrune", "Philomène", "21 rue du Doute", ("signalement_caf", 80));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await Deposer(page, "doute.csv", """
            REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS
            2026/00009;CDP;02/11/2026;SCI ABM Patrimoine;Mme Roquebrune Ph;21 rue du Doute - 93700 DRANCY;1200,50;6 semaines;;;;E90009;

            """);
        await page.WaitForURLAsync("**/apercu");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Enregistrer ") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("C’est enregistré");
        await page.GetByRole(AriaRole.Link, new() { Name = "Revoir les ménages incertains" }).ClickAsync();
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);

        await page.GetByRole(AriaRole.Button, new() { Name = $"Même ménage : rattacher au {menage.Numero}" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Le signalement est rattaché");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Voir le dossier {menage.Numero}" }).ClickAsync();
        await Assertions.Expect(page.Locator(".journal > li").Filter(new() { HasText = "doute.csv" })).ToHaveCountAsync(1);
        await visite.EstSansReproche();
    }

    private static async Task Deposer(IPage page, string chemin) => await Deposer(page, Path.GetFileName(chemin), await File.ReadAllBytesAsync(chemin));

    private static Task Deposer(IPage page, string nom, string contenu) => Deposer(page, nom, Encoding.UTF8.GetBytes(contenu));

    private static async Task Deposer(IPage page, string nom, byte[] contenu)
    {
        await page.GotoAsync("/reception/importer");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = nom, MimeType = "application/octet-stream", Buffer = contenu });
        await Assertions.Expect(page.Locator("output")).ToContainTextAsync(nom);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lire le fichier" }).ClickAsync();
    }
}
