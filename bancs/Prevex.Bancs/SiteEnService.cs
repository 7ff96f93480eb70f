using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Commun;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Demarrage;
using Prevex.Site.Socle;

[assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPart("Prevex.Site")]

namespace Prevex.Bancs;

/// The real site over the large base, on a free port, with one account and the pages its users ask for.
internal sealed class SiteEnService : IAsyncDisposable
{
    private const string Courriel = "banc@example.com";
    private const string MotDePasse = "vingt personnes au travail";

    private readonly WebApplication _site;
    private readonly Connexion _connexion;

    private SiteEnService(WebApplication site, PageMesuree[] pages)
    {
        (_site, Pages) = (site, pages);
        _connexion = new(new Uri(site.Urls.First()), "/connexion", new Dictionary<string, string> { ["identifiant"] = Courriel, ["motdepasse"] = MotDePasse });
    }

    public IServiceProvider Services => _site.Services;
    public PageMesuree[] Pages { get; }

    public Task<HttpClient> Connecter() => _connexion.Ouvrir();

    public static async Task<SiteEnService> Ouvrir(BaseNeuve neuve)
    {
        var site = await Application.Construire(new() { Base = neuve.Adresse, Adresse = "http://127.0.0.1:0" }, default);
        await using (var portee = site.Services.CreateAsyncScope())
        {
            var structure = (await site.Services.GetRequiredService<OuvrirStructure>().Execute("93", "DRIHL", "drihl", default)).Valeur!;
            var ouvert = await OuvertureDeCompte.Ouvrir(portee.ServiceProvider, structure, Courriel, "Nadia Banc", MotDePasse);
            if (!ouvert.Succeeded) throw new InvalidOperationException(string.Join(" ", ouvert.Errors.Select(e => e.Description)));
        }
        await site.StartAsync();
        return new(site, await PagesDe(site.Services));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.StopAsync();
        await _site.DisposeAsync();
    }

    private static async Task<PageMesuree[]> PagesDe(IServiceProvider services)
    {
        await using var depot = services.GetRequiredService<Bases>().Ouvrir();
        var fiches = await depot.Fiches.AsNoTracking().Where(f => f.Rang % 97 == 1).OrderBy(f => f.Rang).Take(2000).ToListAsync();
        Fiche Une(Random h) => fiches[h.Next(fiches.Count)];
        string Nom(Random h) => Uri.EscapeDataString(Une(h).TriNom.Split(' ')[^1]);
        return
        [
            new("liste", _ => "/dossiers"),
            new("recherche, un nom", h => $"/dossiers?q={Nom(h)}"),
            new("recherche, trois lettres", h => $"/dossiers?q={Uri.EscapeDataString(Une(h).TriNom[..3].Trim())}"),
            new("recherche, nom et commune", h => $"/dossiers?q={Nom(h)}+{Uri.EscapeDataString(Une(h).Commune ?? "drancy")}"),
            new("recherche, un mot très commun", _ => "/dossiers?q=rue"),
            new("recherche, un numéro", h => $"/dossiers?q={Une(h).Numero}"),
            new("commune", h => $"/dossiers?commune={Une(h).Insee}"),
            new("arrondissement", h => $"/dossiers?arrondissement={Une(h).Arrondissement}"),
            new("étape", h => $"/dossiers?etape={Une(h).Etape}"),
            new("parc", h => $"/dossiers?parc={(h.Next(2) == 0 ? "social" : "prive")}"),
            new("bailleur", h => $"/dossiers?bailleur={Une(h).BailleurId}"),
            new("échéance", h => $"/dossiers?echeance={7 + h.Next(80)}"),
            new("ancienneté", h => $"/dossiers?anciennete={3 + h.Next(24)}"),
            new("vus par moi", _ => "/dossiers?vus=oui"),
            new("triée par dette", _ => "/dossiers?tri=dette&sens=desc"),
            new("dixième page", _ => "/dossiers?p=10"),
            new("dossier", h => $"/dossiers/{Une(h).DossierId}"),
            new("dossier (bis)", h => $"/dossiers/{Une(h).DossierId}"),
            new("dossier (ter)", h => $"/dossiers/{Une(h).DossierId}"),
        ];
    }
}
