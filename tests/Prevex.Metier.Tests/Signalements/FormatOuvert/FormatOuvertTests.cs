using System.Text;
using System.Text.Json.Nodes;
using Prevex.Metier.Signalements.FormatOuvert;

namespace Prevex.Metier.Tests.Signalements.FormatOuvert;

public class FormatOuvertTests
{
    private static readonly JsonObject Schema = (JsonObject)JsonNode.Parse(SchemaDeSignalement.Ecrire())!;
    private static readonly VerifierFichier Verifier = new(Maison.Referentiel, Maison.Profils, new HorlogeFixe(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)));

    private static string Docs(string nom) => Path.Combine(Chemins.Racine, "docs", nom);

    private static VerifierFichier.Vue Lire(string nom, byte[] contenu) => Verifier.Execute(nom, new MemoryStream(contenu), default);

    [Fact]
    public void The_schema_kept_in_the_documentation_is_the_one_that_the_program_writes() =>
        Assert.Equal(SchemaDeSignalement.Ecrire(), File.ReadAllText(Docs("signalements-v1.schema.json")));

    [Theory]
    [InlineData("exemples/signalements.json")]
    [InlineData("exemples/signalements.csv")]
    public void The_examples_are_good_as_they_stand(string nom)
    {
        var vue = Lire(nom, File.ReadAllBytes(Docs(nom)));

        Assert.True(vue.EstBon && vue.Lignes > 0 && vue.Faits > 2, string.Join("; ", vue.Defauts.Select(d => $"{d.Ou} {d.Motif}")) + vue.Refus?.Message);
    }

    [Fact]
    public void The_example_in_json_passes_the_schema() => Assert.True(SchemaJson.Accepte(Schema, JsonNode.Parse(File.ReadAllText(Docs("exemples/signalements.json")))));

    [Theory]
    [InlineData("""[{"personnes":[{"nom":"Durand"}],"faits":[{"type":"premier_impaye","date_effet":"2026-03-05"}]}]""", true)]
    [InlineData("""[{"personnes":[{"nom":"Durand","naissance":null}],"dettes":[{"au":"2026-03-05","montant":12.5}]}]""", true)]
    [InlineData("""[{"bail":{"reference":"12","debut":"2020-01-01","delai_clause":"2 mois"}}]""", true)]
    [InlineData("""[{"reference":"12","faits":[{"date_effet":"2026-03-05","type":"assignation","heure":"14:00:00","refere":true}]}]""", true)]
    [InlineData("[]", false)]
    [InlineData("""{"personnes":[]}""", false)]
    [InlineData("""[{"faits":[{"type":"premier_impaye","date_effet":"2026-03-05"}]}]""", false)]
    [InlineData("""[{"personnes":[{"nom":"Durand"}]}]""", false)]
    [InlineData("""[{"personnes":[{"prenoms":"Léa"}],"faits":[{"type":"premier_impaye","date_effet":"2026-03-05"}]}]""", false)]
    [InlineData("""[{"reference":"12","faits":[{"type":"premier_impaye"}]}]""", false)]
    [InlineData("""[{"reference":"12","faits":[{"type":"inventé","date_effet":"2026-03-05"}]}]""", false)]
    [InlineData("""[{"reference":"12","faits":[{"type":"premier_impaye","date_effet":"05/03/2026"}]}]""", false)]
    [InlineData("""[{"reference":"12","faits":[{"type":"premier_impaye","date_effet":"2026-03-05","nom":"Durand"}]}]""", false)]
    [InlineData("""[{"reference":"12","dettes":[{"montant":3}]}]""", false)]
    [InlineData("""[{"reference":"12","dettes":[{"au":"2026-03-05","montant":"12,50"}]}]""", false)]
    [InlineData("""[{"reference":"12","dettes":[{"au":"2026-03-05","montant":99999999}]}]""", false)]
    [InlineData("""[{"reference":"12","bail":{"debut":"2020-01-01","type_bailleur":"hlm"}}]""", false)]
    [InlineData("""[{"reference":"12","bail":{"debut":"2020-01-01","delai_clause":"bientôt"}}]""", false)]
    [InlineData("""[{"reference":"12","personnes":null,"faits":[{"type":"premier_impaye","date_effet":"2026-03-05"}]}]""", false)]
    public void The_schema_and_the_reader_say_the_same_of_a_message(string json, bool bon)
    {
        Assert.Equal(bon, SchemaJson.Accepte(Schema, JsonNode.Parse(json)));
        Assert.Equal(bon, Lire("envoi.json", Encoding.UTF8.GetBytes(json)).EstBon);
    }

    [Fact]
    public void Any_hostile_file_ends_in_a_sentence()
    {
        var fichiers = Directory.GetFiles(Path.Combine(Chemins.Racine, "tests", "Prevex.Metier.Tests", "donnees", "signalements", "malformes"));
        Assert.True(fichiers.Length > 10);
        foreach (var fichier in fichiers)
        {
            var vue = Lire(Path.GetFileName(fichier), File.ReadAllBytes(fichier));
            Assert.True(vue.Refus is { Message.Length: > 10, Remede.Length: > 10 } || vue.Lignes > 0, fichier);
        }
        byte[][] hostiles = [[], [0], [.. "[["u8], [.. Encoding.UTF8.GetBytes(new string('[', 200_000))], [.. "PK\u0003\u0004zzzz"u8], [.. Encoding.Unicode.GetBytes("[1]")], [.. "{\"a\":1}"u8], [.. "[null]"u8]];
        Assert.All(hostiles, h => Assert.False(Lire("hostile", h).EstBon));
    }

    [Fact]
    public void A_table_in_the_open_format_tells_its_faults_line_by_line()
    {
        var texte = File.ReadAllText(Docs("exemples/signalements.csv")).Replace("2026-10-31", "2026-10-32", StringComparison.Ordinal);

        var vue = Lire("impayes.csv", Encoding.UTF8.GetBytes(texte));

        Assert.Equal((2, false), (vue.Fautives, vue.EstBon));
        var defaut = Assert.Single(vue.Defauts);
        Assert.Equal(("dette_au", 2, "ligne 2"), (defaut.Ou, defaut.Nombre, defaut.Exemple));
        Assert.Contains("colonnes attendues", Lire("autre.csv", "a;b;c\n1;2;3\n"u8.ToArray()).Refus!.Message, StringComparison.Ordinal);
    }
}
