using System.Text.RegularExpressions;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Charte;

public enum EtatDeLigne { PasEncore, EnPartie, Marche }

/// <summary>One thing that the charter names, and whether Prévex does it.</summary>
public sealed record LigneDeCharte
{
    public string Id { get; init; } = "";
    public string Quoi { get; init; } = "";
    public EtatDeLigne Etat { get; init; }

    /// <summary>Paths of pages (« /dossiers/{id} ») and commands (« ./prevex importer ») where it can be seen.</summary>
    public List<string> Ou { get; init; } = [];

    /// <summary>Where the charter says it, when it is not the source of the whole chapter.</summary>
    public string Source { get; init; } = "";
}

/// <summary>One file of territoires/CODE/charte.</summary>
public sealed record Chapitre
{
    public string Titre { get; init; } = "";
    public int Rang { get; init; }
    public string Source { get; init; } = "";
    public List<LigneDeCharte> Lignes { get; init; } = [];

    /// <summary>For a fiche action: its axe (1 to 3) and its pilots.</summary>
    public int? Axe { get; init; }

    public List<string> Pilotes { get; init; } = [];
}

/// <summary>Every row of the charter of a territory, with its state: the source of docs/charte.md.</summary>
public sealed partial record TableauDeLaCharte(IReadOnlyList<Chapitre> Chapitres)
{
    public IEnumerable<LigneDeCharte> Lignes => Chapitres.SelectMany(c => c.Lignes);

    public IReadOnlyList<string> Pages => Lieux("/");

    public IReadOnlyList<string> Commandes => Lieux("./prevex ");

    /// <summary>A territory without a charter has no chapter.</summary>
    /// <exception cref="InvalidDataException">A file cannot be read, or a row says something impossible.</exception>
    public static TableauDeLaCharte Charger(Territoire territoire)
    {
        var dossier = Path.Combine(territoire.Chemin, "charte");
        if (!Directory.Exists(dossier)) return new([]);
        var chapitres = Directory.GetFiles(dossier, "*.yaml", SearchOption.AllDirectories)
            .Select(f => FichierYaml.Lire<Chapitre>(Path.GetDirectoryName(f)!, Path.GetFileName(f)));
        var tableau = new TableauDeLaCharte([.. chapitres.OrderBy(c => c.Rang)]);
        var fautes = tableau.Fautes().ToList();
        return fautes.Count == 0 ? tableau : throw new InvalidDataException($"{dossier} : {string.Join(" ; ", fautes)}.");
    }

    private IEnumerable<string> Fautes()
    {
        foreach (var id in Lignes.GroupBy(l => l.Id).Where(g => g.Count() > 1).Select(g => g.Key)) yield return $"{id} est écrit deux fois";
        foreach (var ligne in Lignes)
        {
            if (!Identifiant().IsMatch(ligne.Id)) yield return $"« {ligne.Id} » n'est pas un identifiant de la charte";
            if (ligne.Quoi == "") yield return $"{ligne.Id} ne dit pas « quoi »";
            if (ligne.Etat == EtatDeLigne.PasEncore && ligne.Ou.Count > 0) yield return $"{ligne.Id} ne marche pas encore : retirez « ou »";
            if (ligne.Etat != EtatDeLigne.PasEncore && ligne.Ou.Count == 0) yield return $"{ligne.Id} doit dire « ou » le voir";
            foreach (var lieu in ligne.Ou.Where(o => !o.StartsWith('/') && !o.StartsWith("./prevex ", StringComparison.Ordinal)))
                yield return $"{ligne.Id} : « {lieu} » n'est ni une page (/dossiers) ni une commande (./prevex importer)";
        }
    }

    private List<string> Lieux(string debut) =>
        [.. Lignes.SelectMany(l => l.Ou).Where(o => o.StartsWith(debut, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^([A-Z]{3,4}-\d{1,2}|FA\d\d(-[SNL]\d)?)$")]
    private static partial Regex Identifiant();
}
