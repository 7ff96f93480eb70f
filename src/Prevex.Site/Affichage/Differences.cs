using Prevex.Rapprochement;

namespace Prevex.Site.Affichage;

/// <summary>A piece of a word, and whether the other text has it too.</summary>
public sealed record Morceau(string Texte, bool Differe);

/// <summary>Where two texts differ, letter by letter; case and accents are no difference.</summary>
public static class Differences
{
    // Beyond, marks would no longer help the eye.
    private const int LongueurMax = 80;

    public static (IReadOnlyList<Morceau> Gauche, IReadOnlyList<Morceau> Droite) Entre(string gauche, string droite)
    {
        if (gauche.Length == 0 || droite.Length == 0 || gauche.Length > LongueurMax || droite.Length > LongueurMax) return ([new(gauche, false)], [new(droite, false)]);
        var (x, y) = (Array.ConvertAll(gauche.ToCharArray(), Forme), Array.ConvertAll(droite.ToCharArray(), Forme));
        var suite = new int[x.Length + 1, y.Length + 1];
        for (var i = x.Length - 1; i >= 0; i--)
            for (var j = y.Length - 1; j >= 0; j--) suite[i, j] = x[i] == y[j] ? suite[i + 1, j + 1] + 1 : Math.Max(suite[i + 1, j], suite[i, j + 1]);
        var (communX, communY) = (new bool[x.Length], new bool[y.Length]);
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            if (x[i] == y[j]) communX[i++] = communY[j++] = true;
            else if (suite[i + 1, j] >= suite[i, j + 1]) i++;
            else j++;
        }
        // Two texts with little in common are marked whole: confetti would teach nothing.
        if (suite[0, 0] * 2 < Math.Min(x.Length, y.Length)) return ([new(gauche, true)], [new(droite, true)]);
        return (Couper(gauche, communX), Couper(droite, communY));
    }

    private static string Forme(char c) => Texte.Normaliser(c.ToString());

    private static List<Morceau> Couper(string texte, bool[] communs)
    {
        List<Morceau> morceaux = [];
        for (int debut = 0, fin; debut < texte.Length; debut = fin)
        {
            for (fin = debut + 1; fin < texte.Length && communs[fin] == communs[debut];) fin++;
            morceaux.Add(new(texte[debut..fin], !communs[debut]));
        }
        return morceaux;
    }
}
