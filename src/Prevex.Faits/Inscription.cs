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
        var toutes = histoire.DistinctBy(i => i.Id).ToList();
        var remplacees = toutes.Where(i => i.Remplace is not null).Select(i => i.Remplace!.Value).ToHashSet();
        return [.. toutes
            .Where(i => !remplacees.Contains(i.Id) && i.Fait is not Retrait)
            .OrderBy(i => i.Fait.DateEffet).ThenBy(i => i.RecuLe).ThenBy(i => i.Id)];
    }
}
