using System.Text.RegularExpressions;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>Cuts an address written on one line, with the communes of the territory as its only dictionary.</summary>
internal sealed partial class Adresses
{
    private readonly Dictionary<string, Commune> _communes = [];
    private readonly HashSet<string> _insee = [];
    private readonly HashSet<string> _postaux = [];
    private readonly int _motsMax;

    [GeneratedRegex(@"\(([^()]*)\)\s*$")]
    private static partial Regex Parentheses();

    [GeneratedRegex(@"(?<![0-9])([0-9]{5})(?![0-9])\s*(?:[-,]\s*)?(\p{L}[^,()0-9]*)?$")]
    private static partial Regex Postal();

    [GeneratedRegex(@"(?<![\p{L}0-9])[0-9]{1,4}\s?(?:bis|ter|quater|[a-e])?\s?,?\s+(?:rue|r|avenue|ave?|boulevard|boul|bl?v?d|place|pl|all(?:[ée]es?)?|imp(?:asse)?|ch(?:emin|em|e|m)|cours|crs|quai|qu|route|rte|square|sq|villa|sente|sentier|passage|pas|r[ée]s(?:idence)?|cit[ée]|rond-point|esplanade|voie|mail|parvis|faubourg|fg|hameau|clos|cour|ruelle|promenade|galerie)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DebutDeVoie();

    [GeneratedRegex(@"(?<=[\s,])(?:b[âa]t(?:iment)?\b\.?\s|esc(?:alier)?\b\.?\s|[ée]t(?:a)?g(?:e)?\b\.?\s|[0-9]{1,2}\s?(?:er|[èe]re|e|[èe]me)\s+[ée]tage|ap(?:pt|t|p|partement)\b\.?\s|log(?:t|ement)\b\.?\s|porte\s+(?:n°\s?)?(?:[0-9]+|[a-z]|face)\b|rdc\b|chez\s|c/o\s)", RegexOptions.IgnoreCase)]
    private static partial Regex DebutDeComplement();

    public Adresses(Territoire territoire)
    {
        foreach (var c in territoire.Communes)
        {
            _insee.Add(c.Insee);
            _postaux.UnionWith(c.CodesPostaux);
            Ajouter(c.Nom, c);
            foreach (var a in c.Anciennes)
            {
                _insee.Add(a.Insee);
                _postaux.UnionWith(a.CodesPostaux);
                Ajouter(a.Nom, c);
            }
        }
        _motsMax = _communes.Keys.Select(k => k.Count(x => x == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    public bool EstInsee(string code) => _insee.Contains(code);

    public bool EstPostal(string code) => _postaux.Contains(code);

    /// <summary>« 93140 Bondy », « Bondy (93010) », « Bondy »: the code is a postcode or an INSEE code.</summary>
    public AdresseSignalee Ville(string texte)
    {
        var code = "";
        var chiffres = 0;
        for (var i = 0; i < texte.Length && code.Length == 0; i++)
        {
            chiffres = char.IsAsciiDigit(texte[i]) ? chiffres + 1 : 0;
            if (chiffres == 5 && (i + 1 == texte.Length || !char.IsAsciiDigit(texte[i + 1]))) code = texte[(i - 4)..(i + 1)];
        }
        var nom = (code.Length == 0 ? texte : texte.Replace(code, "")).Trim(' ', '-', '(', ')', ',');
        var insee = code.Length > 0 && EstInsee(code) && !EstPostal(code);
        return new() { CodePostal = code.Length == 0 || insee ? null : code, Insee = insee ? code : null, Commune = nom.Length == 0 ? null : nom };
    }

    /// <summary>Everything on one line: « Bât A, 12 rue X - 93000 BOBIGNY (porte 4) ».</summary>
    public AdresseSignalee Ligne(string texte)
    {
        var complement = "";
        var reste = texte;
        if (Parentheses().Match(reste) is { Success: true } p && p.Groups[1].Value.Any(c => !char.IsAsciiDigit(c)))
            (reste, complement) = (reste[..p.Index].TrimEnd(), p.Groups[1].Value.Trim());
        string? postal = null, commune = null;
        if (Postal().Match(reste) is { Success: true } m)
        {
            postal = m.Groups[1].Value;
            commune = m.Groups[2].Value.Trim();
            reste = reste[..m.Index];
        }
        else if (CommuneALaFin(reste) is > 0 and var debut)
        {
            commune = reste[debut..].Trim();
            reste = reste[..debut];
        }
        var (voie, autre) = Voie(reste.Trim(' ', ',', '-'));
        return new()
        {
            Voie = voie, Complement = Joindre(autre, complement), CodePostal = postal, Commune = string.IsNullOrEmpty(commune) ? null : commune,
        };
    }

    /// <summary>Parts the street from stairs, floor and door, written before or after it.</summary>
    public static (string? Voie, string? Complement) Voie(string texte)
    {
        var avant = "";
        var reste = texte;
        if (DebutDeVoie().Matches(texte) is { Count: > 0 } rues && rues[^1] is { Index: > 0 } rue && DebutDeComplement().IsMatch(" " + texte[..rue.Index] + " "))
            (avant, reste) = (texte[..rue.Index].Trim(' ', ',', '-'), texte[rue.Index..]);
        var apres = "";
        if (DebutDeComplement().Match(reste + " ") is { Success: true, Index: > 3 } suite && suite.Index < reste.Length)
            (reste, apres) = (reste[..suite.Index].Trim(' ', ',', '-'), reste[suite.Index..].Trim(' ', ',', '-'));
        return (reste.Length == 0 ? null : reste, Joindre(avant, apres));
    }

    private static string? Joindre(string? a, string? b)
    {
        if (string.IsNullOrEmpty(a)) return string.IsNullOrEmpty(b) ? null : b;
        return string.IsNullOrEmpty(b) || b == a ? a : $"{a} {b}";
    }

    private void Ajouter(string nom, Commune commune)
    {
        var cle = Mots.Normaliser(nom);
        _communes.TryAdd(cle, commune);
        if (cle.StartsWith("le ", StringComparison.Ordinal) || cle.StartsWith("la ", StringComparison.Ordinal)) _communes.TryAdd(cle[3..], commune);
        if (cle.StartsWith("les ", StringComparison.Ordinal)) _communes.TryAdd(cle[4..], commune);
    }

    // Where the longest run of last words that names a commune starts; -1 when none does.
    private int CommuneALaFin(string texte)
    {
        var debuts = new List<int>();
        for (var i = texte.Length - 1; i > 0 && debuts.Count < _motsMax + 2; i--)
            if (texte[i - 1] is ' ' or ',' && texte[i] is not (' ' or ',' or '-')) debuts.Add(i);
        for (var d = debuts.Count - 1; d >= 0; d--)
        {
            var cle = Mots.Normaliser(texte[debuts[d]..]);
            if (Formes(cle).Any(_communes.ContainsKey)) return debuts[d];
        }
        return -1;
    }

    // « St Denis », « Aulnay s/ Bois », « Pierrefitte-s/Seine ».
    private static IEnumerable<string> Formes(string cle)
    {
        yield return cle;
        var longue = string.Join(' ', cle.Split(' ').Select(m => m switch { "st" => "saint", "ste" => "sainte", _ => m }));
        if (longue != cle) yield return longue;
        if (!$" {longue} ".Contains(" s ", StringComparison.Ordinal)) yield break;
        yield return $" {longue} ".Replace(" s ", " sur ", StringComparison.Ordinal).Trim();
        yield return $" {longue} ".Replace(" s ", " sous ", StringComparison.Ordinal).Trim();
    }
}
