namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>A French number can be rung: ten digits, or nine when a spreadsheet lost the first zero, or +33.</summary>
internal static class Telephones
{
    public static bool EstComplet(string texte)
    {
        var chiffres = string.Concat(texte.Where(char.IsAsciiDigit));
        if (texte.Any(char.IsLetter)) return false;
        if (texte.StartsWith('+')) return chiffres.Length is >= 8 and <= 15;
        return chiffres.Length switch
        {
            10 => chiffres[0] == '0',
            9 => chiffres[0] != '0',
            11 => chiffres.StartsWith("33", StringComparison.Ordinal),
            >= 12 and <= 17 => chiffres.StartsWith("00", StringComparison.Ordinal),
            _ => false,
        };
    }
}
