using Microsoft.EntityFrameworkCore;

namespace Prevex.Metier.Socle.Depot;

/// <summary>Only here to write the CREATE statements of the projection tables, which migrations leave out.</summary>
internal sealed class SchemaDesProjections(DbContextOptions<SchemaDesProjections> options, Action<ModelConfigurationBuilder> conventions) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder) => Modele.Projections(builder, migrees: true);

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => conventions(configuration);
}
