using System.Globalization;
using Prevex.Faits;
using Prevex.Metier.Signalements.Lecture.Valeurs;

namespace Prevex.Metier.Signalements.Lecture.Profils;

/// <summary>What a profile says that cannot be: each fault with the word at fault and the cure.</summary>
internal static class ProfilControle
{
    private static readonly string[] Encodages = ["auto", "utf-8", "windows-1252", "iso-8859-15"];
    private static readonly string[] Exigences = ["facultatif", "lisible", "requis"];

    public static readonly IReadOnlyDictionary<string, char> Separateurs = new Dictionary<string, char>
    {
        ["point-virgule"] = ';', ["tabulation"] = '\t', ["virgule"] = ',', ["barre"] = '|',
    };

    public static IEnumerable<(string Mot, string Message)> Fautes(Profil profil)
    {
        if (profil.Fichier is not ("csv" or "xlsx")) yield return (profil.Fichier, $"fichier « {profil.Fichier} » inconnu : écrivez csv ou xlsx.");
        if (!Encodages.Contains(profil.Encodage)) yield return (profil.Encodage, $"encodage « {profil.Encodage} » inconnu : écrivez {string.Join(", ", Encodages)}.");
        if (profil.Separateur is { } s && !Separateurs.ContainsKey(s)) yield return (s, $"séparateur « {s} » inconnu : écrivez {string.Join(", ", Separateurs.Keys)}.");
        foreach (var d in profil.Dates.Where(d => !Dates.Noms.ContainsKey(d)))
            yield return (d, $"forme de date « {d} » inconnue : écrivez {string.Join(", ", Dates.Noms.Keys)}.");
        if (profil.Dates.Contains("jj/mm/aaaa") && profil.Dates.Contains("mm/jj/aaaa")) yield return ("mm/jj/aaaa", "jj/mm/aaaa et mm/jj/aaaa se contredisent : gardez-en une.");
        if (!EstJour(profil.Depuis)) yield return (profil.Depuis, $"depuis « {profil.Depuis} » : écrivez une date aaaa-mm-jj.");
        if (profil.Tableaux.Count == 0) yield return ("tableaux", "il manque « tableaux » : décrivez au moins un tableau.");
        if (profil.Fichier == "csv" && profil.Tableaux.Count > 1) yield return ("tableaux", "un fichier csv n’a qu’un tableau.");
        foreach (var t in profil.Tableaux)
        {
            if (profil.Fichier == "xlsx" && t.Feuille is null && profil.Tableaux.Count > 1) yield return ("feuille", "il manque « feuille » à un tableau : donnez le nom de l’onglet.");
            foreach (var faute in Fautes(t)) yield return faute;
        }
    }

    private static IEnumerable<(string Mot, string Message)> Fautes(Tableau t)
    {
        if (t.Colonnes.Count == 0) yield return ("colonnes", "il manque « colonnes » : donnez au moins une colonne.");
        if (t.Requises.Count == 0) yield return ("requises", "il manque « requises » : donnez les colonnes qui font reconnaître l’en-tête.");
        foreach (var nom in t.Requises.Concat(t.Recopier).Concat(t.AnnuleEtRemplace.Keys).Where(n => !t.Colonnes.ContainsKey(n)))
            yield return (nom, $"« {nom} » ne nomme aucune colonne : ajoutez-la sous « colonnes », ou corrigez ce nom.");
        foreach (var faute in t.Faits.SelectMany(f => Fautes(f, t))) yield return faute;
        var employees = t.Faits.SelectMany(Colonnes).Concat(t.AnnuleEtRemplace.Keys).ToHashSet();
        foreach (var (nom, titres) in t.Colonnes)
        {
            if (titres is not { Count: > 0 }) yield return (nom, $"la colonne « {nom} » n’a pas de titre : écrivez {nom}: [TITRE].");
            if (!Roles.Libelles.ContainsKey(nom) && !employees.Contains(nom))
                yield return (nom, $"la colonne « {nom} » ne sert à rien : ce n’est pas un rôle ({string.Join(", ", Roles.Libelles.Keys)}) et aucun fait ne l’emploie.");
        }
        foreach (var nom in t.IdentifiePar.Where(n => !Roles.Identites.Contains(n))) yield return (nom, $"identifie_par « {nom} » inconnu : écrivez {string.Join(", ", Roles.Identites)}.");
        foreach (var nom in t.Constantes.Keys.Where(n => n is not ("bailleur" or "type_bailleur"))) yield return (nom, $"constante « {nom} » inconnue : écrivez bailleur ou type_bailleur.");
        foreach (var code in t.TypesBailleur.Values.Concat(t.Constantes.Where(c => c.Key == "type_bailleur").Select(c => c.Value)).Where(c => FormesDeFait.Code(typeof(TypeBailleur), c) is null))
            yield return (code, $"type de bailleur « {code} » inconnu : écrivez {FormesDeFait.Codes(typeof(TypeBailleur))}.");
        if (t.SansFait is not ("a_corriger" or "rejete" or "rien")) yield return (t.SansFait, $"sans_fait « {t.SansFait} » inconnu : écrivez a_corriger, rejete ou rien.");
        if (t.Faits.Count == 0) yield return ("faits", "il manque « faits » : dites ce que rapporte une ligne.");
        foreach (var nom in t.Ordre?.Faits.Where(f => !FormesDeFait.Types.ContainsKey(f)) ?? []) yield return (nom, Inconnu(nom));
        if (t.Ordre is { } ordre && !Delai.TryParse(ordre.Ecart, out _)) yield return (ordre.Ecart, $"écart « {ordre.Ecart} » illisible : écrivez par exemple 1 an.");
    }

