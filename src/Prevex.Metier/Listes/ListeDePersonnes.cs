using System.Globalization;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture.Fichiers;
using Prevex.Rapprochement;
using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Metier.Listes;

/// <summary>A list of persons read from a file of any layout (CSV of any separator and encoding, or XLSX).</summary>
/// <param name="Ecartees">Lines that could not be read, with the reason.</param>
/// <param name="Absentes">Columns asked for that this list does not have.</param>
public sealed record ListeDePersonnes(IReadOnlyList<Fiche> Fiches, ChampsDeListe Champs, IReadOnlyList<(int Ligne, string Motif)> Ecartees, IReadOnlyList<string> Absentes)
{
    /// <exception cref="FichierRefuse">The file cannot be read as a list of persons.</exception>
    public static ListeDePersonnes Lire(string chemin, ChampsDeListe? demandes)
    {
        var nom = Path.GetFileName(chemin);
        if (!File.Exists(chemin)) throw new FichierRefuse($"Le fichier {chemin} n’existe pas.", "Vérifiez son chemin.");
        using var flux = File.OpenRead(chemin);
        return Lire(nom, Ouvrir(nom, flux), demandes);
    }

    private static Source Ouvrir(string nom, FileStream flux)
    {
        if (Ouverture.EstClasseur(flux)) return Ouverture.Classeur(nom, flux);
        var debut = new LignesPhysiques(flux, "auto");
        while (debut.Lire(out var ligne))
        {
            if (string.IsNullOrWhiteSpace(ligne.Texte)) continue;
            flux.Position = 0;
            return new FichierCsv(flux, Ouverture.Separateurs.MaxBy(s => ligne.Texte.Count(c => c == s)), "auto");
        }
        throw new FichierRefuse($"{nom} est vide.", "Vérifiez l’export.");
    }

    private static ListeDePersonnes Lire(string nom, Source source, ChampsDeListe? demandes)
    {
        List<Fiche> fiches = [];
        List<(int, string)> ecartees = [];
        List<string> absentes = [];
        var lignes = new Dictionary<string, int>();
        string[]? titres = null;
        ChampsDeListe champs = null!;
        var places = new Dictionary<string, int>();
        int[] autres = [];
        var rangIdentifiant = -1;
        foreach (var rangee in source.Rangees(source.Feuilles[0]))
        {
            if (rangee.EstVide) continue;
            if (titres is null)
            {
                titres = Array.ConvertAll(rangee.Cellules, c => Propre(c.Brut));
                source.Largeur = titres.Length;
                champs = demandes ?? ChampsDeListe.Reconnaitre(titres);
                if (champs.Identifiant is { } titreId && (rangIdentifiant = Rang(titreId)) < 0) throw Manque(titreId);
                foreach (var (role, titre) in champs.Colonnes) Placer(titre, i => places[role] = i);
                autres = [.. champs.Autres.Select(a => { var place = -1; Placer(a.Colonne, i => place = i); return place; })];
                if (places.Count == 0 && autres.All(i => i < 0)) throw new FichierRefuse(
                    $"Aucune colonne de {nom} n’a été reconnue ({string.Join(", ", titres)}).", "Dites lesquelles sont le nom, le prénom, la naissance… avec --champs (docs/rapprocher.md).");
                continue;
            }
            if (rangee.Defaut is { } defaut) { ecartees.Add((rangee.Numero, defaut.Motif)); continue; }
            var id = rangIdentifiant < 0 ? rangee.Numero.ToString(CultureInfo.InvariantCulture) : Propre(rangee[rangIdentifiant].Brut);
            if (id.Length == 0) { ecartees.Add((rangee.Numero, "L’identifiant est vide.")); continue; }
            if (!lignes.TryAdd(id, rangee.Numero)) throw new FichierRefuse(
                $"{nom} : l’identifiant « {id} » est présent deux fois (lignes {lignes[id]} et {rangee.Numero}).", "Donnez un identifiant différent à chaque ligne, ou nommez une autre colonne dans champs.yaml.");
            fiches.Add(Fiche(id, rangee));
        }
        if (titres is null || fiches.Count == 0) throw new FichierRefuse($"{nom} n’a aucune ligne de données sous son en-tête.", "Vérifiez l’export.");
        return new(fiches, champs, ecartees, absentes);

        int Rang(string titre) => Array.FindIndex(titres!, t => string.Equals(t, titre, StringComparison.OrdinalIgnoreCase));
        void Placer(string titre, Action<int> place) { if (Rang(titre) is >= 0 and var i) place(i); else absentes.Add(titre); }
        FichierRefuse Manque(string titre) => new($"{nom} n’a pas de colonne « {titre} » : ses colonnes sont {string.Join(", ", titres!)}.", "Corrigez « identifiant » dans champs.yaml.");
        Fiche Fiche(string id, Rangee r)
        {
            string? De(string role) => places.TryGetValue(role, out var i) && Propre(r[i].Brut) is { Length: > 0 } t ? t : null;
            return new(id)
            {
                Prenom = De("prenom"), Nom = De("nom"), NomUsage = De("nom_usage"), NomComplet = De("nom_complet"), Naissance = De("naissance"), Numero = De("numero_voie"), Voie = De("voie"),
                Complement = De("complement"), Commune = De("commune"), CodePostal = De("code_postal"), Telephone = De("telephone"), Courriel = De("courriel"), Reference = De("reference"),
                Autres = autres.Length == 0 ? [] : Array.ConvertAll(autres, i => i < 0 ? null : Propre(r[i].Brut)),
            };
        }
    }

    // A cell after « , " » keeps its quotes: the separator was followed by a blank.
    private static string Propre(string texte)
    {
        texte = texte.Trim();
        if (texte.Length >= 2 && texte[0] == '"' && texte[^1] == '"') texte = texte[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
        return texte.Length > Texte.LongueurMax * 2 ? texte[..(Texte.LongueurMax * 2)] : texte;
    }
}
