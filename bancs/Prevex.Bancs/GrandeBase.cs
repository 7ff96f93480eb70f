using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Commun;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Demonstration;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Demarrage;

namespace Prevex.Bancs;

/// A base of 200,000 files and about 2 million facts, taken through the same walk as any message. Prepared once: the SQLite
/// base stays in the temporary folder, and is copied table by table into PostgreSQL.
internal static class GrandeBase
{
    public const int Graine = 93;
    public static readonly DateOnly Aujourdhui = new(2026, 11, 23);

    private static readonly Gabarit Gabarit = new(Preparer);

    public static Task<BaseNeuve> Nouvelle(BasesNeuves bases, Moteur moteur) => bases.Nouvelle(moteur, Gabarit);

    public static ServiceProvider Services(string adresse) =>
        new ServiceCollection().AddLogging().AddPrevex(new() { Base = adresse }).AddComptes().BuildServiceProvider();

    private static async Task Preparer(BaseNeuve neuve)
    {
        var modele = await Modele();
        if (neuve.Moteur == Moteur.Sqlite) File.Copy(modele, neuve.Adresse, overwrite: true);
        else await Copier(new Bases(modele), new Bases(neuve.Adresse));
    }

    private static async Task<string> Modele()
    {
        await using var schema = new Bases("schema.db").Ouvrir();
        var chemin = Path.Combine(Path.GetTempPath(), $"prevex-bancs-{Echelle.Dossiers}-{schema.Database.GetMigrations().Last()}.db");
        if (File.Exists(chemin)) return chemin;
        var debut = Stopwatch.GetTimestamp();
        var ebauche = chemin + ".ebauche";
        foreach (var suffixe in (string[])["", "-wal", "-shm"]) File.Delete(ebauche + suffixe);
        var lignes = await Remplir(ebauche);
        SqliteConnection.ClearAllPools();
        File.Move(ebauche, chemin);
        await Console.Error.WriteLineAsync($"Base préparée : {Echelle.Dossiers} ménages, {lignes} lignes, {Stopwatch.GetElapsedTime(debut).TotalSeconds:0} s.");
        return chemin;
    }

    private static async Task<int> Remplir(string adresse)
    {
        await using var services = Services(adresse);
        await services.GetRequiredService<Bases>().Preparer(default);
        var referentiel = services.GetRequiredService<Referentiel>();
        var ouvrir = services.GetRequiredService<OuvrirStructure>();
        var total = 0;
        foreach (var (emetteur, lot) in Lots(referentiel))
        {
            var structure = (await ouvrir.Execute(referentiel.Territoire.Code, emetteur.Nom, emetteur.Type, default)).Valeur!;
            await services.GetRequiredService<PrendreEnBloc>().Execute([(structure.Id, lot.Max(e => e.RecuLe).ToDateTime(new(5, 0), DateTimeKind.Utc), [.. lot.Select(e => e.Signalement)])], referentiel.Territoire.Code, default);
            if ((total / 20_000) < ((total += lot.Length) / 20_000)) await Console.Error.WriteLineAsync($"  {total} lignes");
        }
        return total;
    }

    /// Each household told by two senders: the one that tells most, and all that the others tell, as if one had told it.
    private static IEnumerable<(Metier.Socle.Territoires.Structure Emetteur, Envoi[] Lot)> Lots(Referentiel referentiel)
    {
        var attente = new Dictionary<string, List<Envoi>>();
        var partenaires = new Partenaires(referentiel.Territoire);
        for (var rang = 0; rang < Echelle.Dossiers; rang++)
        {
            var parEmetteur = new Parcours(Menages.Un(referentiel, rang), partenaires, Graine, Aujourdhui).Vivre().GroupBy(e => e.Emetteur.Code).OrderByDescending(g => g.Count()).ToList();
            foreach (var dits in new[] { parEmetteur.Take(1), parEmetteur.Skip(1) }.Select(g => g.SelectMany(e => e).ToList()).Where(e => e.Count > 0))
            {
                var envoi = Reunir(dits);
                if (!attente.TryGetValue(envoi.Emetteur.Code, out var lot)) attente[envoi.Emetteur.Code] = lot = [];
                lot.Add(envoi);
                if (lot.Count < PrendreLignes.TailleDeTranche) continue;
                yield return (envoi.Emetteur, [.. lot]);
                lot.Clear();
            }
        }
        foreach (var lot in attente.Values.Where(l => l.Count > 0)) yield return (lot[0].Emetteur, [.. lot]);
    }

    private static Envoi Reunir(List<Envoi> dits) => dits[0] with
    {
        RecuLe = dits.Max(e => e.RecuLe),
        Signalement = dits[0].Signalement with
        {
            Faits = [.. dits.SelectMany(e => e.Signalement.Faits)],
            Dettes = [.. dits.SelectMany(e => e.Signalement.Dettes).TakeLast(2)],
            Termes = [.. dits.SelectMany(e => e.Signalement.Termes).TakeLast(2)],
        },
    };

    private static async Task Copier(Bases source, Bases cible)
    {
        var debut = Stopwatch.GetTimestamp();
        await cible.Preparer(default);
        await using var de = source.Ouvrir();
        await using var vers = cible.Ouvrir();
        await Table<Structure>();
        await Table<Metier.Dossiers.Dossier>();
        await Table<Metier.Dossiers.Logement>();
        await Table<Metier.Dossiers.Personne>();
        await Table<Metier.Dossiers.Occupation>();
        await Table<Metier.Dossiers.Bail>();
        await Table<Metier.Dossiers.Dette>();
        await Table<Metier.Dossiers.Terme>();
        await Table<Metier.Dossiers.Numero>();
        await Table<Metier.Dossiers.FaitInscrit>();
        await Table<Metier.Dossiers.Fiche>();
        await Table<Metier.Dossiers.IdentiteConnue>();
        await Table<Message>();
        await Table<Ligne>();
        await Table<Revue>();
        await Table<Compteur>();
        await TablesDesProjections.Remplies(vers, default);
        await vers.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        await Console.Error.WriteLineAsync($"Base copiée dans PostgreSQL en {Stopwatch.GetElapsedTime(debut).TotalSeconds:0} s.");

        async Task Table<T>() where T : class
        {
            var lot = new List<T>(20_000);
            await foreach (var rangee in de.Set<T>().AsNoTracking().AsAsyncEnumerable())
            {
                lot.Add(rangee);
                if (lot.Count < lot.Capacity) continue;
                await vers.Inserer(lot, default);
                lot.Clear();
            }
            await vers.Inserer(lot, default);
        }
    }
}