    private static IEnumerable<(string Mot, string Message)> Fautes(FaitDecrit f, Tableau t)
    {
        var types = f.TypeSelon?.Table.Values.ToList() ?? [f.Type ?? ""];
        if ((f.Type is null) == (f.TypeSelon is null)) yield return ("faits", "un fait a soit « type », soit « type_selon ».");
        foreach (var nom in types.Append(f.Suit ?? types[0]).Where(n => n.Length > 0 && !FormesDeFait.Types.ContainsKey(n)).Distinct()) yield return (nom, Inconnu(nom));
        if (f.Date.Length == 0) yield return (types[0], $"le fait {types[0]} n’a pas de « date » : donnez sa colonne, ou @date.");
        foreach (var nom in Colonnes(f).Where(c => !t.Colonnes.ContainsKey(c))) yield return (nom, $"« {nom} » ne nomme aucune colonne : ajoutez-la sous « colonnes », ou corrigez ce nom.");
        if (f.Depuis is { } jour && !EstJour(jour)) yield return (jour, $"depuis « {jour} » : écrivez une date aaaa-mm-jj.");
        if (f.Avenir is { } avenir && !Delai.TryParse(avenir, out _)) yield return (avenir, $"avenir « {avenir} » illisible : écrivez par exemple 18 mois.");
        foreach (var type in types.Where(FormesDeFait.Types.ContainsKey))
            foreach (var (nom, valeur) in f.Valeurs)
            {
                if (FormesDeFait.Propriete(FormesDeFait.Types[type], nom) is not { } propriete)
                {
                    yield return (nom, $"{type} n’a pas de valeur « {nom} ».");
                    continue;
                }
                if ((valeur.Colonne is null) == (valeur.Constante is null)) yield return (nom, $"« {nom} » : donnez soit une colonne, soit une constante.");
                if (!Exigences.Contains(valeur.Exigence)) yield return (valeur.Exigence, $"exigence « {valeur.Exigence} » inconnue : écrivez {string.Join(", ", Exigences)}.");
                var genre = FormesDeFait.Genre(propriete);
                foreach (var code in valeur.Table.Values.Append(valeur.Constante).OfType<string>().Where(c => FormesDeFait.Code(genre, c) is null))
                    yield return (code, $"« {nom} » ne peut pas valoir « {code} » : {FormesDeFait.Codes(genre)}.");
            }
    }

    /// <summary>Every column that a fact reads.</summary>
    private static IEnumerable<string> Colonnes(FaitDecrit f) => f.Valeurs.Values.Select(v => v.Colonne).Append(f.TypeSelon?.Colonne).Append(f.Date is "" or "@date" ? null : f.Date)
        .OfType<string>().Concat(f.Si.Keys);

    private static bool EstJour(string texte) => DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Inconnu(string type) => $"fait « {type} » inconnu. Faits possibles : {string.Join(", ", FormesDeFait.Types.Keys.Order(StringComparer.Ordinal))}.";
}
