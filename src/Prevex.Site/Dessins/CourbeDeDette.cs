using System.Globalization;
using Prevex.Site.Affichage;

namespace Prevex.Site.Dessins;

/// <summary>What was owed from a day on, in euros; below zero the household is in credit.</summary>
public sealed record PointDeDette(DateOnly Date, decimal Montant);

/// <summary>Something that explains the curve: rent resumed, plan, payment.</summary>
public sealed record MarqueDeDette(DateOnly Date, string Libelle, Ton Ton = Ton.Bon);

/// <summary>The debt along time, as steps: an amount holds until the next one is known. A table beside it tells the same.</summary>
public static class CourbeDeDette
{
    private const double Largeur = 460;
    private const double Gauche = 54;
    private const double Bas = 162;
    private const double Etage = 20;
    private const double Pente = 16;

    /// <returns>Empty without any point.</returns>
    public static string Dessiner(IReadOnlyList<PointDeDette> points, IReadOnlyList<MarqueDeDette> marques, DateOnly aujourdhui)
    {
        if (points.Count == 0) return "";
        var tries = points.OrderBy(p => p.Date).ToList();
        var debut = tries[0].Date;
        var fin = tries[^1].Date > aujourdhui ? tries[^1].Date : aujourdhui;
        if (fin.DayNumber - debut.DayNumber < 30) debut = fin.AddDays(-30);
        var x = new Echelle(debut, fin, Gauche + 6, Largeur - 10);

        var fanions = marques.Where(m => m.Date >= debut && m.Date <= fin).Select(m => Fanion.Pour(x.X(m.Date), m.Libelle, "", m.Ton.Classe(), 240)).ToList();
        var places = Fanion.Placer(fanions, Gauche, Largeur);
        var haut = places.Count == 0 ? 14 : Pente + 4 + (places.Max(p => p.Etage) + 1) * Etage;
        var bas = haut + Bas - 14;
        var (sol, plafond, pas) = Graduer(Math.Min(0, tries.Min(p => p.Montant)), tries.Max(p => p.Montant));
        double Y(decimal montant) => bas - (bas - haut - 8) * (double)((montant - sol) / (plafond - sol));

        var svg = new Svg();
        svg.Brut($"<svg class=\"dessin courbe\" viewBox=\"0 0 {Svg.N(Largeur)} {Svg.N(bas + 44)}\" aria-hidden=\"true\" focusable=\"false\">");
        for (var montant = sol; montant <= plafond; montant += pas)
        {
            svg.Trait(montant == 0 ? "grille zero" : "grille", Gauche, Y(montant), Largeur, Y(montant));
            svg.Texte("repere-texte", Gauche - 8, Y(montant) + 4, Francais.Nombre((long)montant), "end");
        }
        foreach (var r in x.Reperes())
        {
            if (r.X > Largeur - 34) continue;
            svg.Trait("grille", r.X, bas, r.X, bas + 5);
            if (r.Mois is not null) svg.Texte("repere-texte", r.X, bas + 20, r.Mois);
            if (r.An is not null) svg.Texte("repere-texte", r.X, bas + (r.Mois is null ? 20 : 37), r.An);
        }

        var marches = string.Concat(tries.Select((p, i) => i == 0 ? $"M{Svg.N(x.X(p.Date))} {Svg.N(Y(p.Montant))}" : $"H{Svg.N(x.X(p.Date))}V{Svg.N(Y(p.Montant))}"));
        var dernier = tries[^1];
        svg.Chemin("aire", $"{marches}H{Svg.N(x.X(fin))}V{Svg.N(Y(0))}H{Svg.N(x.X(tries[0].Date))}Z").Chemin("trace", marches);
        svg.Chemin("trace suite", $"M{Svg.N(x.X(dernier.Date))} {Svg.N(Y(dernier.Montant))}H{Svg.N(x.X(fin))}");
        if (tries.Count == 1) svg.Rond("marque", x.X(dernier.Date), Y(dernier.Montant), 5);

        foreach (var (marque, f) in marques.Where(m => m.Date >= debut && m.Date <= fin).Zip(places))
        {
            var y = Y(Au(tries, marque.Date));
            var texteY = haut - Pente - 5 - f.Etage * Etage;
            svg.Chemin("mat", $"M{Svg.N(f.X)} {Svg.N(y)}V{Svg.N(Math.Min(y, haut))}L{Svg.N(f.Mat)} {Svg.N(haut - Pente)}V{Svg.N(texteY - 10)}");
            svg.Texte($"marque-texte {f.Classe}", f.Mat + 5, texteY, f.Nom).Rond($"marque {f.Classe}", f.X, y, 5);
        }
        return svg.Brut("</svg>").ToString();
    }

    private static decimal Au(List<PointDeDette> tries, DateOnly jour) => (tries.LastOrDefault(p => p.Date <= jour) ?? tries[0]).Montant;

    /// <summary>Round bounds and step (1, 2 or 5 times a power of ten) giving two to five intervals.</summary>
    internal static (decimal Sol, decimal Plafond, decimal Pas) Graduer(decimal min, decimal max)
    {
        if (max <= min) max = min + 100;
        var brut = (double)(max - min) / 4;
        var puissance = (decimal)Math.Pow(10, Math.Floor(Math.Log10(brut)));
        var pas = new[] { 1m, 2m, 5m, 10m }.Select(f => f * puissance).First(p => p >= (decimal)brut);
        pas = Math.Max(1, decimal.Parse(pas.ToString("0.####", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        return (decimal.Floor(min / pas) * pas, decimal.Ceiling(max / pas) * pas, pas);
    }
}
