using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Demarrage;
using Prevex.Site.Socle;
using Prevex.Site.Tests;

[assembly: AssemblyFixture(typeof(SiteEnMarche))]

namespace Prevex.Site.Tests;

/// One real site per run, over a base of invented households, started when first asked for. Tests share it:
/// each signals the households it changes (<see cref="Menages"/>), and has its own account for what it does to accounts.
public sealed partial class SiteEnMarche : IAsyncDisposable
{
    /// Lives of the demonstration, in full; then as many plain households as it takes to turn a page.
    public const int MenagesInventes = 12, MenagesSimples = 50;

    /// Accounts of the demonstration; tests that lock, change or look at an account each take one that no other uses.
    public const string Compte = "drihl@example.com";

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("prevex-site-");
    private readonly Lazy<Task<WebApplication>> _site;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new();

    public SiteEnMarche() => _site = new(Ouvrir);

    public async Task<IServiceProvider> Services() => (await _site.Value).Services;

    public async Task<Uri> Adresse() => new((await _site.Value).Urls.Single());

    /// What anyone of the territory sees.
    public static Agent Agent { get; } = new(null, Guid.Empty, "93");

    public async Task<List<Fiche>> Fiches()
    {
        await using var depot = (await Services()).GetRequiredService<Bases>().Ouvrir();
        return await depot.FichesVisibles(Agent).OrderBy(f => f.Numero).ToListAsync();
    }

    /// Follows no redirection, so that a test sees them; signed in when an account is given.
    public async Task<HttpClient> Client(string? compte = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = await Adresse() };
        if (compte is null) return client;
        using var entree = await client.Envoyer("/connexion", ("identifiant", compte), ("motdepasse", ComptesDemo.MotDePasse));
        Assert.Equal(HttpStatusCode.Redirect, entree.StatusCode);
        return client;
    }

    /// The value of a session cookie, the same for all visits of an account: signing in costs a slow hash.
    public Task<string> Session(string compte) => _sessions.GetOrAdd(compte, c => new(async () =>
    {
        using var client = await Client();
        using var entree = await client.Envoyer("/connexion", ("identifiant", c), ("motdepasse", ComptesDemo.MotDePasse));
        return entree.Headers.GetValues("Set-Cookie").Select(v => Cookie().Match(v)).Single(m => m.Success).Groups[1].Value;
    })).Value;

    /// One more site of its own, over another base: stopped and started again, or broken, without harm to the others.
    public async Task<AutreSite> Autre(BaseNeuve neuve, bool demarrer = true)
    {
        await Services();
        var autre = await Application.Construire(new() { Base = neuve.Adresse, Adresse = "http://127.0.0.1:0" }, default);
        if (demarrer) await autre.StartAsync();
        return new(autre);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
        {
            var site = await _site.Value;
            await site.StopAsync();
            await site.DisposeAsync();
        }
        SqliteConnection.ClearAllPools();
        _dossier.Delete(recursive: true);
    }

    private async Task<WebApplication> Ouvrir()
    {
        // As Program does.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        Environment.SetEnvironmentVariable("PREVEX_DONNEES", _dossier.FullName);
        var reglages = new Reglages { Base = Path.Combine(_dossier.FullName, "essais.db"), Adresse = "http://127.0.0.1:0", Demonstration = true };
        await RemplirDemo.Executer(reglages, MenagesInventes, 93, default);
        var site = await Application.Construire(reglages, default);
        await site.StartAsync();
        using var client = new HttpClient { BaseAddress = new(site.Urls.Single()) };
        await client.Peupler(site.Services, MenagesSimples);
        return site;
    }

    [GeneratedRegex("^prevex_session=([^;]+)")]
    private static partial Regex Cookie();
}

/// Stopped as Ctrl+C does.
public sealed record AutreSite(WebApplication Site) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Site.StopAsync();
        await Site.DisposeAsync();
    }
}
