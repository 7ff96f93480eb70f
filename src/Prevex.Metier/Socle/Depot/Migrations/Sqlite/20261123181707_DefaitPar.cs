using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prevex.Metier.Socle.Depot.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DefaitPar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "DefaitPar",
                table: "Messages",
                type: "BLOB",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DefaitPar",
                table: "Messages");
        }
    }
}
