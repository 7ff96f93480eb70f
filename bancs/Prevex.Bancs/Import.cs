using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Commun;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Bancs;

/// A file of 100,000 reports, from its deposit to the lists, into a base of 200,000 files.
internal static class Import
{
    public static async Task Run(BasesNeuves bases, TextWriter sortie)
    {
        var lignes = Echelle.De(100_000);
        var tableau = new Tableau($"{lignes:N0} lignes dans {Echelle.Dossiers:N0} dossiers", ReferencePhysique.Postgres, "lignes/s", "lignes/s de processeur", "mémoire (Mo)", "faits", "dossiers créés", "touchés", "à revoir");
        foreach (var moteur in Echelle.Moteurs)
        {
            await using var neuve = await GrandeBase.Nouvelle(bases, moteur);
            await using var services = GrandeBase.Services(neuve.Adresse);
            var fichier = Menages.EcrireFichierCaf(services.GetRequiredService<Referentiel>(), lignes);
            var agent = await services.GetRequiredService<Exploitant>().Executer("93", default);
            await services.GetRequiredService<Bases>().Preparer(default);
            GC.Collect();

            await using var memoire = new Memoire();
            var (debut, processeur) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var bilan = await services.GetRequiredService<ImporterFichier>().Execute(agent, fichier, "caf", false, default);
            var duree = Stopwatch.GetElapsedTime(debut);
            if (bilan.Refus is { } refus) throw new InvalidOperationException(refus);
            tableau.Ajouter($"import, {moteur}", bilan.Lignes / duree.TotalSeconds, bilan.Lignes / (Environment.CpuUsage.TotalTime - processeur).TotalSeconds, memoire.Mo, bilan.Faits, bilan.DossiersCrees, bilan.DossiersTouches, bilan.ARevoir);
            File.Delete(fichier);
        }
        foreach (var moteur in Enum.GetValues<Moteur>())
            tableau.Ajouter(moteur == Moteur.Postgres ? ReferencePhysique.Postgres : ReferencePhysique.Sqlite, await ReferencePhysique.Mesurer(bases, moteur, lignes), double.NaN, double.NaN, lignes, double.NaN, double.NaN, double.NaN);
        await tableau.Ecrire(sortie);
    }
}
