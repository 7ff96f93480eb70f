using Microsoft.Playwright;
using Prevex.Site.Tests.Pages;

namespace Prevex.Site.Tests.Parcours;

public sealed class RevueTests(Navigateur navigateur, SiteEnMarche site)
{
    [Fact]
    public async Task An_uncertain_household_waits_for_an_opinion_then_joins_the_file_chosen()
    {
        var menage = await site.Signaler("Roquebrune", "Philomène", "21 rue du Doute", ("signalement_caf", 80));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.Deposer("doute.csv", """
            REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS
            2026/00009;CDP;02/11/2026;SCI ABM Patrimoine;Mme Roquebrune Ph;21 rue du Doute - 93700 DRANCY;1200,50;6 semaines;;;;E90009;

            """);
        await page.Attendre("**/apercu");
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
}
