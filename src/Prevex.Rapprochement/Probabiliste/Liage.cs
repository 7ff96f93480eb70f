namespace Prevex.Rapprochement.Probabiliste;

/// <summary>What to do of a pair.</summary>
public enum Avis
{
    /// <summary>One person.</summary>
    Meme,

    /// <summary>A person must look.</summary>
    ARevoir,
}

/// <summary>Two records judged.</summary>
/// <param name="A">Rank of the first record, from 0, those of B after those of A.</param>
/// <param name="B">Rank of the second.</param>
/// <param name="Probabilite">Chance that they are one person, 0 to 1.</param>
/// <param name="Avis">What to do.</param>
public readonly record struct PaireJugee(int A, int B, double Probabilite, Avis Avis);

/// <summary>One field of an explanation.</summary>
/// <param name="Champ">Field.</param>
/// <param name="Niveau">What was seen, in French.</param>
/// <param name="Bits">Evidence for (positive) or against one person, base 2.</param>
public sealed record Indice(string Champ, string Niveau, double Bits);

/// <summary>A level learnt.</summary>
/// <param name="Champ">Field.</param>
/// <param name="Niveau">Level, in French.</param>
/// <param name="M">Share of it among pairs of one person.</param>
/// <param name="U">Share of it among pairs of two persons.</param>
public sealed record NiveauAppris(string Champ, string Niveau, double M, double U);

/// <summary>What linking gave.</summary>
public sealed class ResultatDeLiage
{
    private readonly Comparateur _comparateur;
    private readonly Modele _modele;
    private readonly Lot _lot;

    internal ResultatDeLiage(Lot lot, Comparateur comparateur, Modele modele) => (_lot, _comparateur, _modele) = (lot, comparateur, modele);

    /// <summary>Identifiers, those of A then those of B.</summary>
    public IReadOnlyList<string> Ids => _lot.Ids;

    /// <summary>Pairs to link or to look at, most probable first.</summary>
    public IReadOnlyList<PaireJugee> Paires { get; internal init; } = [];

    /// <summary>Group of each record, numbered from 1 in their order; only automatic links make groups.</summary>
    public IReadOnlyList<int> Groupes { get; internal init; } = [];

    /// <summary>What each rule cost.</summary>
    public IReadOnlyList<CoutDeRegle> Regles { get; internal init; } = [];

    /// <summary>Largest block compared whole.</summary>
    public int Plafond { get; internal init; }

    /// <summary>Pairs compared.</summary>
    public long Comparees { get; internal init; }

    /// <summary>Pairs that could have been.</summary>
    public double Possibles => _lot.Paires;

    /// <summary>Links that no rule asked for, guessed from those that one or two rules found (Chao's estimate); null when all pairs were compared.</summary>
    public double? Manques { get; internal init; }

    /// <summary>Pairs compared by bits of evidence (log₂ of the odds), -30 to 30.</summary>
    public IReadOnlyList<int> Histogramme { get; internal init; } = [];

    /// <summary>Links not grouped because they would have tied records that contradict each other.</summary>
    public int LiensEcartes { get; internal init; }

    /// <summary>Wrong links expected among the automatic ones, by the model's own count.</summary>
    public double ErreursAttendues => Paires.Where(p => p.Avis == Avis.Meme).Sum(p => 1 - p.Probabilite);

    /// <summary>Why learning was set aside, or null.</summary>
    public string? Garde => _modele.Garde;

    /// <summary>Pairs of one person, and of two persons of one home, that the model counts in the lists.</summary>
    public (double Personne, double Foyer) Attendues => (_modele.Lambda * _lot.Paires, _modele.LambdaFoyer * _lot.Paires);

    /// <summary>Levels learnt.</summary>
    public IReadOnlyList<NiveauAppris> Niveaux => [.. _comparateur.Champs.SelectMany(c => c.Niveaux.Select((n, k) => new NiveauAppris(c.Nom, n, c.M[k], c.U[k])).Skip(1))];

    /// <summary>Evidence for and against, field by field, after the starting point.</summary>
    /// <param name="a">Rank of a record.</param>
    /// <param name="b">Rank of another.</param>
    public IReadOnlyList<Indice> Expliquer(int a, int b)
    {
        Span<byte> niveaux = stackalloc byte[Comparateur.ChampsMax];
        Span<double> ln = stackalloc double[Comparateur.ChampsMax];
        _comparateur.Comparer(a, b, niveaux, ln);
        List<Indice> indices = [new("Départ", "deux fiches prises au hasard", Math.Log2(_modele.Lambda / (1 - _modele.Lambda)))];
        for (var c = 0; c < _comparateur.Champs.Count; c++)
            if (_comparateur.Champs[c] is var champ && niveaux[c] is > 0 and var k)
                indices.Add(new(champ.Nom, champ.Niveaux[k], _modele.Bits(c, k, ln[c])));
        return indices;
    }
}

