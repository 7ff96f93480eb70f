using Microsoft.Data.Sqlite;

namespace Prevex.Metier.Socle.Depot;

/// <summary>Copies the embedded base while it is in use, and puts a copy back.</summary>
public static class Sauvegarde
{
    public static IReadOnlyList<Problem> Sauvegarder(string chemin, string copie)
    {
        if (!File.Exists(chemin)) return [new("base", $"La base {chemin} n'existe pas.")];
        if (File.Exists(copie)) return [new("copie", $"{copie} existe déjà. Donnez un autre nom, pour ne perdre aucune sauvegarde.")];
        using (var source = Ouvrir(chemin, SqliteOpenMode.ReadWrite))
        using (var cible = Ouvrir(copie, SqliteOpenMode.ReadWriteCreate))
            source.BackupDatabase(cible);
        return Verifier(copie) ? [] : [new("copie", "La copie est abîmée. Vérifiez l'espace disque, puis recommencez.")];
    }

    public static IReadOnlyList<Problem> Restaurer(string copie, string chemin)
    {
        if (!File.Exists(copie)) return [new("copie", $"La sauvegarde {copie} n'existe pas.")];
        if (!Verifier(copie)) return [new("copie", $"{copie} n'est pas une sauvegarde de Prévex, ou elle est abîmée.")];
        using var source = Ouvrir(copie, SqliteOpenMode.ReadOnly);
        using var cible = Ouvrir(chemin, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(cible);
        return [];
    }

    private static bool Verifier(string chemin)
    {
        try
        {
            using var connexion = Ouvrir(chemin, SqliteOpenMode.ReadOnly);
            using var commande = connexion.CreateCommand();
            commande.CommandText = """SELECT (SELECT count(*) FROM sqlite_master WHERE name = 'Faits') = 1 AND (SELECT * FROM pragma_quick_check LIMIT 1) = 'ok'""";
            return (long)commande.ExecuteScalar()! == 1;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static SqliteConnection Ouvrir(string chemin, SqliteOpenMode mode)
    {
        var connexion = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = chemin, Mode = mode, Pooling = false }.ToString());
        connexion.Open();
        return connexion;
    }
}
