using System.Text.Json;

namespace Prevex.Faits.Tests;

public class FaitsJsonTests
{
    public static TheoryData<string> Etiquettes() => [.. FaitsJson.Types.Keys];

    private static Fait Vide(string etiquette) => FaitsJson.Lire($$"""{"type":"{{etiquette}}","date_effet":"2026-03-05"}""");

    [Fact]
    public void Every_type_of_fact_has_its_tag()
    {
        var declared = typeof(Fait).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fait))).ToHashSet();
        Assert.Equal(declared, FaitsJson.Types.Values.ToHashSet());
    }

    [Theory, MemberData(nameof(Etiquettes))]
    public void Every_fact_round_trips_and_keeps_its_tag(string etiquette)
    {
        var fait = Vide(etiquette);
        Assert.Equal(etiquette, FaitsJson.Etiquette(fait));
        Assert.Equal(fait, FaitsJson.Lire(FaitsJson.Ecrire(fait)));
    }

    [Fact]
    public void Details_round_trip()
    {
        Fait fait = new CommandementDePayer
        {
            DateEffet = new(2023, 7, 28), Montant = 4477.61m, Delai = new(2, Unite.Mois), ClauseVisee = true, Motif = Motif.DepotDeGarantie,
        };
        Assert.Equal(fait, FaitsJson.Lire(FaitsJson.Ecrire(fait)));
    }

    [Theory]
    [InlineData("""{"type":"inconnu","date_effet":"2026-03-05"}""")]
    [InlineData("""{"type":"expulsion"}""")]
    [InlineData("""{"type":"expulsion","date_effet":"2026-02-30"}""")]
    [InlineData("""{"type":"expulsion","date_effet":"2026-03-05","nom":"Durand"}""")]
    public void An_unknown_tag_a_missing_day_and_a_stray_field_are_refused(string json) =>
        Assert.Throws<JsonException>(() => FaitsJson.Lire(json));

    public static TheoryData<string> Stored() => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "faits-v1.jsonl"))];

    [Theory, MemberData(nameof(Stored))]
    public void Payloads_stored_by_version_1_stay_readable(string json) =>
        Assert.Equal(json, FaitsJson.Ecrire(FaitsJson.Lire(json, 1)));

    [Fact]
    public void A_version_from_the_future_is_refused() =>
        Assert.Throws<JsonException>(() => FaitsJson.Lire("""{"type":"expulsion","date_effet":"2026-03-05"}""", FaitsJson.Version + 1));

    [Fact]
    public void No_fact_holds_free_text()
    {
        // The court is a code of the territory, not text typed by someone.
        var allowed = new HashSet<string> { "Juridiction" };
        var texts = FaitsJson.Types.Values.SelectMany(t => t.GetProperties()).Where(p => p.PropertyType == typeof(string) && !allowed.Contains(p.Name));
        Assert.Empty(texts);
    }
}
