using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Prevex.Metier.Dossiers;

namespace Prevex.Metier.Socle.Depot;

/// <summary>The embedded base.</summary>
public sealed class DepotSqlite(DbContextOptions<DepotSqlite> options) : Depot(options)
{
    internal override IReadOnlyList<string> SqlDesProjections =>
    [
        """CREATE VIRTUAL TABLE "FichesMots" USING fts5(mots, content='', contentless_delete=1, detail=full, prefix='2', tokenize="unicode61 remove_diacritics 0")""",
    ];

    public override IQueryable<Fiche> Trouver(IReadOnlyList<string> mots) =>
        // From the words to the files, as they come: a count stops early.
        Fiches.FromSql($"""SELECT f.* FROM "FichesMots" AS m CROSS JOIN "Fiches" AS f ON f."Rang" = m.rowid WHERE m."FichesMots" MATCH {string.Join(' ', mots.Select(m => $"\"{m}\"*"))}""").AsNoTracking();

    // A SQLite transaction that writes holds the only write lock already. What a chunk touches must stay in memory until its end.
    internal override Task Reserver(CancellationToken ct) => Database.ExecuteSqlRawAsync("PRAGMA mmap_size=0; PRAGMA cache_size=-131072", ct);

    // Bounded: a fraction of a second on millions of rows.
    internal override Task Observer(CancellationToken ct) => Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=400; ANALYZE", ct);

    internal override Task Inserer<T>(IReadOnlyCollection<T> rangees, CancellationToken ct)
    {
        var colonnes = Colonnes.De<T>(this);
        var toutes = Enumerable.Range(0, colonnes.Nombre).ToList();
        return Executer(colonnes, rangees.Select(r => new Ordre(colonnes.Insertion, toutes, r)), ct);
    }

    private protected override async Task Executer(Colonnes colonnes, IEnumerable<Ordre> ordres, CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        var commandes = new Dictionary<string, SqliteCommand>();
        try
        {
            foreach (var ordre in ordres)
            {
                if (!commandes.TryGetValue(ordre.Sql, out var commande)) commandes.Add(ordre.Sql, commande = Commande(ordre.Sql, ordre.Parametres.Select(p => $"@p{p}")));
                for (var i = 0; i < ordre.Parametres.Count; i++) commande.Parameters[i].Value = colonnes.Valeur(ordre.Parametres[i], ordre.Rangee) ?? DBNull.Value;
                commande.ExecuteNonQuery();
            }
        }
        finally
        {
            foreach (var commande in commandes.Values) await commande.DisposeAsync();
            await Database.CloseConnectionAsync();
        }
    }

    private protected override async Task IndexerMots(IReadOnlyCollection<Fiche> otees, IReadOnlyCollection<Fiche> mises, CancellationToken ct)
    {
        await using var oter = Commande("""DELETE FROM "FichesMots" WHERE rowid = @rang""", ["@rang"]);
        foreach (var fiche in otees)
        {
            oter.Parameters[0].Value = fiche.Rang;
            oter.ExecuteNonQuery();
        }
        await using var mettre = Commande("""INSERT INTO "FichesMots"(rowid, mots) VALUES (@rang, @mots)""", ["@rang", "@mots"]);
        foreach (var fiche in mises)
        {
            mettre.Parameters[0].Value = fiche.Rang;
            mettre.Parameters[1].Value = fiche.Recherche;
            mettre.ExecuteNonQuery();
        }
    }

    internal override void Conventions(ModelConfigurationBuilder configuration)
    {
        base.Conventions(configuration);
        configuration.Properties<Guid>().HaveConversion<GuidEnOctets>();
    }

    private SqliteCommand Commande(string sql, IEnumerable<string> parametres)
    {
        var commande = ((SqliteConnection)Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // names come from the model, values are parameters
        commande.CommandText = sql;
#pragma warning restore CA2100
        commande.Transaction = (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction();
        foreach (var nom in parametres) commande.Parameters.Add(new() { ParameterName = nom });
        return commande;
    }
}
