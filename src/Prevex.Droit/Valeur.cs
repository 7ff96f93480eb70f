using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>A winter as the law writes it: from one day of the year to another, both included.</summary>
/// <param name="MoisDebut">1 to 12.</param>
/// <param name="JourDebut">1 to 31.</param>
/// <param name="MoisFin">1 to 12.</param>
/// <param name="JourFin">1 to 31.</param>
public readonly record struct Saison(int MoisDebut, int JourDebut, int MoisFin, int JourFin)
{
    /// <summary>The season that starts in the year; it ends the next year when its last day comes earlier in the year than its first.</summary>
    public Periode De(int annee) =>
        new(new(annee, MoisDebut, JourDebut), new((MoisFin, JourFin).CompareTo((MoisDebut, JourDebut)) < 0 ? annee + 1 : annee, MoisFin, JourFin));
}

/// <summary>The shortest and the longest time that an act may give; the act itself says how long.</summary>
/// <param name="Min">Shortest, or null.</param>
/// <param name="Max">Longest, or null.</param>
public sealed record Bornes(Delai? Min, Delai? Max);

/// <summary>What makes a debt count: its age, or its amount. Reaching it exactly is enough, unless <paramref name="Depasser"/>.</summary>
/// <param name="Anciennete">Age of the debt.</param>
/// <param name="Loyers">Number of months of rent.</param>
/// <param name="Montant">Amount, in euros.</param>
/// <param name="Depasser">The amount must be exceeded, not only reached.</param>
public sealed record Seuil(Delai? Anciennete, int? Loyers, decimal? Montant, bool Depasser);

/// <summary>Days of the week on which an act may be done.</summary>
public enum JoursPermis
{
    /// <summary>Monday to Saturday, holidays excluded.</summary>
    Ouvrables,
    /// <summary>Monday to Friday, holidays excluded.</summary>
    Ouvres,
}

/// <summary>What a value says. A value says one thing only.</summary>
public enum Forme
{
    /// <summary>A length of time.</summary>
    Delai,
    /// <summary>Days of each year.</summary>
    Saison,
    /// <summary>The delay waits for another fact.</summary>
    PartDe,
    /// <summary>The act says how long, within limits.</summary>
    Bornes,
    /// <summary>An amount or an age.</summary>
    Seuil,
    /// <summary>The day of the trigger itself.</summary>
    Immediat,
    /// <summary>One day of the calendar, written in the text.</summary>
    Jour,
    /// <summary>Until another fact comes.</summary>
    JusquA,
    /// <summary>The first day on which the act may be done.</summary>
    Jours,
    /// <summary>A duty or a power, without a day.</summary>
    Principe,
    /// <summary>The rule says nothing of these events, and why.</summary>
    Neant,
}

/// <summary>What a rule says of events from <see cref="Du"/> until the next value.</summary>
public sealed record Valeur
{
    /// <summary>First day of the events it governs; <see cref="DateOnly.MinValue"/> for « origine ».</summary>
    public required DateOnly Du { get; init; }
    /// <summary>Name of the regime in which it was born: R0, R1…</summary>
    public required string Regime { get; init; }
    /// <summary>Which of the properties below is given.</summary>
    public required Forme Forme { get; init; }
    /// <summary>Length of the delay.</summary>
    public Delai? Delai { get; init; }
    /// <summary>Forward or backward.</summary>
    public Sens Sens { get; init; }
    /// <summary>Whether the act is in time, or allowed, on the computed day itself.</summary>
    public bool EgaliteAdmise { get; init; }
    /// <summary>Days of the year during which the act is forbidden.</summary>
    public Saison? Saison { get; init; }
    /// <summary>The fact from which the delay runs when it is later than the trigger.</summary>
    public Filtre? PartDe { get; init; }
    /// <summary>Shortest and longest time that the act may give.</summary>
    public Bornes? Bornes { get; init; }
    /// <summary>Amount or age.</summary>
    public Seuil? Seuil { get; init; }
    /// <summary>The day written in the text.</summary>
    public DateOnly? Jour { get; init; }
    /// <summary>The facts that end the period.</summary>
    public IReadOnlyList<Filtre> JusquA { get; init; } = [];
    /// <summary>Days on which the act may be done.</summary>
    public JoursPermis? Jours { get; init; }
    /// <summary>What the law asks or allows, in plain French.</summary>
    public string? Principe { get; init; }
    /// <summary>Why the rule says nothing of these events.</summary>
    public string? Neant { get; init; }
    /// <summary>The local act that set it: its territory; null for the national law.</summary>
    public string? Territoire { get; init; }
    /// <summary>Article, or null for a neant without one.</summary>
    public required string Texte { get; init; }
    /// <summary>Where the text was read.</summary>
    public required string Source { get; init; }
    /// <summary>How sure it is.</summary>
    public required Confiance Confiance { get; init; }
}
