using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prevex.Faits;

namespace Prevex.Metier.Signalements.FormatOuvert;

/// <summary>docs/signalements-v1.schema.json: the open format, made from the very records that are read.</summary>
public static class SchemaDeSignalement
{
    private static readonly JsonSerializerOptions Lisible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
    private static readonly NullabilityInfoContext Nullites = new();

    /// <summary>The JSON Schema (draft 2020-12).</summary>
    public static string Ecrire() => new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "Signalements de Prévex, version 1",
        ["description"] = "Un envoi : un tableau de signalements. Voir docs/format-signalements.md.",
        ["type"] = "array", ["minItems"] = 1, ["maxItems"] = RecevoirSignalements.AuPlus, ["items"] = Ref("signalement"),
        ["$defs"] = new JsonObject
        {
            ["jour"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
            ["heure"] = new JsonObject { ["type"] = "string", ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$" },
            ["delai"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+ (jours?|jours? ouvrés?|jours? ouvrables?|semaines?|mois|ans?)$" },
            ["texte"] = new JsonObject { ["type"] = "string", ["maxLength"] = Controle.TexteAuPlus, ["pattern"] = "^[^\\u0000]*$" },
            ["euros"] = new JsonObject { ["type"] = "number", ["minimum"] = Controle.EurosAuMoins, ["maximum"] = Controle.EurosAuPlus },
            ["signalement"] = Signalement(), ["personne"] = AuMoins(Objet(typeof(PersonneSignalee)), "nom", "nom_usage"), ["adresse"] = Objet(typeof(AdresseSignalee)), ["bail"] = Objet(typeof(BailSignale)),
            ["dette"] = Objet(typeof(DetteSignalee), "au", "montant"), ["terme"] = Objet(typeof(TermeSignale), "mois"),
            ["fait"] = new JsonObject { ["oneOf"] = new JsonArray([.. FaitsJson.Types.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (JsonNode)Fait(t.Key, t.Value))]) },
        },
    }.ToJsonString(Lisible) + "\n";

    // Someone or something to find, and something to say: two choices on one object.
    private static JsonObject Signalement()
    {
        var objet = Objet(typeof(Signalement));
        objet["allOf"] = new JsonArray(AuMoins([], "personnes", "adresse", "reference", "rg", "bail"), AuMoins([], "faits", "dettes", "termes", "bail"));
        return objet;
    }

    private static JsonObject Fait(string etiquette, Type type)
    {
        var objet = Objet(type, "type", "date_effet");
        objet["properties"]!["type"] = new JsonObject { ["const"] = etiquette };
        return objet;
    }

    private static JsonObject Objet(Type type, params string[] requis)
    {
        var champs = new JsonObject();
        foreach (var p in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)) champs[Snake(p.Name)] = Champ(p);
        var objet = new JsonObject { ["type"] = "object", ["properties"] = champs, ["additionalProperties"] = false };
        if (requis.Length > 0) objet["required"] = new JsonArray([.. requis.Select(r => (JsonNode)r)]);
        return objet;
    }

    // What may be unknown may also be written null.
    private static JsonNode Champ(PropertyInfo p)
    {
        var type = Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType;
        JsonNode champ = type switch
        {
            _ when type.IsEnum => new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(n => (JsonNode)Snake(n))]) },
            _ when type == typeof(DateOnly) => Ref("jour"),
            _ when type == typeof(TimeOnly) => Ref("heure"),
            _ when type == typeof(Delai) => Ref("delai"),
            _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            _ when type == typeof(decimal) => Ref("euros"),
            _ when type == typeof(int) => new JsonObject { ["type"] = "integer" },
            _ when type == typeof(string) => Ref("texte"),
            _ when type == typeof(AdresseSignalee) => Ref("adresse"),
            _ when type == typeof(BailSignale) => Ref("bail"),
            _ => Liste(type.GetGenericArguments()[0]),
        };
        return type.IsValueType ? Nullable.GetUnderlyingType(p.PropertyType) is null ? champ : OuNul(champ) : Nullites.Create(p).WriteState == NullabilityState.Nullable ? OuNul(champ) : champ;
    }

    private static JsonObject Liste(Type element) => new()
    {
        ["type"] = "array",
        ["items"] = Ref(element switch
        {
            _ when element == typeof(PersonneSignalee) => "personne",
            _ when element == typeof(DetteSignalee) => "dette",
            _ when element == typeof(TermeSignale) => "terme",
            _ => "fait",
        }),
    };

    private static JsonObject AuMoins(JsonObject objet, params string[] champs)
    {
        objet["anyOf"] = new JsonArray([.. champs.Select(c => (JsonNode)new JsonObject { ["required"] = new JsonArray(c) })]);
        return objet;
    }

    private static JsonObject OuNul(JsonNode champ) => new() { ["anyOf"] = new JsonArray(champ, new JsonObject { ["type"] = "null" }) };

    private static JsonObject Ref(string nom) => new() { ["$ref"] = $"#/$defs/{nom}" };

    private static string Snake(string nom) => JsonNamingPolicy.SnakeCaseLower.ConvertName(nom);
}
