using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Prevex.Metier.Tests.Signalements.FormatOuvert;

/// The part of JSON Schema 2020-12 that our schema uses. An unknown keyword is an error: nothing is passed over in silence.
internal static class SchemaJson
{
    public static bool Accepte(JsonObject racine, JsonNode? valeur) => Accepte(racine, racine, valeur);

    private static bool Accepte(JsonObject racine, JsonObject schema, JsonNode? valeur) => schema.All(mot => Satisfait(racine, schema, mot.Key, mot.Value!, valeur));

    private static bool Satisfait(JsonObject racine, JsonObject schema, string mot, JsonNode attendu, JsonNode? valeur) => mot switch
    {
        "$schema" or "title" or "description" or "$defs" or "properties" => mot != "properties" || valeur is not JsonObject o || o.All(c => attendu[c.Key] is not JsonObject s || Accepte(racine, s, c.Value)),
        "$ref" => Accepte(racine, (JsonObject)racine["$defs"]![((string)attendu!)["#/$defs/".Length..]]!, valeur),
        "type" => (string)attendu! == Type(valeur) || ((string)attendu! == "number" && Type(valeur) == "integer"),
        "enum" => ((JsonArray)attendu).Any(v => JsonNode.DeepEquals(v, valeur)),
        "const" => JsonNode.DeepEquals(attendu, valeur),
        "pattern" => valeur is not JsonValue v || !v.TryGetValue(out string? texte) || Regex.IsMatch(texte, (string)attendu!),
        "maxLength" => valeur is not JsonValue v || !v.TryGetValue(out string? texte) || texte.Length <= (int)attendu!,
        "minimum" => valeur is not JsonValue v || !v.TryGetValue(out decimal n) || n >= (decimal)attendu!,
        "maximum" => valeur is not JsonValue v || !v.TryGetValue(out decimal n) || n <= (decimal)attendu!,
        "minItems" => valeur is not JsonArray a || a.Count >= (int)attendu!,
        "maxItems" => valeur is not JsonArray a || a.Count <= (int)attendu!,
        "items" => valeur is not JsonArray a || a.All(e => Accepte(racine, (JsonObject)attendu, e)),
        "required" => valeur is not JsonObject o || ((JsonArray)attendu).All(c => o.ContainsKey((string)c!)),
        "additionalProperties" => valeur is not JsonObject o || o.All(c => ((JsonObject)schema["properties"]!).ContainsKey(c.Key)),
        "anyOf" => ((JsonArray)attendu).Any(s => Accepte(racine, (JsonObject)s!, valeur)),
        "oneOf" => ((JsonArray)attendu).Count(s => Accepte(racine, (JsonObject)s!, valeur)) == 1,
        "allOf" => ((JsonArray)attendu).All(s => Accepte(racine, (JsonObject)s!, valeur)),
        _ => throw new NotSupportedException(mot),
    };

    private static string Type(JsonNode? valeur) => valeur switch
    {
        null => "null",
        JsonArray => "array",
        JsonObject => "object",
        JsonValue v => v.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => v.TryGetValue(out long _) ? "integer" : "number",
            System.Text.Json.JsonValueKind.Null => "null",
            _ => "boolean",
        },
        _ => throw new NotSupportedException(valeur.GetType().Name),
    };
}
