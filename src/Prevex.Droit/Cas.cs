using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>An example that proves the law: facts, a day, and what must be found. Written by a jurist in *.cas.yaml.</summary>
public sealed record Cas
{
    /// <summary>What it shows, in French.</summary>
    public required string Nom { get; init; }
    /// <summary>Where the expected result comes from.</summary>
    public required string Source { get; init; }
    /// <summary>File, relative to droit/.</summary>
    public required string Fichier { get; init; }
    /// <summary>Line, from 1.</summary>
    public required int Ligne { get; init; }
    /// <summary>The day of the computation; the day of the latest fact when not stated.</summary>
    public required DateOnly Au { get; init; }
    /// <summary>Facts received later are not known.</summary>
    public DateTimeOffset? ConnuAu { get; init; }
    /// <summary>The lease, when known.</summary>
    public BailConnu? Bail { get; init; }
    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<Inscription> Faits { get; init; }
    /// <summary>Name of each fact in the case: its « id », else f1, f2…</summary>
    public required IReadOnlyDictionary<Guid, string> NomsDesFaits { get; init; }
    /// <summary>What must be found.</summary>
    public required Attendu Attendu { get; init; }

    /// <summary>Whether the case says something of the rule.</summary>
    public bool Prouve(string regle) => Attendu.Regles.Contains(regle);
}

/// <summary>What a case expects; what it does not mention is not compared.</summary>
public sealed record Attendu
{
    /// <summary>By rule, all its dates; none for « neant ».</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Dates { get; init; }
    /// <summary>Deadlines described further.</summary>
    public required IReadOnlyList<EcheanceAttendue> Echeances { get; init; }
    /// <summary>Main stage.</summary>
    public Etape? Etape { get; init; }
    /// <summary>Day of the main stage.</summary>
    public DateOnly? EtapeLe { get; init; }
    /// <summary>All positions.</summary>
    public IReadOnlyList<string>? Positions { get; init; }
    /// <summary>All suspensions.</summary>
    public IReadOnlyList<(string Nature, DateOnly Debut, DateOnly? Fin)>? Suspensions { get; init; }
    /// <summary>All codes of alerts.</summary>
    public IReadOnlyList<string>? Alertes { get; init; }
    /// <summary>All codes of incoherences.</summary>
    public IReadOnlyList<string>? Incoherences { get; init; }

    /// <summary>Ids of the rules of which it says something.</summary>
    public IReadOnlySet<string> Regles => field ??= Dates.Keys.Concat(Echeances.Select(e => e.Regle)).Concat(Prouve).ToHashSet();

    /// <summary>Rules without a deadline of their own that the case proves too.</summary>
    public IReadOnlyList<string> Prouve { get; init; } = [];
}

/// <summary>A deadline that must be among those found; what is null is not compared.</summary>
public sealed record EcheanceAttendue(
    string Regle, Nature? Nature, DateOnly? Date, string? Fait, string? Regime, Confiance? Confiance, bool? Ouverte, int? Procedure,
    IReadOnlyList<(string Code, DateOnly? Date)>? Lectures)
{
    internal bool Convient(Echeance e, IReadOnlyDictionary<Guid, string> noms) =>
        e.Regle == Regle && (Nature is null || Nature == e.Nature) && (Date is null || Date == e.Date) && (Fait is null || Fait == Nom(e, noms))
        && (Regime is null || Regime == e.Regime) && (Confiance is null || Confiance == e.Confiance) && (Ouverte is null || Ouverte == e.Ouverte)
        && (Procedure is null || Procedure == e.Procedure)
        && (Lectures is null || Lectures.SequenceEqual(e.Lectures.Select(l => (l.Code, l.Date))));

    /// <summary>The deadline as a case writes it.</summary>
    public override string ToString() => Ecrire(Regle, Nature, Date, Fait, Regime, Confiance, Ouverte, Procedure, Lectures);

    internal static string Decrire(Echeance e, IReadOnlyDictionary<Guid, string> noms) =>
        Ecrire(e.Regle, e.Nature, e.Date, Nom(e, noms), e.Regime, e.Confiance, e.Ouverte, e.Procedure, [.. e.Lectures.Select(l => (l.Code, l.Date))]);

    private static string? Nom(Echeance e, IReadOnlyDictionary<Guid, string> noms) => e.Fait is { } id ? noms.GetValueOrDefault(id) : null;

    private static string Ecrire(string regle, Nature? nature, DateOnly? date, string? fait, string? regime, Confiance? confiance, bool? ouverte, int? procedure,
        IReadOnlyList<(string Code, DateOnly? Date)>? lectures) =>
        $"{regle} {nature} {date:yyyy-MM-dd} fait={fait} {regime} {confiance} ouverte={ouverte} procedure={procedure} lectures={(lectures is null ? "?" : string.Join(", ", lectures.Select(l => $"{l.Code} {l.Date:yyyy-MM-dd}")))}";
}
