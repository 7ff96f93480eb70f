using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Prevex.Commun;

/// What a fresh database starts from: prepared once per run and engine, then copied. Keep it in a static field.
public sealed record Gabarit(Func<BaseNeuve, Task> Preparer)
{
    public static Gabarit Vide { get; } = new(_ => Task.CompletedTask);
}

/// Gives fresh databases of both engines. One per test run; opens nothing before it is asked.
public sealed class BasesNeuves : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(Moteur, Gabarit), Lazy<Task<string>>> _gabarits = new();
    private readonly Grappe _grappe = new();
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("prevex-essais-");

    public async Task<BaseNeuve> Nouvelle(Moteur moteur, Gabarit? gabarit = null)
    {
        gabarit ??= Gabarit.Vide;
        var source = await _gabarits.GetOrAdd((moteur, gabarit), _ => new(() => Preparer(moteur, gabarit))).Value;
        return await Creer(moteur, source);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gabarit in _gabarits.Where(g => g.Key.Item1 == Moteur.Postgres && g.Value.Value.IsCompletedSuccessfully))
            await SurLeServeur($"""drop database if exists "{await gabarit.Value.Value}" with (force)""");
        await _grappe.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _dossier.Delete(recursive: true);
    }

    private async Task<string> Preparer(Moteur moteur, Gabarit gabarit)
    {
        var neuve = await Creer(moteur, moteur == Moteur.Postgres ? "template0" : null);
        await gabarit.Preparer(neuve);
        // What the maker left idle in its pools would keep SQLite's journal apart, and forbid PostgreSQL's copy.
        if (moteur == Moteur.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            return neuve.Adresse;
        }
        var nom = new NpgsqlConnectionStringBuilder(neuve.Adresse).Database!;
        await SurLeServeur($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{nom}'");
        return nom;
    }

    private async Task<BaseNeuve> Creer(Moteur moteur, string? source)
    {
        var nom = $"essai_{Guid.CreateVersion7():N}";
        if (moteur == Moteur.Sqlite)
        {
            var fichier = Path.Combine(_dossier.FullName, nom + ".db");
            if (source is null) await File.Create(fichier).DisposeAsync();
            else File.Copy(source, fichier);
            return new(moteur, fichier, () => SupprimerSqlite(fichier));
        }
        await SurLeServeur($"""create database "{nom}" template "{source}" """);
        var adresse = new NpgsqlConnectionStringBuilder(await _grappe.Adresse) { Database = nom }.ConnectionString;
        return new(moteur, adresse, () => SurLeServeur($"""drop database "{nom}" with (force)"""));
    }

    private static Task SupprimerSqlite(string fichier)
    {
        SqliteConnection.ClearAllPools();
        foreach (var suffixe in (string[])["", "-wal", "-shm"]) File.Delete(fichier + suffixe);
        return Task.CompletedTask;
    }

    private async Task SurLeServeur(string ordre)
    {
        await using var connexion = new NpgsqlConnection(await _grappe.Adresse);
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(ordre, connexion);
        await commande.ExecuteNonQueryAsync();
    }
}
