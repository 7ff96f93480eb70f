namespace Prevex.Rapprochement;

/// <summary>Birth dates: which are worth something, and what two of them say.</summary>
internal static class Naissances
{
    /// <summary>A date nobody typed: 01/01/1900, year 1.</summary>
    internal static DateOnly? Utile(DateOnly? date) => date is { Year: > 1900 } ? date : null;

    /// <summary>1 January mostly means that only the year is known.</summary>
    internal static bool Certaine(DateOnly? date) => Utile(date) is { } d && d is not { Month: 1, Day: 1 };

    /// <summary>Identical: both certain and equal. Near: the year alone agrees, or one slip parts them. Different: a cannot-link when both are certain.</summary>
    internal static Accord Comparer(DateOnly? a, DateOnly? b)
    {
        if (Utile(a) is not { } x || Utile(b) is not { } y) return Accord.Absent;
        if (!Certaine(x) || !Certaine(y)) return x.Year == y.Year ? Accord.Proche : Accord.Different;
        if (x == y) return Accord.Identique;
        var differents = (x.Year == y.Year ? 0 : 1) + (x.Month == y.Month ? 0 : 1) + (x.Day == y.Day ? 0 : 1);
        return differents == 1 || x.Year == y.Year && x.Month == y.Day && x.Day == y.Month ? Accord.Proche : Accord.Different;
    }

    /// <summary>Two certain dates that differ, even by a slip: never an automatic link.</summary>
    internal static bool Interdit(DateOnly? a, DateOnly? b) => Certaine(a) && Certaine(b) && a != b;
}
