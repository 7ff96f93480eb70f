using Microsoft.Playwright;
using Prevex.Site.Socle;

namespace Prevex.Site.Tests.Pages;

/// Each page, wide and narrow, at 200 % zoom (640 px), light and dark: nothing for axe to say, nothing in the console,
/// the strict policy on it (see Visite), nothing that runs off the side.
public sealed class PagesTests(Navigateur navigateur, SiteEnMarche site)
{
    [Theory]
    [InlineData("/dossiers")]
    [InlineData("/dossiers?parc=social&anciennete=3&q=a&tri=dette&sens=desc")]
    [InlineData("/dossiers?q=zzzzzz")]
    [InlineData("/reception")]
    [InlineData("/reception?canal=api&tri=lignes&sens=asc&p=2")]
    [InlineData("/reception?etat=retenu&du=2031-01-01")]
    [InlineData("/reception/menages?jours=365")]
    [InlineData("/reception/menages?etat=clos&jours=7")]
    [InlineData("/reception/emetteurs")]
    [InlineData("/administration/cles")]
    [InlineData("/verifier")]
    [InlineData("/reception/importer")]
    [InlineData("/revue")]
    [InlineData("/droit?evenement=audience&jour=2024-06-04&a=R0&b=R1")]
    [InlineData("/droit/changements?le=2027-01-01")]
    [InlineData("/droit/instances")]
    [InlineData("/droit/garde-dalo")]
    [InlineData("/compte")]
    [InlineData("/deconnexion")]
    [InlineData("/erreur/403")]
    [InlineData("/erreur/404")]
    [InlineData("/erreur/500")]
    public async Task A_page_is_beyond_reproach_at_every_width_and_in_both_lights(string adresse)
    {
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync(adresse);
        await Eprouver(visite);
    }

    [Fact]
    public async Task The_sign_in_page_is_beyond_reproach()
    {
        await using var visite = await navigateur.Chez(site, compte: null);
        await visite.Page.GotoAsync("/connexion");
        await Assertions.Expect(visite.Page.Locator("code").First).ToHaveTextAsync(ComptesDemo.MotDePasse);
        await Eprouver(visite);
    }

    /// What is typed or sent stays as it is; what Prévex says is set as French is.
    private const string FauteDeTypographie = """
        () => {
          const fautes = [], tas = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          while (tas.nextNode()) {
            const texte = tas.currentNode.data
            if (tas.currentNode.parentElement.closest('script, style, code, textarea, .brut, table.lue td, svg')) continue
            const faute = texte.match(/ [:;?!»](?=\s|$)|« |(?<!\p{L})(?:[ldnscjmt]|qu|jusqu|aujourd)'\p{Ll}/u)
            if (faute) fautes.push(texte.slice(Math.max(0, faute.index - 20), faute.index + 12))
          }
          return fautes.join(' | ')
        }
        """;

    internal static async Task Eprouver(Visite visite)
    {
        var fautesDeTypographie = await visite.Page.EvaluateAsync<string>(FauteDeTypographie);
        Assert.True(fautesDeTypographie.Length == 0, $"{visite.Page.Url}: {fautesDeTypographie}");
        foreach (var largeur in (int[])[1280, 640, 390])
        {
            await visite.Page.SetViewportSizeAsync(largeur, 900);
            foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visite.Page.EmulateMediaAsync(new() { ColorScheme = theme });
                var deborde = await visite.Page.EvaluateAsync<string>("""
                    () => document.documentElement.scrollWidth <= innerWidth ? ''
                      : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'la page'
                    """);
                Assert.True(deborde.Length == 0, $"{visite.Page.Url} at {largeur} px runs off the side: {deborde}");
                // Widths differ by their layout, lights by their colours: 640 px has those of 1280.
                if (largeur == 640 && theme == ColorScheme.Dark) continue;
                var fautes = await visite.Fautes();
                Assert.True(fautes.Count == 0, $"{visite.Page.Url} at {largeur} px, {theme}: {string.Join('\n', fautes)}");
            }
        }
        Assert.Empty(visite.Erreurs);
    }
}
