namespace Prevex.Rapprochement.Probabiliste;

/// <summary>Birth dates as eight digits: a date that does not exist (31 February, month 93) still has digits that agree.</summary>
internal static class Jours
{
    /// <summary>Year × 10000 + month × 100 + day; month and day 0 when only the year is told; 0 for nothing useful.</summary>
    internal static int Lire(string? texte, string? format)
    {
        if (string.IsNullOrWhiteSpace(texte)) return 0;
        Span<int> nombres = stackalloc int[3];
        Span<int> tailles = stackalloc int[3];
        var n = 0;
        for (var i = 0; i < texte.Length; i++)
        {
            if (!char.IsAsciiDigit(texte[i])) continue;
            var debut = i == 0 || !char.IsAsciiDigit(texte[i - 1]);
            if (debut && n == 3) break;
            if (debut) n++;
            if (tailles[n - 1] == 8) return 0;
            nombres[n - 1] = nombres[n - 1] * 10 + texte[i] - '0';
            tailles[n - 1]++;
        }
        var ordre = Ordre(format);
        if (n >= 1 && tailles[0] == 8)
        {
            var (x, anDAbord) = (nombres[0], ordre is { } o ? o[0] == 'a' : nombres[0] / 10000 is >= 1600 and <= 2100);
            if (anDAbord) return Date(x / 10000, x / 100 % 100, x % 100);
            return ordre is "mja" ? Date(x % 10000, x / 1000000, x / 10000 % 100) : Date(x % 10000, x / 10000 % 100, x / 1000000);
        }
        if (n == 1) return tailles[0] == 4 ? Date(nombres[0], 0, 0) : 0;
        if (n == 2) return tailles[0] == 4 ? Date(nombres[0], nombres[1], 0) : tailles[1] == 4 ? Date(nombres[1], nombres[0], 0) : 0;
        if (n < 3) return 0;
        if (tailles[0] >= 3) return ordre == "ajm" ? Date(nombres[0], nombres[2], nombres[1]) : Date(nombres[0], nombres[1], nombres[2]);
        if (ordre is "amj" && tailles[2] <= 2) return Date(Siecle(nombres[0], tailles[0]), nombres[1], nombres[2]);
        var an = Siecle(nombres[2], tailles[2]);
        return ordre is "mja" || ordre is null && nombres[1] > 12 && nombres[0] <= 12 ? Date(an, nombres[0], nombres[1]) : Date(an, nombres[1], nombres[0]);
    }

    /// <summary>Only the year is known: 1 January is what clerks type then.</summary>
    internal static bool Imprecis(int jour) => jour % 10000 is 101 || jour % 100 == 0 || jour / 100 % 100 == 0;

    /// <summary>1 same · 2 one slip · 3 year alone · 4 two slips, or two parts of three · 5 near in time, or same day and month · 6 different · 0 untold.</summary>
    internal static byte Comparer(int a, int b)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 1;
        var (an, mois, jour) = (a / 10000 == b / 10000, a / 100 % 100 == b / 100 % 100, a % 100 == b % 100);
        if (an && (Imprecis(a) || Imprecis(b))) return 3;
        if (an && a / 100 % 100 == b % 100 && b / 100 % 100 == a % 100) return 2;
        var (chiffres, premier, voisins) = (0, -1, false);
        for (int i = 0, x = a, y = b, dernierX = 0, dernierY = 0; i < 8; i++, x /= 10, y /= 10)
        {
            if (x % 10 != y % 10)
            {
                voisins = chiffres == 1 && premier == i - 1 && x % 10 == dernierY && y % 10 == dernierX;
                chiffres++;
                premier = i;
            }
            (dernierX, dernierY) = (x % 10, y % 10);
        }
        if (chiffres == 1 || chiffres == 2 && voisins) return 2;
        if (chiffres == 2 || (an ? 1 : 0) + (mois ? 1 : 0) + (jour ? 1 : 0) == 2) return 4;
        return mois && jour || Math.Abs(Rang(a) - Rang(b)) < 400 ? (byte)5 : (byte)6;
    }

    private static int Rang(int jour) => jour / 10000 * 365 + jour / 100 % 100 * 30 + jour % 100;

    private static int Siecle(int an, int taille) => taille > 2 ? an : an >= 30 ? 1900 + an : 2000 + an;

    // 01/01/1900 is what software writes for nothing.
    private static int Date(int an, int mois, int jour) => an is < 1000 or > 9999 || mois > 99 || jour > 99 || (an, mois, jour) is (1900, 1, 1) ? 0 : an * 10000 + mois * 100 + jour;

    private static string? Ordre(string? format)
    {
        if (format is null) return null;
        var ordre = "";
        foreach (var c in format.ToLowerInvariant())
            if ((c switch { 'y' or 'a' => 'a', 'm' => 'm', 'd' or 'j' => 'j', _ => ' ' }) is var lettre && lettre != ' ' && !ordre.Contains(lettre)) ordre += lettre;
        return ordre.Length == 3 ? ordre : null;
    }
}
