using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prevex.Faits;

namespace Prevex.Droit.Ecriture;

/// <summary>docs/droit-cas.schema.json: the format of a case, so that an editor helps who writes one. Made from the facts themselves.</summary>
public static class SchemaDeCas
{
    private static readonly JsonSerializerOptions Lisible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The JSON Schema (draft 2020-12).</summary>
    public static string Ecrire()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Cas de droit de Prévex",
            ["description"] = "Un cas, ou une liste de cas. Voir docs/droit-cas.md.",
            ["oneOf"] = new JsonArray(Ref("cas"), new JsonObject { ["type"] = "array", ["items"] = Ref("cas") }),
            ["$defs"] = new JsonObject
            {
                ["jour"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
                ["delai"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+ (jours?|jours? ouvrés?|jours? ouvrables?|semaines?|mois|ans?)$" },
                ["cas"] = Cas(), ["bail"] = Bail(), ["fait"] = Fait(), ["attendu"] = Attendu(),
            },
        };
        return schema.ToJsonString(Lisible) + "\n";
    }

    private static JsonObject Cas() => Objet(new()
    {
        ["nom"] = Texte("Ce que le cas montre."), ["source"] = Texte("D’où vient le résultat attendu : article, arrêt, page de la charte."),
        ["au"] = Ref("jour"), ["connu_au"] = Ref("jour"), ["bail"] = Ref("bail"),
        ["dettes"] = Tableau(Objet(new() { ["id"] = Texte("d1, d2… à défaut."), ["au"] = Ref("jour"), ["montant"] = new JsonObject { ["type"] = "number" }, ["impaye_depuis"] = Ref("jour") }, "au", "montant")),
        ["faits"] = Tableau(Ref("fait")), ["attendu"] = Ref("attendu"),
    }, "faits");

    private static JsonObject Bail() => Objet(new()
    {
        ["debut"] = Ref("jour"), ["delai_clause"] = Ref("delai"), ["bailleur"] = Mots(typeof(TypeBailleur)), ["loyer"] = new JsonObject { ["type"] = "number" },
        ["charges"] = new JsonObject { ["type"] = "number" }, ["aide"] = new JsonObject { ["type"] = "number" },
        ["aide_versee_au"] = new JsonObject { ["enum"] = new JsonArray("bailleur", "locataire") }, ["meuble"] = OuiNon(),
    });

    /// <summary>One shape for each type of fact: its key holds the day, the others its details.</summary>
    private static JsonObject Fait() => new()
    {
        ["oneOf"] = new JsonArray([.. FaitsJson.Types.Select(t =>
        {
            var champs = new JsonObject { [t.Key] = Ref("jour"), ["id"] = Texte("Nom du fait dans la réponse ; f1, f2… à défaut."), ["recu"] = Ref("jour"), ["remplace"] = Texte("Le fait plus haut que celui-ci corrige.") };
            foreach (var p in t.Value.GetProperties().Where(p => p.CanWrite && p.DeclaringType == t.Value)) champs[Codes.Snake(p.Name)] = Champ(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType);
            return (JsonNode)Objet(champs, t.Key);
        })]),
    };

    private static JsonNode Champ(Type type) => type switch
    {
        _ when type.IsEnum => Mots(type),
        _ when type == typeof(DateOnly) => Ref("jour"),
        _ when type == typeof(Delai) => Ref("delai"),
        _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
        _ when type == typeof(decimal) || type == typeof(int) => new JsonObject { ["type"] = "number" },
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Attendu() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["etape"] = Mots(typeof(Etape)), ["etape_le"] = Ref("jour"), ["positions"] = Tableau(new JsonObject { ["type"] = "string" }),
            ["alertes"] = Tableau(UnDe(Remarques.Codes.Except(Remarques.Incoherences))), ["incoherences"] = Tableau(UnDe(Remarques.Incoherences)),
            ["prouve"] = Tableau(new JsonObject { ["type"] = "string" }),
            ["suspensions"] = Tableau(Objet(new() { ["nature"] = UnDe(Suspension.Codes), ["debut"] = Ref("jour"), ["fin"] = Ref("jour") }, "nature", "debut")),
            ["echeances"] = Tableau(Objet(new()
            {
                ["regle"] = new JsonObject { ["type"] = "string" }, ["nature"] = Mots(typeof(Nature)), ["date"] = Ref("jour"), ["fait"] = new JsonObject { ["type"] = "string" },
                ["regime"] = new JsonObject { ["type"] = "string" }, ["confiance"] = Mots(typeof(Confiance)), ["ouverte"] = OuiNon(), ["procedure"] = new JsonObject { ["type"] = "integer" },
                ["lectures"] = Tableau(Objet(new() { ["code"] = new JsonObject { ["type"] = "string" }, ["date"] = Ref("jour") }, "code")),
            }, "regle")),
        },
        ["description"] = "Les autres clés sont des règles : T05: 2023-09-28, [une, deux], ou neant.",
        ["additionalProperties"] = new JsonObject { ["oneOf"] = new JsonArray(Ref("jour"), Tableau(Ref("jour")), new JsonObject { ["const"] = "neant" }) },
    };

    private static JsonObject Objet(JsonObject champs, params string[] requis) => new()
    {
        ["type"] = "object", ["properties"] = champs, ["required"] = new JsonArray([.. requis.Select(r => (JsonNode)r)]), ["additionalProperties"] = false,
    };

    private static JsonObject Ref(string nom) => new() { ["$ref"] = $"#/$defs/{nom}" };

    private static JsonObject Texte(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Tableau(JsonNode element) => new() { ["type"] = "array", ["items"] = element };

    private static JsonObject OuiNon() => new() { ["enum"] = new JsonArray("oui", "non", true, false) };

    private static JsonObject Mots(Type type) => UnDe(Enum.GetNames(type).Select(Codes.Snake));

    private static JsonObject UnDe(IEnumerable<string> codes) => new() { ["enum"] = new JsonArray([.. codes.Select(c => (JsonNode)c)]) };
}
