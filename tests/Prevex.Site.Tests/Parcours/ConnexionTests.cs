using System.Net;
using Microsoft.Playwright;
using OtpNet;
using Prevex.Site.Socle;

namespace Prevex.Site.Tests.Parcours;

public sealed class ConnexionTests(Navigateur navigateur, SiteEnMarche site)
{
    [Fact]
    public async Task A_page_asked_for_without_an_account_is_reached_after_signing_in()
    {
        await using var visite = await navigateur.Chez(site, compte: null);
        await visite.Page.GotoAsync("/dossiers?parc=social");
        Assert.Contains("/connexion?retour=", visite.Page.Url, StringComparison.Ordinal);

        await Entrer(visite.Page, "caf@example.com", ComptesDemo.MotDePasse);

        await visite.Page.Attendre("**/dossiers?parc=social");
        await Assertions.Expect(visite.Page.Locator(".moi .qui")).ToContainTextAsync("Caf de la Seine-Saint-Denis");
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_the_address_is_kept()
    {
        await using var visite = await navigateur.Chez(site, compte: null);
        await visite.Page.GotoAsync("/connexion");

        await Entrer(visite.Page, "caf@example.com", "pas le bon mot de passe");

        await Assertions.Expect(visite.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("n’est pas le bon");
        await Assertions.Expect(visite.Page.GetByLabel("Adresse électronique")).ToHaveValueAsync("caf@example.com");
        await Assertions.Expect(visite.Page.GetByLabel("Mot de passe")).ToHaveValueAsync("");
        visite.Pardonner(422);
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_as_a_wrong_password()
    {
        using var client = await site.Client();
        async Task<(HttpStatusCode, string)> Essayer(string adresse)
        {
            using var reponse = await client.Envoyer("/connexion", ("identifiant", adresse), ("motdepasse", "pas le bon mot de passe"));
            var page = await reponse.Content.ReadAsStringAsync();
            var debut = page.IndexOf("role=\"alert\"", StringComparison.Ordinal);
            return (reponse.StatusCode, page[debut..page.IndexOf("</div></div>", debut, StringComparison.Ordinal)]);
        }

        Assert.Equal(await Essayer("siao@example.com"), await Essayer("personne@example.com"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        const string compte = "police@example.com";
        using var client = await site.Client();
        for (var i = 0; i < 5; i++)
            using (await client.Envoyer("/connexion", ("identifiant", compte), ("motdepasse", $"essai numéro {i}"))) { }

        using var bon = await client.Envoyer("/connexion", ("identifiant", compte), ("motdepasse", ComptesDemo.MotDePasse));

        Assert.Equal(HttpStatusCode.OK, bon.StatusCode);
        Assert.DoesNotContain("prevex_session", string.Join(' ', bon.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []));
    }

    [Fact]
    public async Task Signing_out_closes_the_session()
    {
        await using var visite = await navigateur.Chez(site, compte: null);
        await visite.Page.GotoAsync("/connexion");
        await Entrer(visite.Page, "adil@example.com", ComptesDemo.MotDePasse);
        await visite.Page.Attendre("**/dossiers");

        await visite.Page.ClickAsync("details.moi:has(.qui) summary");
        await visite.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();

        await visite.Page.Attendre("**/connexion");
        await visite.Page.GotoAsync("/dossiers");
        Assert.Contains("/connexion?retour=", visite.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visite.Erreurs);
    }

    [Fact]
    public async Task A_second_factor_once_set_up_is_required_to_sign_in()
    {
        const string compte = "sante@example.com";
        await using var visite = await navigateur.Chez(site, compte: null);
        var page = visite.Page;
        await page.GotoAsync("/compte");
        await Entrer(page, compte, ComptesDemo.MotDePasse);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un second facteur" }).ClickAsync();
        var otp = new Totp(Base32Encoding.ToBytes((await page.TextContentAsync("ol code"))!.Replace(" ", "", StringComparison.Ordinal)));
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "Code QR du second facteur" })).ToBeVisibleAsync();
        await visite.EstSansReproche();

        await page.GetByLabel("Code à six chiffres").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Activer le second facteur" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ce code n’est pas le bon");

        await page.GetByLabel("Code à six chiffres").FillAsync(otp.ComputeTotp());
        await page.GetByRole(AriaRole.Button, new() { Name = "Activer le second facteur" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Le second facteur est actif");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/connexion?retour=/compte");
        await Entrer(page, compte, ComptesDemo.MotDePasse);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Votre code" })).ToBeVisibleAsync();
        await visite.EstSansReproche();
        await page.GetByLabel("Code à six chiffres").FillAsync("123456");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ce code n’est pas le bon");
        visite.Pardonner(422);

        await page.GetByLabel("Code à six chiffres").FillAsync(otp.ComputeTotp());
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await page.Attendre("**/compte");
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task A_changed_password_is_the_only_one_that_opens()
    {
        const string compte = "mandataire@example.com";
        using var client = await site.Client(compte);
        using var faux = await client.Envoyer("/compte", ("action", "motdepasse"), ("actuel", "pas le bon mot de passe"), ("nouveau", "une phrase toute neuve"));
        Assert.Contains("Le mot de passe actuel n’est pas le bon", WebUtility.HtmlDecode(await faux.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var court = await client.Envoyer("/compte", ("action", "motdepasse"), ("actuel", ComptesDemo.MotDePasse), ("nouveau", "court"));
        Assert.Contains("au moins 12 caractères", WebUtility.HtmlDecode(await court.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        using var change = await client.Envoyer("/compte", ("action", "motdepasse"), ("actuel", ComptesDemo.MotDePasse), ("nouveau", "une phrase toute neuve"));

        Assert.Equal(HttpStatusCode.Redirect, change.StatusCode);
        using var autre = await site.Client();
        using var ancien = await autre.Envoyer("/connexion", ("identifiant", compte), ("motdepasse", ComptesDemo.MotDePasse));
        using var neuf = await autre.Envoyer("/connexion", ("identifiant", compte), ("motdepasse", "une phrase toute neuve"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (ancien.StatusCode, neuf.StatusCode));
    }

    private static async Task Entrer(IPage page, string compte, string motDePasse)
    {
        await page.GetByLabel("Adresse électronique").FillAsync(compte);
        await page.GetByLabel("Mot de passe").FillAsync(motDePasse);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
    }
}
