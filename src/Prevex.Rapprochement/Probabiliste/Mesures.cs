namespace Prevex.Rapprochement.Probabiliste;

/// <summary>How near two words are.</summary>
internal static class Mesures
{
    private const int LettresMax = 64;

    /// <summary>Jaro-Winkler similarity, 0 to 1: prefix of 4 at most, boost only above 0.7. Beyond 64 letters the rest is not read.</summary>
    internal static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length) { var c = a; a = b; b = c; }
        if (a.Length > LettresMax) a = a[..LettresMax];
        if (b.Length > LettresMax) b = b[..LettresMax];
        if (a.Length == 0) return b.Length == 0 ? 1 : 0;
        var fenetre = Math.Max(b.Length / 2 - 1, 0);
        ulong prisA = 0, prisB = 0;
        var communs = 0;
        for (var i = 0; i < a.Length; i++)
            for (int j = Math.Max(0, i - fenetre), fin = Math.Min(b.Length - 1, i + fenetre); j <= fin; j++)
                if (a[i] == b[j] && (prisB >> j & 1) == 0)
                {
                    prisA |= 1UL << i;
                    prisB |= 1UL << j;
                    communs++;
                    break;
                }
        if (communs == 0) return 0;
        var transposes = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if ((prisA >> i & 1) == 0) continue;
            while ((prisB >> j & 1) == 0) j++;
            if (a[i] != b[j++]) transposes++;
        }
        var jaro = ((double)communs / a.Length + (double)communs / b.Length + (communs - transposes / 2) / (double)communs) / 3;
        if (jaro <= 0.7) return jaro;
        var prefixe = Math.Min(4, a.CommonPrefixLength(b));
        return jaro + 0.1 * prefixe * (1 - jaro);
    }

    /// <summary>Letters added, lost, changed, or neighbours swapped, to make one of the other; <paramref name="max"/> + 1 beyond.</summary>
    internal static int Fautes(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max) return max + 1;
        var debut = a.CommonPrefixLength(b);
        a = a[debut..];
        b = b[debut..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1]) { a = a[..^1]; b = b[..^1]; }
        if (a.Length == 0 || b.Length == 0) return Math.Max(a.Length, b.Length);
        if (a.Length > LettresMax || b.Length > LettresMax) return max + 1;
        Span<int> avant = stackalloc int[LettresMax + 1], hier = stackalloc int[LettresMax + 1], ligne = stackalloc int[LettresMax + 1];
        for (var j = 0; j <= b.Length; j++) hier[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            ligne[0] = i;
            var mieux = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cout = Math.Min(Math.Min(hier[j], ligne[j - 1]) + 1, hier[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cout = Math.Min(cout, avant[j - 2] + 1);
                ligne[j] = cout;
                mieux = Math.Min(mieux, cout);
            }
            if (mieux > max) return max + 1;
            hier.CopyTo(avant);
            ligne.CopyTo(hier);
        }
        return Math.Min(hier[b.Length], max + 1);
    }

    /// <summary>What is left of a word said aloud: MOHAMED and MUHAMMAD, DUPONT and DUPOND, FATIHA and FATIA are one. At most 8 signs.</summary>
    internal static string Phonetique(string mot)
    {
        Span<char> sortie = stackalloc char[8];
        var n = 0;
        for (var i = 0; i < mot.Length && n < sortie.Length; i++)
        {
            var (c, suivant) = (mot[i], i + 1 < mot.Length ? mot[i + 1] : ' ');
            var doux = suivant is 'E' or 'I' or 'Y';
            switch (c)
            {
                case 'A' or 'E' or 'I' or 'O' or 'U' or 'Y' or 'H' or 'W':
                    if (n > 0 || i > 0) continue;
                    c = c == 'H' ? ' ' : 'A';
                    break;
                case 'P' when suivant == 'H': c = 'F'; break;
                case 'C' when suivant == 'H': c = 'S'; break;
                case 'C': c = doux ? 'S' : 'K'; break;
                case 'G' when doux: c = 'J'; break;
                case 'Q': c = 'K'; break;
                case 'Z' or 'X': c = 'S'; break;
                case 'V': c = 'F'; break;
                case 'D' when suivant == 'J': continue;
                case 'D': c = 'T'; break;
            }
            if (c == ' ' || n > 0 && sortie[n - 1] == c) continue;
            sortie[n++] = c;
        }
        if (n > 2 && sortie[n - 1] == 'S') n--;
        return new(sortie[..n]);
    }
}
