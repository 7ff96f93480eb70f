namespace Prevex.Rapprochement.Probabiliste;

/// <summary>What a rule cost.</summary>
/// <param name="Nom">Its name, for people.</param>
/// <param name="Blocs">Values shared by two records at least.</param>
/// <param name="PlusGrand">Records in the largest block.</param>
/// <param name="Paires">Pairs it asked to compare; other rules ask for many of them too.</param>
/// <param name="TropGrands">Blocks over the cap, cut by year, names or place.</param>
/// <param name="Abandonnees">Records left in blocks that nothing could cut; there each was compared to its nearest neighbours only.</param>
public sealed record CoutDeRegle(string Nom, int Blocs, int PlusGrand, long Paires, int TropGrands, int Abandonnees);

/// <summary>Chooses the pairs worth comparing.</summary>
internal sealed class Blocage
{
    private const double PairesToutes = 2_000_000;
    private const int Voisins = 3, AffinagesMax = 2;

    private readonly Lot _lot;
    private readonly int _plafond;
    private readonly List<Func<int, ulong>> _affinages;

    private Blocage(Lot lot) => (_lot, _plafond, _affinages) = (lot, Plafond(lot.Nombre), Regles.Affinages(lot));

    /// <summary>Largest block compared whole: the larger the list, the smaller, so that the work stays in proportion.</summary>
    public static int Plafond(int fiches) => fiches <= 30_000 ? 100 : fiches <= 300_000 ? 50 : 25;

    /// <summary>Pairs (first × 2³² + second), sorted, each once, with the number of rules that ask for each.</summary>
    public static (long[] Paires, byte[] Regles, List<CoutDeRegle> Couts) Choisir(Lot lot)
    {
        if (lot.Paires <= PairesToutes) return Toutes(lot);
        var blocage = new Blocage(lot);
        var regles = Rapprochement.Probabiliste.Regles.De(lot);
        var parRegle = new long[regles.Count][];
        var couts = new CoutDeRegle[regles.Count];
        Parallel.For(0, regles.Count, k => parRegle[k] = blocage.Appliquer(regles[k], out couts[k]));
        var total = parRegle.Sum(p => p.Length);
        var toutes = new long[total];
        for (int k = 0, debut = 0; k < parRegle.Length; debut += parRegle[k++].Length)
        {
            parRegle[k].CopyTo(toutes, debut);
        }
        Array.Sort(toutes);
        var n = 0;
        var nombres = new byte[total];
        for (var i = 0; i < total; i++)
        {
            if (n == 0 || toutes[i] != toutes[n - 1]) toutes[n++] = toutes[i];
            nombres[n - 1]++;
        }
        return (toutes[..n], nombres[..n], [.. couts]);
    }

    private static (long[], byte[], List<CoutDeRegle>) Toutes(Lot lot)
    {
        var paires = new long[(int)lot.Paires];
        var n = 0;
        for (var i = 0; i < lot.NombreA; i++)
            for (var j = lot.DeuxListes ? lot.NombreA : i + 1; j < lot.Nombre; j++) paires[n++] = (long)i << 32 | (uint)j;
        return (paires, new byte[n], [new("toutes les paires, la liste étant courte", 1, lot.Nombre, n, 0, 0)]);
    }

