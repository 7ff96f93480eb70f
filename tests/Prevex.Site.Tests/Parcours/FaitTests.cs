using Microsoft.Playwright;
using Prevex.Metier.Socle;

namespace Prevex.Site.Tests.Parcours;

public sealed class FaitTests(Navigateur navigateur, SiteEnMarche site)
{
    private static readonly DateOnly Jour = TimeProvider.System.Aujourdhui();

    [Fact]
    public async Task A_fact_with_a_fault_keeps_what_was_typed_then_stands_in_the_journal()
    {
        var menage = await site.Signaler("Brossard", "Yvette", "8 rue de la Saisie", ("signalement_caf", 90));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync(menage.Adresse);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ajouter un fait" }).ClickAsync();
        await page.GetByLabel("Que s’est-il passé ?").SelectOptionAsync("commandement_de_payer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();

        await page.GetByLabel("Quel jour ?").FillAsync($"{Jour.AddDays(3):yyyy-MM-dd}");
        await page.GetByLabel("Montant (euros)").FillAsync("beaucoup");
        await page.GetByLabel("Délai écrit dans l’acte").FillAsync("6 semaines");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le fait" }).ClickAsync();

        await Assertions.Expect(page.Locator(".erreurs")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#montant-erreur")).ToContainTextAsync("Écrivez un montant en euros");
        await Assertions.Expect(page.GetByLabel("Montant (euros)")).ToHaveValueAsync("beaucoup");
        await Assertions.Expect(page.GetByLabel("Délai écrit dans l’acte")).ToHaveValueAsync("6 semaines");
        await visite.EstSansReproche();

        await page.GetByLabel("Montant (euros)").FillAsync("1 987,65");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le fait" }).ClickAsync();
        await Assertions.Expect(page.Locator("#date_effet-erreur")).ToContainTextAsync("dans le futur");
        await Assertions.Expect(page.GetByLabel("Montant (euros)")).ToHaveValueAsync("1 987,65");

        await page.GetByLabel("Quel jour ?").FillAsync($"{Jour.AddDays(-3):yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le fait" }).ClickAsync();

        await page.Attendre($"**{menage.Adresse}");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Le fait est enregistré");
        var ligne = page.Locator("#journal li").Filter(new() { HasText = "Commandement de payer" });
        await Assertions.Expect(ligne).ToContainTextAsync("987,65");
        await Assertions.Expect(ligne).ToContainTextAsync("DRIHL de la Seine-Saint-Denis");
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task A_corrected_fact_and_its_correction_both_stay_readable()
    {
        var menage = await site.Signaler("Lombard", "Achille", "9 rue de la Correction", ("commandement_de_payer", 30));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync(menage.Adresse);
        await page.GetByRole(AriaRole.Link, new() { Name = "Corriger : Commandement de payer" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Jour corrigé")).ToHaveValueAsync($"{Jour.AddDays(-30):yyyy-MM-dd}");
        await visite.EstSansReproche();

        await page.GetByLabel("Jour corrigé").FillAsync($"{Jour.AddDays(-28):yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la correction" }).ClickAsync();

        await page.Attendre($"**{menage.Adresse}");
        var ligne = Assert.Single(await page.Locator("#journal > ol > li").AllAsync());
        await Assertions.Expect(ligne.Locator("> time")).ToHaveAttributeAsync("datetime", $"{Jour.AddDays(-28):yyyy-MM-dd}");
        await Assertions.Expect(ligne.Locator(".ancien time").First).ToHaveAttributeAsync("datetime", $"{Jour.AddDays(-30):yyyy-MM-dd}");
        await Assertions.Expect(ligne.Locator(".ancien")).ToContainTextAsync(Menages.Emetteur);
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task A_fact_taken_back_stays_readable_with_its_reason_and_counts_no_more()
    {
        var menage = await site.Signaler("Péguy", "Blanche", "10 rue du Retrait", ("signalement_caf", 100), ("commandement_de_payer", 30));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync(menage.Adresse);
        await page.GetByRole(AriaRole.Link, new() { Name = "Corriger : Commandement de payer" }).ClickAsync();
        await page.GetByText("Ce fait n’a pas eu lieu").ClickAsync();
        await page.GetByLabel("Pourquoi le retirer ?").SelectOptionAsync("autre_menage");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retirer ce fait" }).ClickAsync();

        await page.Attendre($"**{menage.Adresse}");
        var retire = page.Locator("#journal > ol > li").Filter(new() { HasText = "Commandement de payer" });
        await Assertions.Expect(retire.Locator("s")).ToHaveTextAsync("Commandement de payer");
        await Assertions.Expect(retire).ToContainTextAsync("il concernait un autre ménage");
        await Assertions.Expect(retire.GetByText("Corriger")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#ligne-en-liste")).Not.ToContainTextAsync("Commandement de payer");
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task A_fact_corrected_meanwhile_by_another_agent_is_not_corrected_twice()
    {
        var menage = await site.Signaler("Garance", "Flora", "11 rue du Croisement", ("commandement_de_payer", 30));
        using var client = await site.Client(SiteEnMarche.Compte);
        var page = await client.Lire(menage.Adresse);
        var debut = page.IndexOf($"{menage.Adresse}/fait?remplace=", StringComparison.Ordinal);
        var corriger = page[debut..page.IndexOf('"', debut)];
        (string, string)[] correction = [("type", "commandement_de_payer"), ("remplace", corriger[^36..]), ("date_effet", $"{Jour.AddDays(-29):yyyy-MM-dd}")];
        using var premier = await client.Envoyer(corriger, correction);

        using var second = await client.GetAsync(new Uri(corriger, UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.Redirect, premier.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, second.StatusCode);
    }
}
