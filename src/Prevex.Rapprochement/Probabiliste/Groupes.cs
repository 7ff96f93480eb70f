namespace Prevex.Rapprochement.Probabiliste;

/// <summary>From pairs to persons.</summary>
internal static class Groupes
{
    // Beyond, a group is checked on a part of its pairs only.
    private const int CroisementsMax = 400;
    private const double Borne = 12;

    /// <summary>Each record in one pair at most, best pairs first.</summary>
    public static List<PaireJugee> UnPourUn(List<PaireJugee> paires, int nombre)
    {
        var pris = new bool[nombre];
        List<PaireJugee> gardees = [];
        foreach (var p in paires)
        {
            if (pris[p.A] || pris[p.B]) continue;
            pris[p.A] = pris[p.B] = true;
            gardees.Add(p);
        }
        return gardees;
    }

    /// <summary>
    /// Joins records by automatic links, most probable first. Two groups are joined only when their members agree on the
    /// whole: one wrong link must not make one person of two families. Pairs that a person declared distinct never meet.
    /// </summary>
    public static int[] Former(Lot lot, Comparateur comparateur, Modele modele, List<PaireJugee> paires, OptionsDeLiage options, out int ecartes)
    {
        var groupe = Enumerable.Range(0, lot.Nombre).ToArray();
        var membres = new Dictionary<int, List<int>>();
        ecartes = 0;
        foreach (var paire in paires)
        {
            if (paire.Avis != Avis.Meme) continue;
            var (x, y) = (groupe[paire.A], groupe[paire.B]);
            if (x == y) continue;
            var (gx, gy) = (Membres(x), Membres(y));
            if (!Compatibles(lot, comparateur, modele, gx, gy, options)) { ecartes++; continue; }
            if (gx.Count < gy.Count) (x, y, gx, gy) = (y, x, gy, gx);
            foreach (var i in gy) groupe[i] = x;
            gx.AddRange(gy);
            membres.Remove(y);
        }
        var numeros = new Dictionary<int, int>();
        return Array.ConvertAll(groupe, g => numeros.TryGetValue(g, out var n) ? n : numeros[g] = numeros.Count + 1);

        List<int> Membres(int g) => membres.TryGetValue(g, out var liste) ? liste : membres[g] = [g];
    }

    private static bool Compatibles(Lot lot, Comparateur comparateur, Modele modele, List<int> x, List<int> y, OptionsDeLiage options)
    {
        if (x.Count == 1 && y.Count == 1) return true;
        if (options.Distincts.Count > 0 && x.Exists(i => y.Exists(j => Liage.Distinct(options, lot.Ids[i], lot.Ids[j])))) return false;
        var pas = Math.Max(1, x.Count * y.Count / CroisementsMax);
        Span<byte> niveaux = stackalloc byte[Comparateur.ChampsMax];
        Span<double> ln = stackalloc double[Comparateur.ChampsMax];
        var (somme, n) = (0.0, 0);
        for (var k = 0; k < x.Count * y.Count; k += pas, n++)
        {
            comparateur.Comparer(x[k / y.Count], y[k % y.Count], niveaux, ln);
            var p = modele.Partager(niveaux, ln).Meme;
            somme += Math.Clamp(Math.Log2(p / Math.Max(1 - p, 1e-12)), -Borne, Borne);
        }
        return somme / n >= 0;
    }
}
