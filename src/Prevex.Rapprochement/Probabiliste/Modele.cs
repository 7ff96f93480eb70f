namespace Prevex.Rapprochement.Probabiliste;

/// <summary>
/// What each level is worth, learnt from the lists alone. A pair is one person, two persons of one home, twins, or two
/// strangers: without the second and third, a shared address would make one person of a couple.
/// </summary>
internal sealed class Modele
{
    private const int TiragesMax = 400_000, EchantillonMax = 400_000, Tours = 60, Tranche = 4096;
    private const double PoidsDuDepart = 30, JumeauxParFoyer = 0.03, JumeauxParPersonne = 0.0005;

    private readonly Comparateur _comparateur;
    private readonly IReadOnlyList<Champ> _champs;
    private readonly bool _foyers, _jumeaux;
    private readonly int _fiches;

    /// <summary>Share, among all possible pairs, of pairs of one person; of two persons of one home.</summary>
    public double Lambda { get; private set; }
    public double LambdaFoyer { get; private set; }

    /// <summary>Why the starting values were kept, or null.</summary>
    public string? Garde { get; private set; }

    public Modele(Lot lot, Comparateur comparateur, long[] candidates, OptionsDeLiage options)
    {
        (_comparateur, _champs, _fiches) = (comparateur, comparateur.Champs, lot.Nombre);
        _foyers = _champs.Any(c => c.Portee == Portee.Foyer) && _champs.Any(c => c.Portee is Portee.Prenom or Portee.Naissance);
        _jumeaux = _champs.Any(c => c.Portee == Portee.Prenom) && _champs.Any(c => c.Portee == Portee.Naissance);
        Tirer(lot, new Random(options.Graine));
        Lambda = Math.Min(lot.DeuxListes ? Math.Min(lot.NombreA, lot.Nombre - lot.NombreA) * 0.5 : lot.Nombre * 0.2, lot.Paires / 4) / Math.Max(lot.Paires, 1);
        LambdaFoyer = _foyers ? Lambda * 0.1 : 0;
        Corriger();
        if (candidates.Length > 0) Apprendre(lot, candidates, options);
    }

    // How often strangers agree, from pairs drawn at random (all of them when they are few).
    private void Tirer(Lot lot, Random hasard)
    {
        var tirages = (int)Math.Min(TiragesMax, lot.Paires);
        var toutes = tirages == lot.Paires;
        var (a, b) = (new int[tirages], new int[tirages]);
        for (int t = 0, x = 0, y = lot.DeuxListes ? lot.NombreA : 1; t < tirages; t++)
        {
            if (toutes)
            {
                (a[t], b[t]) = (x, y);
                if (++y == lot.Nombre) y = lot.DeuxListes ? Suivant(ref x, lot.NombreA) : ++x + 1;
                continue;
            }
            a[t] = hasard.Next(lot.NombreA);
            do b[t] = lot.DeuxListes ? lot.NombreA + hasard.Next(lot.Nombre - lot.NombreA) : hasard.Next(lot.Nombre); while (a[t] == b[t]);
        }
        Parallel.For(0, (tirages + Tranche - 1) / Tranche, tranche =>
        {
            Span<byte> niveaux = stackalloc byte[Comparateur.ChampsMax];
            Span<double> ln = stackalloc double[Comparateur.ChampsMax];
            Span<int> comptes = stackalloc int[Comparateur.ChampsMax * 8];
            comptes.Clear();
            for (var t = tranche * Tranche; t < Math.Min(tirages, (tranche + 1) * Tranche); t++)
            {
                _comparateur.Comparer(a[t], b[t], niveaux, ln);
                for (var c = 0; c < _champs.Count; c++) comptes[c * 8 + niveaux[c]]++;
            }
            lock (_champs)
                for (var c = 0; c < _champs.Count; c++)
                    for (var k = 0; k < _champs[c].Taux.Length; k++) _champs[c].Taux[k] += comptes[c * 8 + k];
        });
        foreach (var champ in _champs)
        {
            var dits = champ.Taux.Skip(1).Sum();
            // A level never drawn is rare, not impossible.
            for (var k = 1; k < champ.Taux.Length; k++) champ.Taux[k] = (champ.Taux[k] + 0.5) / (dits + 0.5 * (champ.Taux.Length - 1));
        }
    }

    private static int Suivant(ref int x, int premier)
    {
        x++;
        return premier;
    }

    // A pair drawn at random is now and then one person: taken out, or large families of duplicates would pass for chance.
    private void Corriger()
    {
        foreach (var champ in _champs) champ.Corriger(Lambda);
    }

