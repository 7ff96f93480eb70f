using Microsoft.Playwright;
using Prevex.Site.Tests;

[assembly: AssemblyFixture(typeof(Navigateur))]

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
    public async Task<Visite> Nouvelle(int largeur = 1280, string? site = null) =>
        await Visite.Ouvrir(await (await _ouvert.Value).Chromium.NewContextAsync(new()
        {
            BaseURL = site,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new() { Width = largeur, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        }));

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
