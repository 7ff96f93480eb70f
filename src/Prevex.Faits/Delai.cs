using System.Globalization;

namespace Prevex.Faits;

/// <summary>Unit in which a delay is counted; « 2 mois » is not « 60 jours ».</summary>
public enum Unite
{
    /// <summary>Calendar days.</summary>
    Jours,
    /// <summary>Monday to Friday, holidays excluded.</summary>
    JoursOuvres,
    /// <summary>Monday to Saturday, holidays excluded.</summary>
    JoursOuvrables,
    /// <summary>Seven calendar days each.</summary>
    Semaines,
    /// <summary>De quantième à quantième.</summary>
    Mois,
    /// <summary>De quantième à quantième.</summary>
    Ans,
}

/// <summary>A length of time as the law or a lease writes it: « 6 semaines », « 2 mois », « 5 jours ouvrés ».</summary>
public readonly record struct Delai
{
    private static readonly (string Mot, Unite Unite)[] Mots =
    [
        ("jours ouvrés", Unite.JoursOuvres), ("jours ouvrables", Unite.JoursOuvrables), ("jours", Unite.Jours),
        ("semaines", Unite.Semaines), ("mois", Unite.Mois), ("ans", Unite.Ans),
    ];

    /// <param name="valeur">1 to 1,000.</param>
    /// <param name="unite">What is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public Delai(int valeur, Unite unite)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(valeur, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(valeur, 1000);
        (Valeur, Unite) = (valeur, unite);
    }

    /// <summary>How many units.</summary>
    public int Valeur { get; }

    /// <summary>What is counted.</summary>
    public Unite Unite { get; }

    /// <summary>Reads « 2 mois », « 1 an », « 15 jours ouvrés »; singular and plural.</summary>
    /// <exception cref="FormatException">The text is not a delay.</exception>
    public static Delai Parse(string texte) =>
        TryParse(texte, out var delai) ? delai : throw new FormatException($"Délai illisible : « {texte} ». Écrivez par exemple « 2 mois » ou « 6 semaines ».");

    /// <summary>Reads a delay without throwing.</summary>
    public static bool TryParse(string? texte, out Delai delai)
    {
        delai = default;
        var parts = (texte ?? "").Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n is < 1 or > 1000) return false;
        foreach (var (mot, unite) in Mots)
        {
            if (parts[1] != mot && parts[1] != Singulier(mot)) continue;
            delai = new(n, unite);
            return true;
        }
        return false;
    }

    /// <summary>« 2 mois », « 1 semaine ».</summary>
    public override string ToString()
    {
        var unite = Unite;
        var mot = Mots.First(m => m.Unite == unite).Mot;
        return string.Create(CultureInfo.InvariantCulture, $"{Valeur} {(Valeur == 1 ? Singulier(mot) : mot)}");
    }

    private static string Singulier(string mot) =>
        mot == "mois" ? mot : string.Join(' ', mot.Split(' ').Select(m => m.TrimEnd('s')));
}
