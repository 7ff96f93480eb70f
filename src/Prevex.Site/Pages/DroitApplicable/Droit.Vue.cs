using Prevex.Droit;
using Prevex.Droit.Comparaisons;

namespace Prevex.Site.Pages.DroitApplicable;

/// <summary>« Le droit applicable » as its page shows it.</summary>
public sealed record DroitVue
{
    public required IReadOnlyList<Regle> Regles { get; init; }
    public required IReadOnlyList<Regime> Regimes { get; init; }
    public required Regime A { get; init; }
    public required Regime B { get; init; }
    public required string Evenement { get; init; }
    public required DateOnly Jour { get; init; }
    public required DateOnly Aujourdhui { get; init; }
    public Confiance? Confiance { get; init; }
    public required IReadOnlyList<(string Type, string Titre)> Evenements { get; init; }
    public required IReadOnlyList<RegleComparee> Comparees { get; init; }
    /// <summary>The steps of the procedure, and the delays that each one opens under the law of today.</summary>
    public required IReadOnlyList<(string Titre, IReadOnlyList<(Regle Regle, Valeur Valeur)> Delais)> Schema { get; init; }

    public int NonVerifies { get; init; }
    public int Total { get; init; }
    public int Cas { get; init; }
}
