namespace Prevex.Faits;

/// <summary>A fact as it stands in a file: what was told, by whom, when it was received.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Fait">What happened.</param>
/// <param name="RecuLe">Instant of reception, UTC.</param>
/// <param name="Emetteur">The structure that told it.</param>
/// <param name="Remplace">The earlier fact that this one corrects or takes back.</param>
public sealed record Inscription(Guid Id, Fait Fait, DateTimeOffset RecuLe, Guid Emetteur, Guid? Remplace = null);

/// <summary>The two readings of a file's history that everything else starts from.</summary>
public static class Histoire
{
    /// <summary>What was known at the instant, corrections received since then left out.</summary>
    public static IReadOnlyList<Inscription> ConnuesAu(this IEnumerable<Inscription> histoire, DateTimeOffset instant) =>
        [.. histoire.Where(i => i.RecuLe <= instant)];

    /// <summary>Facts that stand: neither replaced nor taken back, in the order of their day, then of their reception.</summary>
    public static IReadOnlyList<Inscription> EnVigueur(this IEnumerable<Inscription> histoire)
    {
        var toutes = new List<Inscription>(histoire);
        HashSet<Guid>? remplacees = null;
        foreach (var i in toutes) if (i.Remplace is { } ancienne) (remplacees ??= []).Add(ancienne);
        // Called for each file of an import: sorted in place, and only when it does not already come in order.
        var dernier = 0;
        var enOrdre = true;
        for (var k = 0; k < toutes.Count; k++)
        {
            var i = toutes[k];
            if (i.Fait is Retrait || remplacees is not null && remplacees.Contains(i.Id)) continue;
            enOrdre &= dernier == 0 || Comparer(toutes[dernier - 1], i) < 0;
            toutes[dernier++] = i;
        }
        toutes.RemoveRange(dernier, toutes.Count - dernier);
        if (enOrdre) return toutes;
        toutes.Sort(Comparer);
        dernier = 0;
        for (var k = 0; k < toutes.Count; k++) if (dernier == 0 || toutes[dernier - 1].Id != toutes[k].Id) toutes[dernier++] = toutes[k];
        toutes.RemoveRange(dernier, toutes.Count - dernier);
        return toutes;
    }

    private static int Comparer(Inscription a, Inscription b)
    {
        var jours = a.Fait.DateEffet.DayNumber - b.Fait.DateEffet.DayNumber;
        if (jours != 0) return jours;
        var reception = a.RecuLe.UtcTicks.CompareTo(b.RecuLe.UtcTicks);
        return reception != 0 ? reception : a.Id.CompareTo(b.Id);
    }
}
