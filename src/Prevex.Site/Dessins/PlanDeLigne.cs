using Prevex.Site.Affichage;

namespace Prevex.Site.Dessins;

/// <summary>The drawing before it is written: every part has its place.</summary>
internal sealed class PlanDeLigne
{
    /// <summary>Between the axis and the nearest label, without slope.</summary>
    public const double Pied = 22;

    public PlanDeLigne(Echelle echelle, double largeur, IReadOnlyList<Fanion> dessus, IReadOnlyList<Fanion> dessous, IReadOnlyList<Bandeau> bandes, IReadOnlyList<VoieDeLigne> voies)
    {
        (Echelle, Largeur, Dessus, Dessous, Bandes) = (echelle, largeur, dessus, dessous, bandes);
        PenteHaute = Pente(dessus);
        PenteBasse = Pente(dessous);
        var rangs = bandes.Count == 0 ? 0 : bandes.Max(b => b.Rang) + 1;
        AxeY = 10 + rangs * Bandeau.Hauteur + Hauteurs(dessus) + PenteHaute + Pied;
        var y = AxeY + Pied + PenteBasse + Hauteurs(dessous) + 20;
        var placees = new List<VoieDeLigne>();
        foreach (var voie in voies)
        {
            placees.Add(voie.A(y));
            y += voie.Hauteur;
        }
        Voies = placees;
        ReperesY = y + (voies.Count == 0 ? -8 : -12);
        Hauteur = ReperesY + 44;
        var jalons = dessus.Select(f => f.X).Distinct().Order().ToList();
        Rayon = jalons.Zip(jalons.Skip(1), (a, b) => b - a).DefaultIfEmpty(20).Min() < 17 ? 7 : 9;
    }

    public Echelle Echelle { get; }
    public double Largeur { get; }
    public double Hauteur { get; }
    public IReadOnlyList<Fanion> Dessus { get; }
    public IReadOnlyList<Fanion> Dessous { get; }
    public IReadOnlyList<Bandeau> Bandes { get; }
    public IReadOnlyList<VoieDeLigne> Voies { get; }
    public IEnumerable<RondDeLigne> Ronds => Voies.SelectMany(v => v.Ronds);
    public double PenteHaute { get; }
    public double PenteBasse { get; }
    public double AxeY { get; }

    /// <summary>Of the milestones; smaller in a crowd.</summary>
    public double Rayon { get; }

    public double ReperesY { get; }

    private static double Hauteurs(IReadOnlyList<Fanion> f) => f.Count == 0 ? 0 : (f.Max(p => p.Etage) + 1) * LigneDeProcedure.Etage;

    /// <summary>Poles that lean far need more height to lean gently.</summary>
    private static double Pente(IReadOnlyList<Fanion> f) =>
        f.Any(p => p.Penche) ? Math.Clamp(f.Max(p => Math.Abs(p.Mat - p.X)) * .3, 8, 56) : 0;
}

/// <summary>A pole and its two-line label.</summary>
internal sealed record Fanion(double X, string Nom, string Detail, string Classe, double Largeur)
{
    public const double Retrait = 7;

    public double Mat { get; init; }
    public int Etage { get; init; }
    public double LargeurDuNom { get; init; }
    public bool Penche => Math.Abs(Mat - X) > .5;

    public static Fanion Pour(double x, string nom, string detail, string classe, double max)
    {
        (nom, detail) = (Texte.Couper(nom, 15.5, true, max), Texte.Couper(detail, 14.5, false, max));
        var largeurDuNom = Texte.Largeur(nom, classe == "jour" ? 13.5 : 15.5, true);
        var largeur = Math.Max(largeurDuNom + (classe == "jour" ? 16 - Retrait : 0), Texte.Largeur(detail, 14.5));
        return new(x, nom, detail, classe, largeur + Retrait) { LargeurDuNom = largeurDuNom };
    }

    public static IReadOnlyList<Fanion> Placer(IReadOnlyList<Fanion> fanions, double gauche, double droite)
    {
        var places = Etages.Placer([.. fanions.Select(f => new Etages.Drapeau(f.X, f.Largeur))], gauche, droite);
        return [.. fanions.Zip(places, (f, p) => f with { Mat = p.Mat, Etage = p.Etage })];
    }
}

/// <summary>A suspension, on a row of its own when two overlap.</summary>
internal sealed record Bandeau(double X, double Largeur, int Rang, string? Texte)
{
    public const double Hauteur = 25;

    public required Bande Bande { get; init; }

    public static IReadOnlyList<Bandeau> Placer(IReadOnlyList<Bande> bandes, Echelle echelle)
    {
        var finDesRangs = new List<double>();
        var places = new List<Bandeau>();
        foreach (var b in bandes.Where(b => b.Debut <= echelle.Fin && (b.Fin ?? echelle.Fin) >= echelle.Debut).OrderBy(b => b.Debut))
        {
            var x = echelle.X(b.Debut);
            var largeur = Math.Max(3, echelle.X((b.Fin ?? echelle.Fin).AddDays(1)) - x);
            var rang = finDesRangs.FindIndex(fin => fin <= x);
            if (rang < 0) (rang, finDesRangs) = (finDesRangs.Count, [.. finDesRangs, 0]);
            finDesRangs[rang] = x + largeur;
            places.Add(new(x, largeur, rang, null) { Bande = b });
        }
        return [.. places.Select(p => p with { Texte = Choisir(p, places, echelle.Droite) })];
    }

