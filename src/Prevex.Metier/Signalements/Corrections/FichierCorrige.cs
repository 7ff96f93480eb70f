using System.Globalization;
using Prevex.Metier.Signalements.Lecture.Fichiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Exports;

namespace Prevex.Metier.Signalements.Corrections;

/// <summary>
/// The file of the rows to mend, as it goes to the sender and comes back: each row says which message and which line it mends,
/// so that it may be sorted, cut and saved by any spreadsheet.
/// </summary>
internal static class FichierCorrige
{
    public static readonly IReadOnlyList<string> Devant = ["envoi", "feuille", "ligne", "motif", "remede"];

    private const int LignesAuPlus = 100_000, EnteteAvant = 10;

    /// <param name="Lignes">The cells of each mended row, without what stands before them.</param>
    public sealed record Contenu(Guid Origine, IReadOnlyDictionary<(string? Feuille, int Numero), IReadOnlyList<string>> Lignes);

    /// <summary>Null when it is any other file, whole or broken.</summary>
    /// <exception cref="FichierRefuse">It mends two messages, or its rows say no more which lines they mend.</exception>
    public static Contenu? Lire(string nomFichier, Stream contenu) => Trouver(nomFichier, contenu) is { } rangees ? Lire(rangees) : null;

    private static IEnumerable<Rangee>? Trouver(string nomFichier, Stream contenu)
    {
        try
        {
            foreach (var (source, feuille) in Sources(nomFichier, contenu))
                if (source.Rangees(feuille).Take(EnteteAvant).Any(r => Places(r) is not null)) return source.Rangees(feuille);
        }
        catch (FichierRefuse)
        {
            // A broken file is refused where it is read, with its own reason.
        }
        return null;
    }

    public static string Ecrire(Guid envoi, string? feuille, int numero, IEnumerable<string?> fautes, IEnumerable<string?> remedes, IEnumerable<string?> cellules) =>
        Csv.Ligne([envoi.ToString(), feuille, numero.ToString(CultureInfo.InvariantCulture), Joindre(fautes), Joindre(remedes), .. cellules]);

    public static string Entete(IEnumerable<string> titres) => Csv.Ligne([.. Devant, .. titres]);

    private static string Joindre(IEnumerable<string?> textes) => string.Join(" ", textes.Where(t => !string.IsNullOrEmpty(t)).Distinct());

    private static IEnumerable<(Source, string?)> Sources(string nomFichier, Stream contenu)
    {
        if (Ouverture.EstClasseur(contenu))
        {
            var classeur = Ouverture.Classeur(nomFichier, contenu);
            foreach (var feuille in classeur.Feuilles) yield return (classeur, feuille);
        }
        else
            foreach (var separateur in Ouverture.Separateurs) yield return (new FichierCsv(contenu, separateur, "auto"), null);
    }

    private static Contenu Lire(IEnumerable<Rangee> rangees)
    {
        Guid? origine = null;
        int[]? places = null;
        var lignes = new Dictionary<(string?, int), IReadOnlyList<string>>();
        foreach (var rangee in rangees)
        {
            if (rangee.EstVide) continue;
            if (Places(rangee) is { } entete)
            {
                places = entete;
                continue;
            }
            if (places is null) continue;
            if (rangee.Defaut is { } defaut) throw new FichierRefuse($"Ligne {rangee.Numero} : {defaut.Motif}", defaut.Remede);
            if (!Guid.TryParse(Texte(rangee[places[0]]), out var envoi) || !int.TryParse(Texte(rangee[places[2]]), NumberStyles.None, CultureInfo.InvariantCulture, out var numero))
                throw new FichierRefuse($"La ligne {rangee.Numero} du fichier ne dit plus quelle ligne elle corrige.", "Laissez telles quelles les colonnes « envoi », « feuille » et « ligne » du fichier que Prévex vous a remis.");
            if ((origine ??= envoi) != envoi) throw new FichierRefuse("Ce fichier corrige les lignes de deux envois différents.", "Renvoyez un fichier corrigé par envoi.");
            if (lignes.Count >= LignesAuPlus) throw new FichierRefuse($"Ce fichier corrige plus de {LignesAuPlus} lignes.", "Coupez-le en plusieurs fichiers.");
            var feuille = Texte(rangee[places[1]]);
            lignes[(feuille.Length == 0 ? null : feuille, numero)] = [.. Enumerable.Range(0, rangee.Cellules.Length).Where(i => !places.Contains(i)).Select(i => Inerte(rangee[i].Brut))];
        }
        return origine is { } id ? new(id, lignes) : throw new FichierRefuse("Ce fichier de lignes corrigées n’a aucune ligne.", "Gardez au moins une ligne sous l’en-tête.");
    }

    // Where « envoi », « feuille », « ligne », « motif », « remede » stand; the last two may have been taken away.
    private static int[]? Places(Rangee rangee)
    {
        var titres = Array.ConvertAll(rangee.Cellules, c => Mots.Normaliser((c.Brut ?? "").Trim()));
        var places = Devant.Select(d => Array.IndexOf(titres, d)).ToArray();
        return places[0] >= 0 && places[1] >= 0 && places[2] >= 0 ? places : null;
    }

    private static string Texte(Cellule cellule) => (cellule.Brut ?? "").Trim();

    // What our own file put before a sign that a spreadsheet would compute.
    private static string Inerte(string? brut) => brut is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] ? brut[1..] : brut ?? "";
}
