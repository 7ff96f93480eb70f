using System.Globalization;
using Microsoft.Playwright;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;

namespace Prevex.Site.Tests.Parcours;

public sealed class ListeTests(Navigateur navigateur, SiteEnMarche site)
{
    private static readonly DateOnly Jour = TimeProvider.System.Aujourdhui();

    [Fact]
    public async Task The_search_finds_as_one_types_whatever_the_accents_hyphens_case_and_order()
    {
        var menage = await site.Signaler("N’Diaye-Kéromnès", "Ézéchiel", "7 bis allée de l’Œillet", ("signalement_caf", 90));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync("/dossiers");

        foreach (var saisie in (string[])["KEROMNES ezec", "ézéchiel n'diaye", "oeillet keromnes", "n diaye kéromnès drancy", menage.Numero, menage.Numero.Replace("-", "", StringComparison.Ordinal)])
        {
            await page.Locator("#q").FillAsync("");
            await page.Locator("#q").PressSequentiallyAsync(saisie);
            await Assertions.Expect(page.Locator(".actif").First).ToContainTextAsync($"« {saisie} »");
            await Assertions.Expect(page.Locator("#resultats tbody a.principal")).ToHaveTextAsync([menage.Noms]);
        }
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task The_address_keeps_search_and_filters_after_a_reload()
    {
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync("/dossiers");
        await page.ClickAsync(".tamis summary");
        await page.Locator("#f-parc").SelectOptionAsync("social");
        await page.Attendre("**/dossiers?*parc=social*");
        await page.Locator("#q").PressSequentiallyAsync("a");
        await page.Attendre("**/dossiers?*q=a*");
        Assert.DoesNotContain("commune=", page.Url, StringComparison.Ordinal);
        var avant = await page.Locator("#resultats [role=status]").TextContentAsync();

        await page.ReloadAsync();

        Assert.Equal(avant, await page.Locator("#resultats [role=status]").TextContentAsync());
        Assert.Equal(("a", "social"), (await page.Locator("#q").InputValueAsync(), await page.Locator("#f-parc").InputValueAsync()));
        await page.GetByRole(AriaRole.Link, new() { Name = "retirer ce filtre" }).ClickAsync();
        await page.WaitForURLAsync(u => !u.Contains("parc", StringComparison.Ordinal));
        await visite.EstSansReproche();
    }

    public static TheoryData<string> Filtres() => ["commune", "arrondissement", "etape", "parc", "bailleur", "echeance", "anciennete"];

    [Theory, MemberData(nameof(Filtres))]
    public async Task Each_filter_shows_the_files_it_names_and_no_other(string filtre)
    {
        if (filtre == "echeance") await site.Signaler("Prochain", "Ulysse", "2 rue du Terme", ("commandement_de_payer", 20));
        var fiches = await site.Fiches();
        var premiere = fiches.First(f => f.Arrondissement is not null && f.BailleurId is not null && f.Parc == Faits.Parc.Social);
        var (valeur, garde) = filtre switch
        {
            "commune" => (premiere.Insee!, (Func<Fiche, bool>)(f => f.Insee == premiere.Insee)),
            "arrondissement" => (premiere.Arrondissement!, f => f.Arrondissement == premiere.Arrondissement),
            "etape" => ($"{premiere.Etape}", f => f.Etape == premiere.Etape),
            "parc" => ("social", f => f.Parc == Faits.Parc.Social),
            "bailleur" => ($"{premiere.BailleurId}", f => f.BailleurId == premiere.BailleurId),
            "echeance" => ("90", f => f.Echeance >= Jour && f.Echeance <= Jour.AddDays(90)),
            "anciennete" => ("12", f => f.ImpayeDepuis <= Jour.AddMonths(-12)),
            _ => throw new ArgumentException(filtre),
        };
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync("/dossiers?tri=numero");
        await visite.Page.ClickAsync(".tamis summary");

        await visite.Page.Locator($"#f-{filtre}").SelectOptionAsync(valeur);

        await visite.Page.Attendre($"**/dossiers?*{filtre}={valeur}*");
        var montres = await Numeros(visite.Page);
        Assert.NotEmpty(montres);
        var attendus = fiches.Where(garde).Select(f => f.Numero).ToHashSet();
        // Other tests add households meanwhile: those known before must all be there, and nothing else of them.
        Assert.Equal(attendus, montres.Where(n => fiches.Any(f => f.Numero == n)).ToHashSet());
        Assert.Empty(visite.Erreurs);
    }

    [Fact]
    public async Task Seen_by_me_shows_the_files_that_this_account_opened()
    {
        const string compte = "ccas@example.com";
        var ouverts = (await site.Fiches()).Take(2).ToList();
        using var client = await site.Client(compte);
        Assert.Contains("Aucun dossier ne répond", await client.Lire("/dossiers?vus=oui"), StringComparison.Ordinal);

        foreach (var fiche in ouverts) await client.Lire($"/dossiers/{fiche.DossierId}");

        await using var visite = await navigateur.Chez(site, compte);
        await visite.Page.GotoAsync("/dossiers?vus=oui&tri=numero");
        Assert.Equal(ouverts.Select(f => f.Numero), await Numeros(visite.Page));
        await visite.EstSansReproche();
    }

    [Theory]
    [InlineData("Ménage", "menage")]
    [InlineData("Dette", "dette")]
    [InlineData("Prochaine échéance", "echeance")]
    [InlineData("Dernier fait", "fait")]
    public async Task A_head_sorts_the_list_both_ways(string titre, string colonne)
    {
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync("/dossiers?tri=numero&parc=social");
        var tete = page.GetByRole(AriaRole.Columnheader, new() { Name = titre });

        await tete.GetByRole(AriaRole.Link).ClickAsync();
        await page.Attendre($"**tri={colonne}*");
        var (sens, premiers) = (await tete.GetAttributeAsync("aria-sort"), await Numeros(page));
        await tete.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(tete).ToHaveAttributeAsync("aria-sort", sens == "ascending" ? "descending" : "ascending");

        var fiches = (await site.Fiches()).ToDictionary(f => f.Numero);
        var cles = premiers.Select(n => colonne switch
        {
            "menage" => (IComparable)fiches[n].TriNom,
            "dette" => fiches[n].TriDette,
            "echeance" => fiches[n].TriEcheance,
            _ => fiches[n].TriRecu,
        }).ToList();
        var tries = cles.Order(Comparer<IComparable>.Create((a, b) => a is string s ? string.CompareOrdinal(s, (string)b) : a.CompareTo(b))).ToList();
        if (sens == "descending") tries.Reverse();
        Assert.Equal(tries, cles);
        Assert.NotEqual(premiers[0], (await Numeros(page))[0]);
        Assert.Empty(visite.Erreurs);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_losing_or_doubling_a_file()
    {
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync("/dossiers?tri=numero");
        var premiere = await Numeros(page);
        Assert.Equal(Recherche.ParPage, premiere.Count);

        await page.GetByRole(AriaRole.Link, new() { Name = "Suivante" }).ClickAsync();
        await page.Attendre("**p=2*");

        var seconde = await Numeros(page);
        Assert.NotEmpty(seconde);
        Assert.Empty(premiere.Intersect(seconde));
        Assert.Equal("Page 2", await page.Locator("nav.pages a[aria-current=page]").TextContentAsync());
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task A_search_without_result_says_what_to_try()
    {
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync("/dossiers?q=zzzzzz");

        await Assertions.Expect(visite.Page.Locator("#resultats h2")).ToHaveTextAsync("Aucun dossier ne répond à cette recherche");
        await visite.EstSansReproche();
    }

    [Theory]
    [InlineData("/dossiers?p=-4&sens=oups&tri=nimporte&etape=999&bailleur=pas-un-guid&echeance=abc&anciennete=-1&parc=x")]
    [InlineData("/dossiers?q=%22%27%28%29%2A%3B--%3C%3E%25_%5C%00")]
    [InlineData("/dossiers?q=+++&p=99999999999999999999")]
    [InlineData("/dossiers?commune=%27%3B%20drop%20table&arrondissement=zzz")]
    public async Task A_strange_address_still_gives_a_list(string adresse)
    {
        using var client = await site.Client(SiteEnMarche.Compte);
        Assert.Contains("<h1>Dossiers</h1>", await client.Lire(adresse), StringComparison.Ordinal);
    }

    private static async Task<List<string>> Numeros(IPage page)
    {
        var textes = await page.Locator("#resultats td.menage .discret").AllTextContentsAsync();
        return [.. textes.Select(t => t.Trim().Split(' ', '\u00a0')[0]).Where(n => n.StartsWith("93-", true, CultureInfo.InvariantCulture))];
    }
}
