using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Tests.Pages;

namespace Prevex.Site.Tests.Parcours;

public sealed class ReceptionTests(Navigateur navigateur, SiteEnMarche site, BasesNeuves bases)
{
    [Fact]
    public async Task The_desk_is_filtered_by_its_address_and_its_export_says_so()
    {
        using var client = await site.Client(SiteEnMarche.Compte);

        var page = await client.Lire("/reception?canal=api&etat=enregistre");
        var csv = await client.Lire("/reception?canal=api&etat=enregistre&format=csv");
        using var xlsx = await client.GetAsync(new Uri("/reception?format=xlsx", UriKind.Relative));

        Assert.Contains("pour ces filtres", page, StringComparison.Ordinal);
        var lignes = csv.Split("\r\n");
        Assert.Equal("Enregistrés ; Envois par l’API", lignes[1].Trim('"'));
        Assert.StartsWith("Envoi;Émetteur;Reçu le;", lignes[3], StringComparison.Ordinal);
        Assert.True(lignes.Length > 6);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Aucun envoi pour ces filtres", await client.Lire("/reception?etat=defait&du=2031-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_senders_page_tells_its_marks_its_year_and_its_rhythm()
    {
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync("/reception/emetteurs");
        await page.Locator("tbody a.principal").First.ClickAsync();
        await Assertions.Expect(page.Locator("svg.histoire rect.brut")).ToHaveCountAsync(12);
        await Assertions.Expect(page.Locator("#h-note")).ToBeVisibleAsync();
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);

        await page.GetByLabel("Jours attendus entre deux envois").FillAsync("souvent");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le rythme" }).ClickAsync();
        await Assertions.Expect(page.Locator("#jours-erreur")).ToContainTextAsync("0 à 366");
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        await page.GetByLabel("Jours attendus entre deux envois").FillAsync("45");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le rythme" }).ClickAsync();
        await Assertions.Expect(page.Locator("#h-rythme ~ p").First).ToContainTextAsync("fixé par l’administrateur");
        await page.GetByLabel("Jours attendus entre deux envois").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le rythme" }).ClickAsync();
        await Assertions.Expect(page.Locator("#h-rythme ~ p").First).Not.ToContainTextAsync("fixé par l’administrateur");
    }

