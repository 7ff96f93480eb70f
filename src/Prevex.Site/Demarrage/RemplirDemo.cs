using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Demonstration;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Socle;

namespace Prevex.Site.Demarrage;

/// <summary>Fills a demonstration base through the same walk as any sender's message.</summary>
internal static class RemplirDemo
{
    public static async Task Executer(Reglages reglages, int menages, int graine, CancellationToken ct)
    {
        var marque = $"{menages}:{graine}";
        if (await EstPleine(reglages.Base, marque, ct)) return;
        SqliteConnection.ClearAllPools();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(reglages.Base))!);
        foreach (var suffixe in (string[])["", "-wal", "-shm"]) File.Delete(reglages.Base + suffixe);
        Console.WriteLine($"Préparation de la démonstration : {menages} ménages inventés…");
        var debut = Stopwatch.GetTimestamp();
        await using var services = await Composition.Ouvrir(reglages.Base, reglages.Territoire, ct);
        var referentiel = services.GetRequiredService<Referentiel>();
        var territoire = referentiel.Territoire;
        var ouvrir = services.GetRequiredService<OuvrirStructure>();
        var structures = new Dictionary<string, Structure>();
        foreach (var s in territoire.Structures) structures[s.Code] = (await ouvrir.Execute(territoire.Code, s.Nom, s.Type, ct)).Valeur!;
        var aujourdhui = services.GetRequiredService<TimeProvider>().Aujourdhui();
        await services.GetRequiredService<PrendreEnBloc>().Execute(
            Generateur.Messages(territoire, menages, graine, aujourdhui).Select(m => (structures[m.Emetteur].Id, m.RecuLe, m.Signalements)), territoire.Code, ct);
        await using (var portee = services.CreateAsyncScope())
        {
            // One public password for all: hashed once.
            var empreinte = portee.ServiceProvider.GetRequiredService<IPasswordHasher<Compte>>().HashPassword(new() { Territoire = territoire.Code }, ComptesDemo.MotDePasse);
            foreach (var s in territoire.Structures.Where(s => s.CompteDemo is not null))
                await OuvertureDeCompte.AvecEmpreinte(portee.ServiceProvider, structures[s.Code], s.CompteDemo!.Courriel, s.CompteDemo.Nom, empreinte);
        }
        await MarqueDeDemonstration.Ecrire(services.GetRequiredService<Bases>(), marque, ct);
        SqliteConnection.ClearAllPools();
        Console.WriteLine($"Démonstration prête en {Stopwatch.GetElapsedTime(debut).TotalSeconds:0} s.");
    }

    private static async Task<bool> EstPleine(string chemin, string marque, CancellationToken ct)
    {
        if (!File.Exists(chemin)) return false;
        try
        {
            return await MarqueDeDemonstration.Lire(new Bases(chemin), ct) == marque;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
