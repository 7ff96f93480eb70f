using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prevex.Metier.Dossiers;

namespace Prevex.Metier.Socle.Depot;

/// <summary>The base in production.</summary>
public sealed class DepotPostgres(DbContextOptions<DepotPostgres> options) : Depot(options)
{
    /// <summary>Any number, the same for every process: the key of the lock on the linkage keys.</summary>
    private const long Verrou = 1990_0531;

    private static readonly ConcurrentDictionary<Type, Colonnes> ParType = [];

    internal override IReadOnlyList<string> SqlDesProjections =>
    [
        """CREATE INDEX "IX_Fiches_Mots" ON "Fiches" USING gin (to_tsvector('simple', "Recherche"))""",
    ];

    public override IQueryable<Fiche> Trouver(IReadOnlyList<string> mots) =>
        Fiches.FromSql($"""SELECT * FROM "Fiches" WHERE to_tsvector('simple', "Recherche") @@ to_tsquery('simple', {string.Join(" & ", mots.Select(m => $"{m}:*"))})""").AsNoTracking();

    internal override Task Reserver(CancellationToken ct) => Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Verrou})", ct);

    // The server's autovacuum sees to it.
    internal override Task Observer(CancellationToken ct) => Task.CompletedTask;

    internal override async Task Inserer<T>(IReadOnlyCollection<T> rangees, CancellationToken ct)
    {
        if (rangees.Count == 0) return;
        await Database.OpenConnectionAsync(ct);
        var colonnes = ParType.GetOrAdd(typeof(T), t => new(Model, t));
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

    internal override async Task RemplacerFiches(IReadOnlyCollection<Guid> dossiers, IReadOnlyCollection<Fiche> fiches, CancellationToken ct)
    {
        var anciennes = await Fiches.AsNoTracking().Where(f => dossiers.Contains(f.DossierId)).ToDictionaryAsync(f => f.DossierId, f => f.Rang, ct);
        await Fiches.Where(f => dossiers.Contains(f.DossierId)).ExecuteDeleteAsync(ct);
        var suivant = (await Fiches.MaxAsync(f => (long?)f.Rang, ct) ?? 0) + 1;
        suivant = Math.Max(suivant, anciennes.Values.Select(r => r + 1).DefaultIfEmpty(1).Max());
        foreach (var fiche in fiches) fiche.Rang = anciennes.TryGetValue(fiche.DossierId, out var rang) ? rang : suivant++;
        await Inserer(fiches, ct);
    }
}