    /// <summary>The longest wording that fits in the band; failing that, one that ends before the next band of the row.</summary>
    private static string? Choisir(Bandeau bandeau, List<Bandeau> tous, double droite)
    {
        var suivante = tous.Where(p => p.Rang == bandeau.Rang && p.X > bandeau.X).Select(p => p.X).DefaultIfEmpty(droite).Min();
        var (libelle, detail) = (bandeau.Bande.Libelle, bandeau.Bande.Detail);
        string[] textes = [.. detail is null ? [] : new[] { $"{libelle} · {detail}" }, libelle, libelle.Split(' ')[0]];
        bool Tient(string texte, double place) => Dessins.Texte.Largeur(texte, 13.5, true) + 16 <= place;
        return textes.FirstOrDefault(t => Tient(t, bandeau.Largeur)) ?? textes.Skip(textes.Length - 2).FirstOrDefault(t => Tient(t, suivante - bandeau.X));
    }
}

/// <summary>A track: its name at the left, its events along a row of their own.</summary>
internal sealed record VoieDeLigne(string Nom, IReadOnlyList<RondDeLigne> Ronds)
{
    public const double LargeurDuNom = 142;

    public double Y { get; init; }

    /// <summary>Down to the next track.</summary>
    public double Hauteur => Ronds.Max(r => r.Rang * r.Pas + (r.Mot is null ? 40 : 58));

    public VoieDeLigne A(double y) => this with { Y = y, Ronds = [.. Ronds.Select(r => r with { Y = y + r.Rang * r.Pas })] };

    /// <summary>In the order in which the tracks begin.</summary>
    public static IReadOnlyList<VoieDeLigne> Placer(IReadOnlyList<EvenementDessine> evenements, Echelle echelle, double largeur) =>
        [.. evenements.OrderBy(e => e.Date).GroupBy(e => e.Voie).Select(v => new VoieDeLigne(Texte.Couper(v.Key, 13.5, true, LargeurDuNom - 26), RondDeLigne.Placer([.. v], echelle, largeur)))];
}

/// <summary>A contact or an aid; in a crowd several make one, with their number.</summary>
internal sealed record RondDeLigne(double X, string Titre, string Icone, Ton Ton, string? Mot, int Nombre, int Rang, double Pas)
{
    private const int RangsMax = 2;
    private const double Diametre = 34;

    public double Y { get; init; }

    public static IReadOnlyList<RondDeLigne> Placer(IReadOnlyList<EvenementDessine> evenements, Echelle echelle, double largeur)
    {
        var tries = evenements.OrderBy(e => e.Date).Select(e => Pour([e], echelle, largeur, e.Court, e.Court is null ? 38 : 54)).ToList();
        if (Ranger(tries, r => r.Mot is null ? 0 : Texte.Largeur(r.Mot, 13.5)) is { } avecMots) return avecMots;

        var sansMots = tries.Select(r => r with { Mot = null, Pas = 38 }).ToList();
        if (Ranger(sansMots, _ => 0) is { } ronds) return ronds;

        // Neighbours become one, from left to right, until each stands free.
        var groupes = new List<List<EvenementDessine>>();
        var dernier = double.MinValue;
        foreach (var e in evenements.OrderBy(e => e.Date))
        {
            var x = echelle.X(e.Date);
            if (x - dernier >= Diametre + 4) (dernier, groupes) = (x, [.. groupes, []]);
            groupes[^1].Add(e);
        }
        return [.. groupes.Select(g => Pour(g, echelle, largeur, null, 38))];
    }

    private static RondDeLigne Pour(List<EvenementDessine> groupe, Echelle echelle, double largeur, string? mot, double pas)
    {
        var demi = Math.Max(Diametre, mot is null ? 0 : Texte.Largeur(mot, 13.5)) / 2;
        var titre = string.Join(" ; ", groupe.Select(e => $"{Francais.Jour(e.Date)} : {e.Libelle}"));
        var ton = groupe.Select(e => e.Ton).Distinct().Count() == 1 ? groupe[0].Ton : Ton.Neutre;
        return new(Math.Clamp(echelle.X(groupe[0].Date), demi, Math.Max(demi, largeur - demi)), titre, groupe[0].Icone, ton, mot, groupe.Count, 0, pas);
    }

    /// <summary>Null when more rows than allowed would be needed.</summary>
    private static List<RondDeLigne>? Ranger(List<RondDeLigne> ronds, Func<RondDeLigne, double> largeurDuMot)
    {
        var fins = new double[RangsMax];
        Array.Fill(fins, double.MinValue);
        var ranges = new List<RondDeLigne>();
        foreach (var r in ronds)
        {
            var demi = Math.Max(Diametre, largeurDuMot(r) + 8) / 2;
            var rang = Array.FindIndex(fins, fin => fin <= r.X - demi);
            if (rang < 0) return null;
            fins[rang] = r.X + demi;
            ranges.Add(r with { Rang = rang });
        }
        return ranges;
    }
}
