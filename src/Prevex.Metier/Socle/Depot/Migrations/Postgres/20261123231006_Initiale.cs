using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Prevex.Metier.Socle.Depot.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initiale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Baux",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: true),
                    BailleurId = table.Column<Guid>(type: "uuid", nullable: true),
                    TypeBailleur = table.Column<int>(type: "integer", nullable: false),
                    Debut = table.Column<DateOnly>(type: "date", nullable: true),
                    Loyer = table.Column<long>(type: "bigint", nullable: true),
                    Charges = table.Column<long>(type: "bigint", nullable: true),
                    Aide = table.Column<long>(type: "bigint", nullable: true),
                    AideAuBailleur = table.Column<bool>(type: "boolean", nullable: true),
                    Meuble = table.Column<bool>(type: "boolean", nullable: true),
                    DelaiClause = table.Column<string>(type: "text", nullable: true),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    EmetteurId = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecuLe = table.Column<long>(type: "bigint", nullable: false),
                    RetireLe = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Baux", x => new { x.DossierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Calendriers",
                columns: table => new
                {
                    CompteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Empreinte = table.Column<string>(type: "text", nullable: false),
                    CreeLe = table.Column<long>(type: "bigint", nullable: false),
                    LuLe = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Calendriers", x => x.CompteId);
                });

            migrationBuilder.CreateTable(
                name: "Clotures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Debut = table.Column<long>(type: "bigint", nullable: false),
                    Resultat = table.Column<int>(type: "integer", nullable: false),
                    Par = table.Column<Guid>(type: "uuid", nullable: true),
                    Le = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clotures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Comptes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    StructureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Prenom = table.Column<string>(type: "text", nullable: false),
                    Nom = table.Column<string>(type: "text", nullable: false),
                    CreeLe = table.Column<long>(type: "bigint", nullable: false),
                    DerniereConnexion = table.Column<long>(type: "bigint", nullable: true),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<long>(type: "bigint", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comptes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Compteurs",
                columns: table => new
                {
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Annee = table.Column<int>(type: "integer", nullable: false),
                    Dernier = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Compteurs", x => new { x.Territoire, x.Annee });
                });

            migrationBuilder.CreateTable(
                name: "Consultations",
                columns: table => new
                {
                    CompteId = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Le = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consultations", x => new { x.CompteId, x.DossierId });
                });

            migrationBuilder.CreateTable(
                name: "Correspondances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Signature = table.Column<string>(type: "text", nullable: false),
                    Nom = table.Column<string>(type: "text", nullable: false),
                    Profil = table.Column<string>(type: "text", nullable: false),
                    EmetteurId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreeeLe = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Correspondances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Dettes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Au = table.Column<DateOnly>(type: "date", nullable: false),
                    Montant = table.Column<long>(type: "bigint", nullable: false),
                    ImpayeDepuis = table.Column<DateOnly>(type: "date", nullable: true),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    EmetteurId = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecuLe = table.Column<long>(type: "bigint", nullable: false),
                    RetireLe = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dettes", x => new { x.DossierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Dossiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Numero = table.Column<string>(type: "text", nullable: false),
                    OuvertLe = table.Column<long>(type: "bigint", nullable: false),
                    LogementId = table.Column<Guid>(type: "uuid", nullable: true),
                    RattacheA = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossiers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Faits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    DateEffet = table.Column<DateOnly>(type: "date", nullable: false),
                    RecuLe = table.Column<long>(type: "bigint", nullable: false),
                    EmetteurId = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    AuteurId = table.Column<Guid>(type: "uuid", nullable: true),
                    Remplace = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Charge = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Faits", x => new { x.DossierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "JetonsApi",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    StructureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Nom = table.Column<string>(type: "text", nullable: false),
                    Empreinte = table.Column<string>(type: "text", nullable: false),
                    CreeLe = table.Column<long>(type: "bigint", nullable: false),
                    CreePar = table.Column<Guid>(type: "uuid", nullable: true),
                    DernierUsage = table.Column<long>(type: "bigint", nullable: true),
                    RevoqueLe = table.Column<long>(type: "bigint", nullable: true),
                    RevoquePar = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JetonsApi", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Lignes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmetteurId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rang = table.Column<int>(type: "integer", nullable: false),
                    Feuille = table.Column<string>(type: "text", nullable: true),
                    Numero = table.Column<int>(type: "integer", nullable: false),
                    Brut = table.Column<string>(type: "text", nullable: false),
                    Lu = table.Column<string>(type: "text", nullable: true),
                    Empreinte = table.Column<string>(type: "text", nullable: false),
                    Rattachement = table.Column<int>(type: "integer", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: true),
                    Preuve = table.Column<string>(type: "text", nullable: true),
                    AMontrer = table.Column<bool>(type: "boolean", nullable: false),
                    Elements = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lignes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Logements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Recu = table.Column<string>(type: "text", nullable: false),
                    Complement = table.Column<string>(type: "text", nullable: true),
                    Numero = table.Column<string>(type: "text", nullable: true),
                    Indice = table.Column<string>(type: "text", nullable: true),
                    TypeVoie = table.Column<string>(type: "text", nullable: true),
                    Voie = table.Column<string>(type: "text", nullable: true),
                    Batiment = table.Column<string>(type: "text", nullable: true),
                    Escalier = table.Column<string>(type: "text", nullable: true),
                    Etage = table.Column<string>(type: "text", nullable: true),
                    Porte = table.Column<string>(type: "text", nullable: true),
                    Chez = table.Column<bool>(type: "boolean", nullable: false),
                    CodePostal = table.Column<string>(type: "text", nullable: true),
                    Insee = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Logements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Canal = table.Column<int>(type: "integer", nullable: false),
                    EmetteurId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeposePar = table.Column<Guid>(type: "uuid", nullable: true),
                    DefaitPar = table.Column<Guid>(type: "uuid", nullable: true),
                    RecuLe = table.Column<long>(type: "bigint", nullable: false),
                    NomFichier = table.Column<string>(type: "text", nullable: true),
                    Profil = table.Column<string>(type: "text", nullable: true),
                    Empreinte = table.Column<string>(type: "text", nullable: false),
                    CleIdempotence = table.Column<string>(type: "text", nullable: true),
                    Octets = table.Column<long>(type: "bigint", nullable: false),
                    Origine = table.Column<Guid>(type: "uuid", nullable: true),
                    Reprise = table.Column<int>(type: "integer", nullable: false),
                    RenvoyeLe = table.Column<long>(type: "bigint", nullable: true),
                    Ecarts = table.Column<string>(type: "text", nullable: true),
                    ContinuePar = table.Column<Guid>(type: "uuid", nullable: true),
                    ContinueLe = table.Column<long>(type: "bigint", nullable: true),
                    ContinueMotif = table.Column<string>(type: "text", nullable: true),
                    Etat = table.Column<int>(type: "integer", nullable: false),
                    Motif = table.Column<string>(type: "text", nullable: true),
                    Remede = table.Column<string>(type: "text", nullable: true),
                    Lignes = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Acceptes = table.Column<int>(type: "integer", nullable: false),
                    ACorriger = table.Column<int>(type: "integer", nullable: false),
                    Rejetes = table.Column<int>(type: "integer", nullable: false),
                    ARevoir = table.Column<int>(type: "integer", nullable: false),
                    Faits = table.Column<int>(type: "integer", nullable: false),
                    DossiersCrees = table.Column<int>(type: "integer", nullable: false),
                    DossiersTouches = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ModelesDeLiens",
                columns: table => new
                {
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreeLe = table.Column<long>(type: "bigint", nullable: false),
                    Auteur = table.Column<Guid>(type: "uuid", nullable: true),
                    Raison = table.Column<string>(type: "text", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelesDeLiens", x => new { x.Territoire, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "Morceaux",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rang = table.Column<int>(type: "integer", nullable: false),
                    Octets = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Morceaux", x => new { x.MessageId, x.Rang });
                });

            migrationBuilder.CreateTable(
                name: "Mouvements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Genre = table.Column<int>(type: "integer", nullable: false),
                    De = table.Column<Guid>(type: "uuid", nullable: false),
                    Vers = table.Column<Guid>(type: "uuid", nullable: false),
                    Deplaces = table.Column<string>(type: "text", nullable: false),
                    Raison = table.Column<string>(type: "text", nullable: false),
                    Par = table.Column<Guid>(type: "uuid", nullable: true),
                    Le = table.Column<long>(type: "bigint", nullable: false),
                    AnnuleLe = table.Column<long>(type: "bigint", nullable: true),
                    AnnulePar = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mouvements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    FaitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Texte = table.Column<string>(type: "text", nullable: false),
                    EcriteLe = table.Column<long>(type: "bigint", nullable: false),
                    AuteurId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => new { x.DossierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Numeros",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Valeur = table.Column<string>(type: "text", nullable: false),
                    Rg = table.Column<bool>(type: "boolean", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    EmetteurId = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecuLe = table.Column<long>(type: "bigint", nullable: false),
                    RetireLe = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Numeros", x => new { x.DossierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Occupations",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonneId = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occupations", x => new { x.DossierId, x.PersonneId });
                });

            migrationBuilder.CreateTable(
                name: "Parametres",
                columns: table => new
                {
                    Cle = table.Column<string>(type: "text", nullable: false),
                    Valeur = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parametres", x => x.Cle);
                });

            migrationBuilder.CreateTable(
                name: "Personnes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Civilite = table.Column<string>(type: "text", nullable: true),
                    Nom = table.Column<string>(type: "text", nullable: true),
                    NomUsage = table.Column<string>(type: "text", nullable: true),
                    Prenoms = table.Column<string>(type: "text", nullable: true),
                    Naissance = table.Column<DateOnly>(type: "date", nullable: true),
                    Telephone = table.Column<string>(type: "text", nullable: true),
                    Courriel = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Personnes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reponses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Genre = table.Column<int>(type: "integer", nullable: false),
                    Menage = table.Column<string>(type: "text", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    AutreDossierId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrigineId = table.Column<Guid>(type: "uuid", nullable: true),
                    Par = table.Column<Guid>(type: "uuid", nullable: true),
                    Le = table.Column<long>(type: "bigint", nullable: false),
                    AnnuleeLe = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reponses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Revues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    LigneId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreeLe = table.Column<long>(type: "bigint", nullable: false),
                    Candidats = table.Column<string>(type: "text", nullable: false),
                    Etat = table.Column<int>(type: "integer", nullable: false),
                    DecideePar = table.Column<Guid>(type: "uuid", nullable: true),
                    DecideeLe = table.Column<long>(type: "bigint", nullable: true),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Rythmes",
                columns: table => new
                {
                    EmetteurId = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Jours = table.Column<int>(type: "integer", nullable: false),
                    Par = table.Column<Guid>(type: "uuid", nullable: true),
                    Le = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rythmes", x => x.EmetteurId);
                });

            migrationBuilder.CreateTable(
                name: "Structures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    Genre = table.Column<string>(type: "text", nullable: false),
                    Nom = table.Column<string>(type: "text", nullable: false),
                    Cle = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Structures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SuitesDeLigne",
                columns: table => new
                {
                    LigneId = table.Column<Guid>(type: "uuid", nullable: false),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Issue = table.Column<int>(type: "integer", nullable: false),
                    NouvelleLigneId = table.Column<Guid>(type: "uuid", nullable: true),
                    Motif = table.Column<string>(type: "text", nullable: true),
                    Par = table.Column<Guid>(type: "uuid", nullable: true),
                    Le = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuitesDeLigne", x => x.LigneId);
                });

            migrationBuilder.CreateTable(
                name: "Termes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mois = table.Column<DateOnly>(type: "date", nullable: false),
                    Appele = table.Column<long>(type: "bigint", nullable: true),
                    Regle = table.Column<long>(type: "bigint", nullable: true),
                    Solde = table.Column<long>(type: "bigint", nullable: true),
                    Mode = table.Column<string>(type: "text", nullable: true),
                    Territoire = table.Column<string>(type: "text", nullable: false),
                    EmetteurId = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecuLe = table.Column<long>(type: "bigint", nullable: false),
                    RetireLe = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Termes", x => new { x.DossierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ComptesDroits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComptesDroits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComptesDroits_Comptes_UserId",
                        column: x => x.UserId,
                        principalTable: "Comptes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComptesExternes",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    ProviderKey = table.Column<string>(type: "text", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComptesExternes", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_ComptesExternes_Comptes_UserId",
                        column: x => x.UserId,
                        principalTable: "Comptes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComptesJetons",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComptesJetons", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_ComptesJetons_Comptes_UserId",
                        column: x => x.UserId,
                        principalTable: "Comptes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Baux_MessageId",
                table: "Baux",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Calendriers_Empreinte",
                table: "Calendriers",
                column: "Empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clotures_DossierId_Debut",
                table: "Clotures",
                columns: new[] { "DossierId", "Debut" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Comptes",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Comptes_StructureId",
                table: "Comptes",
                column: "StructureId");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Comptes",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ComptesDroits_UserId",
                table: "ComptesDroits",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ComptesExternes_UserId",
                table: "ComptesExternes",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Correspondances_Territoire_Signature",
                table: "Correspondances",
                columns: new[] { "Territoire", "Signature" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dettes_MessageId",
                table: "Dettes",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_LogementId",
                table: "Dossiers",
                column: "LogementId");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Territoire_Numero",
                table: "Dossiers",
                columns: new[] { "Territoire", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Faits_GardesLevees",
                table: "Faits",
                columns: new[] { "Territoire", "DateEffet" },
                filter: "\"Type\" = 'garde_dalo_levee'");

            migrationBuilder.CreateIndex(
                name: "IX_Faits_MessageId",
                table: "Faits",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_JetonsApi_Empreinte",
                table: "JetonsApi",
                column: "Empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Lignes_DossierId",
                table: "Lignes",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Lignes_MessageId_AMontrer",
                table: "Lignes",
                columns: new[] { "MessageId", "AMontrer" });

            migrationBuilder.CreateIndex(
                name: "IX_Lignes_Territoire_Empreinte",
                table: "Lignes",
                columns: new[] { "Territoire", "Empreinte" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_EmetteurId_CleIdempotence",
                table: "Messages",
                columns: new[] { "EmetteurId", "CleIdempotence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_EmetteurId_RecuLe",
                table: "Messages",
                columns: new[] { "EmetteurId", "RecuLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Etat",
                table: "Messages",
                column: "Etat");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Origine",
                table: "Messages",
                column: "Origine");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Territoire_RecuLe",
                table: "Messages",
                columns: new[] { "Territoire", "RecuLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Mouvements_De",
                table: "Mouvements",
                column: "De");

            migrationBuilder.CreateIndex(
                name: "IX_Mouvements_Territoire_Le",
                table: "Mouvements",
                columns: new[] { "Territoire", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_Mouvements_Vers",
                table: "Mouvements",
                column: "Vers");

            migrationBuilder.CreateIndex(
                name: "IX_Numeros_MessageId",
                table: "Numeros",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Occupations_MessageId",
                table: "Occupations",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Occupations_PersonneId",
                table: "Occupations",
                column: "PersonneId");

            migrationBuilder.CreateIndex(
                name: "IX_Reponses_OrigineId",
                table: "Reponses",
                column: "OrigineId");

            migrationBuilder.CreateIndex(
                name: "IX_Reponses_Territoire_Le",
                table: "Reponses",
                columns: new[] { "Territoire", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_Revues_LigneId",
                table: "Revues",
                column: "LigneId");

            migrationBuilder.CreateIndex(
                name: "IX_Revues_Territoire_Etat_CreeLe",
                table: "Revues",
                columns: new[] { "Territoire", "Etat", "CreeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Structures_Territoire_Cle",
                table: "Structures",
                columns: new[] { "Territoire", "Cle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Structures_Territoire_Genre_Cle",
                table: "Structures",
                columns: new[] { "Territoire", "Genre", "Cle" });

            migrationBuilder.CreateIndex(
                name: "IX_SuitesDeLigne_MessageId",
                table: "SuitesDeLigne",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_SuitesDeLigne_NouvelleLigneId",
                table: "SuitesDeLigne",
                column: "NouvelleLigneId");

            migrationBuilder.CreateIndex(
                name: "IX_Termes_MessageId",
                table: "Termes",
                column: "MessageId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Baux");

            migrationBuilder.DropTable(
                name: "Calendriers");

            migrationBuilder.DropTable(
                name: "Clotures");

            migrationBuilder.DropTable(
                name: "ComptesDroits");

            migrationBuilder.DropTable(
                name: "ComptesExternes");

            migrationBuilder.DropTable(
                name: "ComptesJetons");

            migrationBuilder.DropTable(
                name: "Compteurs");

            migrationBuilder.DropTable(
                name: "Consultations");

            migrationBuilder.DropTable(
                name: "Correspondances");

            migrationBuilder.DropTable(
                name: "Dettes");

            migrationBuilder.DropTable(
                name: "Dossiers");

            migrationBuilder.DropTable(
                name: "Faits");

            migrationBuilder.DropTable(
                name: "JetonsApi");

            migrationBuilder.DropTable(
                name: "Lignes");

            migrationBuilder.DropTable(
                name: "Logements");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "ModelesDeLiens");

            migrationBuilder.DropTable(
                name: "Morceaux");

            migrationBuilder.DropTable(
                name: "Mouvements");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropTable(
                name: "Numeros");

            migrationBuilder.DropTable(
                name: "Occupations");

            migrationBuilder.DropTable(
                name: "Parametres");

            migrationBuilder.DropTable(
                name: "Personnes");

            migrationBuilder.DropTable(
                name: "Reponses");

            migrationBuilder.DropTable(
                name: "Revues");

            migrationBuilder.DropTable(
                name: "Rythmes");

            migrationBuilder.DropTable(
                name: "Structures");

            migrationBuilder.DropTable(
                name: "SuitesDeLigne");

            migrationBuilder.DropTable(
                name: "Termes");

            migrationBuilder.DropTable(
                name: "Comptes");
        }
    }
}
