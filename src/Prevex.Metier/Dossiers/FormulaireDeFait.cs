using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prevex.Faits;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Dossiers;

public enum GenreDeChamp { Jour, Heure, Euros, Nombre, Choix, Delai }

/// <summary>A detail of a fact, as a form asks for it.</summary>
public sealed record ChampDeFait(string Nom, string Libelle, GenreDeChamp Genre, IReadOnlyList<(string Valeur, string Texte)> Choix, string? Aide = null);

/// <summary>The form of each type of fact, read from its record: a new fact or a new detail needs no new page.</summary>
public static class FormulaireDeFait
{
    private static readonly JsonNamingPolicy Serpent = JsonNamingPolicy.SnakeCaseLower;

    private static readonly Dictionary<string, (string Libelle, string? Aide)> Libelles = new()
    {
        ["Montant"] = ("Montant (euros)", "Par exemple 1 234,50"), ["DebutImpaye"] = ("Premier mois impayé", null), ["Origine"] = ("Par qui", null),
        ["Delai"] = ("Délai écrit dans l’acte", "Par exemple « 6 semaines » ou « 2 mois »"), ["ClauseVisee"] = ("La clause résolutoire est visée", null), ["Motif"] = ("Motif", null),
        ["Terme"] = ("Fin du bail selon le congé", null), ["Audience"] = ("Date de l’audience", null), ["Heure"] = ("Heure", null), ["Juridiction"] = ("Tribunal", null),
        ["Refere"] = ("En référé", null), ["Etat"] = ("Où en est-on", null), ["Demandeur"] = ("Le bailleur", null), ["Defendeur"] = ("Le ménage", null),
        ["Issue"] = ("Issue", null), ["RenvoiAu"] = ("Renvoi au", null), ["DelibereAu"] = ("Délibéré au", null), ["Sens"] = ("Décision", null), ["Contradictoire"] = ("Débat", null),
        ["Mensualite"] = ("Mensualité (euros)", "En plus du loyer"), ["NombreMensualites"] = ("Nombre de mensualités", null), ["DelaiPourQuitter"] = ("Délai pour quitter les lieux", "Par exemple « 3 mois »"),
        ["DelaiSupprime"] = ("Le juge supprime les deux mois après le commandement de quitter", null), ["AvecSignification"] = ("L’acte signifie aussi le jugement", null),
        ["DelaisJusquAu"] = ("Délais accordés jusqu’au", "Laissez vide si la demande est rejetée"), ["AcompterDu"] = ("À compter du", null), ["Solution"] = ("Où va le ménage", null), ["Nature"] = ("Avec qui", null),
        ["PremiereMensualite"] = ("Première mensualité le", null), ["DelaiReduit"] = ("Délai réduit par le juge après le commandement de quitter", "Par exemple « 1 mois »"), ["DelaiProlonge"] = ("Prolongation de ce délai par le juge", "Trois mois au plus"),
        ["JusquAu"] = ("Jusqu’au", null), ["Instance"] = ("Commission", null),
    };

