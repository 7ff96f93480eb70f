using Prevex.Commun;

namespace Prevex.Bancs;

/// The list with each search and filter, and the page of a file, on the real site over 200,000 files.
internal static class Pages
{
    public static async Task Run(BasesNeuves bases, TextWriter sortie)
    {
        foreach (var moteur in Echelle.Moteurs)
        {
            await using var neuve = await GrandeBase.Nouvelle(bases, moteur);
            await using var site = await SiteEnService.Ouvrir(neuve);
            var releves = await Charge.Bureau.Mesurer(site.Connecter, site.Pages);
            await Charge.EnTableau($"{moteur}, {Charge.Bureau.Utilisateurs} personnes, {Echelle.Dossiers:N0} dossiers", "liste", releves).Ecrire(sortie);
            await sortie.WriteLineAsync();
        }
    }
}
