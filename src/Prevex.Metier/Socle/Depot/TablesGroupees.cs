using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Prevex.Metier.Socle.Depot;

/// <summary>
/// On SQLite these tables are kept in the order of their primary key (WITHOUT ROWID): all the rows of a file lie on one page
/// or two, and a row is written once instead of in a table and an index.
/// </summary>
[SuppressMessage("Usage", "EF1001", Justification = "The generator is replaced as its documentation says.")]
internal sealed class TablesGroupees(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    // Rows of a few hundred bytes at most: fat rows would make the tree deep.
    private static readonly HashSet<string> Tables =
        ["Dossiers", "Logements", "Personnes", "Occupations", "Baux", "Dettes", "Termes", "Numeros", "Faits", "Consultations", "Identites"];

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        if (Tables.Contains(operation.Name)) builder.Append(" WITHOUT ROWID");
        if (!terminate) return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