    private static readonly Dictionary<string, string> Mots = new()
    {
        ["inconnu"] = "Non dit", ["inconnue"] = "Non dit", ["impaye"] = "Impayé", ["depot_de_garantie"] = "Dépôt de garantie", ["defaut_assurance"] = "Défaut d’assurance", ["conge_vente"] = "Congé pour vente",
        ["conge_reprise"] = "Congé pour reprise", ["conge_motif_legitime"] = "Congé pour motif légitime", ["sous_location"] = "Sous-location", ["sans_droit_ni_titre"] = "Sans droit ni titre", ["residence_sociale"] = "Résidence sociale",
        ["commissaire_de_justice"] = "Commissaire de justice", ["comed"] = "Commission de médiation", ["fsl"] = "FSL", ["caf"] = "Caf", ["banque_de_france"] = "Banque de France", ["comparant"] = "Présent", ["represente"] = "Représenté", ["non_comparant"] = "Absent",
        ["delibere"] = "Mise en délibéré", ["desistement"] = "Désistement", ["caducite"] = "Caducité", ["ferme"] = "Expulsion", ["ferme_avec_delais"] = "Expulsion, avec délais pour partir", ["conditionnelle"] = "Clause suspendue, avec échéancier",
        ["delais_sans_suspension"] = "Échéancier, sans suspension", ["deboute"] = "Bailleur débouté", ["expulsion_sans_droit_ni_titre"] = "Expulsion d’occupants sans droit ni titre", ["repute_contradictoire"] = "Réputé contradictoire", ["par_defaut"] = "Par défaut",
        ["demande"] = "Demandé", ["rendez_vous_propose"] = "Rendez-vous proposé", ["realise"] = "Réalisé", ["carence"] = "Le ménage n’a pas répondu", ["transmis"] = "Transmis au juge et à la CCAPEX", ["solipex"] = "SOLIPEX", ["dalo"] = "DALO",
        ["hebergement_siao"] = "Hébergement par le SIAO", ["par_ses_moyens"] = "Par ses propres moyens", ["aucune"] = "Aucune solution connue", ["mediation"] = "Après médiation", ["mutation"] = "Mutation dans le parc social",
        ["propose"] = "Proposé au bailleur", ["accepte"] = "Accepté", ["refuse"] = "Refusé", ["deposee"] = "Déposée", ["accordee"] = "Accordée", ["ajournee"] = "Ajournée", ["refusee"] = "Refusée", ["depose"] = "Déposé", ["prioritaire_urgent"] = "Reconnu prioritaire et urgent", ["rejete"] = "Rejeté", ["cloture"] = "Clos",
        ["retablissement_personnel"] = "Rétablissement personnel", ["suspension_expulsion"] = "Expulsion suspendue par le juge", ["relogement_assure"] = "Relogement assuré", ["domicile_d_autrui"] = "Domicile d’autrui", ["ecartee_par_le_juge"] = "Trêve écartée par le juge",
        ["peril"] = "Arrêté de péril", ["conjoint_evince"] = "Conjoint évincé par ordonnance", ["evacuation_administrative"] = "Évacuation administrative", ["offre_refusee"] = "Offre de relogement refusée", ["hebergement_propose"] = "Hébergement proposé",
        ["ccapex"] = "CCAPEX", ["clil"] = "CLIL", ["comex"] = "COMEX", ["reporte"] = "Reporté", ["avis"] = "Avis rendu", ["aide_maintenue"] = "Aide au logement maintenue", ["aide_suspendue"] = "Aide au logement suspendue", ["retablie"] = "Rétablie",
        ["autre_menage"] = "Il concernait un autre ménage", ["erreur"] = "Saisi ou envoyé par erreur", ["annule_par_emetteur"] = "Annulé par l’émetteur",
    };

    /// <summary>Types an agent may write, in the order of the procedure.</summary>
    public static IReadOnlyList<(string Type, string Titre)> Types { get; } =
        [.. FaitsJson.Types.Where(t => t.Value != typeof(Retrait)).Select(t => (t.Key, Phrases.De(Exemple(t.Key)).Titre))];

    public static bool Connait(string? type) => type is not null && FaitsJson.Types.ContainsKey(type);

    public static IReadOnlyList<ChampDeFait> Champs(string type, Territoire territoire) =>
        [.. Proprietes(type).Select(p => new ChampDeFait(Nom(p), Libelles[p.Name].Libelle, Genre(p), Choix(p, territoire), Libelles[p.Name].Aide))];

    /// <summary>What is typed, as a fact; or what is wrong, beside each field.</summary>
    public static Resultat<Fait> Lire(string type, string? jour, IReadOnlyDictionary<string, string?> saisie)
    {
        var problemes = new List<Problem>();
        var json = new JsonObject { ["type"] = type };
        if (string.IsNullOrWhiteSpace(jour)) problemes.Add(new("date_effet", "Indiquez le jour où c’est arrivé."));
        else if (LireJour(jour) is { } j) json["date_effet"] = j.ToString("O", CultureInfo.InvariantCulture);
        else problemes.Add(new("date_effet", "Cette date n’existe pas. Écrivez-la jour/mois/année."));
        foreach (var p in Proprietes(type))
        {
            var texte = saisie.GetValueOrDefault(Nom(p))?.Trim();
            if (string.IsNullOrEmpty(texte)) continue;
            if (Valeur(p, texte) is { } valeur) json[Nom(p)] = valeur;
            else problemes.Add(new(Nom(p), Reproche(Genre(p))));
        }
        return new(problemes.Count > 0 ? null : FaitsJson.Lire(json.ToJsonString()), problemes);
    }

