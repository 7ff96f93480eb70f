namespace Prevex.Metier.Signalements.Emetteurs;

/// <summary>What a sender's reports of the last year are worth. Each mark is from 0 to 100; the whole is their mean.</summary>
/// <param name="Erreurs">Share of its facts that could not be taken.</param>
/// <param name="Completude">Of its last rows, mean share of what identifies a household: birth date, address, reference, telephone or e-mail.</param>
/// <param name="Delai">Median days between an act and its report; null when no act was told.</param>
/// <param name="Bruts">Reports received.</param>
/// <param name="Menages">Households signalled, each once per window.</param>
/// <param name="DejaConnus">Facts that it had told before.</param>
public sealed record Notes(double Erreurs, double Completude, double? Delai, int Bruts, int Menages, int DejaConnus)
{
    private const double ErreursANul = 0.20, DelaiPlein = 7, DelaiANul = 90;

    public int NoteErreurs => Entre(1 - Erreurs / ErreursANul);
    public int NoteCompletude => Entre(Completude);
    public int? NoteDelai => Delai is { } jours ? Entre(1 - (jours - DelaiPlein) / (DelaiANul - DelaiPlein)) : null;
    public int? NoteDoublons => Bruts == 0 ? null : Entre((double)Menages / Bruts);
    public int Ensemble => (int)Math.Round(new[] { NoteErreurs, NoteCompletude, NoteDelai, NoteDoublons }.OfType<int>().Average());

    internal static Notes De(int ecartes, int total, IReadOnlyList<(Signalement Dit, DateOnly RecuLe)> dits, int bruts, int menages, int dejaConnus)
    {
        var delais = dits.SelectMany(d => d.Dit.Faits.Where(f => f.DateEffet <= d.RecuLe).Select(f => (double)(d.RecuLe.DayNumber - f.DateEffet.DayNumber))).ToList();
        return new(total == 0 ? 0 : (double)ecartes / total, dits.Count == 0 ? 0 : dits.Average(d => Complet(d.Dit)), delais.Count == 0 ? null : Habitudes.Mediane(delais), bruts, menages, Math.Max(0, dejaConnus));
    }

    private static double Complet(Signalement s)
    {
        bool[] dits =
        [
            s.Personnes.Any(p => p.Naissance is not null), s.Adresse is { } a && (a.Voie is not null) && (a.CodePostal ?? a.Commune ?? a.Insee) is not null,
            s.Reference is not null || s.Bail?.Reference is not null || s.Rg is not null, s.Personnes.Any(p => p.Telephone is not null || p.Courriel is not null),
        ];
        return dits.Count(d => d) / (double)dits.Length;
    }

    private static int Entre(double part) => (int)Math.Round(100 * Math.Clamp(part, 0, 1));
}