/// <summary>Links persons of one or two lists by the Fellegi-Sunter model; pure, the same answer for the same lists and seed.</summary>
public static class Liage
{
    /// <summary>Finds who is who.</summary>
    /// <param name="a">A list.</param>
    /// <param name="b">Another; null looks for duplicates inside the first.</param>
    /// <param name="options">Thresholds, seed, other columns.</param>
    /// <exception cref="ArgumentException">More columns than can be compared at once.</exception>
    public static ResultatDeLiage Lier(IReadOnlyList<Fiche> a, IReadOnlyList<Fiche>? b, OptionsDeLiage options)
    {
        if (options.Autres.Count > AutresMax) throw new ArgumentException($"At most {AutresMax} other columns.", nameof(options));
        var lot = Lot.Lire(a, b, options);
        var comparateur = new Comparateur(lot, options);
        var (candidates, regles, couts) = Blocage.Choisir(lot);
        var modele = new Modele(lot, comparateur, candidates, options);
        var (paires, histogramme) = Juger(candidates, regles, comparateur, modele, options, out var manques);
        paires.RemoveAll(p => Distinct(options, lot.Ids[p.A], lot.Ids[p.B]));
        if (options.UnPourUn) paires = Groupes.UnPourUn(paires, lot.Nombre);
        var groupes = Groupes.Former(lot, comparateur, modele, paires, options, out var ecartes);
        return new(lot, comparateur, modele)
        {
            Paires = paires, Groupes = groupes, Regles = couts, Plafond = Blocage.Plafond(lot.Nombre), Comparees = candidates.Length, Histogramme = histogramme,
            Manques = couts.Count == 1 ? null : manques, LiensEcartes = ecartes,
        };
    }

    /// <summary>Most other columns compared at once.</summary>
    public const int AutresMax = 5;

    internal static bool Distinct(OptionsDeLiage options, string x, string y) => options.Distincts.Count > 0 && (options.Distincts.Contains((x, y)) || options.Distincts.Contains((y, x)));

    private static (List<PaireJugee>, int[]) Juger(long[] candidates, byte[] regles, Comparateur comparateur, Modele modele, OptionsDeLiage options, out double manques)
    {
        const int Tranche = 8192;
        var tranches = (candidates.Length + Tranche - 1) / Tranche;
        var sorties = new List<PaireJugee>[tranches];
        var histogramme = new int[61];
        double seules = 0, doubles = 0;
        var verrou = new Lock();
        Parallel.For(0, tranches, t =>
        {
            Span<byte> niveaux = stackalloc byte[Comparateur.ChampsMax];
            Span<double> ln = stackalloc double[Comparateur.ChampsMax];
            var (sortie, locale) = (new List<PaireJugee>(), new int[61]);
            var (s, d) = (0, 0);
            for (var i = t * Tranche; i < Math.Min(candidates.Length, (t + 1) * Tranche); i++)
            {
                var (a, b) = ((int)(candidates[i] >> 32), (int)(uint)candidates[i]);
                comparateur.Comparer(a, b, niveaux, ln);
                var p = modele.Partager(niveaux, ln).Meme;
                locale[Math.Clamp((int)Math.Round(Math.Log2(p / Math.Max(1 - p, 1e-12))), -30, 30) + 30]++;
                if (p < options.SeuilRevue) continue;
                sortie.Add(new(a, b, p, p >= options.SeuilAuto ? Avis.Meme : Avis.ARevoir));
                if (p >= 0.5 && regles[i] == 1) s++;
                if (p >= 0.5 && regles[i] == 2) d++;
            }
            sorties[t] = sortie;
            lock (verrou)
            {
                for (var k = 0; k < locale.Length; k++) histogramme[k] += locale[k];
                seules += s;
                doubles += d;
            }
        });
        manques = seules * seules / (2 * Math.Max(doubles, 1));
        List<PaireJugee> paires = [.. sorties.SelectMany(x => x)];
        paires.Sort((x, y) => y.Probabilite.CompareTo(x.Probabilite) is var c && c != 0 ? c : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return (paires, histogramme);
    }
}
