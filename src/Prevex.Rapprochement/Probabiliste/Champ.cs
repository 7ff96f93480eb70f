namespace Prevex.Rapprochement.Probabiliste;

/// <summary>What sharing a field says: the person, the family, the birth, or only that they live together.</summary>
internal enum Portee { Prenom, Famille, Ordre, Naissance, Foyer, Autre }

/// <summary>A field compared, its levels and what each is worth. Level 0 is « untold » and worth nothing.</summary>
/// <param name="rapports">Most that a level can be worth (m/u), 0 where nothing bounds it: an initial in common says one in ten at best.</param>
internal sealed class Champ(string nom, Portee portee, string[] niveaux, double[] depart, double[]? rapports = null)
{
    public string Nom => nom;
    public Portee Portee => portee;
    public string[] Niveaux => niveaux;

    /// <summary>Share of each level among pairs of one person, before anything is learnt; from 1.</summary>
    public double[] Depart { get; } = [0, .. depart];
    public double[] M { get; } = [1, .. depart];

    /// <summary>Share of each level among pairs drawn at random, one person or not.</summary>
    public double[] Taux { get; } = new double[depart.Length + 1];

    /// <summary>Share of each level among pairs of two persons.</summary>
    public double[] U { get; } = new double[depart.Length + 1];

    /// <summary>Logarithms of both.</summary>
    public double[] LnM { get; } = new double[depart.Length + 1];
    public double[] LnU { get; } = new double[depart.Length + 1];

    /// <summary>Takes what chance explains out of what is seen, and keeps levels within reason.</summary>
    public void Corriger(double lambda)
    {
        double u = 0, m = 0;
        for (var k = 1; k < U.Length; k++) u += U[k] = Math.Max((Taux[k] - lambda * M[k]) / (1 - lambda), Taux[k] * 0.1);
        for (var k = 1; k < U.Length; k++) U[k] /= u;
        for (var k = 1; k < M.Length; k++) m += M[k] = rapports is not null && rapports[k - 1] > 0 ? Math.Min(M[k], U[k] * rapports[k - 1]) : M[k];
        for (var k = 1; k < M.Length; k++) (M[k], LnM[k], LnU[k]) = (M[k] / m, Math.Log(M[k] / m), Math.Log(U[k]));
        // Contrary values never speak for one person.
        if (portee == Portee.Ordre)
        {
            // The order is chosen for names to agree: strangers' names have then been tried both ways, which earns nothing.
            Array.Fill(U, 1);
            Array.Clear(LnU);
        }
        else if (M[^1] > U[^1]) (M[^1], LnM[^1]) = (U[^1], LnU[^1]);
    }

    /// <summary>
    /// Logarithm of the chance that two persons agree so. <paramref name="ln"/>: frequency of the shared value, 0 when it has
    /// none; a value that these two alone bear is as rare as two strangers' agreement, however short the list.
    /// </summary>
    public double LnHasard(int niveau, double ln, int fiches)
    {
        if (ln == 0) return LnU[niveau];
        if (ln <= LnU[niveau]) return ln;
        var autres = Math.Exp(ln) - 1.0 / fiches;
        return autres < 0.5 / fiches ? LnU[niveau] : Math.Max(LnU[niveau], Math.Log(autres));
    }

    private static readonly string[] NiveauxDeNom = ["non dit", "identique", "une partie, ou tronqué", "une faute, ou même son", "proche", "même initiale", "différent"];
    private static readonly double[] RapportsDeNom = [0, 0, 0, 0, 10, 0];

    public static Champ Prenom() => new("Prénom", Portee.Prenom, NiveauxDeNom, [.74, .07, .07, .03, .03, .06], RapportsDeNom);
    public static Champ Famille() => new("Nom", Portee.Famille, NiveauxDeNom, [.78, .05, .08, .03, .01, .05], RapportsDeNom);
    public static Champ Ordre() => new("Ordre des noms", Portee.Ordre, ["non dit", "dans l’ordre", "nom et prénom intervertis"], [.97, .03]);
    public static Champ Naissance() => new("Naissance", Portee.Naissance,
        ["non dite", "identique", "une faute, ou jour et mois intervertis", "même année, jour inconnu", "deux fautes", "proche dans le temps", "différente"], [.85, .05, .02, .03, .02, .03], [0, 0, 50, 0, 0, 0]);
    public static Champ Numero() => new("Numéro", Portee.Foyer, ["non dit", "identique", "une faute", "différent"], [.82, .08, .10]);
    public static Champ Voie() => new("Voie", Portee.Foyer, ["non dite", "identique", "une faute", "proche", "dans l’autre colonne", "différente"], [.68, .18, .05, .02, .07]);
    public static Champ Complement() => new("Complément", Portee.Foyer, ["non dit", "identique", "proche", "différent"], [.65, .15, .20]);
    public static Champ Lieu() => new("Commune et code postal", Portee.Foyer,
        ["non dits", "identiques", "même commune", "même code, commune proche", "même code", "commune proche", "code proche", "différents"], [.60, .12, .09, .04, .05, .03, .07]);
    public static Champ Telephone() => new("Téléphone", Portee.Foyer, ["non dit", "identique", "une faute", "différent"], [.70, .05, .25]);
    public static Champ Courriel() => new("Courriel", Portee.Foyer, ["non dit", "identique", "proche", "même début", "même domaine", "différent"], [.65, .13, .04, .04, .14]);
    public static Champ Reference() => new("Référence", Portee.Foyer, ["non dite", "identique", "une faute", "différente"], [.88, .05, .07]);
    public static Champ Autre(AutreColonne colonne) => colonne.Proche
        ? new(colonne.Colonne, Portee.Autre, ["non dit", "identique", "une faute", "proche", "différent"], [.80, .08, .03, .09])
        : new(colonne.Colonne, Portee.Autre, ["non dit", "identique", "différent"], [.88, .12]);
}
