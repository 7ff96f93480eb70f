namespace Prevex.Faits;

/// <summary>Days from <see cref="Debut"/> to <see cref="Fin"/>, both included; without an end it is still running.</summary>
public readonly record struct Periode
{
    /// <param name="debut">First day.</param>
    /// <param name="fin">Last day, or null while it runs.</param>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public Periode(DateOnly debut, DateOnly? fin)
    {
        if (fin < debut) throw new ArgumentException($"Une période ne finit pas ({fin:O}) avant de commencer ({debut:O}).", nameof(fin));
        (Debut, Fin) = (debut, fin);
    }

    /// <summary>First day, included.</summary>
    public DateOnly Debut { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Fin { get; }

    /// <summary>Whether the day lies in the period.</summary>
    public bool Contient(DateOnly jour) => jour >= Debut && (Fin is null || jour <= Fin);
}
