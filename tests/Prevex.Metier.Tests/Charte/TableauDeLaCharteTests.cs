using Prevex.Metier.Charte;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Tests.Charte;

public class TableauDeLaCharteTests
{
    private static readonly Territoire SeineSaintDenis = Territoire.Charger(Chemins.Territoire("93"));
    private static readonly TableauDeLaCharte Tableau = TableauDeLaCharte.Charger(SeineSaintDenis);

    [Theory]
    [InlineData("OBJ-", 5)]
    [InlineData("IND-", 46)]
    [InlineData("ACT-", 48)]
    [InlineData("INS-", 20)]
    [InlineData("DIS-", 38)]
    [InlineData("TOOL-", 15)]
    [InlineData("DOC-", 20)]
    [InlineData("PRI-", 14)]
    [InlineData("GOV-", 15)]
    [InlineData("BIL-", 22)]
    public void Every_row_that_the_charter_names_is_there(string prefixe, int nombre) =>
        Assert.Equal(nombre, Tableau.Lignes.Count(l => l.Id.StartsWith(prefixe, StringComparison.Ordinal)));

    [Theory]
    [InlineData("-S", 105)]
    [InlineData("-N", 44)]
    [InlineData("-L", 18)]
    public void Every_step_and_goal_of_the_22_fiches_is_there(string genre, int nombre)
    {
        var fiches = Tableau.Chapitres.Where(c => c.Axe is not null).ToList();
        Assert.Equal(22, fiches.Count);
        Assert.All(fiches, f => Assert.NotEmpty(f.Pilotes));
        Assert.Equal(nombre, fiches.SelectMany(f => f.Lignes).Count(l => l.Id.Contains(genre, StringComparison.Ordinal)));
    }

    [Fact]
    public void Indicators_35_to_38_stay_reserved() =>
        Assert.DoesNotContain(Tableau.Lignes, l => l.Id is "IND-35" or "IND-36" or "IND-37" or "IND-38");

    [Fact]
    public void Each_row_has_a_source() =>
        Assert.All(Tableau.Chapitres, c => Assert.True(c.Source != "" || c.Lignes.All(l => l.Source != ""), c.Titre));

    [Fact]
    public void The_page_of_the_charter_says_what_the_data_say()
    {
        var page = Path.Combine(Chemins.Racine, "docs", "charte.md");
        var ecrite = File.Exists(page) ? File.ReadAllText(page) : "";
        Assert.True(PageDeLaCharte.Markdown(SeineSaintDenis, Tableau) == ecrite, "docs/charte.md n'est plus à jour : lancez « ./prevex charte ».");
    }

    [Fact]
    public void Pages_and_commands_are_told_apart()
    {
        Assert.Contains("/dossiers/{id}", Tableau.Pages);
        Assert.Contains("./prevex importer", Tableau.Commandes);
        Assert.All(Tableau.Pages, p => Assert.StartsWith("/", p));
    }

    [Fact]
    public void A_territory_without_charter_has_no_row() =>
        Assert.Empty(TableauDeLaCharte.Charger(Territoire.Charger(Chemins.Territoire("_modele"))).Lignes);

    [Theory]
    [InlineData("id: ACT-01, quoi: A, etat: marche", "ACT-01 doit dire « ou » le voir")]
    [InlineData("id: ACT-01, quoi: A, etat: pas_encore, ou: [/dossiers]", "ACT-01 ne marche pas encore")]
    [InlineData("id: ACT-01, quoi: A, etat: marche, ou: [dossiers]", "ni une page (/dossiers) ni une commande")]
    [InlineData("id: ACTEUR, quoi: A, etat: pas_encore", "« ACTEUR » n'est pas un identifiant")]
    [InlineData("id: ACT-01, quoi: A, etat: presque", "ligne 2")]
    [InlineData("id: ACT-02, quoi: A, etat: pas_encore", "ACT-02 est écrit deux fois")]
    [InlineData("id: ACT-01, etat: pas_encore", "ACT-01 ne dit pas « quoi »")]
    public void An_impossible_row_is_refused_with_its_reason(string ligne, string message)
    {
        var dossier = Directory.CreateTempSubdirectory("prevex-charte-");
        try
        {
            dossier.CreateSubdirectory("charte");
            File.WriteAllText(Path.Combine(dossier.FullName, "charte", "a.yaml"), $"lignes:\n  - {{ {ligne} }}\n  - {{ id: ACT-02, quoi: B, etat: pas_encore }}\n");
            var territoire = SeineSaintDenis with { Chemin = dossier.FullName };
            Assert.Contains(message, Assert.Throws<InvalidDataException>(() => TableauDeLaCharte.Charger(territoire)).Message);
        }
        finally { dossier.Delete(recursive: true); }
    }
}
