using System.Buffers;
using System.Text.RegularExpressions;
using Prevex.Metier.Socle;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>Cuts a cell of names into persons, and a person into name and first names, as senders write them.</summary>
internal static partial class Noms
{
    private const string Civilites = "m|mr|mme|mlle|mle|monsieur|madame|mademoiselle";

    [GeneratedRegex(@",?\s+(?:et|ainsi\s+que)\s+(?:de\s+)?tou(?:s|t|te|tes)\s+(?:les\s+)?(?:autres\s+)?occupants?\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Occupants();

    [GeneratedRegex(@"\s*\n\s*|\s+(?:et|ou|&|/|;|-|\+)\s+|\s*,\s+|;\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Separateurs();

    [GeneratedRegex($@"^(?<c1>{Civilites})\b\.?\s*(?<lien>et|ou|&|/|-)\s*(?<c2>{Civilites})\b\.?\s+(?<reste>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Couple();

    [GeneratedRegex(@"\s+(?:et|ou|&|/)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex EntrePrenoms();

    [GeneratedRegex($@"^(?:(?<c>{Civilites})(?:\.\s*|\s+))(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Civilite();

    [GeneratedRegex(@"(?:^|\s+)\(?(?<quoi>n[ée]e?|[ée]pouse|[ée]pse|ep|veuve|vve|divorc[ée]e|div)(?:\.|\b)\s*:?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Lien();

    // Most cells hold one person and no tie: a vector search spares the expressions.
    private static readonly SearchValues<string> SignesDeLien = SearchValues.Create(["né", "nee", "ép", "ep", "veuve", "vve", "div"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> SignesDeSeparation = SearchValues.Create([" et ", " ou ", " & ", " / ", " - ", " + ", ";", ",", "\n"], StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> Particules =
        ["de", "da", "do", "dos", "das", "du", "des", "di", "del", "le", "la", "el", "al", "ben", "bent", "ait", "abd", "van", "von", "saint", "st", "mac", "d"];

    /// <summary>Every person named in the cell, in order.</summary>
    public static List<PersonneSignalee> Lire(string cellule, bool nomDAbord)
    {
        var texte = cellule.Contains("occupant", StringComparison.OrdinalIgnoreCase) ? Occupants().Replace(cellule, "") : cellule;
        texte = texte.Trim(' ', ',', '\n');
        if (Couple().Match(texte) is { Success: true } couple) return Deux(couple, nomDAbord);
        var personnes = new List<PersonneSignalee>();
        foreach (var morceau in texte.AsSpan().ContainsAny(SignesDeSeparation) ? Separateurs().Split(texte) : [texte])
            if (Une(morceau, nomDAbord) is { } personne) personnes.Add(personne);
        return personnes;
    }

    /// <summary>One person; null when there is no letter.</summary>
    public static PersonneSignalee? Une(string texte, bool nomDAbord)
    {
        texte = texte.Trim(' ', ',', ';', '\n');
        if (!texte.Any(char.IsLetter)) return null;
        string? civilite = null;
        if (Civilite().Match(texte) is { Success: true } c)
        {
            civilite = Abreger(c.Groups["c"].Value);
            texte = texte[c.Length..].TrimStart();
        }
        string? naissance = null, epoux = null;
        var liens = Lien().Matches(texte.AsSpan().ContainsAny(SignesDeLien) ? texte : "");
        var debut = liens.Count == 0 ? texte : texte[..liens[0].Index];
        var (nom, prenoms) = Couper(debut, nomDAbord);
        for (var i = 0; i < liens.Count; i++)
        {
            var fin = i + 1 < liens.Count ? liens[i + 1].Index : texte.Length;
            var suite = texte[(liens[i].Index + liens[i].Length)..fin].Trim(' ', ')', ',');
            // « X née Y Prénom »: the first name comes after when it did not come before.
            var (sonNom, ses) = prenoms is null ? Couper(suite, nomDAbord) : (suite, null);
            prenoms ??= ses;
            if (char.ToUpperInvariant(liens[i].Groups["quoi"].Value[0]) == 'N') naissance = sonNom;
            else epoux = sonNom;
        }
        var usage = naissance is null ? epoux : epoux ?? nom;
        var propre = Vide(naissance ?? nom) ?? Vide(epoux);
        return new() { Civilite = civilite, Nom = propre, NomUsage = Vide(usage) is { } u && (u != propre || epoux is not null) ? u : null, Prenoms = Vide(prenoms) };
    }

    /// <summary>« M. et Mme DUPONT Jean et Marie », « M. ou Mme DUPONT Jean Marie », « M. et Mme DUPONT ».</summary>
    private static List<PersonneSignalee> Deux(Match couple, bool nomDAbord)
    {
        var parts = EntrePrenoms().Split(couple.Groups["reste"].Value, 2);
        var premiere = Une(parts[0], nomDAbord);
        if (premiere is null) return [];
        var prenoms = premiere.Prenoms?.Split(", ") ?? [];
        PersonneSignalee seconde;
        if (parts.Length == 2)
        {
            var mots = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var aSonNom = mots.Length > 1 && (mots.Any(EnCapitales) || Civilite().IsMatch(parts[1]));
            seconde = aSonNom && Une(parts[1], nomDAbord) is { } autre ? autre : new() { Nom = premiere.Nom, Prenoms = Vide(string.Join(", ", mots)) };
        }
        else if (prenoms.Length > 1)
        {
            // « Jean Marie » for two persons: one first name each, the rest to the second.
            premiere = premiere with { Prenoms = prenoms[0] };
            seconde = new() { Nom = premiere.Nom, Prenoms = string.Join(", ", prenoms[1..]) };
        }
        else seconde = new() { Nom = premiere.Nom };
        // « M. ou Mme »: nothing says which of the two is named first.
        var sur = !couple.Groups["lien"].Value.Equals("ou", StringComparison.OrdinalIgnoreCase);
        return [premiere with { Civilite = sur ? Abreger(couple.Groups["c1"].Value) : null }, seconde with { Civilite = sur ? Abreger(couple.Groups["c2"].Value) : seconde.Civilite }];
    }

    /// <summary>Name and first names. Capitals tell them apart; else the order of the sender.</summary>
    public static (string? Nom, string? Prenoms) Couper(string texte, bool nomDAbord)
    {
        var mots = texte.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (mots.Length > 1) mots = [.. mots.Where(m => m.Any(char.IsLetter))];
        if (mots.Length == 0) return (null, null);
        var capitales = mots.Count(EnCapitales);
        var autres = mots.Count(m => !EnCapitales(m) && !EstInitiale(m));
        if (capitales > 0 && (autres > 0 || capitales + mots.Count(EstInitiale) == mots.Length))
        {
            var debut = Array.FindIndex(mots, EnCapitales);
            var fin = debut;
            while (fin + 1 < mots.Length && EnCapitales(mots[fin + 1])) fin++;
            while (debut > 0 && Particules.Contains(Mots.Normaliser(mots[debut - 1])) && !EstInitiale(mots[debut - 1])) debut--;
            return (Joindre(mots[debut..(fin + 1)], " "), Joindre([.. mots[..debut], .. mots[(fin + 1)..]], ", "));
        }
        if (mots.Length == 1) return (mots[0], null);
        if (Array.FindIndex(mots, EstInitiale) is >= 0 and var i && mots.Count(EstInitiale) == 1 && (i == 0 || i == mots.Length - 1))
            return i == 0 ? (Joindre(mots[1..], " "), mots[0]) : (Joindre(mots[..i], " "), mots[i]);
        if (!nomDAbord) return (mots[^1], Joindre(mots[..^1], ", "));
        var n = 1;
        while (n < mots.Length - 1 && Particules.Contains(Mots.Normaliser(mots[n - 1]))) n++;
        return (Joindre(mots[..n], " "), Joindre(mots[n..], ", "));
    }

    /// <summary>« Jean Paul » in a column of its own: two first names.</summary>
    public static string? Prenoms(string texte) => Vide(string.Join(", ", texte.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>« M. » or « Mme »; null for anything else.</summary>
    public static string? Abreger(string civilite) => Mots.Normaliser(civilite) switch
    {
        "m" or "mr" or "monsieur" => "M.",
        "mme" or "mlle" or "mle" or "madame" or "mademoiselle" => "Mme",
        _ => null,
    };

    private static bool EnCapitales(string mot)
    {
        var lettres = 0;
        foreach (var c in mot)
        {
            if (!char.IsLetter(c)) continue;
            if (char.IsLower(c)) return false;
            lettres++;
        }
        return lettres > 1;
    }

    private static bool EstInitiale(string mot) => mot.Count(char.IsLetter) == 1;

    private static string? Joindre(string[] mots, string entre) => mots.Length == 0 ? null : string.Join(entre, mots);

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte;
}
