using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Prevex.Commun;

/// What a fresh database starts from: prepared once per run and engine, then copied.
public sealed record Modele(string Nom, Func<BaseNeuve, Task> Preparer)
{
    public static Modele Vide { get; } = new("vide", _ => Task.CompletedTask);
}

/// Gives fresh databases of both engines. One per test run; opens nothing before it is asked.
public sealed class Bases : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(Moteur, string), Lazy<Task<string>>> modeles = new();
    private readonly Grappe grappe = new();
    private readonly DirectoryInfo dossier = Directory.CreateTempSubdirectory("prevex-essais-");

    public async Task<BaseNeuve> Nouvelle(Moteur moteur, Modele? modele = null)
    {
        modele ??= Modele.Vide;
        var source = await modeles.GetOrAdd((moteur, modele.Nom), _ => new(() => Preparer(moteur, modele))).Value;
        return await Creer(moteur, source);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var modele in modeles.Where(m => m.Key.Item1 == Moteur.Postgres && m.Value.Value.IsCompletedSuccessfully))
            await SurLeServeur($"""drop database if exists "{await modele.Value.Value}" with (force)""");
        await grappe.DisposeAsync();
        SqliteConnection.ClearAllPools();
        dossier.Delete(recursive: true);
    }

    private async Task<string> Preparer(Moteur moteur, Modele modele)
    {
        var neuve = await Creer(moteur, moteur == Moteur.Postgres ? "template0" : null);
        await modele.Preparer(neuve);
        // A copy needs a source that nobody holds open, and SQLite's journal folded back into the file.
        if (moteur == Moteur.Sqlite)
        {
            SqliteConnection.ClearPool((SqliteConnection)neuve.NouvelleConnexion());
            return neuve.Adresse;
        }
        NpgsqlConnection.ClearAllPools();
        return new NpgsqlConnectionStringBuilder(neuve.Adresse).Database!;
    }

    private async Task<BaseNeuve> Creer(Moteur moteur, string? source)
    {
        var nom = $"essai_{Guid.CreateVersion7():N}";
        if (moteur == Moteur.Sqlite)
        {
            var fichier = Path.Combine(dossier.FullName, nom + ".db");
            if (source is null) await File.Create(fichier).DisposeAsync();
            else File.Copy(source, fichier);
            return new(moteur, fichier, () => SupprimerSqlite(fichier));
        }
        await SurLeServeur($"""create database "{nom}" template "{source}" """);
        var adresse = new NpgsqlConnectionStringBuilder(await grappe.Adresse) { Database = nom }.ConnectionString;
        return new(moteur, adresse, () => SurLeServeur($"""drop database "{nom}" with (force)"""));
    }

    private static Task SupprimerSqlite(string fichier)
    {
        SqliteConnection.ClearPool(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = fichier }.ConnectionString));
        foreach (var suffixe in (string[])["", "-wal", "-shm"]) File.Delete(fichier + suffixe);
        return Task.CompletedTask;
    }

    private async Task SurLeServeur(string ordre)
    {
        await using var connexion = new NpgsqlConnection(await grappe.Adresse);
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(ordre, connexion);
        await commande.ExecuteNonQueryAsync();
    }
}
