using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Prevex.Faits;

namespace Prevex.Metier.Signalements;

/// <summary>The open format in JSON: snake_case, codes as words, facts as in FaitsJson. Also how rows are kept.</summary>
public static class SignalementJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(FaitsContexte.Default, new DefaultJsonTypeInfoResolver()),
        Converters = { new DelaiEnTexte(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static string Ecrire<T>(T valeur) => JsonSerializer.Serialize(valeur, Options);

    public static T Lire<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Valeur vide.");

    /// <summary>Same sender, same content: same row.</summary>
    public static string Empreinte(Guid emetteur, string lu) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(emetteur.ToString() + lu)).AsSpan(0, 16));

    private sealed class DelaiEnTexte : JsonConverter<Delai>
    {
        public override Delai Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Delai.TryParse(reader.GetString(), out var delai) ? delai : throw new JsonException("Délai illisible ; attendu par exemple « 2 mois ».");

        public override void Write(Utf8JsonWriter writer, Delai value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