    [Fact]
    public async Task A_signalled_household_is_closed_with_a_code_from_the_list()
    {
        var menage = await site.Signaler("Quillevere", "Soazig", "45 rue des Codes", ("signalement_caf", 3));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync("/reception/menages?jours=7");
        await page.GetByLabel($"Résultat pour {menage.Noms}, {menage.Numero}").SelectOptionAsync(new SelectOptionValue { Label = "Ménage parti" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer les résultats" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel($"Résultat pour {menage.Noms}, {menage.Numero}")).ToHaveCountAsync(0);

        await page.GotoAsync("/reception/menages?jours=7&etat=clos");
        await Assertions.Expect(page.GetByLabel($"Résultat pour {menage.Noms}, {menage.Numero}").Locator("option:checked")).ToHaveTextAsync("Ménage parti");
        await PagesTests.Eprouver(visite);
    }

    [Fact]
    public async Task An_import_unlike_the_others_is_held_on_its_page_and_goes_on_with_a_reason()
    {
        var services = await site.Services();
        var agent = new Agent(null, (await services.GetRequiredService<OuvrirStructure>().Execute("93", "DRIHL de la Seine-Saint-Denis", "drihl", default)).Valeur!.Id, "93");
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        var message = await Retenu(services, agent);

        await page.GotoAsync($"/reception/{message}");
        await Assertions.Expect(page.Locator("#h-retenu")).ToBeVisibleAsync();
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer quand même" }).ClickAsync();
        await Assertions.Expect(page.Locator("#motif-erreur")).ToContainTextAsync("pourquoi");
        await page.GotoAsync("/reception?etat=retenu");
        await Assertions.Expect(page.Locator(".avis.danger")).ToContainTextAsync("retenu");
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync($"/reception/{message}");
        await page.GetByLabel("Pourquoi continuer").FillAsync("Envoi annuel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer quand même" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("C’est enregistré");
        await Assertions.Expect(page.Locator(".avis", new() { HasText = "Envoi annuel" })).ToContainTextAsync("Inès Fontanel");
    }

    [Fact]
    public async Task A_key_is_shown_once_says_its_last_use_and_answers_no_more_once_revoked()
    {
        using var client = await site.Client(SiteEnMarche.Compte);
        using var refus = await client.Envoyer("/administration/cles", ("action", "creer"), ("structure", "Personne"), ("nom", "x"));
        Assert.Contains("Aucune structure", WebUtility.HtmlDecode(await refus.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var creee = await client.Envoyer("/administration/cles", ("action", "creer"), ("structure", "OPH Grand Ourcq Habitat"), ("nom", "Logiciel d’essai"));
        var cle = System.Text.RegularExpressions.Regex.Match(await creee.Content.ReadAsStringAsync(), "prevex_[0-9a-f]{64}").Value;
        Assert.NotEmpty(cle);
        var liste = await client.Lire("/administration/cles");
        Assert.DoesNotContain(cle, liste, StringComparison.Ordinal);
        Assert.Contains("jamais", liste, StringComparison.Ordinal);

        using var partenaire = await site.Client();
        using var essai = await partenaire.Signaler(cle, "cle-1", "[]");
        Assert.Equal(HttpStatusCode.BadRequest, essai.StatusCode);
        await using var depot = (await site.Services()).GetRequiredService<Bases>().Ouvrir();
        var jeton = (await depot.ClesDePartenaires(SiteEnMarche.Agent, default)).Single(c => c.Jeton.Nom == "Logiciel d’essai");
        Assert.NotNull(jeton.Jeton.DernierUsage);
        Assert.Equal("Inès Fontanel", jeton.Par);
        using var revocation = await client.Envoyer("/administration/cles", ("action", "revoquer"), ("cle", $"{jeton.Jeton.Id}"));
        using var apres = await partenaire.Signaler(cle, "cle-2", "[]");
        Assert.Equal(HttpStatusCode.Unauthorized, apres.StatusCode);

        using var simple = await site.Client("caf@example.com");
        using var interdit = await simple.GetAsync(new Uri("/administration/cles", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Redirect, "/erreur/403"), (interdit.StatusCode, interdit.Headers.Location!.AbsolutePath));
    }

    [Fact]
    public async Task Anyone_checks_a_file_and_nothing_is_kept_of_it()
    {
        await using var depot = (await site.Services()).GetRequiredService<Bases>().Ouvrir();
        await using var visite = await navigateur.Chez(site, compte: null);
        var page = visite.Page;
        await page.GotoAsync("/connexion");
        await page.GetByRole(AriaRole.Link, new() { Name = "vérifier un fichier sans compte" }).ClickAsync();
        var exemple = await File.ReadAllTextAsync(Path.Combine(Chemins.Racine, "docs", "exemples", "signalements.csv"));
        async Task Verifier(string nom, string contenu)
        {
            await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = nom, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(contenu) });
            await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }).ClickAsync();
        }

        await Verifier("bon.csv", exemple.Replace("DURAND", "JAMAISGARDE", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("bon à envoyer");
        await Verifier("faux.csv", exemple.Replace("2026-10-31", "2026-10-32", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#h-defauts")).ToBeVisibleAsync();
        await PagesTests.Eprouver(visite);
        await page.SetViewportSizeAsync(1280, 900);
        await Verifier("refus.csv", "a;b;c\n1;2;3\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ne peut pas être lu");
        await PagesTests.Eprouver(visite);
        Assert.False(await depot.MessagesVisibles(SiteEnMarche.Agent).AnyAsync(m => m.NomFichier == "bon.csv" || m.NomFichier == "faux.csv"));

    }

    [Fact]
    public async Task Too_many_checks_in_a_minute_must_wait_and_a_file_too_big_is_refused()
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite);
        await using var autre = await site.Autre(neuve);
        using var client = new HttpClient { BaseAddress = new(autre.Site.Urls.Single()) };
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++)
        {
            using var reponse = await client.Envoyer("/verifier");
            codes.Add(reponse.StatusCode);
        }
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], codes.Distinct());
        using var gros = new MultipartFormDataContent { { new ByteArrayContent(new byte[8 << 20]), "fichier", "gros.csv" } };
        try
        {
            using var trop = await client.PostAsync(new Uri("/verifier", UriKind.Relative), gros);
            Assert.False(trop.IsSuccessStatusCode);
        }
        catch (HttpRequestException)
        {
            // The site hung up before the end.
        }
    }

    [Theory]
    [InlineData("/format/signalements-v1.schema.json", "application/schema+json")]
    [InlineData("/format/signalements.json", "application/json")]
    [InlineData("/format/signalements.csv", "text/csv")]
    public async Task The_schema_and_the_examples_are_given_to_anyone(string adresse, string type)
    {
        using var client = await site.Client();
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, type), (reponse.StatusCode, reponse.Content.Headers.ContentType?.MediaType));
    }

    /// Six small files, then one thirty times as big.
    private static async Task<Guid> Retenu(IServiceProvider services, Agent agent)
    {
        var depart = 40_000;
        Guid dernier = default;
        foreach (var lignes in (int[])[4, 4, 5, 4, 5, 4, 150])
        {
            var texte = new StringBuilder("REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS\n");
            for (var i = 0; i < lignes; i++) texte.Append(System.Globalization.CultureInfo.InvariantCulture, $"2026/{depart};CDP;02/03/2026;SCI ABM Patrimoine;M. {Mot(depart)} {Mot(depart++ * 7 + 3)};{i % 190 + 1} rue {Mot(depart * 31 + 11)} - 93000 BOBIGNY;1200,50;6 semaines;;;;E{depart};\n");
            using var contenu = new MemoryStream(Encoding.UTF8.GetBytes(texte.ToString()));
            dernier = (await services.GetRequiredService<DeposerFichier>().Execute(agent, "habitude.csv", contenu, default)).Valeur!.Id;
            Assert.Empty(await services.GetRequiredService<ConduireImport>().Execute(agent, dernier, "etude", default));
            await services.GetRequiredService<PrendreMessage>().Execute(dernier, default);
        }
        return dernier;
    }

    private static string Mot(int n) => new([.. Enumerable.Range(0, 6).Select(i => (char)((i == 0 ? 'K' : 'a') + n * 17 / (int)Math.Pow(13, i) % 13))]);
}