    private long[] Appliquer(Regle regle, out CoutDeRegle cout)
    {
        List<ulong> cles = [], ici = [];
        List<int> fiches = [];
        for (var i = 0; i < _lot.Nombre; i++)
        {
            ici.Clear();
            regle.Cles(i, ici);
            foreach (var cle in ici) { cles.Add(cle); fiches.Add(i); }
        }
        var (k, f) = (cles.ToArray(), fiches.ToArray());
        Array.Sort(k, f);
        var sortie = new List<long>();
        var (blocs, plusGrand, tropGrands, abandonnees) = (0, 0, 0, 0);
        for (int debut = 0, fin; debut < k.Length; debut = fin)
        {
            for (fin = debut + 1; fin < k.Length && k[fin] == k[debut];) fin++;
            if (fin - debut < 2) continue;
            blocs++;
            plusGrand = Math.Max(plusGrand, fin - debut);
            if (Tient(f.AsSpan(debut, fin - debut))) { Parcourir(f.AsSpan(debut, fin - debut), sortie); continue; }
            tropGrands++;
            if (regle.Affinable) Affiner(f[debut..fin], 0, 0, sortie, ref abandonnees);
        }
        var paires = sortie.ToArray();
        Array.Sort(paires);
        var n = 0;
        for (var i = 0; i < paires.Length; i++) if (n == 0 || paires[i] != paires[n - 1]) paires[n++] = paires[i];
        cout = new(regle.Nom, blocs, plusGrand, n, tropGrands, abandonnees);
        return paires[..n];
    }

    private bool Tient(ReadOnlySpan<int> bloc)
    {
        if (!_lot.DeuxListes) return bloc.Length <= _plafond;
        var a = 0;
        foreach (var i in bloc) if (i < _lot.NombreA) a++;
        return (long)a * (bloc.Length - a) <= (long)_plafond * _plafond / 2;
    }

    private void Parcourir(ReadOnlySpan<int> bloc, List<long> sortie)
    {
        for (var x = 0; x < bloc.Length; x++)
            for (var y = x + 1; y < bloc.Length; y++) Ajouter(bloc[x], bloc[y], sortie);
    }

    private void Ajouter(int x, int y, List<long> sortie)
    {
        if (x > y) (x, y) = (y, x);
        if (x == y || _lot.DeuxListes && (x >= _lot.NombreA || y < _lot.NombreA)) return;
        sortie.Add((long)x << 32 | (uint)y);
    }

    // Each way of cutting is tried on the whole block; what two cuts leave too large is compared to its neighbours only.
    private void Affiner(int[] bloc, int depuis, int profondeur, List<long> sortie, ref int abandonnees)
    {
        var restes = new HashSet<int>();
        var coupe = false;
        for (var a = depuis; a < _affinages.Count; a++)
        {
            var cles = Array.ConvertAll(bloc, i => _affinages[a](i));
            var fiches = (int[])bloc.Clone();
            Array.Sort(cles, fiches);
            for (int debut = 0, fin; debut < cles.Length; debut = fin)
            {
                for (fin = debut + 1; fin < cles.Length && cles[fin] == cles[debut];) fin++;
                if (fin - debut == bloc.Length) break;
                coupe = true;
                if (fin - debut < 2 || cles[debut] == 0) continue;
                if (Tient(fiches.AsSpan(debut, fin - debut))) Parcourir(fiches.AsSpan(debut, fin - debut), sortie);
                else if (profondeur + 1 < AffinagesMax) Affiner(fiches[debut..fin], a + 1, profondeur + 1, sortie, ref abandonnees);
                else restes.UnionWith(fiches[debut..fin]);
            }
        }
        if (!coupe) restes.UnionWith(bloc);
        if (restes.Count == 0) return;
        abandonnees += restes.Count;
        var rang = restes.ToArray();
        Array.Sort(rang, Ordre);
        for (var x = 0; x < rang.Length; x++)
            for (var y = x + 1; y < Math.Min(rang.Length, x + 1 + Voisins); y++) Ajouter(rang[x], rang[y], sortie);
    }

    private int Ordre(int x, int y)
    {
        var c = _lot.Naissances[x].CompareTo(_lot.Naissances[y]);
        if (c == 0) c = Premier(_lot.Familles, x).CompareTo(Premier(_lot.Familles, y));
        if (c == 0) c = Premier(_lot.Prenoms, x).CompareTo(Premier(_lot.Prenoms, y));
        if (c == 0) c = _lot.Entrees.Ids[x].CompareTo(_lot.Entrees.Ids[y]);
        return c == 0 ? x.CompareTo(y) : c;
    }

    private static int Premier(ColonneDeNoms noms, int fiche) => noms.Noms[fiche]?.Ids[0] ?? -1;
}
