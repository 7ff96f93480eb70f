using CsCheck;
using Prevex.Rapprochement.Menages;
using static Prevex.Rapprochement.Tests.Un;

namespace Prevex.Rapprochement.Tests;

public class DecisionTests
{
    private static readonly Gen<Identite> Menages = Gen.Select(
        Parmi("DUPONT", "DUPOND", "TRAORE", "BA"), Parmi<string?>("Jean", "Jeanne", "Awa", "J.", null), Parmi<string?>("1970-05-14", "1970-01-01", "1998-11-02", null),
        Parmi<string?>("12 rue Lénine", "12 rue Lenine bat A porte 4", "14 rue Lénine", null), Parmi<string?>("SCI A", "SCI B", null), Parmi<string?>("1", "2", null),
        (nom, prenom, naissance, voie, bailleur, bail) => (voie is null ? Menage(Nom(nom, prenom, naissance)) : Menage(Nom(nom, prenom, naissance)).A(voie)).Bail(bailleur, bail));

    private static ModeleDeMenage Modele(double lienFaux = 1000, double lienManque = 20) => ModeleDeMenage.Depart.Avec(new(lienFaux, Math.Min(15, lienFaux), lienManque), "essai");

    [Fact]
    public void A_dearer_wrong_link_never_makes_an_automatic_link_that_a_cheaper_one_refused() => Gen.Select(Menages, Menages, Gen.Double[2, 5_000], Gen.Double[1, 50]).Sample((recue, dossier, cout, fois) =>
    {
        if (Rapprocheur.Decider(recue, [dossier.Dossier()], Modele(cout * fois)) is Decision.Automatique)
            Assert.IsType<Decision.Automatique>(Rapprocheur.Decider(recue, [dossier.Dossier()], Modele(cout)));
    }, iter: 3_000);

    [Fact]
    public void A_dearer_missed_link_never_opens_a_file_that_a_cheaper_one_sent_to_review() => Gen.Select(Menages, Menages, Gen.Double[1.1, 100], Gen.Double[1, 50]).Sample((recue, dossier, cout, fois) =>
    {
        if (Rapprocheur.Decider(recue, [dossier.Dossier()], Modele(lienManque: cout * fois)) is Decision.Nouveau)
            Assert.IsType<Decision.Nouveau>(Rapprocheur.Decider(recue, [dossier.Dossier()], Modele(lienManque: cout)));
    }, iter: 3_000);

    [Fact]
    public void Among_more_files_the_same_evidence_is_worth_less() => Gen.Select(Menages, Menages, Gen.Int[2_000, 1_000_000], Gen.Int[1, 100]).Sample((recue, dossier, dossiers, fois) =>
    {
        if (Rapprocheur.Decider(recue, [dossier.Dossier()], null, dossiers * fois) is Decision.Automatique)
            Assert.IsType<Decision.Automatique>(Rapprocheur.Decider(recue, [dossier.Dossier()], null, dossiers));
    }, iter: 3_000);

    [Fact]
    public void Two_files_that_say_the_same_are_for_a_person_to_choose() => Gen.Select(Menages, Menages).Sample((recue, dossier) =>
        Assert.IsNotType<Decision.Automatique>(Rapprocheur.Decider(recue, [dossier.Dossier(), dossier.Dossier(2)])), iter: 2_000);

    [Fact]
    public void An_answer_never_costs_more_than_a_review() => Gen.Select(Menages, Menages.Array[1, 4]).Sample((recue, dossiers) =>
        Assert.InRange(Rapprocheur.Decider(recue, [.. dossiers.Select((d, i) => d.Dossier(i + 1))]).CoutAttendu, 0, 1), iter: 3_000);

    [Fact]
    public void The_lines_of_an_explanation_add_up_with_what_other_explanations_take_back()
    {
        var (recue, dossier) = (new Empreinte(Menage(Nom("DUPONT", "Jean", "1970-05-14")).A("12 rue Lénine").Bail("SCI A")), new Empreinte(Menage(Nom("DUPOND", "Jean", "1970-05-14")).A("12 rue Lénine porte 4").Bail("SCI A")));
        var (depart, indices, autres) = Expliqueur.Cascade(recue, dossier, ModeleDeMenage.Depart);
        var choix = Assert.IsType<Decision.Automatique>(Rapprocheur.Decider(recue, [new(Id(1), dossier)])).Choix;

        Assert.Equal(indices, choix.Explications.Sum(e => e.Bits), 6);
        Assert.Equal(choix.Probabilite, 1 / (1 + Math.Pow(2, -(depart + indices + autres))), 6);
        Assert.Contains(choix.Explications, e => e is { Champ: "Nom", Niveau: "une faute, ou même son", Bits: > 3 });
    }

    [Fact]
    public void A_territory_with_too_few_reports_keeps_the_starting_values() =>
        Assert.NotNull(Apprentissage.Apprendre([.. Enumerable.Range(0, 20).Select(i => Menage(Nom($"NOM{i}", "Jean")))], "1", new()).Garde);

    [Fact]
    public void Learning_without_answers_finds_how_often_one_household_is_written_alike()
    {
        var hasard = new Random(5);
        List<Identite> dits = [];
        for (var i = 0; i < 600; i++)
        {
            var (nom, naissance) = (new string([.. Enumerable.Range(0, 7).Select(_ => (char)('A' + hasard.Next(26)))]), $"{1950 + hasard.Next(50)}-{1 + hasard.Next(12):00}-{2 + hasard.Next(26):00}");
            for (var k = 0; k < 2; k++) dits.Add(Menage(Nom(nom, "Jean", hasard.NextDouble() < 0.7 ? naissance : null)).A($"{i + 1} rue Lénine"));
        }
        var modele = Apprentissage.Apprendre(dits, "1", new());

        Assert.Null(modele.Garde);
        Assert.InRange(modele.Appris[Signe.Naissance].Meme[0], 0.9, 1);
        Assert.InRange(modele.DejaConnus, 0.4, 0.6);
        Assert.Equal(1.0, modele.Prenoms["JEAN"], 3);
        Assert.InRange(modele.Poids.Meme(Signe.Prenom, 1) + modele.Poids.Rarete(Signe.Prenom, "JEAN"), -0.5, 0.5);
    }

    private static Gen<T> Parmi<T>(params T[] valeurs) => Gen.Int[0, valeurs.Length - 1].Select(i => valeurs[i]);
}