    /// <summary>The details of a fact, as the form shows them.</summary>
    public static IReadOnlyDictionary<string, string?> Ecrire(Fait fait)
    {
        var json = JsonNode.Parse(FaitsJson.Ecrire(fait))!.AsObject();
        return Proprietes(FaitsJson.Etiquette(fait)).ToDictionary(Nom, p => json[Nom(p)] is not { } v ? null : Genre(p) switch
        {
            GenreDeChamp.Euros => v.GetValue<decimal>().ToString("0.##", CultureInfo.GetCultureInfo("fr-FR")),
            GenreDeChamp.Heure => v.GetValue<string>()[..5],
            _ => v.GetValueKind() switch { JsonValueKind.True => "oui", JsonValueKind.False => "non", _ => v.ToString() },
        });
    }

    private static IEnumerable<PropertyInfo> Proprietes(string type) =>
        FaitsJson.Types[type].GetProperties().Where(p => p.Name is not (nameof(Fait.DateEffet) or nameof(Fait.Categorie) or "EqualityContract")).OrderBy(p => p.MetadataToken);

    private static string Nom(PropertyInfo p) => Serpent.ConvertName(p.Name);

    private static Type Sorte(PropertyInfo p) => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType;

    private static GenreDeChamp Genre(PropertyInfo p) => Sorte(p) switch
    {
        var t when t == typeof(DateOnly) => GenreDeChamp.Jour,
        var t when t == typeof(TimeOnly) => GenreDeChamp.Heure,
        var t when t == typeof(decimal) => GenreDeChamp.Euros,
        var t when t == typeof(int) => GenreDeChamp.Nombre,
        var t when t == typeof(Delai) => GenreDeChamp.Delai,
        _ => GenreDeChamp.Choix,
    };

    private static List<(string, string)> Choix(PropertyInfo p, Territoire territoire)
    {
        var sorte = Sorte(p);
        if (sorte == typeof(string)) return [.. territoire.Juridictions.Select(j => (j.Code, j.Nom))];
        if (sorte == typeof(bool)) return [("oui", "Oui"), ("non", "Non")];
        if (!sorte.IsEnum) return [];
        return [.. Enum.GetNames(sorte).Where(n => n is not (nameof(MotifRetrait.ImportDefait))).Select(n => Serpent.ConvertName(n)).Select(n => (n, Mots.GetValueOrDefault(n) ?? Capitale(n)))];
    }

    private static JsonNode? Valeur(PropertyInfo p, string texte) => Genre(p) switch
    {
        GenreDeChamp.Jour => LireJour(texte)?.ToString("O", CultureInfo.InvariantCulture),
        GenreDeChamp.Heure => TimeOnly.TryParse(texte, CultureInfo.InvariantCulture, out var heure) ? heure.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : null,
        GenreDeChamp.Euros => decimal.TryParse(texte.Replace('\u202f', ' ').Replace('\u00a0', ' ').Replace(" ", "").Replace("€", "").Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros) && euros <= 10_000_000 ? euros : null,
        GenreDeChamp.Nombre => int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre) && nombre is > 0 and <= 600 ? nombre : null,
        GenreDeChamp.Delai => Delai.TryParse(texte, out var delai) ? delai.ToString() : null,
        GenreDeChamp.Choix when Sorte(p) == typeof(bool) => texte switch { "oui" => true, "non" => false, _ => null },
        GenreDeChamp.Choix when Sorte(p).IsEnum => Enum.GetNames(Sorte(p)).Any(n => Serpent.ConvertName(n) == texte) ? texte : null,
        GenreDeChamp.Choix => texte.Length <= 60 ? texte : null,
    };

    private static string Reproche(GenreDeChamp genre) => genre switch
    {
        GenreDeChamp.Jour => "Cette date n’existe pas. Écrivez-la jour/mois/année.",
        GenreDeChamp.Heure => "Écrivez l’heure comme 09:30.",
        GenreDeChamp.Euros => "Écrivez un montant en euros, par exemple 1 234,50.",
        GenreDeChamp.Nombre => "Écrivez un nombre entier.",
        GenreDeChamp.Choix => "Choisissez dans la liste.",
        GenreDeChamp.Delai => "Écrivez un délai comme « 6 semaines » ou « 2 mois ».",
    };

    private static DateOnly? LireJour(string texte) =>
        DateOnly.TryParseExact(texte.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    private static Fait Exemple(string type) => FaitsJson.Lire($$"""{"type":"{{type}}","date_effet":"2026-01-01"}""");

    private static string Capitale(string mot) => char.ToUpperInvariant(mot[0]) + mot[1..].Replace('_', ' ');
}
