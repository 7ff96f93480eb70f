namespace Prevex.Rapprochement.Probabiliste;

/// <summary>Cells made comparable.</summary>
internal static class Lectures
{
    internal const string Porte = "#";
    private static readonly HashSet<string> Bouchons = ["NC", "NR", "ND", "NA", "NULL", "NONE", "NAN", "INCONNU", "INCONNUE", "NEANT", "X", "XX", "XXX"];

    /// <summary>Letters and digits alone; null for nothing, for a filler, for a number of social security.</summary>
    internal static string? Lettres(string? texte) => Texte.Coller(texte) is { Length: > 0 } t && !Bouchons.Contains(t) && !EstNir(t) ? t : null;

    /// <summary>« DUPONT, Jean », « Jean DUPONT », « Jean Dupont »: when nothing tells, the last word is the surname.</summary>
    internal static (string? Prenom, string? Nom) Couper(string? complet)
    {
        if (string.IsNullOrWhiteSpace(complet)) return (null, null);
        if (complet.IndexOf(',') is > 0 and var virgule) return (complet[(virgule + 1)..], complet[..virgule]);
        var mots = complet.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (mots.Length > 40) mots = mots[..40];
        if (mots.Length == 1) return (null, mots[0]);
        var capitales = Array.FindAll(mots, m => m.Length > 1 && m.Any(char.IsUpper) && !m.Any(char.IsLower));
        return capitales.Length > 0 && capitales.Length < mots.Length
            ? (string.Join(' ', mots.Except(capitales)), string.Join(' ', capitales))
            : (string.Join(' ', mots[..^1]), mots[^1]);
    }

    internal static (string? Numero, string? Voie, string? Complement) Adresse(Fiche f, Communes communes, out string? insee)
    {
        insee = null;
        if (f.Numero is null && f.Voie is null && f.Complement is null) return default;
        var ligne = string.IsNullOrWhiteSpace(f.Numero) ? f.Voie : $"{f.Numero} {f.Voie}";
        var lue = Adresses.Lire(ligne, f.Complement, Vide(f.CodePostal), Vide(f.Commune), null, communes);
        insee = lue.Insee;
        // At someone's, or at a desk for mail: the address tells nothing of the dwelling.
        if (lue.Chez) return default;
        var porte = lue.Batiment is null && lue.Escalier is null && lue.Porte is null ? null : $"{Porte}{lue.Batiment}|{lue.Escalier}|{lue.Porte}";
        var numero = lue.Numero is { } n ? n + lue.Indice : Lettres(f.Numero);
        return (numero, Lettres(lue.Voie) ?? Lettres(f.Voie), porte ?? Lettres(f.Complement));
    }

    internal static string? Commune(string? texte)
    {
        var mots = Texte.Normaliser(texte).Split(' ').Where(m => m != "CEDEX" && !m.All(char.IsAsciiDigit)).Select(Voies.Canon);
        return Lettres(string.Concat(mots));
    }

    internal static string? Telephone(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte)) return null;
        var chiffres = Numeros.Telephone(texte) ?? new string([.. texte.Where(char.IsAsciiDigit).Take(20)]);
        return chiffres.Length < 6 || chiffres.All(c => c == chiffres[0]) ? null : chiffres;
    }

    /// <summary>Lower case, « +tag » dropped; null without « @ ».</summary>
    internal static string? Courriel(string? texte)
    {
        var propre = texte?.Trim().ToLowerInvariant();
        if (propre is null || propre.Length > Texte.LongueurMax || propre.IndexOf('@') is var arobase && (arobase <= 0 || arobase == propre.Length - 1)) return null;
        var plus = propre.IndexOf('+');
        return plus > 0 && plus < arobase ? string.Concat(propre.AsSpan(0, plus), propre.AsSpan(arobase)) : propre;
    }

    /// <summary>13 digits and their key: never read, never compared.</summary>
    internal static bool EstNir(string texte)
    {
        if (texte.Length != 15 || texte[0] is < '1' or > '8') return false;
        var corps = texte[..13].Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return long.TryParse(corps, out var n) && int.TryParse(texte.AsSpan(13), out var cle) && 97 - n % 97 == cle;
    }

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte;
}
