using System.Globalization;
using Prevex.Faits;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Prevex.Droit.Chargement;

/// <summary>A YAML mapping read key by key; each fault is noted with its line, and a key that nobody read is one.</summary>
internal sealed class Fiche(string fichier, YamlMappingNode noeud, List<Defaut> defauts)
{
    private readonly HashSet<string> _lues = [];

    public string Fichier => fichier;
    public int Ligne { get; } = (int)noeud.Start.Line;

    /// <summary>The mappings of a file: its sequence, or its single mapping.</summary>
    public static IReadOnlyList<Fiche> Lire(string fichier, TextReader texte, List<Defaut> defauts)
    {
        var flux = new YamlStream();
        try
        {
            flux.Load(texte);
        }
        catch (YamlException e)
        {
            defauts.Add(new(fichier, (int)e.Start.Line, $"YAML illisible ({e.Message}). Vérifiez l’alignement, les deux-points et les clés en double."));
            return [];
        }
        if (flux.Documents.Count == 0)
        {
            defauts.Add(new(fichier, 1, "Fichier vide. Écrivez son contenu ou supprimez-le."));
            return [];
        }
        return Fiches(fichier, flux.Documents[0].RootNode, defauts);
    }

    private static List<Fiche> Fiches(string fichier, YamlNode racine, List<Defaut> defauts)
    {
        var fiches = new List<Fiche>();
        foreach (var n in racine is YamlSequenceNode suite ? suite.Children : [racine])
        {
            if (n is YamlMappingNode m) fiches.Add(new(fichier, m, defauts));
            else defauts.Add(new(fichier, (int)n.Start.Line, "Des lignes « clé: valeur » sont attendues ici."));
        }
        return fiches;
    }

    public void Signaler(string message, string? cle = null) =>
        defauts.Add(new(fichier, (int)(cle is null ? noeud.Start.Line : Noeud(cle)?.Start.Line ?? noeud.Start.Line), message));

    public bool Contient(string cle) => Noeud(cle) is not null;

    public string Texte(string cle) => TexteOuNull(cle) ?? Manque(cle);

    /// <summary>A sentence that users read, set as French is.</summary>
    public string Phrase(string cle) => Francais.Typographie(Texte(cle));

    public string? PhraseOuNull(string cle) => TexteOuNull(cle) is { } texte ? Francais.Typographie(texte) : null;

