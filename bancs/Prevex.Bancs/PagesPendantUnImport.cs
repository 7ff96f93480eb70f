using Microsoft.Extensions.DependencyInjection;
using Prevex.Commun;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle;

namespace Prevex.Bancs;

/// The same pages while the same site takes a file of 500,000 rows; the import is stopped when the measure ends.
internal static class PagesPendantUnImport
{
    public static async Task Run(BasesNeuves bases, TextWriter sortie)
    {
        foreach (var moteur in Echelle.Moteurs)
        {
            await using var neuve = await GrandeBase.Nouvelle(bases, moteur);
            await using var site = await SiteEnService.Ouvrir(neuve);
            var fichier = Menages.EcrireFichierCaf(site.Services.GetRequiredService<Referentiel>(), Echelle.De(500_000));
            var agent = await site.Services.GetRequiredService<Exploitant>().Executer("93", default);
            using var arret = new CancellationTokenSource();
            var import = Task.Run(() => site.Services.GetRequiredService<ImporterFichier>().Execute(agent, fichier, "caf", false, arret.Token));
            var releves = await Charge.Bureau.Mesurer(site.Connecter, site.Pages);
            var fini = import.IsCompleted;
            await arret.CancelAsync();
            try { await import; } catch (OperationCanceledException) { }
            File.Delete(fichier);
            await Charge.EnTableau($"{moteur}, pendant un import{(fini ? " (fini avant la mesure)" : "")}", "liste", releves).Ecrire(sortie);
            await sortie.WriteLineAsync();
        }
    }
}
