namespace Prevex.Rapprochement;

/// <summary>A report against a file, field by field.</summary>
internal sealed class Comparaison
{
    public Empreinte Recu { get; }
    public Empreinte Dossier { get; }
    public Accord Reference { get; }
    public Accord Bail { get; }
    public Accord Rg { get; }
    public Accord Bailleur { get; }
    public Accord Audience { get; }
    public Accord Logement { get; }
    public Accord Telephone { get; }

    /// <summary>The building, staircase or door told is none of those the file knows at that entrance.</summary>
    public bool PorteContraire => Logement >= Accord.Proche && Recu.Identite.Adresses.All(a => Logements.Contraires(a, Dossier.Identite.Adresses));

    /// <summary>Same entrance and same door.</summary>
    public bool MemePorte => Recu.Identite.Adresses.Any(a => Dossier.Identite.Adresses.Any(b => Logements.MemePorte(a, b)));

    /// <summary>One side at least names nobody: a line of account, known by its number alone.</summary>
    public bool SansNoms => Recu.Personnes.Count == 0 || Dossier.Personnes.Count == 0;

    /// <summary>Best pairing of the report's persons with the file's; -1 where none fits.</summary>
    public int[] Paires { get; }
    public AccordPersonne[] Accords { get; }

    /// <summary>All persons of the shorter list are found in the other, names compatible.</summary>
    public bool TousTrouves { get; }

    /// <summary>Best agreement of a person.</summary>
    public AccordPersonne Meilleur { get; }

    public Comparaison(Empreinte recu, Empreinte dossier)
    {
        (Recu, Dossier) = (recu, dossier);
        Reference = Ensembles(recu.References, dossier.References) == Accord.Identique ? Accord.Identique : Accord.Absent;
        Rg = Ensembles(recu.Rgs, dossier.Rgs);
        Bailleur = Ensembles(recu.Bailleurs, dossier.Bailleurs);
        Audience = Jours(recu.Identite.Audiences, dossier.Identite.Audiences);
        Bail = ComparerBaux(recu.Baux, dossier.Baux);
        Logement = Accord.Absent;
        foreach (var a in recu.Identite.Adresses)
            foreach (var b in dossier.Identite.Adresses)
                if (Logements.Comparer(a, b) is var accord && accord > Logement) Logement = accord;

        (Paires, Accords) = Apparier(recu.Personnes, dossier.Personnes);
        var trouves = 0;
        for (var i = 0; i < Paires.Length; i++)
        {
            if (Paires[i] < 0) continue;
            if (Accords[i].Rang > 1) trouves++;
            if (Accords[i].Ordre > Meilleur.Ordre) Meilleur = Accords[i];
            if (Accords[i].Telephone > Telephone) Telephone = Accords[i].Telephone;
        }
        TousTrouves = trouves > 0 && trouves == Math.Min(recu.Personnes.Count, dossier.Personnes.Count);
    }

    /// <summary>A pair of persons with compatible names has certain births that differ.</summary>
    public bool Interdit => Array.Exists(Accords, a => a.Interdit);

    /// <summary>The births that differ do so by more than a slip.</summary>
    public bool InterditNet => Array.Exists(Accords, a => a.Interdit && a.Naissance == Accord.Different);

    // Greedy, best pair first: households have few persons, and a wrong tie costs a review, not a link.
    private static (int[], AccordPersonne[]) Apparier(List<FormesPersonne> recus, List<FormesPersonne> connus)
    {
        var paires = new int[recus.Count];
        var accords = new AccordPersonne[recus.Count];
        Array.Fill(paires, -1);
        var table = new AccordPersonne[recus.Count * connus.Count];
        for (var i = 0; i < recus.Count; i++)
            for (var j = 0; j < connus.Count; j++) table[i * connus.Count + j] = Personnes.Comparer(recus[i], connus[j]);
        Span<bool> pris = stackalloc bool[connus.Count];
        while (true)
        {
            var (choix, ordre) = (-1, 0);
            for (var k = 0; k < table.Length; k++)
                if (table[k] is { Rang: > 0 } accord && accord.Ordre > ordre && paires[k / connus.Count] < 0 && !pris[k % connus.Count]) (choix, ordre) = (k, accord.Ordre);
            if (choix < 0) break;
            var (i, j) = (choix / connus.Count, choix % connus.Count);
            (paires[i], accords[i], pris[j]) = (j, table[choix], true);
        }
        return (paires, accords);
    }

    private static Accord ComparerBaux(List<(string? Bailleur, string? Reference)> a, List<(string? Bailleur, string? Reference)> b)
    {
        var accord = Accord.Absent;
        foreach (var x in a)
            foreach (var y in b)
                if (x is { Bailleur: not null, Reference: not null } && y.Reference is not null && x.Bailleur == y.Bailleur)
                {
                    if (x.Reference == y.Reference) return Accord.Identique;
                    accord = Accord.Different;
                }
        return accord;
    }

    private static Accord Ensembles(List<string> a, List<string> b) =>
        a.Count == 0 || b.Count == 0 ? Accord.Absent : a.Exists(b.Contains) ? Accord.Identique : Accord.Different;

    private static Accord Jours(IReadOnlyList<DateOnly> a, IReadOnlyList<DateOnly> b) =>
        a.Count == 0 || b.Count == 0 ? Accord.Absent : a.Any(b.Contains) ? Accord.Identique : Accord.Different;
}
