namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>Amounts in euros as French senders write them. « 12,345 » is not read: three decimals, or thousands?</summary>
internal static class Montants
{
    public static decimal? Lire(string texte)
    {
        var t = texte.AsSpan().Trim();
        if (t.EndsWith("€") || t.StartsWith("€")) t = t.Trim('€').Trim();
        else if (t.EndsWith("EUR", StringComparison.OrdinalIgnoreCase)) t = t[..^3].TrimEnd();
        else if (t.EndsWith("euros", StringComparison.OrdinalIgnoreCase)) t = t[..^5].TrimEnd();
        var negatif = t.Length > 1 && t[0] is '-' or '−';
        if (negatif || (t.Length > 1 && t[0] == '+')) t = t[1..].TrimStart();
        if (t.Length is 0 or > 24 || !char.IsAsciiDigit(t[0]) || !char.IsAsciiDigit(t[^1])) return null;

        // The decimal sign is the last of the two kinds met, when it is met once and followed by one or two digits.
        var derniere = t.LastIndexOfAny(',', '.');
        var decimales = derniere < 0 ? 0 : t.Length - derniere - 1;
        var aDecimales = decimales is 1 or 2 && t[..derniere].IndexOf(t[derniere]) < 0;
        if (derniere >= 0 && !aDecimales && t.Count(t[derniere]) < 2) return null;

        var entiers = aDecimales ? t[..derniere] : t;
        decimal valeur = 0;
        var groupe = 0;
        var separateur = '\0';
        foreach (var c in entiers)
        {
            if (char.IsAsciiDigit(c)) { valeur = valeur * 10 + (c - '0'); groupe++; continue; }
            if (c is not (',' or '.' or '\'') && !char.IsWhiteSpace(c)) return null;
            var signe = char.IsWhiteSpace(c) ? ' ' : c;
            if (separateur == '\0' ? groupe > 3 : signe != separateur || groupe != 3) return null;
            separateur = signe;
            groupe = 0;
        }
        if (separateur != '\0' && groupe != 3) return null;
        if (aDecimales)
        {
            var unite = 0.1m;
            foreach (var c in t[(derniere + 1)..])
            {
                if (!char.IsAsciiDigit(c)) return null;
                valeur += (c - '0') * unite;
                unite /= 10;
            }
        }
        return negatif ? -valeur : valeur;
    }
}
