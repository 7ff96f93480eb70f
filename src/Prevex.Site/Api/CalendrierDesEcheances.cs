using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Exports;
using Prevex.Site.Affichage;
using Prevex.Site.Pages.Dossiers;

namespace Prevex.Site.Api;

/// <summary>
/// An agent's deadlines for a calendar program: the secret in the address stands for a session. No name and no address of a household
/// leaves the site this way, only the number of its file.
/// </summary>
internal static class CalendrierDesEcheances
{
    private static readonly TimeSpan Relire = TimeSpan.FromHours(6);

    public static void MapCalendrier(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/calendrier/{secret}.ics", ["GET", "HEAD"], Lire).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Lire(string secret, [AsParameters] DemandeDeListe demande, HttpContext http, TrouverCalendrier trouver, LireEcheances lire, Referentiel referentiel, CancellationToken ct)
    {
        // Wrong, revoked or badly written: one answer, so that nothing can be learned by trying.
        if (await trouver.Execute(secret, ct) is not { } agent) return Results.Text("Ce calendrier n’existe pas, ou son adresse a été renouvelée.", "text/plain; charset=utf-8", statusCode: 404);
        var lues = await lire.Execute(agent, demande.Criteres(), ct);
        var racine = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        var ics = Encoding.UTF8.GetBytes(Ics.Ecrire("Prévex, échéances", Description(lues), Relire, lues.Echeances.Select(e => Jour(e, lues.Le, referentiel.Regles, racine))));
        var etiquette = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(ics))[..32]}\"");
        http.Response.Headers[HeaderNames.CacheControl] = "private, no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Bytes(ics, Ics.TypeMime, entityTag: etiquette);
    }

    private static string Description(EcheancesLues lues)
    {
        var texte = $"Échéances des dossiers que vous pouvez voir, jusqu’au {Francais.JourEnLettres(lues.JusquAu)}, et celles qui ont moins de {LireEcheances.JoursDeRetard} jours de retard.";
        return !lues.Coupees ? texte : $"{texte} Il y a plus de {LireEcheances.DossiersAuPlus} dossiers : le calendrier s’arrête à cette date. Ajoutez à son adresse les filtres de la liste, par exemple ?vus=oui, pour aller plus loin.";
    }

    private static JourDeCalendrier Jour(EcheanceDeDossier e, DateOnly aujourdhui, Droit.Regles regles, string racine)
    {
        var (echeance, regle) = (e.Echeance, regles[e.Echeance.Regle]);
        var retard = echeance.Manquee || echeance.Date < aujourdhui;
        var lignes = new List<string> { $"Qui agit : {regle.Acteur}.", $"Si c’est manqué : {regle.Effet}", $"Règle {regle.Id}, certitude {Droit.Francais.Mot(echeance.Confiance)}." };
        lignes.AddRange(echeance.Lectures.Where(l => l.Date is not null).Select(l => $"Autre lecture : {Francais.JourEnLettres(l.Date!.Value)}."));
        if (retard) lignes.Insert(0, "Ce jour est passé, et aucun fait ne dit que c’est fait.");
        return new($"{Identifiant(e)}@prevex", echeance.Date, e.ConnuLe, $"{(retard ? "En retard · " : "")}{e.Numero} · {regle.Nom} ({echeance.Nature.EnMots()})", string.Join('\n', lignes), $"{racine}/dossiers/{e.Dossier}");
    }

    private static string Identifiant(EcheanceDeDossier e) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{e.Dossier}:{e.Echeance.Regle}:{e.Echeance.Fait}:{e.Rang}")))[..32];
}
