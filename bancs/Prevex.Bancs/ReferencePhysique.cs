using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using Prevex.Commun;

namespace Prevex.Bancs;

/// The floor under any import: the same rows written bare into one table with its primary key, one transaction,
/// the client on the same machine. Rows have the shape of a fact.
internal static class ReferencePhysique
{
    public const string Postgres = "COPY binaire, PostgreSQL";
    public const string Sqlite = "insertions préparées, SQLite";
    private const int Passes = 3;

    public static async Task Run(BasesNeuves bases, TextWriter sortie)
    {
        const int lignes = 100_000;
        var tableau = new Tableau($"{lignes:N0} lignes d’un fait, médiane de {Passes} passes", Postgres, "lignes/s");
        tableau.Ajouter(Postgres, await Mesurer(bases, Moteur.Postgres, lignes));
        tableau.Ajouter(Sqlite, await Mesurer(bases, Moteur.Sqlite, lignes));
        await tableau.Ecrire(sortie);
    }

    /// Rows per second; for a bench that wants this baseline beside its own measure.
    public static async Task<double> Mesurer(BasesNeuves bases, Moteur moteur, int lignes)
    {
        var rangees = Enumerable.Range(0, lignes).Select(Rangee.Numero).ToArray();
        var debits = new List<double>();
        for (var passe = 0; passe < Passes; passe++)
        {
            await using var neuve = await bases.Nouvelle(moteur);
            var debut = Stopwatch.GetTimestamp();
            await (moteur == Moteur.Postgres ? Copier(neuve.Connexion, rangees) : Inserer(neuve.Connexion, rangees));
            debits.Add(lignes / Stopwatch.GetElapsedTime(debut).TotalSeconds);
        }
        return debits.Order().ElementAt(Passes / 2);
    }

    private static async Task Copier(string adresse, Rangee[] rangees)
    {
        await using var connexion = new NpgsqlConnection(adresse);
        await connexion.OpenAsync();
        await using var transaction = await connexion.BeginTransactionAsync();
        await using (var creation = new NpgsqlCommand(Table("uuid"), connexion)) await creation.ExecuteNonQueryAsync();
        await using (var copie = await connexion.BeginBinaryImportAsync("copy fait from stdin (format binary)"))
        {
            foreach (var r in rangees)
            {
                await copie.StartRowAsync();
                await copie.WriteAsync(r.Id, NpgsqlDbType.Uuid);
                await copie.WriteAsync(r.Territoire, NpgsqlDbType.Text);
                await copie.WriteAsync(r.Dossier, NpgsqlDbType.Uuid);
                await copie.WriteAsync(r.Type, NpgsqlDbType.Text);
                await copie.WriteAsync(r.DateEffet, NpgsqlDbType.Text);
                await copie.WriteAsync(r.RecuLe, NpgsqlDbType.Bigint);
                await copie.WriteAsync(r.Structure, NpgsqlDbType.Uuid);
                await copie.WriteAsync(r.Charge, NpgsqlDbType.Text);
            }
            await copie.CompleteAsync();
        }
        await transaction.CommitAsync();
    }

    private static async Task Inserer(string adresse, Rangee[] rangees)
    {
        await using var connexion = new SqliteConnection(adresse);
        await connexion.OpenAsync();
        await using (var pragmas = new SqliteCommand("pragma journal_mode = wal; pragma synchronous = normal", connexion)) await pragmas.ExecuteNonQueryAsync();
        await using var transaction = (SqliteTransaction)await connexion.BeginTransactionAsync();
        await using (var creation = new SqliteCommand(Table("blob"), connexion, transaction)) await creation.ExecuteNonQueryAsync();
        await using var insertion = new SqliteCommand("insert into fait values ($0, $1, $2, $3, $4, $5, $6, $7)", connexion, transaction);
        var p = Enumerable.Range(0, 8).Select(i => insertion.Parameters.Add(new SqliteParameter($"${i}", null))).ToArray();
        foreach (var r in rangees)
        {
            (p[0].Value, p[1].Value, p[2].Value, p[3].Value) = (r.Id.ToByteArray(true), r.Territoire, r.Dossier.ToByteArray(true), r.Type);
            (p[4].Value, p[5].Value, p[6].Value, p[7].Value) = (r.DateEffet, r.RecuLe, r.Structure.ToByteArray(true), r.Charge);
            insertion.ExecuteNonQuery();
        }
        await transaction.CommitAsync();
    }

    private static string Table(string cle) =>
        $"create table fait (id {cle} primary key, territoire text, dossier {cle}, type text, date_effet text, recu_le bigint, structure {cle}, charge text)";

    private sealed record Rangee(Guid Id, string Territoire, Guid Dossier, string Type, string DateEffet, long RecuLe, Guid Structure, string Charge)
    {
        private static readonly DateTimeOffset Origine = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
        private static readonly Guid Bailleur = Guid.CreateVersion7(Origine);

        public static Rangee Numero(int n)
        {
            var jour = Origine.AddDays(n % 2000);
            return new(Guid.CreateVersion7(jour), "93", Guid.CreateVersion7(jour), "commandement_de_payer", $"{jour:yyyy-MM-dd}",
                jour.ToUnixTimeMilliseconds() * 1000, Bailleur, $$"""{"montant":{{n % 900_000}},"origine":"bailleur","procedure":1}""");
        }
    }
}
