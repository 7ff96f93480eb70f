using Prevex.Droit.Calculs;
using Prevex.Droit.Chargement;
using Prevex.Droit.Comparaisons;
using Prevex.Droit.Ecriture;

namespace Prevex.Droit.Tests;

public class CasTests
{
    public static TheoryData<string, string> Tous() => [.. Commun.Droit.Cas.Select(c => (c.Fichier, c.Nom))];

    [Theory, MemberData(nameof(Tous))]
    public void The_case_written_by_the_jurist_holds(string fichier, string nom) =>
        Assert.Equal("", string.Join('\n', Commun.Droit.Cas.Single(c => c.Fichier == fichier && c.Nom == nom).Ecarts(Commun.Droit)));

    [Fact]
    public void Every_rule_that_gives_a_day_a_threshold_or_a_suspension_is_proved_by_three_cases_or_more()
    {
        var calculees = Commun.Droit.Toutes.Where(r => r.Nature is not null || r.Suspension is not null || r.Valeurs.Any(v => v.Forme is Forme.Seuil or Forme.PartDe));
        Assert.Empty(calculees.Where(r => r.Cas.Count < 3).Select(r => $"{r.Id} : {r.Cas.Count}"));
    }

    [Fact]
    public void There_are_a_hundred_and_fifty_cases_each_with_its_own_name_and_source()
    {
        Assert.True(Commun.Droit.Cas.Count >= 150);
        Assert.Equal(Commun.Droit.Cas.Count, Commun.Droit.Cas.Select(c => c.Nom).Distinct().Count());
        Assert.All(Commun.Droit.Cas, c => Assert.NotEmpty(c.Source));
    }

    [Fact]
    public void A_case_that_expects_the_wrong_day_tells_the_right_one()
    {
        var cas = Commun.Droit.Cas.Single(c => c.Nom == "Signifié le 28/07/2023, la veille de la loi, deux mois");
        var faux = cas with { Attendu = new() { Dates = new Dictionary<string, IReadOnlyList<DateOnly>> { ["T05"] = [new(2000, 1, 1)] }, Echeances = [] } };

        Assert.Equal("dates de T05 : attendu [2000-01-01], trouvé [2023-09-28]", Assert.Single(faux.Ecarts(Commun.Droit)));
    }

    [Theory]
    [InlineData("droit.md")]
    [InlineData("droit-cas.schema.json")]
    public void The_pages_written_from_the_data_are_up_to_date(string fichier)
    {
        var ecrite = File.ReadAllText(Path.Combine(Commun.Depot, "docs", fichier)).ReplaceLineEndings("\n");

        Assert.True(ecrite == (fichier == "droit.md" ? PageDuDroit.Markdown(Commun.Droit) : SchemaDeCas.Ecrire()), $"docs/{fichier} n’est plus à jour : lancez « ./prevex droit doc ».");
    }

    [Fact]
    public void A_file_of_cases_outside_the_law_needs_neither_name_nor_source_nor_expectation()
    {
        var fichier = Path.GetTempFileName();
        File.WriteAllText(fichier, "faits: [{ id: cdp, commandement_de_payer: 2023-07-28 }]");

        var cas = Assert.Single(LecteurDeCas.LireFichier(fichier));
        File.Delete(fichier);

        var json = SituationEnJson.Ecrire(cas.Situer(Commun.Droit), Commun.Droit, id => cas.NomsDesFaits[id]);
        var t05 = json["echeances"]!.AsArray().First(e => (string?)e!["regle"] == "T05")!;
        Assert.Equal(("fin_de_delai", "2023-09-28", "cdp", "R0", "certaine", true, 1),
            ((string?)t05["nature"], (string?)t05["date"], (string?)t05["fait"], (string?)t05["regime"], (string?)t05["confiance"], (bool)t05["ouverte"]!, (int)t05["procedure"]!));
        Assert.Null(t05["lecture"]);
    }

    [Fact]
    public void Two_readings_are_two_deadlines_of_which_one_is_retained()
    {
        var cas = Commun.Droit.Cas.Single(c => c.Nom == "Audience renvoyée, la date est recomptée et l'autre lecture montrée");
        var json = SituationEnJson.Ecrire(cas.Situer(Commun.Droit), Commun.Droit, id => cas.NomsDesFaits[id]);

        var dits = json["echeances"]!.AsArray().Where(e => (string?)e!["regle"] == "T07" && (string?)e["fait"] == "renvoi").Select(e => ((string?)e!["lecture"], (string?)e["date"], (string?)e["confiance"]));
        Assert.Equal([("retenue", "2024-04-24", "certaine"), ("premiere_audience", "2024-02-07", "a_verifier")], dits);
    }

    [Fact]
    public void A_change_of_law_tells_which_rules_and_what_it_does_to_a_file()
    {
        var changements = new Changements(Commun.Droit, new(2027, 1, 1));
        Assert.Superset(new HashSet<string> { "A01", "A02", "A03", "A07", "C02", "T01" }, changements.Valeurs.Select(v => v.Regle.Id).ToHashSet());

        var bail = new BailConnu(new(2019, 5, 1), null, Prevex.Faits.TypeBailleur.Social) { Loyer = 430, Charges = 90, Aide = 200, AideAuBailleur = true, Dettes = [new(Guid.Empty, new(2026, 11, 30), 500)] };
        var effet = changements.Pour([Commun.Inscrit(new Prevex.Faits.PremierImpaye { DateEffet = new(2026, 11, 5) })], bail);

        Assert.All(effet.ImpayeAvant.Where(e => e.ChargesComprises == true), e => Assert.Null(e.ConstitueLe));
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(effet.ImpayeApres).ConstitueLe);
        Assert.Contains("A02", effet.Devoirs.Select(d => d.Regle.Id));
        Assert.True(new Changements(Commun.Droit, new(2028, 1, 1)).Pour([], bail).Rien);
    }
}
