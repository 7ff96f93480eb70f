namespace Prevex.Rapprochement;

/// <summary>An identity made ready once, then compared to many.</summary>
internal sealed class Empreinte
{
    public Identite Identite { get; }
    public FormesPersonne[] Personnes { get; }
    public List<(string? Bailleur, string? Reference)> Baux { get; }
    public HashSet<string> Bailleurs { get; }
    public HashSet<string> References { get; }
    public HashSet<string> Rgs { get; }

    public Empreinte(Identite identite)
    {
        Identite = identite;
        Personnes = [.. identite.Personnes.Select(FormesPersonne.De).Where(p => !p.Formes[0].Noms.Vide)];
        Baux = [.. identite.Baux.Select(b => (Numeros.Bailleur(b.Bailleur), Numeros.Reference(b.Reference)))];
        Bailleurs = [.. Baux.Select(b => b.Bailleur).OfType<string>()];
        References = [.. identite.References.Select(r => Numeros.Reference(r.Numero) is { } n ? $"{r.Emetteur}|{n}" : null).OfType<string>()];
        Rgs = [.. identite.Rgs.Select(Numeros.Rg).OfType<string>()];
    }
}

/// <summary>A report against a file, field by field.</summary>
internal sealed class Comparaison
{
    public Accord Reference { get; }
    public Accord Bail { get; }
    public Accord Rg { get; }
    public Accord Bailleur { get; }
    public Accord Audience { get; }
    public Accord Logement { get; }
    public Accord Telephone { get; }

    /// <summary>The building, staircase or door told is none of those the file knows at that entrance.</summary>
    public bool PorteContraire { get; }

    /// <summary>Same entrance and same door.</summary>
    public bool MemePorte { get; }

    /// <summary>Neither side names anyone, or only one does: a line of account, known by its number alone.</summary>
    public bool SansNoms { get; }

    /// <summary>Best pairing of the report's persons with the file's; -1 where none fits.</summary>
    public int[] Paires { get; }
    public AccordPersonne[] Accords { get; }

    /// <summary>All persons of the shorter list are found in the other, names compatible.</summary>
    public bool TousTrouves { get; }

    /// <summary>Best agreement of a person.</summary>
    public AccordPersonne Meilleur { get; }

    public Comparaison(Empreinte recu, Empreinte dossier)
    {
        Reference = recu.References.Count == 0 || dossier.References.Count == 0 ? Accord.Absent : recu.References.Overlaps(dossier.References) ? Accord.Identique : Accord.Absent;
        Rg = Ensembles(recu.Rgs, dossier.Rgs);
        Bailleur = Ensembles(recu.Bailleurs, dossier.Bailleurs);
        Audience = Jours(recu.Identite.Audiences, dossier.Identite.Audiences);
        Bail = ComparerBaux(recu.Baux, dossier.Baux);
        Logement = Accord.Absent;
        foreach (var a in recu.Identite.Adresses)
            foreach (var b in dossier.Identite.Adresses)
                if (Logements.Comparer(a, b) is var accord && accord > Logement) Logement = accord;

        PorteContraire = Logement >= Accord.Proche && recu.Identite.Adresses.All(a => Logements.Contraires(a, dossier.Identite.Adresses));
        MemePorte = recu.Identite.Adresses.Any(a => dossier.Identite.Adresses.Any(b => Logements.MemePorte(a, b)));
        SansNoms = recu.Personnes.Length == 0 || dossier.Personnes.Length == 0;

        (Paires, Accords) = Apparier(recu.Personnes, dossier.Personnes);
        var trouves = 0;
        for (var i = 0; i < Paires.Length; i++)
        {
            if (Paires[i] < 0) continue;
            if (Accords[i].Rang > 1) trouves++;
            if (Accords[i].Rang > Meilleur.Rang) Meilleur = Accords[i];
            if (Accords[i].Telephone > Telephone) Telephone = Accords[i].Telephone;
        }
        TousTrouves = trouves > 0 && trouves == Math.Min(recu.Personnes.Length, dossier.Personnes.Length);
    }

    /// <summary>A pair of persons with the same names has certain births that differ.</summary>
    public bool Interdit => Accords.Where((_, i) => Paires[i] >= 0).Any(a => a.Interdit);

    /// <summary>The births that differ do so by more than a slip.</summary>
    public bool InterditNet => Accords.Where((_, i) => Paires[i] >= 0).Any(a => a.Interdit && a.Naissance == Accord.Different);

    // Greedy by rank: households have few persons, and a wrong tie costs a review, not a link.
    private static (int[], AccordPersonne[]) Apparier(FormesPersonne[] recus, FormesPersonne[] connus)
    {
        var paires = new int[recus.Length];
        var accords = new AccordPersonne[recus.Length];
        Array.Fill(paires, -1);
        var table = new AccordPersonne[recus.Length * connus.Length];
        for (var i = 0; i < recus.Length; i++)
            for (var j = 0; j < connus.Length; j++) table[i * connus.Length + j] = Personnes.Comparer(recus[i], connus[j]);
        Span<bool> pris = stackalloc bool[Math.Min(connus.Length, 64)];
        for (var rang = 7; rang > 0; rang--)
            for (var i = 0; i < recus.Length; i++)
                for (var j = 0; j < pris.Length && paires[i] < 0; j++)
                    if (!pris[j] && table[i * connus.Length + j].Rang == rang) (paires[i], accords[i], pris[j]) = (j, table[i * connus.Length + j], true);
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

    private static Accord Ensembles(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 || b.Count == 0 ? Accord.Absent : a.Overlaps(b) ? Accord.Identique : Accord.Different;

    private static Accord Jours(IReadOnlyList<DateOnly> a, IReadOnlyList<DateOnly> b) =>
        a.Count == 0 || b.Count == 0 ? Accord.Absent : a.Any(b.Contains) ? Accord.Identique : Accord.Different;
}
