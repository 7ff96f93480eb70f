using Prevex.Metier.Socle;
using Microsoft.Playwright;

namespace Prevex.Site.Tests.Parcours;

public sealed class GardeDaloTests(Navigateur navigateur, SiteEnMarche site)
{
    [Fact]
    public async Task The_grant_of_the_public_force_against_a_priority_household_asks_why_keeps_what_was_typed_and_is_counted()
    {
        var menage = await site.Signaler("Desgardes", "Solange", "12 rue de la Garde", ("commandement_de_quitter", 300), ("requisition_cfp", 60));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync($"{menage.Adresse}/fait?type=recours_dalo");
        await page.GetByLabel("Quel jour ?").FillAsync($"{Jour(-200)}");
        await page.GetByLabel("Où en est-on").SelectOptionAsync("prioritaire_urgent");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le fait" }).ClickAsync();
        await Assertions.Expect(page.Locator("#h-verifier ~ ul")).ToContainTextAsync("Bloquant");

        await page.GotoAsync($"{menage.Adresse}/fait?type=accord_cfp");
        await Assertions.Expect(page.Locator(".avis.danger")).ToContainTextAsync("Bloquant");
        await visite.EstSansReproche();
        await page.GetByLabel("Quel jour ?").FillAsync(Jour(-10));
        await page.GetByLabel("À compter du").FillAsync(Jour(20));
        await page.GetByLabel("La raison, en quelques phrases").FillAsync("Deux offres adaptées refusées.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le fait" }).ClickAsync();

        await Assertions.Expect(page.Locator("#passer_outre-erreur")).ToContainTextAsync("Choisissez pourquoi passer outre");
        await Assertions.Expect(page.GetByLabel("À compter du")).ToHaveValueAsync(Jour(20));
        await Assertions.Expect(page.GetByLabel("La raison, en quelques phrases")).ToHaveValueAsync("Deux offres adaptées refusées.");
        await visite.EstSansReproche();
        await page.GetByLabel("Pourquoi passer outre ?").SelectOptionAsync("offre_refusee");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le fait" }).ClickAsync();

        await page.Attendre($"**{menage.Adresse}");
        var ligne = page.Locator("#journal li").Filter(new() { HasText = "Garde DALO levée" });
        await Assertions.Expect(ligne).ToContainTextAsync("Deux offres adaptées refusées.");
        await Assertions.Expect(page.Locator(".verifications").GetByText("Bloquant")).ToHaveCountAsync(0);

        await page.GotoAsync("/droit/garde-dalo");
        await Assertions.Expect(page.Locator("tbody tr").Filter(new() { HasText = menage.Numero })).ToContainTextAsync("Deux offres adaptées refusées.");
        await visite.EstSansReproche();
    }

    private static string Jour(int decalage) => TimeProvider.System.Aujourdhui().AddDays(decalage).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
