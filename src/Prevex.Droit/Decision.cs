using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>The four classes in which the ministry of Justice counts decisions, and the others (domaine.md §1.5).</summary>
public enum ClasseDeDecision
{
    /// <summary>Not stated.</summary>
    Inconnue,
    /// <summary>Eviction, without time to leave.</summary>
    FermeSansDelai,
    /// <summary>Eviction, with time to leave.</summary>
    FermeAvecDelais,
    /// <summary>Schedule, effects of the clause suspended.</summary>
    Conditionnelle,
    /// <summary>Occupants without right or title.</summary>
    SansDroitNiTitre,
    /// <summary>Schedule without suspension of the clause: outside the ministry's split.</summary>
    DelaisSansSuspension,
    /// <summary>Dismissed or not admissible: outside the ministry's split.</summary>
    Rejet,
}

/// <summary>A judgment, classified for the objectives of the charter.</summary>
/// <param name="Fait">The judgment.</param>
/// <param name="Date">Its day.</param>
/// <param name="Sens">As told.</param>
/// <param name="Classe">In the ministry's split.</param>
/// <param name="Debat">Told by the sender, else estimated from who came to the last hearing.</param>
/// <param name="DebatEstime">Whether <paramref name="Debat"/> is an estimate.</param>
public sealed record DecisionClassee(Guid Fait, DateOnly Date, SensJugement Sens, ClasseDeDecision Classe, Contradictoire Debat, bool DebatEstime);

/// <summary>Whether a debt is an impayé for housing aid, under one reading (CCH R.824-1 and R.824-2; domaine.md §5.10-5.11).</summary>
/// <param name="Regle">The rule that gave the threshold.</param>
/// <param name="Regime">Regime of that threshold.</param>
/// <param name="ChargesComprises">The disputed parameter; null where the text settles it.</param>
/// <param name="AideDeduite">Net of the aid, which is paid to the landlord; null where it does not matter.</param>
/// <param name="Seuil">Amount from which, or above which, the debt is an impayé, in euros.</param>
/// <param name="ConstitueLe">First day known on which it was; null when it is not.</param>
/// <param name="Source">What told that day: a debt, or the first default.</param>
public sealed record EvaluationDImpaye(string Regle, string Regime, bool? ChargesComprises, bool? AideDeduite, decimal Seuil, DateOnly? ConstitueLe, Guid? Source);
