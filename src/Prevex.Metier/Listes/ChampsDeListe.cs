using Prevex.Metier.Signalements;
using Prevex.Rapprochement;
using Prevex.Rapprochement.Probabiliste;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Prevex.Metier.Listes;

/// <summary>Which column of a list says what: written in champs.yaml, or recognised by the headers.</summary>
/// <param name="Identifiant">Header of the identifier; null when the rank of the line stands for it.</param>
/// <param name="Colonnes">Role (prenom, nom…) → header.</param>
public sealed record ChampsDeListe(string? Identifiant, IReadOnlyDictionary<string, string> Colonnes, string? FormatNaissance, IReadOnlyList<AutreColonne> Autres)
{
    private static readonly Dictionary<string, string> Connus = Lire("""
        identifiant: id|identifiant|rec id|record id|unique id|uid|ident|numero dossier|n dossier|dossier
        prenom: prenom|prenoms|given name|given names|first name|firstname|forename|fname
        nom: nom|nom de famille|nom famille|nom de naissance|nom naissance|surname|last name|lastname|family name|lname
        nom_usage: nom usage|nom d usage|nom marital|nom epouse|married name
        nom_complet: nom complet|nom prenom|nom et prenom|prenom nom|full name|fullname|name|personne|locataire
        naissance: naissance|date naissance|date de naissance|ne le|nee le|ddn|dob|date of birth|birth date|birthdate|dateofbirth
        numero_voie: numero voie|numero de voie|n voie|numero|num voie|no voie|street number|house number
        voie: voie|nom voie|nom de voie|libelle voie|rue|adresse|adresse 1|adresse1|street|street name|address|address 1|address1
        complement: complement|complement adresse|complement d adresse|adresse 2|adresse2|address 2|address2
        commune: commune|ville|localite|city|town|suburb|nom commune
        code_postal: code postal|codepostal|cp|postcode|postal code|zip|zip code|postcode fake
        telephone: telephone|tel|portable|mobile|telephone portable|phone|phone number
        courriel: courriel|email|e mail|mail|adresse mail|adresse electronique|email address
        reference: reference|reference bail|reference du bail|ref bail|numero bail|n bail|reference locataire
        """);

    public static IReadOnlyList<string> Roles { get; } = [.. Connus.Values.Distinct().Where(r => r != "identifiant")];

    /// <summary>Recognises columns by their headers; the first header of a role wins.</summary>
    public static ChampsDeListe Reconnaitre(IReadOnlyList<string> titres)
    {
        var colonnes = new Dictionary<string, string>();
        foreach (var titre in titres)
            if (Connus.TryGetValue(Texte.Normaliser(titre), out var role)) colonnes.TryAdd(role, titre);
        colonnes.Remove("identifiant", out var identifiant);
        if (colonnes.ContainsKey("nom") || colonnes.ContainsKey("prenom")) colonnes.Remove("nom_complet");
        return new(identifiant, colonnes, null, []);
    }

    /// <exception cref="FichierRefuse">The file is missing, or is not what docs/rapprocher.md says.</exception>
    public static ChampsDeListe Charger(string chemin)
    {
        if (!File.Exists(chemin)) throw new FichierRefuse($"Le fichier de champs {chemin} n’existe pas.", "Vérifiez son chemin, ou retirez --champs : les colonnes seront reconnues par leur nom.");
        try
        {
            return De(chemin, new DeserializerBuilder().Build().Deserialize<Dictionary<string, object?>>(File.ReadAllText(chemin)) ?? []);
        }
        catch (YamlException e)
        {
            throw new FichierRefuse($"{chemin}, ligne {e.Start.Line} : ce n’est pas du YAML lisible.", "Voyez l’exemple de docs/rapprocher.md.");
        }
    }

    private static ChampsDeListe De(string chemin, Dictionary<string, object?> yaml)
    {
        var colonnes = new Dictionary<string, string>();
        string? format = null;
        List<AutreColonne> autres = [];
        if (yaml.Keys.FirstOrDefault(k => k is not ("identifiant" or "champs" or "autres")) is { } cle) throw Refus($"« {cle} » n’est pas connu", "Les clés sont identifiant, champs et autres.");
        if (yaml.GetValueOrDefault("champs") is { } champs)
        {
            if (champs is not Dictionary<object, object> table) throw Refus("« champs » doit donner une colonne à chaque rôle", "Par exemple : champs: { prenom: given_name, nom: surname }.");
            foreach (var (role, valeur) in table)
            {
                if (role is not string nom || !Roles.Contains(nom)) throw Refus($"le champ « {role} » n’est pas connu", $"Les champs sont {string.Join(", ", Roles)}.");
                if (valeur is Dictionary<object, object> detail)
                {
                    if (detail.GetValueOrDefault("colonne") is not string colonne) throw Refus($"« {nom} » ne dit pas sa colonne", "Par exemple : naissance: { colonne: date_of_birth, format: yyyyMMdd }.");
                    colonnes[nom] = colonne.Trim();
                    if (nom == "naissance") format = detail.GetValueOrDefault("format") as string;
                }
                else if (valeur is string colonne) colonnes[nom] = colonne.Trim();
            }
        }
        if (yaml.GetValueOrDefault("autres") is { } liste)
        {
            if (liste is not List<object> lignes) throw Refus("« autres » doit être une liste", "Par exemple : autres: [ { colonne: occupation, comparaison: proche } ].");
            foreach (var ligne in lignes)
            {
                if (ligne is not Dictionary<object, object> autre || autre.GetValueOrDefault("colonne") is not string colonne) throw Refus("une ligne de « autres » ne dit pas sa colonne", "Par exemple : { colonne: occupation, comparaison: proche }.");
                var comparaison = autre.GetValueOrDefault("comparaison") as string ?? "exacte";
                if (comparaison is not ("exacte" or "proche")) throw Refus($"la comparaison « {comparaison} » n’est pas connue", "C’est exacte ou proche.");
                autres.Add(new(colonne.Trim(), comparaison == "proche"));
            }
            if (autres.Count > Liage.AutresMax) throw Refus($"« autres » a {autres.Count} colonnes", $"Gardez-en {Liage.AutresMax} au plus.");
        }
        if (colonnes.Count + autres.Count == 0) throw Refus("aucune colonne n’y est nommée", "Voyez l’exemple de docs/rapprocher.md.");
        return new((yaml.GetValueOrDefault("identifiant") as string)?.Trim(), colonnes, format, autres);

        FichierRefuse Refus(string motif, string remede) => new($"{chemin} : {motif}.", remede);
    }

    private static Dictionary<string, string> Lire(string table)
    {
        var sens = new Dictionary<string, string>();
        foreach (var ligne in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            foreach (var titre in ligne[(ligne.IndexOf(':') + 1)..].Split('|')) sens.Add(Texte.Normaliser(titre), ligne[..ligne.IndexOf(':')]);
        return sens;
    }
}