    public string? TexteOuNull(string cle)
    {
        switch (Noeud(cle))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } texte } when !string.IsNullOrWhiteSpace(texte):
                return texte.Trim();
            default:
                Signaler($"« {cle} » doit être un texte. Écrivez « {cle}: … » sur une ligne.", cle);
                return null;
        }
    }

    /// <summary>A word of a closed list, written in snake_case; the first of the list when it is wrong.</summary>
    public T Mot<T>(string cle) where T : struct, Enum
    {
        if (!Contient(cle)) Manque(cle);
        return MotOuNull<T>(cle) ?? default;
    }

    public T? MotOuNull<T>(string cle) where T : struct, Enum
    {
        if (TexteOuNull(cle) is not { } texte) return null;
        if (Mots<T>.ParMot.TryGetValue(texte, out var valeur)) return valeur;
        Signaler($"« {texte} » n’est pas admis pour « {cle} ». Écrivez l’un de : {string.Join(", ", Mots<T>.ParMot.Keys)}.", cle);
        return null;
    }

    /// <summary>« oui » or « non »; no when it is not written.</summary>
    public bool OuiOuNon(string cle) => OuiOuNonOuNull(cle) ?? false;

    public bool? OuiOuNonOuNull(string cle)
    {
        switch (TexteOuNull(cle))
        {
            case null: return null;
            case "oui" or "true": return true;
            case "non" or "false": return false;
            default:
                Signaler($"Écrivez « {cle}: oui » ou « {cle}: non ».", cle);
                return null;
        }
    }

    public int? EntierOuNull(string cle)
    {
        if (TexteOuNull(cle) is not { } texte) return null;
        if (int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) return n;
        Signaler($"« {texte} » n’est pas un nombre entier pour « {cle} ».", cle);
        return null;
    }

    public decimal? EurosOuNull(string cle)
    {
        if (TexteOuNull(cle) is not { } texte) return null;
        if (decimal.TryParse(texte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)) return n;
        Signaler($"« {texte} » n’est pas un montant pour « {cle} ». Écrivez-le comme 450.50.", cle);
        return null;
    }

    public DateOnly? JourOuNull(string cle) => TexteOuNull(cle) is not { } texte ? null : Jour(texte, cle);

    public DateOnly? Jour(string texte, string cle)
    {
        if (DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour)) return jour;
        Signaler($"« {texte} » n’est pas un jour. Écrivez-le comme 2023-07-29.", cle);
        return null;
    }

    public Delai? DelaiOuNull(string cle)
    {
        if (TexteOuNull(cle) is not { } texte) return null;
        if (Delai.TryParse(texte, out var delai)) return delai;
        Signaler($"« {texte} » n’est pas un délai. Écrivez un nombre et une unité : jours, jours ouvrés, jours ouvrables, semaines, mois ou ans.", cle);
        return null;
    }

    /// <summary>Several texts, or a single one.</summary>
    public IReadOnlyList<string> Textes(string cle)
    {
        if (Noeud(cle) is not YamlSequenceNode suite) return TexteOuNull(cle) is { } seul ? [seul] : [];
        var textes = suite.Children.OfType<YamlScalarNode>().Select(n => n.Value ?? "").ToList();
        if (textes.Count != suite.Children.Count) Signaler($"« {cle} » doit être une liste de mots, comme [a, b].", cle);
        return textes;
    }

    public IReadOnlyList<Fiche> Fiches(string cle) => Noeud(cle) is { } n ? Fiches(fichier, n, defauts) : [];

    public Fiche? FicheOuNull(string cle) => Fiches(cle) is [var premiere, ..] ? premiere : null;

    /// <summary>Every key in the order of the file, all counted as read.</summary>
    public IReadOnlyList<string> Cles()
    {
        List<string> cles = [.. noeud.Children.Keys.OfType<YamlScalarNode>().Select(c => c.Value ?? "")];
        _lues.UnionWith(cles);
        return cles;
    }

    /// <summary>Whether the scalar was written without quotes, so that true and 12 are not texts.</summary>
    public bool EstNu(string cle) => Noeud(cle) is YamlScalarNode { Style: ScalarStyle.Plain };

    /// <summary>« du: 2023-07-29 »; « origine » is the first day of all.</summary>
    public DateOnly Du()
    {
        var texte = Texte("du");
        return texte == "origine" ? DateOnly.MinValue : texte.Length == 0 ? default : Jour(texte, "du") ?? default;
    }

    /// <summary>The facts of which a rule speaks.</summary>
    public List<Filtre> Filtres(string cle)
    {
        var filtres = new List<Filtre>();
        foreach (var texte in Textes(cle))
        {
            if (Filtre.Lire(texte, out var faute) is { } filtre) filtres.Add(filtre);
            else Signaler(faute!, cle);
        }
        return filtres;
    }

    /// <summary>Notes the keys that nobody read.</summary>
    public void Fin()
    {
        foreach (var cle in noeud.Children.Keys)
        {
            if (cle is YamlScalarNode { Value: { } nom } && _lues.Contains(nom)) continue;
            defauts.Add(new(fichier, (int)cle.Start.Line, $"Clé inconnue « {cle} ». Corrigez son orthographe ou supprimez-la ; sont lues ici : {string.Join(", ", _lues)}."));
        }
    }

    private YamlNode? Noeud(string cle)
    {
        _lues.Add(cle);
        return noeud.Children.TryGetValue(cle, out var n) ? n : null;
    }

    private string Manque(string cle)
    {
        Signaler($"« {cle} » manque. Ajoutez une ligne « {cle}: … ».");
        return "";
    }

    private static class Mots<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ParMot = Enum.GetValues<T>().ToDictionary(v => Codes.Snake(v.ToString()));
    }
}
