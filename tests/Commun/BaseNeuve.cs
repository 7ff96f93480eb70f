using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Prevex.Commun;

/// An empty or prepared database, dropped when disposed. <c>Adresse</c> is what <c>--base</c> takes:
/// a file path or « Host=… »; <c>Connexion</c> is the ADO.NET connection string.
public sealed class BaseNeuve : IAsyncDisposable
{
    private readonly Func<Task> _supprimer;

    internal BaseNeuve(Moteur moteur, string adresse, Func<Task> supprimer)
    {
        Moteur = moteur;
        Adresse = adresse;
        Connexion = moteur == Moteur.Postgres
            ? adresse
            : new SqliteConnectionStringBuilder { DataSource = adresse }.ConnectionString;
        _supprimer = supprimer;
    }

    public Moteur Moteur { get; }
    public string Adresse { get; }
    public string Connexion { get; }

    public DbConnection NouvelleConnexion() => Moteur switch
    {
        Moteur.Sqlite => new SqliteConnection(Connexion),
        Moteur.Postgres => new NpgsqlConnection(Connexion),
    };

    public async ValueTask DisposeAsync() => await _supprimer();
}
