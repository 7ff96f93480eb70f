using static Prevex.Rapprochement.Tests.Un;

namespace Prevex.Rapprochement.Tests;

public class EnrichissementTests
{
    [Fact]
    public void The_same_person_is_kept_once_with_what_was_missing()
    {
        var dossier = Enrichissement.Enrichir(Menage(Nom("DUPONT", "Jean")), Menage(Nom("Dupond", "Jean", "1970-05-14", "06 39 98 79 41")));

        var personne = Assert.Single(dossier.Personnes);
        Assert.Equal(("DUPONT", new DateOnly(1970, 5, 14), "06 39 98 79 41"), (personne.Nom, personne.Naissance, personne.Telephone));
        Assert.Equal("Dupond", Assert.Single(personne.Variantes).Nom);
    }

    [Theory, InlineData("DUPONT", "Jean", "1998-11-02"), InlineData("TRAORE", "Awa", null), InlineData("DUPONT", "Sylvie", null)]
    public void Another_person_is_added(string nom, string prenom, string? naissance) =>
        Assert.Equal(2, Enrichissement.Enrichir(Menage(Nom("DUPONT", "Jean", "1970-05-14")), Menage(Nom(nom, prenom, naissance))).Personnes.Count);

    [Fact]
    public void A_certain_birth_replaces_a_year_alone() => Assert.Equal(new DateOnly(1970, 5, 14),
        Enrichissement.Enrichir(Menage(Nom("DUPONT", "Jean", "1970-01-01")), Menage(Nom("DUPONT", "Jean", "1970-05-14"))).Personnes[0].Naissance);

    [Fact]
    public void Numbers_addresses_and_hearings_are_united_and_the_period_grows()
    {
        var dossier = Enrichissement.Enrichir(Menage().A("1 rue Lénine").Ref("caf", "1").Audience("2025-03-04").Entre("2024-02-01", "2025-03-04"),
            Menage().A("1 R LENINE", complement: "porte 4").Ref("etude", "E1").Audience("2025-01-07").Entre("2024-06-01", "2025-06-01"));

        Assert.Equal((2, 2, 2), (dossier.Adresses.Count, dossier.References.Count, dossier.Audiences.Count));
        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2025, 6, 1)), (dossier.Du, dossier.Au));
    }

    [Fact]
    public void A_file_never_forgets_but_keeps_few_spellings()
    {
        var dossier = Menage(Nom("DUPONT", "Jean"));
        for (var i = 0; i < 50; i++) dossier = Enrichissement.Enrichir(dossier, Menage(Nom("DUPONT", $"Jean, N{i}")).A($"{i + 1} rue Lénine"));
        Assert.Equal((1, 6, 6), (dossier.Personnes.Count, dossier.Personnes[0].Variantes.Count, dossier.Adresses.Count));
    }
}
