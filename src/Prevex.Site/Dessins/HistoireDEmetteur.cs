using Prevex.Site.Affichage;

namespace Prevex.Site.Dessins;

/// <summary>A year of a sender in pairs of bars: reports received, households signalled. A table beside it tells the same.</summary>
public static class HistoireDEmetteur
{
    private const double Largeur = 720, Haut = 14, Bas = 150, Gauche = 54;

    public sealed record Mois(DateOnly Premier, int Bruts, int Menages);

    public static string Dessiner(IReadOnlyList<Mois> mois)
    {
        var plafond = Plafond(mois.Count == 0 ? 0 : mois.Max(m => m.Bruts));
        double Y(double valeur) => Bas - (Bas - Haut) * valeur / plafond;
        var pas = (Largeur - Gauche) / Math.Max(1, mois.Count);
        var svg = new Svg().Brut($"<svg class=\"dessin courbe histoire\" viewBox=\"0 0 {Svg.N(Largeur)} {Svg.N(Bas + 44)}\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var repere in (double[])[0, plafond / 2.0, plafond])
            svg.Trait(repere == 0 ? "grille zero" : "grille", Gauche, Y(repere), Largeur, Y(repere)).Texte("repere-texte", Gauche - 8, Y(repere) + 4, Francais.Nombre((long)repere), "end");
        for (var i = 0; i < mois.Count; i++)
        {
            var (m, x) = (mois[i], Gauche + i * pas);
            svg.Rectangle("barre brut", x + pas * 0.16, Y(m.Bruts), pas * 0.32, Bas - Y(m.Bruts), 2).Rectangle("barre menage", x + pas * 0.52, Y(m.Menages), pas * 0.32, Bas - Y(m.Menages), 2);
            svg.Texte("repere-texte", x + pas / 2, Bas + 20, Francais.MoisCourt(m.Premier.Month), "middle");
            if (i == 0 || m.Premier.Month == 1) svg.Texte("repere-texte", x + pas / 2, Bas + 38, $"{m.Premier.Year}", "middle");
        }
        return svg.Brut("</svg>").ToString();
    }

    // A round number above, whose half is round too.
    private static int Plafond(int maximum)
    {
        for (var dizaine = 1; ; dizaine *= 10)
            foreach (var rond in (int[])[2, 4, 6, 10])
                if (rond * dizaine >= maximum) return rond * dizaine;
    }
}
