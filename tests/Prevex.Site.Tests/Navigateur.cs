using Microsoft.Playwright;
using Prevex.Site.Tests;

[assembly: AssemblyFixture(typeof(Navigateur))]

// Tests wait for the browser more than they compute: three at a time keep two cores busy.
[assembly: Xunit.v3.Parallelization(MaxThreads = 3)]

namespace Prevex.Site.Tests;

/// One Chromium for the whole run, started at the first visit.
public sealed class Navigateur : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run",
    ];

    private readonly Lazy<Task<(IPlaywright Pilote, IBrowser Chromium)>> _ouvert = new(Ouvrir);

    /// A visit has its own cookies; it is 1280 px wide, or 390 px for a telephone.
    public async Task<Visite> Nouvelle(int largeur = 1280, string? site = null) => await Visite.Ouvrir(await Contexte(largeur, site));

    /// A visit to the site, signed in when an account is given.
    public async Task<Visite> Chez(SiteEnMarche site, string? compte = SiteEnMarche.Compte, int largeur = 1280)
    {
        var adresse = await site.Adresse();
        var contexte = await Contexte(largeur, adresse.AbsoluteUri);
        if (compte is not null)
            await contexte.AddCookiesAsync([new() { Name = "prevex_session", Value = await site.Session(compte), Url = adresse.AbsoluteUri }]);
        return await Visite.Ouvrir(contexte);
    }

    private async Task<IBrowserContext> Contexte(int largeur, string? site) => await (await _ouvert.Value).Chromium.NewContextAsync(new()
    {
        BaseURL = site,
        Locale = "fr-FR",
        TimezoneId = "Europe/Paris",
        ViewportSize = new() { Width = largeur, Height = 900 },
        ReducedMotion = ReducedMotion.Reduce,
    });

    public async ValueTask DisposeAsync()
    {
        if (!_ouvert.IsValueCreated) return;
        var (pilote, chromium) = await _ouvert.Value;
        await chromium.DisposeAsync();
        pilote.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> Ouvrir()
    {
        var pilote = await Playwright.CreateAsync();
        return (pilote, await pilote.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PREVEX_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        }));
    }
}
