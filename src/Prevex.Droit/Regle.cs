using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>How sure a value, a text or a deadline is; ordered from the surest.</summary>
public enum Confiance
{
    /// <summary>Read in the text, or in two independent sources.</summary>
    Certaine,
    /// <summary>One secondary source, or a reasoned reading.</summary>
    Probable,
    /// <summary>To be checked before it is relied upon.</summary>
    AVerifier,
}

/// <summary>Which day a deadline means.</summary>
public enum Nature
{
    /// <summary>Last day of the delay, included.</summary>
    FinDeDelai,
    /// <summary>First day on which the act is allowed.</summary>
    PasAvant,
    /// <summary>Last day on which the act is in time.</summary>
    AuPlusTard,
    /// <summary>Day on which a tacit decision is born.</summary>
    Silence,
}

/// <summary>Which way a delay is counted from its trigger.</summary>
public enum Sens
{
    /// <summary>Forward.</summary>
    Apres,
    /// <summary>Backward.</summary>
    Avant,
}

/// <summary>What prevails over the law's own delay.</summary>
public enum Primaute
{
    /// <summary>The delay of a lease signed under an earlier value.</summary>
    Bail,
    /// <summary>The delay of a lease signed under the value in force, or on an unknown day.</summary>
    BailRecent,
    /// <summary>The delay stated in the act.</summary>
    Acte,
    /// <summary>The clause states no delay, or nobody told it: the law's own, with less certainty.</summary>
    ClauseMuette,
}

/// <summary>What removes a delay.</summary>
public enum Dispense
{
    /// <summary>The commandement does not rely on the clause résolutoire.</summary>
    ClauseNonVisee,
    /// <summary>The claim is not founded on a debt.</summary>
    MotifHorsDette,
    /// <summary>The judge removed the two months of L.412-1.</summary>
    DelaiSupprime,
}

/// <summary>A statement of the law's data: what it says in plain French, its text, where that was read, how sure it is.</summary>
/// <param name="Prose">Plain French for a social worker.</param>
/// <param name="Texte">Article.</param>
/// <param name="Source">Where the text was read.</param>
/// <param name="Confiance">How sure it is.</param>
public sealed record Mention(string Prose, string Texte, string Source, Confiance Confiance);

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

/// <summary>What a rule says of events from <see cref="Du"/> until the next value. Exactly one of Delai, Saison, PartDe and Neant is given.</summary>
public sealed record Valeur
{
    /// <summary>First day of the events it governs; <see cref="DateOnly.MinValue"/> for « origine ».</summary>
    public required DateOnly Du { get; init; }
    /// <summary>Name of the regime in which it was born: R0, R1…</summary>
    public required string Regime { get; init; }
    /// <summary>Length of the delay.</summary>
    public Delai? Delai { get; init; }
    /// <summary>Forward or backward.</summary>
    public Sens Sens { get; init; }
    /// <summary>Whether the act is in time, or allowed, on the computed day itself.</summary>
    public bool EgaliteAdmise { get; init; }
    /// <summary>Days of the year during which the act is forbidden.</summary>
    public Saison? Saison { get; init; }
    /// <summary>Tag of the fact from which the delay runs when it is later than the trigger.</summary>
    public string? PartDe { get; init; }
    /// <summary>Why the rule says nothing of these events.</summary>
    public string? Neant { get; init; }
    /// <summary>Article, or null for a neant without one.</summary>
    public required string Texte { get; init; }
    /// <summary>Where the text was read.</summary>
    public required string Source { get; init; }
    /// <summary>How sure it is.</summary>
    public required Confiance Confiance { get; init; }
}

/// <summary>A regime: an age of the law, from <paramref name="Du"/> until the next one.</summary>
/// <param name="Id">R0, R1…</param>
/// <param name="Du">First day; <see cref="DateOnly.MinValue"/> for the oldest.</param>
/// <param name="Nom">Plain name.</param>
/// <param name="Texte">Statute.</param>
/// <param name="Source">Where the text was read.</param>
/// <param name="Confiance">How sure it is.</param>
public sealed record Regime(string Id, DateOnly Du, string Nom, string Texte, string Source, Confiance Confiance);

/// <summary>A rule of droit/: one delay or one prohibition, with its dated values.</summary>
public sealed record Regle
{
    /// <summary>T05, T07…</summary>
    public required string Id { get; init; }
    /// <summary>Plain name.</summary>
    public required string Nom { get; init; }
    /// <summary>Tag of the fact that starts it (<see cref="FaitsJson.Types"/>).</summary>
    public required string Declencheur { get; init; }
    /// <summary>Which day its deadline means; null when it gives none of its own.</summary>
    public Nature? Nature { get; init; }
    /// <summary>The rule that moves the starting point, or from whose end this one runs.</summary>
    public string? Depart { get; init; }
    /// <summary>Who must act, or wait.</summary>
    public required string Acteur { get; init; }
    /// <summary>What missing it means.</summary>
    public required string Effet { get; init; }
    /// <summary>Plain French for a social worker.</summary>
    public required string Prose { get; init; }
    /// <summary>In the order of their days; the first is « origine ».</summary>
    public required IReadOnlyList<Valeur> Valeurs { get; init; }
    /// <summary>What prevails over the values.</summary>
    public required IReadOnlyDictionary<Primaute, Mention> Prevaut { get; init; }
    /// <summary>What removes the rule.</summary>
    public required IReadOnlyDictionary<Dispense, Mention> Sauf { get; init; }
    /// <summary>Readings that differ, by code.</summary>
    public required IReadOnlyDictionary<string, Mention> Lectures { get; init; }
    /// <summary>Tags of the facts that meet the deadline or make it pointless.</summary>
    public required IReadOnlyList<string> ClosPar { get; init; }
    /// <summary>File of droit/ that holds it.</summary>
    public required string Fichier { get; init; }
    /// <summary>Names of the cases that prove it.</summary>
    public IReadOnlyList<string> Cas { get; init; } = [];

    internal Type TypeDeclencheur => field ??= FaitsJson.Types[Declencheur];
    internal Type[] TypesFermants => field ??= [.. ClosPar.Select(t => FaitsJson.Types[t])];

    /// <summary>The value that governs an event of that day: always exactly one, possibly a <see cref="Valeur.Neant"/>.</summary>
    public Valeur ValeurAu(DateOnly evenement) => Valeurs[Indice(evenement)];

    internal int Indice(DateOnly evenement)
    {
        var i = Valeurs.Count - 1;
        while (i > 0 && Valeurs[i].Du > evenement) i--;
        return i;
    }
}
