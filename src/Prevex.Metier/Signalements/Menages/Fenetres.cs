namespace Prevex.Metier.Signalements.Menages;

/// <summary>The reports of one household that are one signal: those received within so many days of the first.</summary>
public sealed record Fenetre(DateTimeOffset Debut, DateTimeOffset Dernier, int Signalements);

public static class Fenetres
{
    /// <param name="receptions">Instants of reception of the reports of one household, in any order.</param>
    /// <param name="jours">Length of a window; it starts with its first report and does not slide: a sender that writes each month is heard again at each window.</param>
    public static IReadOnlyList<Fenetre> De(IEnumerable<DateTimeOffset> receptions, int jours)
    {
        var fenetres = new List<Fenetre>();
        foreach (var instant in receptions.Order())
            if (fenetres.Count > 0 && fenetres[^1] is var derniere && instant < derniere.Debut.AddDays(jours)) fenetres[^1] = derniere with { Dernier = instant, Signalements = derniere.Signalements + 1 };
            else fenetres.Add(new(instant, instant, 1));
        return fenetres;
    }
}
