using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>One day of hearing.</summary>
/// <param name="Jour">The day.</param>
/// <param name="Source">The fact that told it: the summons, the hearing put off to it, or the hearing itself.</param>
/// <param name="Assignation">The summons it follows.</param>
/// <param name="Premiere">First hearing of that summons, when this is a later one.</param>
/// <param name="Tenue">A fact says that it was held.</param>
internal readonly record struct JourDAudience(DateOnly Jour, Acte Source, Acte? Assignation, DateOnly? Premiere, bool Tenue);

/// <summary>The hearings of a procedure before its decision, held or announced, each day once.</summary>
internal sealed class Audiences
{
    private readonly Procedure _procedure;

    public List<JourDAudience> Toutes { get; } = [];

    public Audiences(Procedure procedure)
    {
        _procedure = procedure;
        if (!procedure.PeutContenir(typeof(Assignation)) && !procedure.PeutContenir(typeof(Audience)) && procedure.AudiencesAnnoncees.Count == 0) return;
        var limite = procedure.Premier<Jugement>(DateOnly.MinValue)?.Date ?? DateOnly.MaxValue;
        var jours = new List<(DateOnly Jour, Acte Source)>();
        foreach (var a in procedure.Actes) if (a.Fait is Assignation { Audience: { } jour }) Noter(jour, a);
        foreach (var a in procedure.Actes) if (a.Fait is Audience { RenvoiAu: { } jour } && jour > a.Date) Noter(jour, a);
        foreach (var a in procedure.Actes) if (a.Fait is Audience) Noter(a.Date, a);
        foreach (var a in procedure.AudiencesAnnoncees) Noter(a.Date, a);
        jours.Sort(static (x, y) => x.Jour.DayNumber - y.Jour.DayNumber);

        Acte? courante = null;
        DateOnly premiere = default;
        foreach (var (jour, source) in jours)
        {
            var assignation = procedure.Dernier<Assignation>(jour);
            if (Toutes.Count == 0 || assignation != courante) (courante, premiere) = (assignation, jour);
            Toutes.Add(new(jour, source, assignation, jour == premiere ? null : premiere, EstTenue(jour)));
        }

        void Noter(DateOnly jour, Acte source)
        {
            if (jour <= limite && Etats.Plausible(jour) && !jours.Exists(j => j.Jour == jour)) jours.Add((jour, source));
        }
    }

    /// <summary>For a fact that tells a hearing, the summons of that hearing: from it runs the duty to notify.</summary>
    public Acte? AssignationDe(Acte source) => source.Fait is Audience or Assignation ? _procedure.Dernier<Assignation>(source.Date) : null;

    private bool EstTenue(DateOnly jour)
    {
        foreach (var a in _procedure.Actes) if (a.Fait is Audience && a.Date == jour) return true;
        return false;
    }
}
