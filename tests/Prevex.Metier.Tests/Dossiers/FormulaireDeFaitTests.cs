using Prevex.Faits;
using Prevex.Metier.Dossiers;

namespace Prevex.Metier.Tests.Dossiers;

public sealed class FormulaireDeFaitTests
{
    public static TheoryData<string> Types() => [.. FaitsJson.Types.Keys];

    private static Fait Nu(string type) => FaitsJson.Lire($$"""{"type":"{{type}}","date_effet":"2026-03-05"}""");

    [Theory, MemberData(nameof(Types))]
    public void Every_type_of_fact_has_its_sentence(string type)
    {
        var phrase = Phrases.De(Nu(type), Maison.Referentiel.Territoire);

        Assert.Matches(@"^\p{Lu}.*[^.\s]$", phrase.Titre);
        Assert.DoesNotContain('_', phrase.Titre + phrase.Precision);
        if (type != "retrait") Assert.Contains(FormulaireDeFait.Types, t => t.Type == type && t.Titre.Length > 0);
    }

    [Fact]
    public void No_two_types_share_a_title() =>
        Assert.Empty(FormulaireDeFait.Types.GroupBy(t => t.Titre).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory, MemberData(nameof(Types))]
    public void Every_form_filled_and_read_again_gives_the_same_fact(string type)
    {
        var champs = FormulaireDeFait.Champs(type, Maison.Referentiel.Territoire);
        var saisie = champs.ToDictionary(c => c.Nom, c => (string?)Exemple(c));

        var lu = FormulaireDeFait.Lire(type, "05/03/2026", saisie);

        Assert.Empty(lu.Problemes);
        Assert.Equal(new DateOnly(2026, 3, 5), lu.Valeur!.DateEffet);
        Assert.Equal(type, FaitsJson.Etiquette(lu.Valeur));
        var relu = FormulaireDeFait.Lire(type, "2026-03-05", FormulaireDeFait.Ecrire(lu.Valeur));
        Assert.Equal(lu.Valeur, relu.Valeur);
        Assert.DoesNotContain('_', Phrases.De(lu.Valeur, Maison.Referentiel.Territoire).Precision ?? "");
    }

    [Theory, MemberData(nameof(Types))]
    public void Every_choice_of_every_form_is_told_in_French_and_can_be_read(string type)
    {
        foreach (var champ in FormulaireDeFait.Champs(type, Maison.Referentiel.Territoire).Where(c => c.Genre == GenreDeChamp.Choix))
            foreach (var (valeur, texte) in champ.Choix)
            {
                Assert.Matches(@"^\p{Lu}", texte);
                Assert.DoesNotContain('_', texte);
                Assert.Empty(FormulaireDeFait.Lire(type, "2026-03-05", new Dictionary<string, string?> { [champ.Nom] = valeur }).Problemes);
            }
    }

    [Theory, MemberData(nameof(Types))]
    public void What_no_field_can_hold_is_refused_beside_it(string type)
    {
        foreach (var champ in FormulaireDeFait.Champs(type, Maison.Referentiel.Territoire).Where(c => c.Nom != "juridiction"))
        {
            var probleme = Assert.Single(FormulaireDeFait.Lire(type, "2026-03-05", new Dictionary<string, string?> { [champ.Nom] = "n’importe quoi" }).Problemes);
            Assert.Equal(champ.Nom, probleme.Champ);
        }
    }

    [Theory]
    [InlineData("1 234,50", 1234.50)]
    [InlineData("1 234,5 €", 1234.5)]
    [InlineData("812.4", 812.4)]
    [InlineData("0", 0)]
    public void Amounts_are_read_as_French_people_write_them(string texte, double euros)
    {
        var lu = FormulaireDeFait.Lire("signalement_caf", "2026-03-05", new Dictionary<string, string?> { ["montant"] = texte });
        Assert.Equal((decimal)euros, Assert.IsType<SignalementCaf>(lu.Valeur).Montant);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("hier")]
    public void A_fact_without_a_day_is_refused(string? jour) =>
        Assert.Equal("date_effet", Assert.Single(FormulaireDeFait.Lire("assignation", jour, new Dictionary<string, string?>()).Problemes).Champ);

    private static string Exemple(ChampDeFait champ) => champ.Genre switch
    {
        GenreDeChamp.Jour => "06/04/2026",
        GenreDeChamp.Heure => "09:30",
        GenreDeChamp.Euros => "1 234,56",
        GenreDeChamp.Nombre => "12",
        GenreDeChamp.Delai => "6 semaines",
        GenreDeChamp.Choix => champ.Choix[^1].Valeur,
    };
}
