using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Prevex.Metier.Socle.Depot;

/// <summary>Projection tables are not migrated: when their version differs they are dropped, made anew and filled again.</summary>
internal static class TablesDesProjections
{
    private const string CleVersion = "projections";
    private const string AReconstruire = "a_reconstruire";

    /// <summary>Makes the tables when they are missing or of another version; <see cref="DoiventEtreRemplies"/> then says so.</summary>
    public static async Task Preparer(Depot depot, CancellationToken ct)
    {
        if (await Version(depot, ct) is { } version && version.StartsWith(Modele.VersionDesProjections, StringComparison.Ordinal)) return;
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        if (await Version(depot, ct) is { } v && v.StartsWith(Modele.VersionDesProjections, StringComparison.Ordinal)) return;
        await Refaire(depot, ct);
        await Noter(depot, $"{Modele.VersionDesProjections}:{AReconstruire}", ct);
        await transaction.CommitAsync(ct);
    }

    public static async Task<bool> DoiventEtreRemplies(Depot depot, CancellationToken ct) =>
        (await Version(depot, ct))?.EndsWith(AReconstruire, StringComparison.Ordinal) == true;

    public static Task Remplies(Depot depot, CancellationToken ct) => Noter(depot, Modele.VersionDesProjections, ct);

    /// <summary>Drops and creates, in the current transaction.</summary>
    public static async Task Refaire(Depot depot, CancellationToken ct)
    {
        foreach (var table in (string[])["FichesMots", "Fiches", "Cles", "Identites"])
#pragma warning disable EF1002 // a closed list of names
            await depot.Database.ExecuteSqlRawAsync($"DROP TABLE IF EXISTS \"{table}\"", ct);
        foreach (var sql in Creation(depot).Concat(depot.SqlDesProjections))
            await depot.Database.ExecuteSqlRawAsync(sql, ct);
#pragma warning restore EF1002
    }

    private static IEnumerable<string> Creation(Depot depot)
    {
        var options = new DbContextOptionsBuilder<SchemaDesProjections>();
        if (depot is DepotPostgres) options.UseNpgsql(depot.Database.GetDbConnection());
        else options.UseSqlite(depot.Database.GetDbConnection()).ReplaceService<IMigrationsSqlGenerator, TablesGroupees>();
        using var schema = new SchemaDesProjections(options.Options, depot.Conventions);
        return schema.Database.GenerateCreateScript().Split(";", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Task<string?> Version(Depot depot, CancellationToken ct) =>
        depot.Parametres.AsNoTracking().Where(p => p.Cle == CleVersion).Select(p => p.Valeur).SingleOrDefaultAsync(ct);

    private static async Task Noter(Depot depot, string valeur, CancellationToken ct)
    {
        if (await depot.Parametres.Where(p => p.Cle == CleVersion).ExecuteUpdateAsync(u => u.SetProperty(p => p.Valeur, valeur), ct) == 0)
            await depot.Inserer([new Parametre { Cle = CleVersion, Valeur = valeur }], ct);
    }
}
