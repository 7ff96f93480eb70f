namespace Prevex.Site.Dessins;

/// <summary>
/// Places flags along a line: a pole at <c>Mat</c>, a label to its right on one of several levels, so that no label meets
/// another label nor the pole of another flag. A pole may leave its point sideways, never crossing its neighbours.
/// </summary>
internal static class Etages
{
    public const double EcartDesMats = 12;
    public const double Espace = 10;

    // What a level costs, in pixels of sideways move: below it, leaning is preferred to one more level.
    private const double PrixDunEtage = 18;

    public readonly record struct Drapeau(double X, double Largeur);
    public readonly record struct Place(double Mat, int Etage);

    /// <param name="drapeaux">In any order; the answer is in the same order.</param>
    /// <param name="gauche">Least position of a pole.</param>
    /// <param name="droite">No label ends after it, unless all of them cannot fit at any height.</param>
    public static Place[] Placer(IReadOnlyList<Drapeau> drapeaux, double gauche, double droite)
    {
        if (drapeaux.Count == 0) return [];
        var ordre = Enumerable.Range(0, drapeaux.Count).OrderBy(i => drapeaux[i].X).ToArray();
        var tries = ordre.Select(i => drapeaux[i]).ToArray();

        Place[]? mieux = null;
        var prixDuMieux = double.MaxValue;
        for (var hauteur = 1; hauteur <= tries.Length && hauteur * PrixDunEtage < prixDuMieux; hauteur++)
        {
            if (Essayer(tries, hauteur, gauche, droite) is not { } places) continue;
            var penche = places.Zip(tries, (p, d) => Math.Abs(p.Mat - d.X)).Max();
            var prix = (places.Max(p => p.Etage) + 1) * PrixDunEtage + penche;
            if (prix < prixDuMieux) (mieux, prixDuMieux) = (places, prix);
        }
        mieux ??= Escalier(tries, gauche);

        var resultat = new Place[drapeaux.Count];
        for (var k = 0; k < ordre.Length; k++) resultat[ordre[k]] = mieux[k];
        return resultat;
    }

    private static Place[]? Essayer(Drapeau[] d, int hauteur, double gauche, double droite)
    {
        var etages = Choisir(d, hauteur, droite);

        // Least move to the right, least move to the left: both keep the distances, and so does their mean.
        var versLaDroite = Pousser(d, etages, i => d[i].X);
        var versLaGauche = Tirer(d, etages, i => d[i].X);
        var milieu = versLaDroite.Zip(versLaGauche, (a, b) => (a + b) / 2).ToArray();
        var dansLeBord = Tirer(d, etages, i => Math.Min(milieu[i], droite - d[i].Largeur));
        var mats = Pousser(d, etages, i => Math.Max(gauche, dansLeBord[i]));
        Redresser(d, etages, mats, gauche, droite);
        var tient = mats.Zip(d, (m, f) => m + f.Largeur).Max() <= droite + .01;
        return tient ? [.. mats.Zip(etages, (m, e) => new Place(m, e))] : null;
    }

    /// <summary>From right to left, the lowest level on which a flag needs no move; failing that, the one that needs the least.</summary>
    private static int[] Choisir(Drapeau[] d, int hauteur, double droite)
    {
        var etages = new int[d.Length];
        var mats = new double[d.Length];
        for (var i = d.Length - 1; i >= 0; i--)
        {
            var meilleur = double.MinValue;
            for (var etage = 0; etage < hauteur; etage++)
            {
                var limite = droite - d[i].Largeur;
                for (var j = i + 1; j < d.Length; j++) limite = Math.Min(limite, mats[j] - Distance(d[i], etage, etages[j]));
                if (limite <= meilleur) continue;
                (meilleur, etages[i]) = (limite, etage);
                if (limite >= d[i].X) break;
            }
            mats[i] = Math.Min(meilleur, d[i].X);
        }
        return etages;
    }

    /// <summary>A pole that rises to the label's level or above must stand after the label; else the poles only stand apart.</summary>
    private static double Distance(Drapeau avant, int etageAvant, int etageApres) =>
        etageApres >= etageAvant ? avant.Largeur + Espace : EcartDesMats;

    private static double[] Pousser(Drapeau[] d, int[] etages, Func<int, double> auMoins)
    {
        var mats = new double[d.Length];
        for (var j = 0; j < d.Length; j++)
        {
            mats[j] = auMoins(j);
            for (var i = 0; i < j; i++) mats[j] = Math.Max(mats[j], mats[i] + Distance(d[i], etages[i], etages[j]));
        }
        return mats;
    }

    private static double[] Tirer(Drapeau[] d, int[] etages, Func<int, double> auPlus)
    {
        var mats = new double[d.Length];
        for (var i = d.Length - 1; i >= 0; i--)
        {
            mats[i] = auPlus(i);
            for (var j = i + 1; j < d.Length; j++) mats[i] = Math.Min(mats[i], mats[j] - Distance(d[i], etages[i], etages[j]));
        }
        return mats;
    }

    /// <summary>Each pole returns towards its point as far as its neighbours let it.</summary>
    private static void Redresser(Drapeau[] d, int[] etages, double[] mats, double gauche, double droite)
    {
        for (var passe = 0; passe < 6; passe++)
        {
            for (var k = 0; k < d.Length; k++)
            {
                var i = passe % 2 == 0 ? k : d.Length - 1 - k;
                var (auMoins, auPlus) = (gauche, droite - d[i].Largeur);
                for (var j = 0; j < i; j++) auMoins = Math.Max(auMoins, mats[j] + Distance(d[j], etages[j], etages[i]));
                for (var j = i + 1; j < d.Length; j++) auPlus = Math.Min(auPlus, mats[j] - Distance(d[i], etages[i], etages[j]));
                if (auMoins <= auPlus) mats[i] = Math.Clamp(d[i].X, auMoins, auPlus);
            }
        }
    }

    /// <summary>One level each, poles side by side: fits whatever the number, if not within the width.</summary>
    private static Place[] Escalier(Drapeau[] d, double gauche) =>
        [.. d.Select((_, i) => new Place(gauche + i * EcartDesMats, d.Length - 1 - i))];
}
