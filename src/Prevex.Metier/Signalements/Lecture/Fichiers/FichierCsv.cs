using System.Text;

namespace Prevex.Metier.Signalements.Lecture.Fichiers;

/// <summary>
/// Text with separators. A quoted cell may span lines; a quote that is never closed spoils its own line only: reading
/// starts again on the next physical line.
/// </summary>
internal sealed class FichierCsv(Stream flux, char separateur, string encodage) : Source
{
    private const int LignesParCellule = 20;

    private enum Etat { Complet, Ouvert, Malforme }

    public override IReadOnlyList<string?> Feuilles => [null];

    public override IEnumerable<Rangee> Rangees(string? feuille)
    {
        var lignes = new LignesPhysiques(flux, encodage);
        var avance = new Queue<LignePhysique>();
        var cellules = new List<Cellule>();
        while (avance.TryDequeue(out var ligne) || lignes.Lire(out ligne))
        {
            if (ligne.TropLongue)
            {
                yield return new(ligne.Numero, Brutes(ligne.Texte), ("La ligne est trop longue pour être lue.", "Vérifiez les cellules de cette ligne : l’une contient un texte démesuré."));
                continue;
            }
            var etat = Decouper(ligne.Texte, cellules);
            if (etat == Etat.Ouvert) etat = Refermer(ligne, lignes, avance, cellules);
            if (etat != Etat.Complet)
            {
                yield return new(ligne.Numero, Brutes(ligne.Texte), ("Un guillemet est mal placé ou n’est pas refermé.", "Refermez le guillemet, ou supprimez-le, puis envoyez de nouveau la ligne."));
                continue;
            }
            yield return new(ligne.Numero, [.. cellules], Compter(cellules));
        }
    }

    private (string, string)? Compter(List<Cellule> cellules)
    {
        if (Largeur == 0) return null;
        while (cellules.Count > Largeur && cellules[^1].EstVide) cellules.RemoveAt(cellules.Count - 1);
        if (cellules.Count == Largeur || cellules.TrueForAll(c => c.EstVide)) return null;
        return ($"La ligne a {cellules.Count} colonne{(cellules.Count > 1 ? "s" : "")} au lieu de {Largeur}.",
            cellules.Count > Largeur ? $"Mettez entre guillemets la cellule qui contient le séparateur « {Nom(separateur)} »." : "Rétablissez les colonnes manquantes, même vides.");
    }

    /// <summary>Takes following lines as long as they belong to the open cell; gives them back when it never closes.</summary>
    private Etat Refermer(LignePhysique ligne, LignesPhysiques lignes, Queue<LignePhysique> avance, List<Cellule> cellules)
    {
        while (avance.Count < LignesParCellule && lignes.Lire(out var suite)) avance.Enqueue(suite);
        var texte = new StringBuilder(ligne.Texte);
        var prises = 0;
        foreach (var suite in avance)
        {
            if (suite.TropLongue || texte.Length > LignesPhysiques.OctetsMax) break;
            texte.Append('\n').Append(suite.Texte);
            prises++;
            var etat = suite.Texte.Contains('"') ? Decouper(texte.ToString(), cellules) : Etat.Ouvert;
            if (etat == Etat.Ouvert) continue;
            if (etat == Etat.Malforme || (Largeur > 0 && cellules.Count != Largeur)) break;
            for (; prises > 0; prises--) avance.Dequeue();
            return Etat.Complet;
        }
        return Etat.Malforme;
    }

    private Etat Decouper(string texte, List<Cellule> cellules)
    {
        cellules.Clear();
        var i = 0;
        while (true)
        {
            if (i < texte.Length && texte[i] == '"')
            {
                var (cellule, fin) = Guillemets(texte, i + 1);
                if (fin < 0) return Etat.Ouvert;
                while (fin < texte.Length && texte[fin] == ' ' && separateur != ' ') fin++;
                if (fin < texte.Length && texte[fin] != separateur) return Etat.Malforme;
                cellules.Add(new(cellule));
                i = fin;
            }
            else
            {
                var fin = texte.IndexOf(separateur, i);
                if (fin < 0) fin = texte.Length;
                cellules.Add(new(fin == i ? "" : texte[i..fin]));
                i = fin;
            }
            if (cellules.Count > ColonnesMax) throw TropDeColonnes(texte.Count(c => c == separateur) + 1);
            if (i >= texte.Length) return Etat.Complet;
            i++;
        }
    }

    // The cell that starts after an opening quote, and where it ends (after the closing quote); -1 when it does not.
    private static (string Cellule, int Fin) Guillemets(string texte, int debut)
    {
        var fin = texte.IndexOf('"', debut);
        if (fin < 0) return ("", -1);
        if (fin + 1 >= texte.Length || texte[fin + 1] != '"') return (texte[debut..fin], fin + 1);
        var cellule = new StringBuilder();
        while (fin >= 0)
        {
            cellule.Append(texte, debut, fin - debut);
            if (fin + 1 >= texte.Length || texte[fin + 1] != '"') return (cellule.ToString(), fin + 1);
            cellule.Append('"');
            debut = fin + 2;
            fin = texte.IndexOf('"', debut);
        }
        return ("", -1);
    }

    private Cellule[] Brutes(string texte) => [.. texte.Split(separateur).Take(ColonnesMax).Select(c => new Cellule(c))];

    private static string Nom(char separateur) => separateur == '\t' ? "tabulation" : separateur.ToString();
}
