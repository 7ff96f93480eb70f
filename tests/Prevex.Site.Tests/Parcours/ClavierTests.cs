using Microsoft.Playwright;

namespace Prevex.Site.Tests.Parcours;

public sealed class ClavierTests(Navigateur navigateur, SiteEnMarche site)
{
    [Fact]
    public async Task The_first_tab_jumps_to_the_content()
    {
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync("/dossiers");

        await visite.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visite.Page.Locator(".evitement")).ToBeFocusedAsync();
        await visite.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visite.Page.Locator("#contenu")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_file_is_found_and_opened_without_a_mouse()
    {
        var menage = await site.Signaler("Tournesol", "Irénée", "1 impasse du Clavier", ("signalement_caf", 60));
        await using var visite = await navigateur.Chez(site);
        var page = visite.Page;
        await page.GotoAsync("/compte");

        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Locator("#recherche")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("tournesol");
        await page.Keyboard.PressAsync("Enter");
        await page.Attendre("**/dossiers?q=tournesol");
        await page.Locator("tbody a.principal").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.Attendre($"**{menage.Adresse}");
        await page.Locator("details.moi:has(.qui) summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Mon compte" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Mon compte" })).ToBeHiddenAsync();
        Assert.Empty(visite.Erreurs);
    }

    [Fact]
    public async Task Every_stop_of_the_tab_key_on_a_file_is_visible_and_named()
    {
        var menage = await site.Signaler("Montgolfier", "Aristide", "2 impasse du Clavier", ("signalement_caf", 60), ("commandement_de_payer", 10));
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync(menage.Adresse);
        var arrets = new List<string>();
        for (var i = 0; i < 80; i++)
        {
            await visite.Page.Keyboard.PressAsync("Tab");
            var arret = await visite.Page.EvaluateAsync<string>("""
                () => {
                  const e = document.activeElement;
                  if (e === document.body) return '';
                  const r = e.getBoundingClientRect();
                  const anneau = getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).boxShadow !== 'none';
                  const nom = e.innerText?.trim() || e.labels?.[0]?.innerText || e.getAttribute('aria-label') || '';
                  return `${r.width > 0 && r.height > 0 ? '' : 'INVISIBLE '}${anneau ? '' : 'SANS ANNEAU '}${nom ? nom : 'SANS NOM ' + e.outerHTML.slice(0, 80)}`;
                }
                """);
            if (arret.Length == 0) break;
            arrets.Add(arret);
        }

        Assert.True(arrets.Count is > 15 and < 80, $"{arrets.Count} stops");
        Assert.DoesNotContain(arrets, a => a.StartsWith("INVISIBLE", StringComparison.Ordinal) || a.Contains("SANS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_row_opens_its_file()
    {
        await using var visite = await navigateur.Chez(site);
        await visite.Page.GotoAsync("/dossiers?tri=numero");
        var lien = await visite.Page.Locator("tbody tr").First.Locator("a.principal").GetAttributeAsync("href");

        await visite.Page.Locator("tbody tr").First.Locator("td").Nth(2).ClickAsync();

        await visite.Page.Attendre($"**{lien}");
    }
}
