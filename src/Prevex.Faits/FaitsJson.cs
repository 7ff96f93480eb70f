using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prevex.Faits;

/// <summary>Writes and reads facts as JSON. Old payloads stay readable: a test keeps samples of each version.</summary>
public static class FaitsJson
{
    /// <summary>Version written with each payload; raise it when a change would misread an older one.</summary>
    public const int Version = 1;

    /// <summary>Every type of fact, by its stable tag.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = typeof(Fait)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>()
        .ToDictionary(a => (string)a.TypeDiscriminator!, a => a.DerivedType);

    private static readonly Dictionary<Type, string> Etiquettes = Types.ToDictionary(t => t.Value, t => t.Key);

    /// <summary>The stable tag of a fact, such as <c>commandement_de_payer</c>.</summary>
    public static string Etiquette(Fait fait) => Etiquettes[fait.GetType()];

    /// <summary>The fact as JSON, tag included.</summary>
    public static string Ecrire(Fait fait) => JsonSerializer.Serialize(fait, FaitsContexte.Default.Fait);

    /// <summary>Reads a payload written by this or an earlier version.</summary>
    /// <exception cref="JsonException">Unknown tag, missing day, or a version from the future.</exception>
    public static Fait Lire(string json, int version = Version)
    {
        if (version is < 1 or > Version) throw new JsonException($"Version de fait inconnue : {version}. Mettez Prévex à jour.");
        return JsonSerializer.Deserialize(json, FaitsContexte.Default.Fait) ?? throw new JsonException("Fait vide.");
    }
}

internal sealed class DelaiJson : JsonConverter<Delai>
{
    public override Delai Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Delai.TryParse(reader.GetString(), out var delai) ? delai : throw new JsonException("Délai illisible ; attendu par exemple « 2 mois ».");

    public override void Write(Utf8JsonWriter writer, Delai value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

internal sealed class MotJson<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) where T : struct, Enum;

/// <summary>Source-generated serialization of facts: snake_case names, codes as words, nothing written for what is not known.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(DelaiJson), typeof(MotJson<Motif>), typeof(MotJson<Origine>), typeof(MotJson<Presence>), typeof(MotJson<IssueAudience>),
        typeof(MotJson<SensJugement>), typeof(MotJson<Contradictoire>), typeof(MotJson<EtatDiagnostic>), typeof(MotJson<NaturePlan>),
        typeof(MotJson<Solution>), typeof(MotJson<MotifRetrait>), typeof(MotJson<EtatAide>), typeof(MotJson<EtatVersement>), typeof(MotJson<EtatSurendettement>), typeof(MotJson<EtatDalo>),
        typeof(MotJson<MotifLevee>), typeof(MotJson<EtatDemande>), typeof(MotJson<Instance>), typeof(MotJson<EtatExamen>), typeof(MotJson<EtatSuivi>), typeof(MotJson<MotifException>)])]
[JsonSerializable(typeof(Fait))]
public sealed partial class FaitsContexte : JsonSerializerContext;
