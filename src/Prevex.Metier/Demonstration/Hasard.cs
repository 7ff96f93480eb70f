namespace Prevex.Metier.Demonstration;

/// <summary>Draws that only depend on the seed.</summary>
internal sealed class Hasard(int graine)
{
    private readonly Random _tirage = new(graine);

    /// <summary>One stream per household and purpose, so that a change in one does not move the others.</summary>
    public static Hasard De(int graine, int rang, string usage) => new(usage.Aggregate(HashCode(graine, rang), HashCode));

    public bool Chance(double probabilite) => _tirage.NextDouble() < probabilite;

    /// <summary>Both bounds included.</summary>
    public int Entre(int min, int max) => _tirage.Next(min, max + 1);

    public decimal Euros(double min, double max) => Math.Round((decimal)(min + (max - min) * _tirage.NextDouble()), 2);

    public T Parmi<T>(IReadOnlyList<T> choix) => choix[_tirage.Next(choix.Count)];

    public T Pese<T>(IReadOnlyList<T> choix, Func<T, double> poids)
    {
        var reste = _tirage.NextDouble() * choix.Sum(poids);
        foreach (var c in choix)
            if ((reste -= poids(c)) < 0) return c;
        return choix[^1];
    }

    public T Pese<T>(params (double Poids, T Valeur)[] choix) => Pese(choix, c => c.Poids).Valeur;

    // Not System.HashCode: it changes from one process to the next. Mixed to the end, because near seeds draw alike.
    private static int HashCode(int a, int b)
    {
        unchecked
        {
            var x = (uint)a * 0x9E3779B1u + (uint)b;
            x = (x ^ (x >> 16)) * 0x85EBCA6Bu;
            x = (x ^ (x >> 13)) * 0xC2B2AE35u;
            return (int)(x ^ (x >> 16));
        }
    }

    private static int HashCode(int a, char b) => HashCode(a, (int)b);
}