    private void Apprendre(Lot lot, long[] candidates, OptionsDeLiage options)
    {
        var pas = Math.Max(1, candidates.Length / (double)EchantillonMax);
        var n = (int)(candidates.Length / pas);
        var poids = pas / lot.Paires;
        var largeur = _champs.Count;
        var niveaux = new byte[n * largeur];
        var ln = new double[n * largeur];
        var parts = new (double Meme, double Foyer)[n];
        var decalage = pas > 1 ? new Random(options.Graine + 1).NextDouble() : 0;
        Parallel.For(0, n, i =>
        {
            var paire = candidates[(int)((i + decalage) * pas)];
            _comparateur.Comparer((int)(paire >> 32), (int)(uint)paire, niveaux.AsSpan(i * largeur, largeur), ln.AsSpan(i * largeur, largeur));
        });
        for (var tour = 0; tour < Tours; tour++)
        {
            var avant = Lambda;
            var compte = _champs.Select(c => new double[c.M.Length]).ToArray();
            var (memes, foyers) = (0.0, 0.0);
            // Shared out, then added in order: the sum does not depend on who was faster.
            Parallel.For(0, (n + Tranche - 1) / Tranche, t =>
            {
                for (var i = t * Tranche; i < Math.Min(n, (t + 1) * Tranche); i++) parts[i] = Partager(niveaux.AsSpan(i * largeur, largeur), ln.AsSpan(i * largeur, largeur));
            });
            for (var i = 0; i < n; i++)
            {
                var (p, f) = parts[i];
                memes += p;
                foyers += f;
                if (p < 1e-6) continue;
                for (var c = 0; c < largeur; c++) compte[c][niveaux[i * largeur + c]] += p;
            }
            if (memes * pas < 5) { Lambda = Math.Max(memes, 1) * poids; Revenir("trop peu de paires se ressemblent pour apprendre : les valeurs de départ sont gardées"); return; }
            for (var c = 0; c < largeur; c++) Maximiser(_champs[c], compte[c], PoidsDuDepart / pas);
            Lambda = Math.Min(memes * poids, 0.5);
            LambdaFoyer = _foyers ? Math.Clamp(foyers * poids, Lambda * 1e-3, 0.3) : 0;
            Corriger();
            if (tour == 4) n = Alleger(n, largeur, parts, niveaux, ln);
            if (tour > 5 && Math.Abs(Lambda - avant) < Lambda * 1e-4) break;
        }
        var faible = _champs.FirstOrDefault(c => c.Portee is Portee.Prenom or Portee.Famille or Portee.Naissance && c.M[1] < 0.25);
        if (faible is not null) Revenir($"l’apprentissage donnait {faible.M[1]:P0} de « {faible.Nom} » identiques pour une même personne, ce qui n’est pas croyable : les valeurs de départ sont gardées");
    }

    // Pairs that are nobody's by far teach nothing more.
    private static int Alleger(int n, int largeur, (double Meme, double Foyer)[] parts, byte[] niveaux, double[] ln)
    {
        var garde = 0;
        for (var i = 0; i < n; i++)
        {
            if (parts[i].Meme < 1e-7 && parts[i].Foyer < 1e-5) continue;
            niveaux.AsSpan(i * largeur, largeur).CopyTo(niveaux.AsSpan(garde * largeur));
            ln.AsSpan(i * largeur, largeur).CopyTo(ln.AsSpan(garde * largeur));
            garde++;
        }
        return garde;
    }

    private void Revenir(string raison)
    {
        Garde = raison;
        foreach (var champ in _champs) champ.Depart.AsSpan(1).CopyTo(champ.M.AsSpan(1));
        Corriger();
    }

    private static void Maximiser(Champ champ, double[] compte, double poidsDuDepart)
    {
        var total = compte.Skip(1).Sum() + poidsDuDepart;
        for (var k = 1; k < compte.Length; k++) champ.M[k] = (compte[k] + poidsDuDepart * champ.Depart[k]) / total;
    }

    /// <summary>Probability that a pair is one person, and that it is two persons of one home.</summary>
    public (double Meme, double Foyer) Partager(ReadOnlySpan<byte> niveaux, ReadOnlySpan<double> ln)
    {
        double m = 0, u = 0, foyer = 0, jumeaux = 0;
        for (var c = 0; c < _champs.Count; c++)
        {
            var k = niveaux[c];
            if (k == 0) continue;
            var champ = _champs[c];
            var (lm, lu) = (champ.LnM[k], champ.LnHasard(k, ln[c], _fiches));
            m += lm;
            u += lu;
            foyer += champ.Portee switch { Portee.Foyer or Portee.Ordre => lm, Portee.Famille => LnMoitie(lm, lu), _ => lu };
            jumeaux += champ.Portee switch { Portee.Prenom => lu, Portee.Autre => LnMoitie(lm, lu), Portee.Naissance when k != 1 => lm - 2, _ => lm };
        }
        var lambdaJumeaux = _jumeaux ? JumeauxParFoyer * LambdaFoyer + JumeauxParPersonne * Lambda : 0;
        var meme = Lambda;
        var ensemble = LambdaFoyer == 0 ? 0 : LambdaFoyer * Math.Exp(Math.Min(foyer - m, 600));
        var deux = lambdaJumeaux == 0 ? 0 : lambdaJumeaux * Math.Exp(Math.Min(jumeaux - m, 600));
        var hasard = (1 - Lambda - LambdaFoyer) * Math.Exp(Math.Min(u - m, 600));
        var total = meme + ensemble + deux + hasard;
        return (meme / total, (ensemble + deux) / total);
    }

    // Half of those who share a home share a surname.
    private static double LnMoitie(double x, double y) => Math.Max(x, y) + Math.Log((1 + Math.Exp(-Math.Abs(x - y))) / 2);

    /// <summary>Evidence, in bits, that a level brings.</summary>
    public double Bits(int champ, int niveau, double ln) => (_champs[champ].LnM[niveau] - _champs[champ].LnHasard(niveau, ln, _fiches)) / Math.Log(2);
}
