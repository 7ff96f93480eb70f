using System.Runtime.InteropServices;
using Prevex.Commun;

namespace Prevex.Bancs;

/// What a figure depends on, printed above it.
internal static class Machine
{
    public static async Task Decrire(TextWriter sortie, BasesNeuves bases)
    {
        var memoire = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        await sortie.WriteLineAsync($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cœurs, {memoire:0} Gio, "
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, "
            + $"SQLite {await Version(bases, Moteur.Sqlite, "select sqlite_version()")}, "
            + $"PostgreSQL {await Version(bases, Moteur.Postgres, "show server_version")} (fsync {await Version(bases, Moteur.Postgres, "show fsync")})");
    }

    private static async Task<string> Version(BasesNeuves bases, Moteur moteur, string question)
    {
        await using var neuve = await bases.Nouvelle(moteur);
        await using var connexion = neuve.NouvelleConnexion();
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = question;
        return (string)(await commande.ExecuteScalarAsync())!;
    }
}
