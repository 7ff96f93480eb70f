namespace Prevex.Droit;

/// <summary>« Pourquoi cette date ? », readable by a lawyer.</summary>
/// <param name="Regle">The rule, with its prose, its actor and its effect.</param>
/// <param name="Texte">The article that gave the value used.</param>
/// <param name="Source">Where that article was read.</param>
/// <param name="Regime">The regime in which the value was born.</param>
/// <param name="Du">First day of the events that the value governs.</param>
/// <param name="Confiance">How sure the date is.</param>
/// <param name="Entrees">The facts used.</param>
/// <param name="Etapes">The arithmetic, one French sentence a step.</param>
/// <param name="Lectures">Other readings, with their own text and confidence.</param>
/// <param name="Cas">Names of the cases that prove the rule.</param>
public sealed record Explication(
    Regle Regle, string Texte, string Source, Regime Regime, DateOnly Du, Confiance Confiance, IReadOnlyList<Guid> Entrees,
    IReadOnlyList<string> Etapes, IReadOnlyList<LectureRedigee> Lectures, IReadOnlyList<string> Cas);

/// <summary>Another reading, in words.</summary>
/// <param name="Phrase">French, with its date when there is one.</param>
/// <param name="Mention">Its text, source and confidence.</param>
public sealed record LectureRedigee(string Phrase, Mention Mention);
