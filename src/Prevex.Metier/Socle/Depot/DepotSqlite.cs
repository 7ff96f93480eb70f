using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Prevex.Metier.Dossiers;

namespace Prevex.Metier.Socle.Depot;

/// <summary>The embedded base.</summary>
public sealed class DepotSqlite(DbContextOptions<DepotSqlite> options) : Depot(options)
{
    private static readonly ConcurrentDictionary<Type, Colonnes> ParType = [];

    internal override IReadOnlyList<string> SqlDesProjections =>
    [
        """CREATE VIRTUAL TABLE "FichesMots" USING fts5(mots, content='', contentless_delete=1, detail=full, prefix='2 3 4', tokenize="unicode61 remove_diacritics 0")""",
    ];

    public override IQueryable<Fiche> Trouver(IReadOnlyList<string> mots) =>
        Fiches.FromSql($"""SELECT * FROM "Fiches" WHERE "Rang" IN (SELECT rowid FROM "FichesMots" WHERE "FichesMots" MATCH {string.Join(' ', mots.Select(m => $"\"{m}\"*"))})""").AsNoTracking();

    // A SQLite transaction that writes holds the only write lock already.
    internal override Task Reserver(CancellationToken ct) => Task.CompletedTask;

    // Bounded: a fraction of a second on millions of rows.
    internal override Task Observer(CancellationToken ct) => Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=400; ANALYZE", ct);

    internal override async Task Inserer<T>(IReadOnlyCollection<T> rangees, CancellationToken ct)
    {
        if (rangees.Count == 0) return;
        await Database.OpenConnectionAsync(ct);
        var colonnes = ParType.GetOrAdd(typeof(T), t => new(Model, t));
        await using var commande = Commande($"INSERT INTO \"{colonnes.Table}\" ({colonnes.Noms}) VALUES ({string.Join(", ", Enumerable.Range(0, colonnes.Nombre).Select(i => $"@p{i}"))})");
        for (var i = 0; i < colonnes.Nombre; i++) commande.Parameters.Add(new() { ParameterName = $"@p{i}" });
        commande.Prepare();
        foreach (var rangee in rangees)
        {
            for (var i = 0; i < colonnes.Nombre; i++) commande.Parameters[i].Value = colonnes.Valeur(i, rangee) ?? DBNull.Value;
            await commande.ExecuteNonQueryAsync(ct);
        }
    }

    internal override async Task RemplacerFiches(IReadOnlyCollection<Guid> dossiers, IReadOnlyCollection<Fiche> fiches, CancellationToken ct)
    {
        var anciennes = await Fiches.AsNoTracking().Where(f => dossiers.Contains(f.DossierId)).Select(f => new { f.DossierId, f.Rang, f.Recherche }).ToDictionaryAsync(f => f.DossierId, ct);
        await Fiches.Where(f => dossiers.Contains(f.DossierId)).ExecuteDeleteAsync(ct);
        var suivant = (await Fiches.MaxAsync(f => (long?)f.Rang, ct) ?? 0) + 1;
        suivant = Math.Max(suivant, anciennes.Values.Select(a => a.Rang + 1).DefaultIfEmpty(1).Max());
        foreach (var fiche in fiches) fiche.Rang = anciennes.TryGetValue(fiche.DossierId, out var ancienne) ? ancienne.Rang : suivant++;
        await Inserer(fiches, ct);

        var gardees = fiches.Where(f => anciennes.TryGetValue(f.DossierId, out var a) && a.Recherche == f.Recherche).Select(f => f.DossierId).ToHashSet();
        await using var oter = Commande("""DELETE FROM "FichesMots" WHERE rowid = @rang""");
        oter.Parameters.Add(new() { ParameterName = "@rang" });
        foreach (var ancienne in anciennes.Values.Where(a => !gardees.Contains(a.DossierId)))
        {
            oter.Parameters[0].Value = ancienne.Rang;
            await oter.ExecuteNonQueryAsync(ct);
        }
        await using var mettre = Commande("""INSERT INTO "FichesMots"(rowid, mots) VALUES (@rang, @mots)""");
        mettre.Parameters.Add(new() { ParameterName = "@rang" });
        mettre.Parameters.Add(new() { ParameterName = "@mots" });
        foreach (var fiche in fiches.Where(f => !gardees.Contains(f.DossierId)))
        {
            mettre.Parameters[0].Value = fiche.Rang;
            mettre.Parameters[1].Value = fiche.Recherche;
            await mettre.ExecuteNonQueryAsync(ct);
        }
    }

    internal override void Conventions(ModelConfigurationBuilder configuration)
    {
        base.Conventions(configuration);
        configuration.Properties<Guid>().HaveConversion<GuidEnOctets>();
    }

    private SqliteCommand Commande(string sql)
    {
        var commande = ((SqliteConnection)Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // names come from the model, values are parameters
        commande.CommandText = sql;
#pragma warning restore CA2100
        commande.Transaction = (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction();
        return commande;
    }
}
