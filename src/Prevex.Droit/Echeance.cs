using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>Another reading of a deadline; its wording is in the rule's data.</summary>
/// <param name="Code">Key in <see cref="Regle.Lectures"/>.</param>
/// <param name="Date">The day under that reading; null when it cannot be computed.</param>
public sealed record Lecture(string Code, DateOnly? Date)
{
    /// <summary>The delay may roll to the next working day (CPC 642).</summary>
    public const string Report642 = "report_642";
    /// <summary>The lease may state the delay that was usual when it was signed.</summary>
    public const string BailInconnu = "bail_inconnu";
    /// <summary>The first hearing may be what counts, not the one after a renvoi.</summary>
    public const string PremiereAudience = "premiere_audience";
    /// <summary>The value was chosen by the day of the hearing, for want of the summons.</summary>
    public const string AssignationInconnue = "assignation_inconnue";
    /// <summary>Nobody told whether the préfet was informed.</summary>
    public const string NotificationInconnue = "notification_inconnue";
    /// <summary>The season may not protect this occupant.</summary>
    public const string TreveEcartee = "treve_ecartee";
    /// <summary>The judgment gives time to leave that is not counted.</summary>
    public const string DelaiDuJugement = "delai_du_jugement";

    /// <summary>The kind of landlord, on which the duty depends, is not known.</summary>
    public const string BailleurInconnu = "bailleur_inconnu";
    /// <summary>Whether the dwelling is let furnished is not known.</summary>
    public const string MeubleInconnu = "meuble_inconnu";
    /// <summary>The act may be allowed on the last day of the delay itself.</summary>
    public const string Egalite = "egalite";
    /// <summary>The State may answer from its refusal, even in winter.</summary>
    public const string DesLeRefus = "des_le_refus";
    /// <summary>The threshold may leave the charges out.</summary>
    public const string HorsCharges = "hors_charges";
    /// <summary>The grant is not carried out yet: its liability may go on.</summary>
    public const string ExecutionTardive = "execution_tardive";
    /// <summary>The saisine presumed by the Caf's report may be lost with the debt it told.</summary>
    public const string SaisinePresumee = "saisine_presumee";
    /// <summary>Nobody told whether the decision is an ordonnance de référé.</summary>
    public const string RefereInconnu = "refere_inconnu";

    /// <summary>Every reading the engine may propose; it does so for the rules that word it. A reading that only counts another delay needs no code here.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [Report642, BailInconnu, PremiereAudience, AssignationInconnue, NotificationInconnue, TreveEcartee, DelaiDuJugement, BailleurInconnu, MeubleInconnu,
         Egalite, DesLeRefus, HorsCharges, ExecutionTardive, SaisinePresumee, RefereInconnu];
}

/// <summary>A legal deadline of one household.</summary>
public sealed record Echeance
{
    /// <summary>Id of the rule.</summary>
    public required string Regle { get; init; }
    /// <summary>Which day it is.</summary>
    public required Nature Nature { get; init; }
    /// <summary>The day itself; rolled only where the rule says so (CPC 642).</summary>
    public required DateOnly Date { get; init; }
    /// <summary>The fact it comes from.</summary>
    public required Guid? Fait { get; init; }
    /// <summary>Regime in which the value used was born.</summary>
    public required string Regime { get; init; }
    /// <summary>How sure it is, the value and the choice of the delay taken together.</summary>
    public required Confiance Confiance { get; init; }
    /// <summary>Still to come, or not yet met by a fact.</summary>
    public required bool Ouverte { get; init; }
    /// <summary>Its last day is past, and no fact tells that it was met.</summary>
    public bool Manquee { get; init; }
    /// <summary>Nobody has to act on that day.</summary>
    public bool Information { get; init; }
    /// <summary>Number of the procedure in the file, from 1.</summary>
    public required int Procedure { get; init; }
    /// <summary>Other readings, each to be shown beside the date.</summary>
    public IReadOnlyList<Lecture> Lectures { get; init; } = [];

    /// <summary>Day of the event that chose the value.</summary>
    public required DateOnly Evenement { get; init; }
    /// <summary>Day from which the delay is counted; for a season, the first day that would otherwise be allowed.</summary>
    public required DateOnly Depart { get; init; }
    /// <summary>What the value said; a date is told from it.</summary>
    public Forme Forme { get; init; }
    /// <summary>Delay counted; null where none is.</summary>
    public Delai? Delai { get; init; }
    /// <summary>What prevailed over the law's own delay, if anything.</summary>
    public Primaute? Prevaut { get; init; }
    /// <summary>Suspensions that moved the day.</summary>
    public IReadOnlyList<Suspension> Obstacles { get; init; } = [];
    /// <summary>The facts used, the first one being <see cref="Fait"/>.</summary>
    public IReadOnlyList<Guid> Entrees { get; init; } = [];
}
