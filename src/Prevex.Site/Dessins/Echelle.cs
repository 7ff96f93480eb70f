using System.Globalization;
using Prevex.Site.Affichage;

namespace Prevex.Site.Dessins;

/// <summary>Days to pixels, and the marks of the axis of time.</summary>
internal sealed class Echelle(DateOnly debut, DateOnly fin, double gauche, double droite)
{
    private const double EcartMin = 46;
    private static readonly int[] Pas = [1, 2, 3, 6, 12, 24, 60];

    public readonly record struct Repere(double X, string? Mois, string? An);

    public DateOnly Debut => debut;
    public DateOnly Fin => fin;
    public double Gauche => gauche;
    public double Droite => droite;

    /// <summary>Outside of the scale, its nearest end.</summary>
    public double X(DateOnly jour) =>
        gauche + (droite - gauche) * Math.Clamp((jour.DayNumber - debut.DayNumber) / (double)Math.Max(1, fin.DayNumber - debut.DayNumber), 0, 1);

    /// <summary>The first of the months, as many as can be read; the year at the first mark and each January.</summary>
    public IEnumerable<Repere> Reperes()
    {
        var parMois = (droite - gauche) / Math.Max(1, (fin.DayNumber - debut.DayNumber) / 30.44);
        var pas = Pas.FirstOrDefault(p => p * parMois >= EcartMin, Pas[^1]);
        var premier = true;
        var mois = new DateOnly(debut.Year, debut.Month, 1);
        if (mois < debut) mois = mois.AddMonths(1);
        for (; mois <= fin; mois = mois.AddMonths(1))
        {
            var rang = (mois.Year * 12) + mois.Month - 1;
            if (rang % pas != 0) continue;
            var an = mois.Year.ToString(CultureInfo.InvariantCulture);
            yield return pas >= 12
                ? new(X(mois), null, an)
                : new(X(mois), Francais.MoisCourt(mois.Month), premier || mois.Month == 1 ? an : null);
            premier = false;
        }
    }
}
