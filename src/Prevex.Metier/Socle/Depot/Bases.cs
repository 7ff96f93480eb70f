using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Prevex.Metier.Socle.Depot;

/// <summary>Opens a base from what the operator wrote: a file path, or a PostgreSQL connection string.</summary>
public sealed class Bases
{
    private readonly Func<Depot> _ouvrir;

    public Bases(string adresse)
    {
        Adresse = adresse;
        Postgres = adresse.Contains('=', StringComparison.Ordinal);
        if (Postgres)
        {
            // Compiling a query takes longer than any of ours runs.
            var source = NpgsqlDataSource.Create(ChainePostgres(adresse));
            var options = new DbContextOptionsBuilder<DepotPostgres>().UseNpgsql(source).Options;
            _ouvrir = () => new DepotPostgres(options);
        }
        else
        {
            var options = new DbContextOptionsBuilder<DepotSqlite>().UseSqlite(ChaineSqlite(adresse), o => o.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(new PragmasSqlite()).ReplaceService<IMigrationsSqlGenerator, TablesGroupees>().Options;
            _ouvrir = () => new DepotSqlite(options);
        }
    }

    public string Adresse { get; }
    public bool Postgres { get; }

    public Depot Ouvrir() => _ouvrir();

    /// <summary>Creates or upgrades the tables of truth, then rebuilds the projections if their version differs.</summary>
    public async Task Preparer(CancellationToken ct)
    {
        if (!Postgres && Path.GetDirectoryName(Path.GetFullPath(Adresse)) is { } dossier) Directory.CreateDirectory(dossier);
        await using var depot = Ouvrir();
        await depot.Database.MigrateAsync(ct);
        await TablesDesProjections.Preparer(depot, ct);
    }

    private static string ChainePostgres(string adresse)
    {
        var chaine = new NpgsqlConnectionStringBuilder(adresse);
        chaine.Options = $"-c jit=off {chaine.Options}".TrimEnd();
        return chaine.ToString();
    }

    private static string ChaineSqlite(string chemin) =>
        new SqliteConnectionStringBuilder { DataSource = chemin, DefaultTimeout = 60, ForeignKeys = true }.ToString();
}
