using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prevex.Metier.Socle.Depot.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DefaitPar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "DefaitPar",
                table: "Messages",
                type: "uuid",
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
