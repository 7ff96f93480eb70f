using Prevex.Faits;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Signalements;

/// <summary>What was understood of each column of a line: the way back from a signalement to the cells it came from.</summary>
public static class LireCellules
{
    /// <summary>What a column of the profile is read as, in French.</summary>
    public static string Libelle(string colonne)
    {
        if (Roles.Libelles.TryGetValue(colonne, out var role)) return role.Replace(" (une ou plusieurs)", "").Replace(" (nom et prénom)", "");
        var choix = colonne.IndexOf('_') is var i and > 0 ? $"{colonne[..i]}:{colonne[(i + 1)..]}" : colonne;
        return CorrespondanceProposee.Choix.TryGetValue(choix, out var dit) || CorrespondanceProposee.Choix.TryGetValue(colonne, out dit) ? dit : $"{char.ToUpperInvariant(colonne[0])}{colonne[1..].Replace('_', ' ')}";
    }

    /// <summary>Place of the column → a text, a DateOnly or a decimal amount in euros.</summary>
    public static IReadOnlyDictionary<int, object> De(TableauOuvert ouvert, Signalement signalement, Territoire territoire)
    {
        var compris = new Dictionary<int, object>();
        foreach (var (nom, place) in ouvert.Colonnes)
            if (Menage(nom, signalement) is { } valeur) compris[place] = valeur;
        foreach (var decrit in ouvert.Tableau.Faits)
        {
            if (Dit(decrit, signalement) is not { } dit) continue;
            if (ouvert.Colonnes.TryGetValue(decrit.Date, out var jour)) compris.TryAdd(jour, dit.Jour);
            foreach (var (propriete, decrite) in decrit.Valeurs)
                if (decrite.Colonne is { } colonne && ouvert.Colonnes.TryGetValue(colonne, out var place) && Valeur(dit.Objet, propriete, territoire) is { } valeur) compris.TryAdd(place, valeur);
        }
        return compris;
    }

    private static object? Menage(string colonne, Signalement s) => colonne switch
    {
        "reference" => s.Reference,
        "rg" => s.Rg,
        "personnes" => s.Personnes.Count == 0 ? null : string.Join(" · ", s.Personnes.Select(NomComplet)),
        "personne_1" => s.Personnes is [var p, ..] ? NomComplet(p) : null,
        "personne_2" => s.Personnes is [_, var p, ..] ? NomComplet(p) : null,
        "telephone" => s.Personnes.Select(p => p.Telephone).FirstOrDefault(t => t is not null),
        "courriel" => s.Personnes.Select(p => p.Courriel).FirstOrDefault(t => t is not null),
        "adresse" => s.Adresse is { } a ? string.Join(", ", new[] { a.Voie, a.Complement, Ville(a) }.Where(t => !string.IsNullOrWhiteSpace(t))) : null,
        "voie" => s.Adresse?.Voie,
        "complement" => s.Adresse?.Complement,
        "code_postal" => s.Adresse?.CodePostal,
        "commune" => s.Adresse?.Commune,
        "ville" => s.Adresse is { } a ? Ville(a) : null,
        "insee" => s.Adresse?.Insee,
        "bail" => s.Bail?.Reference,
        "bailleur" => s.Bail?.Bailleur,
        "loyer" => s.Bail?.Loyer,
        "charges" => s.Bail?.Charges,
        "aide" => s.Bail?.Aide,
        "aide_au_bailleur" => s.Bail?.AideAuBailleur switch { true => "versée au bailleur", false => "versée au locataire", null => null },
        "meuble" => s.Bail?.Meuble switch { true => "meublé", false => "vide", null => null },
        _ when colonne.Length > 2 && colonne[^2] == '_' && s.Personnes.ElementAtOrDefault(colonne[^1] - '1') is { } p => colonne[..^2] switch
        {
            "civilite" => p.Civilite,
            "nom" => p.Nom,
            "nom_usage" => p.NomUsage,
            "prenom" => p.Prenoms,
            "naissance" => p.Naissance,
            _ => null,
        },
        _ => null,
    };

    private static (DateOnly Jour, object Objet)? Dit(FaitDecrit decrit, Signalement s)
    {
        switch (decrit.Type)
        {
            case TypesDeFait.Bail: return s.Bail is { Debut: { } debut } bail ? (debut, bail) : null;
            case TypesDeFait.Dette: return s.Dettes is [var dette, ..] ? (dette.Au, dette) : null;
            case TypesDeFait.Echeance: return s.Termes is [var terme, ..] ? (terme.Mois, terme) : null;
        }
        IReadOnlyCollection<string> types = decrit.TypeSelon is { } selon ? selon.Table.Values : [decrit.Type!];
        return s.Faits.FirstOrDefault(f => types.Contains(TypesDeFait.Nom(f))) is { } fait ? (fait.DateEffet, fait) : null;
    }

    private static object? Valeur(object objet, string propriete, Territoire territoire) => FormesDeFait.Propriete(objet.GetType(), propriete)?.GetValue(objet) switch
    {
        string texte when propriete == "juridiction" => territoire.Juridictions.FirstOrDefault(j => j.Code == texte)?.Nom ?? texte,
        TimeOnly heure => $"{heure.Hour} h {heure.Minute:00}",
        Delai delai => delai.ToString(),
        Enum code => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString()).Replace('_', ' '),
        var v and (string or DateOnly or decimal) => v,
        _ => null,
    };

    private static string NomComplet(PersonneSignalee p) => string.Join(' ', new[] { p.Civilite, p.Prenoms, p.Nom, p.NomUsage is null ? null : $"({p.NomUsage})" }.Where(t => !string.IsNullOrWhiteSpace(t)));

    private static string Ville(AdresseSignalee a) => string.Join(' ', new[] { a.CodePostal, a.Commune }.Where(t => !string.IsNullOrWhiteSpace(t)));
}
