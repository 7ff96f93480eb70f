using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Prevex.Metier.Socle.Depot;

/// <summary>For `dotnet ef migrations add` only: docs/ou-mettre.md gives the commands.</summary>
internal sealed class OutillageSqlite : IDesignTimeDbContextFactory<DepotSqlite>
{
    public DepotSqlite CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<DepotSqlite>().UseSqlite("Data Source=:memory:").ReplaceService<IMigrationsSqlGenerator, TablesGroupees>().Options);
}

internal sealed class OutillagePostgres : IDesignTimeDbContextFactory<DepotPostgres>
{
    public DepotPostgres CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<DepotPostgres>().UseNpgsql("Host=localhost").Options);
}
