using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Prevex.Metier.Socle.Depot;

/// <summary>WAL lets pages read while an import writes; NORMAL is durable against a crash of the process.</summary>
internal sealed class PragmasSqlite : DbConnectionInterceptor
{
    // Readers share the system's own cache through the map; the writer of reports asks for a cache of its own (DepotSqlite.Reserver).
    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=40000; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=268435456;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (EnLecture(connection)) return;
        using var commande = connection.CreateCommand();
        commande.CommandText = Sql;
        commande.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (EnLecture(connection)) return;
        await using var commande = connection.CreateCommand();
        commande.CommandText = Sql;
        await commande.ExecuteNonQueryAsync(cancellationToken);
    }

    // EF looks whether the file exists through a read-only connection, which may not change the journal.
    private static bool EnLecture(DbConnection connexion) => new SqliteConnectionStringBuilder(connexion.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
