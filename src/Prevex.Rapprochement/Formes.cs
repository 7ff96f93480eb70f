using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Rapprochement;

/// <summary>One way of writing a person, normalised.</summary>
internal sealed record Forme(Noms Noms, DateOnly? Naissance, string? Telephone)
{
    public NomLu? Prenoms => field ??= NomLu.De(Noms.Prenoms, Noms.AutresPrenoms);
    public NomLu? Familles => field ??= NomLu.De(Noms.Familles, Noms.Parties);
}

/// <summary>A person with every form known of them.</summary>
internal sealed record FormesPersonne(PersonneComparee Personne, Forme[] Formes)
{
    /// <summary>Birth as eight digits, 0 when untold (<see cref="Jours"/>).</summary>
    public int Jour { get; } = Naissances.Utile(Personne.Naissance) is { } d ? d.Year * 10000 + d.Month * 100 + d.Day : 0;

    public string? Courriel => field ??= Lectures.Courriel(Personne.Courriel);

    public static FormesPersonne De(PersonneComparee personne)
    {
        var formes = new Forme[1 + personne.Variantes.Count];
        formes[0] = Lire(personne);
        // A variant is another spelling of the same person: it keeps their birth date, or the veto would be lost.
        for (var i = 1; i < formes.Length; i++) formes[i] = Lire(personne.Variantes[i - 1]) with { Naissance = personne.Naissance };
        return new(personne, formes);
    }

    private static Forme Lire(PersonneComparee p) => new(Noms.De(p), p.Naissance, Numeros.Telephone(p.Telephone));
}

/// <summary>Numbers and landlords as they are compared.</summary>
internal static class Numeros
{
    // Kinds of companies and words that senders add or drop.
    private static readonly HashSet<string> MotsDeBailleur = ["M", "MR", "MME", "MLLE", "MONSIEUR", "MADAME", "SA", "SAS", "SARL", "SCI", "HLM", "D", "DE", "DU", "DES", "LA", "LE", "LES", "L", "ET", "OPH", "ESH", "OFFICE", "PUBLIC", "HABITAT", "CABINET", "AGENCE", "SOCIETE", "STE"];

    /// <summary>Nine digits of a French number, whatever the prefix; null otherwise.</summary>
    internal static string? Telephone(string? texte)
    {
        if (string.IsNullOrEmpty(texte)) return null;
        Span<char> lus = stackalloc char[20];
        var n = 0;
        foreach (var c in texte) if (char.IsAsciiDigit(c) && n < lus.Length) lus[n++] = c;
        var chiffres = lus[..n].TrimStart('0');
        if (chiffres.Length == 11 && chiffres.StartsWith("33")) chiffres = chiffres[2..];
        if (chiffres.Length == 12 && chiffres.StartsWith("330")) chiffres = chiffres[3..];
        return chiffres.Length == 9 ? new string(chiffres) : null;
    }

    /// <summary>Letters and digits, without leading zeros; null when there is nothing.</summary>
    internal static string? Reference(string? texte) => Texte.Coller(texte).TrimStart('0') is { Length: > 0 } reference ? reference : null;

    /// <summary>RG number with its court: « RG n° 11-22-002430 » and « 11-22-002430 » are one.</summary>
    internal static string? Rg(string? texte) =>
        string.Concat(Texte.Normaliser(texte).Split(' ').Where(m => m is not ("RG" or "N" or "NO"))) is { Length: > 0 } rg ? rg : null;

    /// <summary>Landlord's words without civility nor kind of company, in alphabetical order; null when there is nothing.</summary>
    internal static string? Bailleur(string? texte)
    {
        var mots = Texte.Normaliser(texte).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var propres = mots.Where(m => !MotsDeBailleur.Contains(m)).ToArray();
        if (propres.Length == 0) propres = mots;
        Array.Sort(propres, StringComparer.Ordinal);
        return propres.Length > 0 ? string.Concat(propres) : null;
    }
}
