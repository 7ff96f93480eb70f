namespace Prevex.Rapprochement.Menages;

/// <summary>
/// A report weighed against a file. The same names at the same place may be the household, the same persons before a move,
/// relatives, neighbours, or the tenants who came after: each explanation has its own chance, and the household must beat them all.
/// </summary>
internal readonly ref struct Pesee
{
    // How often each explanation occurs, for one household that is truly known: orders of magnitude, the same everywhere.
    private const double AutreMembre = 0.001, Demenage = 0.25, DansLImmeuble = 0.0005, ParentIci = 0.0125, ParentVoisin = 0.025, ParentAilleurs = 5, Suivant = 0.375;
    private const double MemeImmeuble = 0.000035;

    // Two of one couple found together say little more than the first of them; someone unknown on both sides speaks against.
    private const double Suivantes = 10, Inconnus = -2;

    private static readonly Signe[] DuFoyer = [Signe.Logement, Signe.Bailleur, Signe.Bail, Signe.Reference, Signe.Rg, Signe.Audience];

    /// <summary>Chances against 1 of: this very file; the same persons elsewhere; everything else.</summary>
    public double Menage { get; }
    public double Ailleurs { get; }
    public double Autres { get; }

    /// <summary>Bits that the persons bring, then those of the household.</summary>
    public double Personnes { get; }

    /// <summary>The pairs of persons retained, best first: index in the report, index in the file, what they say.</summary>
    public List<(int Recue, int Connue, PaireDePersonnes Paire)> Paires { get; }

    /// <summary>Levels of the household's fields, in the order of <see cref="DuFoyer"/>.</summary>
    public Foyer Foyer { get; }

    public Pesee(Empreinte recu, Empreinte dossier, ModeleDeMenage modele, int dossiers = 0)
    {
        var poids = modele.Poids;
        Paires = Apparier(recu, dossier, poids, out var parents, out var personnes);
        Personnes = personnes;
        Foyer = new(recu, dossier, poids);
        double meme = Foyer.Rarete, demenages = 0, voisins = Foyer.Rarete, suivants = Foyer.Rarete;
        foreach (var s in DuFoyer)
        {
            var n = Foyer[s];
            meme += poids.Meme(s, n);
            demenages += poids.Demenages(s, n);
            voisins += poids.Voisins(s, n);
            suivants += poids.Suivants(s, n);
        }
        var connus = modele.DejaConnus / Math.Max(modele.Dossiers, dossiers);
        Menage = connus * (Chance(personnes + meme) + AutreMembre * Chance(parents + meme));
        Ailleurs = connus * (Demenage * Chance(personnes + demenages) + DansLImmeuble * Chance(personnes + voisins));
        Autres = 1 + connus * (ParentIci * Chance(parents + suivants) + ParentVoisin * Chance(parents + voisins) + ParentAilleurs * Chance(parents) + Suivant * Chance(suivants))
            + MemeImmeuble * Chance(voisins);
    }

    private static double Chance(double bits) => Math.Pow(2, Math.Clamp(bits, -200, 200));

    private static List<(int, int, PaireDePersonnes)> Apparier(Empreinte recu, Empreinte dossier, Poids poids, out double parents, out double personnes)
    {
        List<(int Recue, int Connue, PaireDePersonnes Paire)> toutes = [];
        for (var i = 0; i < recu.Personnes.Count; i++)
            for (var j = 0; j < dossier.Personnes.Count; j++) toutes.Add((i, j, PaireDePersonnes.De(recu.Personnes[i], dossier.Personnes[j], poids)));
        (parents, personnes) = (0, 0);
        if (toutes.Count == 0) return toutes;
        toutes.Sort((x, y) => y.Paire.Meme.CompareTo(x.Paire.Meme) is var c and not 0 ? c : (x.Recue, x.Connue).CompareTo((y.Recue, y.Connue)));
        parents = double.NegativeInfinity;
        foreach (var p in toutes) parents = Math.Max(parents, p.Paire.Parents);
        List<(int Recue, int Connue, PaireDePersonnes Paire)> gardees = [toutes[0]];
        personnes = toutes[0].Paire.Meme;
        foreach (var p in toutes)
        {
            if (p.Paire.Meme <= 0 || gardees.Exists(g => g.Recue == p.Recue || g.Connue == p.Connue)) continue;
            gardees.Add(p);
            personnes += Math.Min(p.Paire.Meme, Suivantes);
        }
        if (gardees.Count < recu.Personnes.Count && gardees.Count < dossier.Personnes.Count) personnes += Inconnus;
        return gardees;
    }
}

/// <summary>What a report and a file say of the dwelling, the lease and the case: a level for each field.</summary>
internal readonly struct Foyer
{
    private readonly byte _logement, _bailleur, _bail, _reference, _rg, _audience;

    /// <summary>How rare the shared landlord is.</summary>
    public double Rarete { get; }

    public Foyer(Empreinte recu, Empreinte dossier, Poids poids)
    {
        _logement = Lieu(recu.Identite.Adresses, dossier.Identite.Adresses, poids);
        _bail = Bail(recu.Baux, dossier.Baux);
        _reference = recu.References.Exists(dossier.References.Contains) ? (byte)1 : (byte)0;
        _rg = Ensembles(recu.Rgs, dossier.Rgs);
        _bailleur = Ensembles(recu.Bailleurs, dossier.Bailleurs);
        if (_bailleur == 1) Rarete = poids.Rarete(Signe.Bailleur, recu.Bailleurs.Find(dossier.Bailleurs.Contains));
        _audience = recu.Identite.Audiences.Count == 0 || dossier.Identite.Audiences.Count == 0 ? (byte)0 : Commun(recu.Identite.Audiences, dossier.Identite.Audiences) ? (byte)1 : (byte)2;
    }

    public byte this[Signe s] => s switch
    {
        Signe.Logement => _logement,
        Signe.Bailleur => _bailleur,
        Signe.Bail => _bail,
        Signe.Reference => _reference,
        Signe.Rg => _rg,
        Signe.Audience => _audience,
        _ => 0,
    };

    // Each form of the report's address against each known to the file: the best speaks.
    private static byte Lieu(IReadOnlyList<AdresseLue> recues, IReadOnlyList<AdresseLue> connues, Poids poids)
    {
        byte meilleur = 0;
        var autrePorte = false;
        foreach (var a in recues)
            foreach (var b in connues)
                if (Logements.Niveau(a, b) is > 0 and var n)
                {
                    if (meilleur == 0 || poids.Meme(Signe.Logement, n) > poids.Meme(Signe.Logement, meilleur)) meilleur = n;
                    autrePorte |= n == 3;
                }
        // A file that knows its door is not joined through the form in which another report forgot it.
        return meilleur == 2 && autrePorte ? (byte)3 : meilleur;
    }

    private static byte Bail(List<(string? Bailleur, string? Reference)> a, List<(string? Bailleur, string? Reference)> b)
    {
        byte niveau = 0;
        foreach (var x in a)
            foreach (var y in b)
                if (x is { Bailleur: not null, Reference: not null } && y.Reference is not null && x.Bailleur == y.Bailleur)
                {
                    if (x.Reference == y.Reference) return 1;
                    niveau = 2;
                }
        return niveau;
    }

    private static byte Ensembles(List<string> a, List<string> b) => a.Count == 0 || b.Count == 0 ? (byte)0 : a.Exists(b.Contains) ? (byte)1 : (byte)2;

    private static bool Commun(IReadOnlyList<DateOnly> a, IReadOnlyList<DateOnly> b)
    {
        foreach (var x in a) foreach (var y in b) if (x == y) return true;
        return false;
    }
}
