using Prevex.Droit.Calculs;
using Prevex.Droit.Ecriture;
using Prevex.Faits;

namespace Prevex.Droit.Comparaisons;

/// <summary>One rule under two ages of the law.</summary>
/// <param name="Regle">The rule.</param>
/// <param name="A">Value under the first.</param>
/// <param name="DateA">Day it gives to the event; null when it gives none.</param>
/// <param name="B">Value under the second.</param>
/// <param name="DateB">Day it gives to the event; null when it gives none.</param>
public sealed record RegleComparee(Regle Regle, Valeur A, DateOnly? DateA, Valeur B, DateOnly? DateB)
{
    /// <summary>The two ages do not say the same thing, or not with the same certainty.</summary>
    public bool Differe => DateA != DateB || PageDuDroit.Dire(A) != PageDuDroit.Dire(B) || A.Confiance != B.Confiance;
}

/// <summary>The same event under two regimes, side by side.</summary>
public static class ComparaisonDeRegimes
{
    /// <summary>Every rule that the event starts, those that differ first.</summary>
    /// <param name="regles">The law.</param>
    /// <param name="a">First regime.</param>
    /// <param name="b">Second regime.</param>
    /// <param name="evenement">Tag of a fact.</param>
    /// <param name="jour">Its day.</param>
    /// <exception cref="KeyNotFoundException">Unknown tag.</exception>
    public static IReadOnlyList<RegleComparee> De(Regles regles, Regime a, Regime b, string evenement, DateOnly jour)
    {
        var classe = FaitsJson.Types[evenement];
        var (jourA, jourB) = (regles.DernierJour(a), regles.DernierJour(b));
        var fait = (Fait)Activator.CreateInstance(classe)! with { DateEffet = jour };
        if (fait is Conge conge) fait = conge with { Terme = jour.AddYears(1) };
        var (datesA, datesB) = (Dates(regles.Figees(jourA), fait), Dates(regles.Figees(jourB), fait));
        return [.. regles.Toutes.Where(r => r.Declencheurs.Any(d => d.Classe == classe))
            .Select(r => new RegleComparee(r, r.ValeurAu(jourA), Trouver(datesA, r), r.ValeurAu(jourB), Trouver(datesB, r)))
            .OrderByDescending(r => r.Differe).ThenBy(r => r.Regle.Id, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<Echeance> Dates(Regles droit, Fait fait) =>
        Moteur.Situer(droit, [new(Guid.Empty, fait, DateTimeOffset.MaxValue, Guid.Empty)], null, fait.DateEffet).Echeances;

    private static DateOnly? Trouver(IReadOnlyList<Echeance> dates, Regle regle) => dates.FirstOrDefault(e => e.Regle == regle.Id)?.Date;
}
