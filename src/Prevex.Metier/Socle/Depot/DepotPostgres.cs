using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Prevex.Metier.Dossiers;

namespace Prevex.Metier.Socle.Depot;

/// <summary>The base in production.</summary>
public sealed class DepotPostgres(DbContextOptions<DepotPostgres> options) : Depot(options)
{
    /// <summary>Any number, the same for every process: the key of the lock on the linkage keys.</summary>
    private const long Verrou = 1990_0531;

    private const int OrdresParEnvoi = 500;

    internal override IReadOnlyList<string> SqlDesProjections =>
    [
        """CREATE INDEX "IX_Fiches_Mots" ON "Fiches" USING gin (to_tsvector('simple', "Recherche"))""",
    ];

    public override IQueryable<Fiche> Trouver(IReadOnlyList<string> mots) =>
        // The offset is a fence: without it the planner walks the order wanted and reads the words of every row on its way.
        Fiches.FromSql($"""SELECT * FROM "Fiches" WHERE to_tsvector('simple', "Recherche") @@ to_tsquery('simple', {string.Join(" & ", mots.Select(m => $"{m}:*"))}) OFFSET 0""").AsNoTracking();

    internal override Task Reserver(CancellationToken ct) => Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Verrou})", ct);

    // The server's autovacuum sees to it.
    internal override Task Observer(CancellationToken ct) => Task.CompletedTask;

    internal override async Task Inserer<T>(IReadOnlyCollection<T> rangees, CancellationToken ct)
    {
        if (rangees.Count == 0) return;
        await Database.OpenConnectionAsync(ct);
        var colonnes = Colonnes.De<T>(this);
        await using var copie = await ((NpgsqlConnection)Database.GetDbConnection()).BeginBinaryImportAsync($"COPY \"{colonnes.Table}\" ({colonnes.Noms}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var rangee in rangees)
        {
            await copie.StartRowAsync(ct);
            for (var i = 0; i < colonnes.Nombre; i++)
            {
                if (colonnes.Valeur(i, rangee) is { } valeur) await copie.WriteAsync(valeur, colonnes.Type(i), ct);
                else await copie.WriteNullAsync(ct);
            }
        }
        await copie.CompleteAsync(ct);
    }

    private protected override async Task Executer(Colonnes colonnes, IEnumerable<Ordre> ordres, CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        try
        {
            foreach (var lot in ordres.Chunk(OrdresParEnvoi))
            {
                await using var envoi = new NpgsqlBatch((NpgsqlConnection)Database.GetDbConnection(), (NpgsqlTransaction?)Database.CurrentTransaction?.GetDbTransaction());
                foreach (var ordre in lot)
                {
#pragma warning disable CA2100 // names come from the model, values are parameters
                    var commande = new NpgsqlBatchCommand(ordre.Sql);
#pragma warning restore CA2100
                    foreach (var p in ordre.Parametres) commande.Parameters.Add(new() { ParameterName = $"p{p}", DataTypeName = colonnes.Type(p), Value = colonnes.Valeur(p, ordre.Rangee) ?? DBNull.Value });
                    envoi.BatchCommands.Add(commande);
                }
                await envoi.PrepareAsync(ct);
                await envoi.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    // The index is on an expression of the row: the server keeps it.
    private protected override Task IndexerMots(IReadOnlyCollection<Fiche> otees, IReadOnlyCollection<Fiche> mises, CancellationToken ct) => Task.CompletedTask;
}
