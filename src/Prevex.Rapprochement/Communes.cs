namespace Prevex.Rapprochement;

/// <summary>A commune, current or merged.</summary>
/// <param name="Insee">Its own INSEE code.</param>
/// <param name="Nom">Its name.</param>
/// <param name="CodesPostaux">Its postcodes.</param>
/// <param name="Anciennes">Old communes now part of it.</param>
public sealed record CommuneConnue(string Insee, string Nom, IReadOnlyList<string> CodesPostaux, IReadOnlyList<CommuneConnue>? Anciennes = null);

/// <summary>The communes of a territory, found under any spelling; always answers the current INSEE code.</summary>
public sealed class Communes
{
    private static readonly HashSet<string> MotsVides = ["LE", "LA", "LES", "L", "D", "DE", "DU", "DES", "SUR", "SOUS", "S", "SS", "SR", "EN", "LEZ", "LES", "CEDEX"];
    private readonly Dictionary<string, string> parNom = [];
    private readonly Dictionary<string, string> parCode = [];
    private readonly Dictionary<string, string?> parCodePostal = [];
    private readonly int motsMax;

    /// <summary>Indexes the communes of a territory.</summary>
    /// <param name="communes">Current communes, each with the old ones merged into it.</param>
    public Communes(IEnumerable<CommuneConnue> communes)
    {
        foreach (var actuelle in communes)
            foreach (var forme in (actuelle.Anciennes ?? []).Prepend(actuelle))
            {
                parNom.TryAdd(Cle(forme.Nom), actuelle.Insee);
                parCode.TryAdd(forme.Insee, actuelle.Insee);
                motsMax = Math.Max(motsMax, Texte.Normaliser(forme.Nom).Split(' ').Length);
                foreach (var code in forme.CodesPostaux)
                    parCodePostal[code] = parCodePostal.TryGetValue(code, out var deja) && deja != actuelle.Insee ? null : actuelle.Insee;
            }
    }

    /// <summary>Current INSEE code of a commune as senders write it, or null when nothing tells it.</summary>
    /// <param name="commune">Name, possibly abbreviated, misspelt by one letter, or with a code: « Bondy (93010) », « 93140 BONDY CEDEX ».</param>
    /// <param name="codePostal">Postcode; the name wins when they disagree.</param>
    /// <param name="insee">INSEE code, or a postcode put in its column.</param>
    public string? Resoudre(string? commune, string? codePostal = null, string? insee = null)
    {
        var nom = Cle(commune);
        if (parNom.TryGetValue(nom, out var exact)) return exact;
        if (ParCode(insee) is { } code) return code;
        if (ParCode(CodeDans(commune)) is { } cite) return cite;
        if (nom.Length >= 5 && Unique(n => Texte.UneFaute(n, nom)) is { } voisin) return voisin;
        if (nom.Length >= 5 && Unique(n => n.StartsWith(nom, StringComparison.Ordinal)) is { } tronque) return tronque;
        return ParCode(codePostal);
    }

    /// <summary>Length, in words, of the commune that ends an address in one line; 0 when none does.</summary>
    internal int MotsEnFin(ReadOnlySpan<string> mots, out string? insee)
    {
        for (var n = Math.Min(motsMax + 2, mots.Length); n > 0; n--)
            if (!char.IsAsciiDigit(mots[^n][0]) && parNom.TryGetValue(Cle(string.Join(' ', mots[^n..])), out insee)) return n;
        insee = null;
        return 0;
    }

    /// <summary>First run of five digits, alone.</summary>
    internal static string? CodeDans(string? texte) =>
        Texte.Normaliser(texte).Split(' ').FirstOrDefault(m => m.Length == 5 && m.All(char.IsAsciiDigit));

    private string? ParCode(string? code)
    {
        var propre = Texte.Coller(code);
        return parCode.GetValueOrDefault(propre) ?? parCodePostal.GetValueOrDefault(propre);
    }

    private string? Unique(Func<string, bool> convient)
    {
        var trouves = parNom.Where(p => convient(p.Key)).Select(p => p.Value).Distinct().Take(2).ToList();
        return trouves.Count == 1 ? trouves[0] : null;
    }

    // « Rosny s/ Bois », « ROSNY SOUS BOIS »: small words are dropped, for senders abbreviate SUR and SOUS alike.
    private static string Cle(string? nom) => string.Concat(Texte.Normaliser(nom).Split(' ')
        .Where(m => !MotsVides.Contains(m) && !m.All(char.IsAsciiDigit))
        .Select(m => m switch { "ST" => "SAINT", "STE" => "SAINTE", "GD" or "GRD" => "GRAND", "PT" => "PETIT", "VX" => "VIEUX", _ => m }));
}
