using Prevex.Metier.Socle;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>
/// A list of spellings written by a person: « *quitter* », « CDP* ». Case, accents and punctuation do not count, `*` stands
/// for anything; a spelling that starts with `!` excludes.
/// </summary>
internal sealed class Motifs
{
    private readonly string[][] _oui;
    private readonly string[][] _non;
    private readonly Dictionary<string, bool> _vus = [];

    public Motifs(IEnumerable<string> ecrits)
    {
        var liste = ecrits.ToList();
        _oui = [.. liste.Where(m => !m.StartsWith('!')).Select(Morceaux)];
        _non = [.. liste.Where(m => m.StartsWith('!')).Select(m => Morceaux(m[1..]))];
    }

    public bool Reconnait(string texte)
    {
        if (_vus.TryGetValue(texte, out var connu)) return connu;
        var cle = Mots.Normaliser(texte);
        var oui = _oui.Any(m => Correspond(cle, m)) && !_non.Any(m => Correspond(cle, m));
        if (_vus.Count < 2000) _vus[texte] = oui;
        return oui;
    }

    // « A*b » → ["a", "b"]; an empty first or last piece leaves that side open.
    private static string[] Morceaux(string motif) => [.. motif.Split('*').Select(Mots.Normaliser)];

    private static bool Correspond(string cle, string[] morceaux)
    {
        if (morceaux.Length == 1) return cle == morceaux[0];
        if (!cle.StartsWith(morceaux[0], StringComparison.Ordinal)) return false;
        var ici = morceaux[0].Length;
        foreach (var morceau in morceaux[1..^1])
        {
            var la = cle.IndexOf(morceau, ici, StringComparison.Ordinal);
            if (la < 0) return false;
            ici = la + morceau.Length;
        }
        return cle.Length - morceaux[^1].Length >= ici && cle.EndsWith(morceaux[^1], StringComparison.Ordinal);
    }
}

/// <summary>Spellings and what each means; the first that fits wins.</summary>
internal sealed class Table<T>(IEnumerable<(string Motif, T Valeur)> entrees)
{
    private readonly (Motifs Motifs, T Valeur)[] _entrees = [.. entrees.Select(e => (new Motifs([e.Motif]), e.Valeur))];

    public bool Trouve(string texte, out T valeur)
    {
        foreach (var (motifs, v) in _entrees)
        {
            if (!motifs.Reconnait(texte)) continue;
            valeur = v;
            return true;
        }
        valeur = default!;
        return false;
    }
}
