namespace Prevex.Rapprochement;

/// <summary>What comparing two persons says.</summary>
/// <param name="Nom">Surnames, set against set.</param>
/// <param name="Prenom">Given names.</param>
/// <param name="Naissance">Birth dates.</param>
/// <param name="Interdit">Both births are certain and differ: never the same person without a human.</param>
/// <param name="Telephone">Telephones.</param>
internal readonly record struct AccordPersonne(Accord Nom, Accord Prenom, Accord Naissance, bool Interdit, Accord Telephone)
{
    /// <summary>Surname and first given name equal, in any order.</summary>
    public bool MemesNoms => Nom == Accord.Identique && Prenom == Accord.Identique;

    /// <summary>Nothing in the names forbids the same person: one is equal, the other near or not told.</summary>
    public bool NomsCompatibles => Nom == Accord.Identique && Prenom != Accord.Different || Prenom == Accord.Identique && Nom != Accord.Different
        || Nom == Accord.Proche && Prenom == Accord.Proche;

    /// <summary>Married or corrected name: the surname changed, the given name and a certain birth date did not.</summary>
    public bool NomChange => Nom == Accord.Different && Prenom == Accord.Identique && Naissance == Accord.Identique;

    /// <summary>Surname or given name equal, the other contrary: a relative, or another name of the same person.</summary>
    public bool UnSeulNom => Nom == Accord.Identique && Prenom == Accord.Different || Nom == Accord.Different && Prenom == Accord.Identique;

    /// <summary>How close the two are; 0 when nothing ties them.</summary>
    public int Rang =>
        MemesNoms ? Naissance == Accord.Identique ? 7 : Interdit ? 3 : 6
        : NomsCompatibles ? Naissance == Accord.Identique ? 5 : Interdit ? 2 : 4
        : NomChange ? 4 : UnSeulNom && !Interdit ? 1 : 0;

    /// <summary>Rank, then births, names and telephone: no tie is left to the order in which persons were written.</summary>
    public int Ordre => (((Rang * 3 + (Naissance switch { Accord.Different => 0, Accord.Absent => 1, Accord.Proche or Accord.Identique => 2 })) * 4 + (int)Nom) * 4 + (int)Prenom) * 4 + (int)Telephone;
}

internal static class Personnes
{
    /// <summary>Best agreement over the forms known of each person.</summary>
    internal static AccordPersonne Comparer(FormesPersonne a, FormesPersonne b)
    {
        var meilleur = default(AccordPersonne);
        foreach (var x in a.Formes)
            foreach (var y in b.Formes)
                if (ComparerNoms(x, y) is var accord && accord.Ordre >= meilleur.Ordre) meilleur = accord;
        return meilleur;
    }

    private static AccordPersonne ComparerNoms(Forme a, Forme b)
    {
        var naissance = Naissances.Comparer(a.Naissance, b.Naissance);
        var interdit = Naissances.Interdit(a.Naissance, b.Naissance);
        var telephone = a.Telephone is null || b.Telephone is null ? Accord.Absent : a.Telephone == b.Telephone ? Accord.Identique : Accord.Different;
        var (nom, prenom) = (ComparerFamilles(a.Noms, b.Noms), ComparerPrenoms(a.Noms, b.Noms));
        // Surname and given name swapped in their columns: exact on both, or nothing.
        if ((nom, prenom) != (Accord.Identique, Accord.Identique) && Communs(a.Noms.Familles, b.Noms.Prenoms) && Communs(a.Noms.Prenoms, b.Noms.Familles))
            (nom, prenom) = (Accord.Identique, Accord.Identique);
        return new(nom, prenom, naissance, interdit, telephone);
    }

    private static Accord ComparerFamilles(Noms a, Noms b)
    {
        if (a.Familles.Count == 0 || b.Familles.Count == 0) return Accord.Absent;
        if (Communs(a.Familles, b.Familles)) return Accord.Identique;
        foreach (var x in a.Familles)
            foreach (var y in b.Familles)
                if (x.Length >= 4 && y.Length >= 4 && (Texte.UneFaute(x, y) || Tronque(x, y) || x.EndsWith(y, StringComparison.Ordinal) || y.EndsWith(x, StringComparison.Ordinal))) return Accord.Proche;
        return Communs(a.Parties, b.Familles) || Communs(b.Parties, a.Familles) || Communs(a.Parties, b.Parties) ? Accord.Proche : Accord.Different;
    }

    private static Accord ComparerPrenoms(Noms a, Noms b)
    {
        if (a.Prenoms.Count == 0 || b.Prenoms.Count == 0) return Accord.Absent;
        if (Communs(a.Prenoms, b.Prenoms)) return Accord.Identique;
        if (Communs(a.Prenoms, b.AutresPrenoms) || Communs(a.AutresPrenoms, b.Prenoms)) return Accord.Proche;
        var (x, y) = (a.Prenoms[0], b.Prenoms[0]);
        if (x.Length == 1 || y.Length == 1) return x[0] == y[0] ? Accord.Proche : Accord.Different;
        return x.Length >= 4 && y.Length >= 4 && (Texte.UneFaute(x, y) || x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal)) ? Accord.Proche : Accord.Different;
    }

    // Columns of 20 to 30 characters cut long names.
    private static bool Tronque(string x, string y) => Math.Min(x.Length, y.Length) >= 14 && (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal));

    private static bool Communs(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        for (var i = 0; i < a.Count; i++)
            for (var j = 0; j < b.Count; j++)
                if (a[i] == b[j]) return true;
        return false;
    }
}
