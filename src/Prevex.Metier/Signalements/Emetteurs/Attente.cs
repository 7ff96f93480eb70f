namespace Prevex.Metier.Signalements.Emetteurs;

public enum EtatDAttente { SansRythme, NonAttendu, AJour, EnRetard, Muet }

/// <summary>When a sender should write again, and whether it has not.</summary>
/// <param name="Jours">Usual days between two messages; null when its history does not tell.</param>
/// <param name="Fixe">Set by a person rather than read in its history.</param>
/// <param name="Attendu">Day of the next message.</param>
public sealed record Attente(EtatDAttente Etat, int? Jours, bool Fixe, DateOnly? Attendu)
{
    private const int JoursAuMoins = 4, EcartsRegardes = 12;

    public bool Manque => Etat is EtatDAttente.EnRetard or EtatDAttente.Muet;

    /// <param name="receptions">Days of reception.</param>
    /// <param name="fixe">Days between two messages set by a person; 0: nothing is expected.</param>
    public static Attente De(IEnumerable<DateOnly> receptions, int? fixe, DateOnly aujourdhui)
    {
        var jours = receptions.Distinct().Order().ToList();
        if (fixe == 0) return new(EtatDAttente.NonAttendu, 0, true, null);
        if (jours.Count == 0) return new(EtatDAttente.SansRythme, fixe, fixe is not null, null);
        var silence = aujourdhui.DayNumber - jours[^1].DayNumber;
        if (fixe is { } pose) return new(Juger(silence, pose + Math.Max(2, pose / 10)), pose, true, jours[^1].AddDays(pose));
        var ecarts = jours.Zip(jours.Skip(1), (a, b) => b.DayNumber - a.DayNumber).TakeLast(EcartsRegardes).ToList();
        if (jours.Count < JoursAuMoins) return new(EtatDAttente.SansRythme, null, false, null);
        var rythme = (int)Math.Round(Habitudes.Mediane([.. ecarts.Select(e => (double)e)]));
        // Never late before a silence longer than any it kept lately.
        return new(Juger(silence, Math.Max(Math.Max(rythme + 3, rythme * 3 / 2), ecarts.Max())), rythme, false, jours[^1].AddDays(rythme));
    }

    private static EtatDAttente Juger(int silence, int limite) => silence <= limite ? EtatDAttente.AJour : silence <= 3 * limite ? EtatDAttente.EnRetard : EtatDAttente.Muet;
}
