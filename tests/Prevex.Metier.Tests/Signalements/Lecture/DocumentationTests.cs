using System.Text.Json;
using Prevex.Metier.Signalements.Lecture.Profils;

namespace Prevex.Metier.Tests.Signalements.Lecture;

public class DocumentationTests
{
    private static readonly string Doc = File.ReadAllText(Path.Combine(Chemins.Racine, "docs", "profils.md"));

    [Theory]
    [InlineData(typeof(Profil)), InlineData(typeof(Tableau)), InlineData(typeof(FaitDecrit)), InlineData(typeof(ValeurDecrite)), InlineData(typeof(OrdreDecrit))]
    public void Every_word_of_a_profile_is_explained(Type type)
    {
        foreach (var mot in type.GetProperties().Where(p => p.CanWrite && p.Name != "Constante").Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name)))
            Assert.True(Doc.Contains($"`{mot}`", StringComparison.Ordinal) || Doc.Contains($"{mot}:", StringComparison.Ordinal), $"docs/profils.md n'explique pas « {mot} »");
    }

    [Fact]
    public void Every_role_is_explained() => Assert.All(Roles.Libelles.Keys, r => Assert.Contains($"`{r}`", Doc, StringComparison.Ordinal));

    [Fact]
    public void The_list_of_facts_and_values_is_the_one_of_the_code()
    {
        var liste = FormesDeFait.Types.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t =>
        {
            var valeurs = t.Value.GetProperties().Where(p => p.CanWrite && p.Name != "DateEffet").Select(p => $"`{JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name)}`" + Codes(FormesDeFait.Genre(p)));
            return $"- `{t.Key}`" + (valeurs.Any() ? " : " + string.Join(", ", valeurs) : "");
        });

        var bloc = Doc.Split("<!-- faits -->")[1].Split("<!-- /faits -->")[0].Trim();

        Assert.Equal(string.Join('\n', liste), bloc);
    }

    [Fact]
    public void The_example_of_the_documentation_loads()
    {
        var yaml = Doc.Split("```yaml\n")[1].Split("```")[0];

        var profil = ProfilYaml.Lire(yaml, "fsl.yaml");

        Assert.Single(Banc.Lire(profil, "Situation au 31 janvier 2026,,,,,\nBénéficiaire,Naissance,Commune,Reste dû,Alerte,Plan\nThi Mai Nguyen,1980-03-02,93000 Bobigny,\"1200,50\",2026-01-15,01/02/2026\n"),
            l => Banc.Faits(l).Count() == 3 && l.Ecartes.Count == 0);
    }

    private static string Codes(Type genre) => genre.IsEnum ? $" ({FormesDeFait.Codes(genre)})" : "";
}
