using Prevex.Faits;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;

namespace Prevex.Metier.Tests.Signalements.Lecture;

public class CorrespondanceTests
{
    private const string Inconnu = """
        Tableau de suivi du service contentieux
        N° Dossier,Locataire,DDN,Adresse,CP,Ville,Téléphone,Date assignation,Date audience,Dette au 30/06/2026,Gestionnaire
        D-1,DUPONT Jean,12/03/1975,12 rue Émile Zola,93000,Bobigny,06 39 98 12 34,15/01/2026,20/05/2026,"1 234,50",A. B.
        D-2,MARTIN Awa,,3 avenue Jean Jaurès,93140,Bondy,0639981235,,,800,A. B.

        """;

    [Fact]
    public void Each_column_of_an_unknown_file_gets_a_proposed_role()
    {
        using var flux = Banc.Flux(Inconnu);

        var proposee = Lecteur.ProposerCorrespondance("suivi.csv", flux)!;

        Assert.Equal(2, proposee.LigneEntete);
        Assert.Equal(["reference", "personnes", "naissance_1", "voie", "code_postal", "commune", "telephone", "date:Assignation", "date:Audience", "dette", null],
            proposee.Colonnes.Select(c => c.Role));
        Assert.All(proposee.Colonnes.Where(c => c.Role is not null), c => Assert.InRange(c.Confiance, 0.5, 1));
        Assert.Equal(["DUPONT Jean", "MARTIN Awa"], proposee.Colonnes[1].Exemples);
    }

    [Fact]
    public void A_column_without_telling_header_is_known_by_its_values()
    {
        using var flux = Banc.Flux("Locataire;Contact 1;Contact 2;Colonne4;Date assignation\nDUPONT Jean;06 39 98 12 34;a@example.com;11-22-000123;01/02/2026\n");

        Assert.Equal(["personnes", "telephone", "courriel", "rg", "date:Assignation"], Lecteur.ProposerCorrespondance("x.csv", flux)!.Colonnes.Select(c => c.Role));
    }

    [Fact]
    public void A_confirmed_mapping_is_a_profile_that_recognises_the_next_file_of_that_layout()
    {
        using var premier = Banc.Flux(Inconnu);
        var proposee = Lecteur.ProposerCorrespondance("suivi.csv", premier)!;

        var profil = ProfilYaml.Lire(ProfilYaml.Ecrire(proposee.EnProfil("suivi", "Suivi contentieux", new() { Nom = "Service X", Genre = "bailleur_social" }, proposee.Proposee)), "suivi.yaml");

        using var suivant = Banc.Flux(Inconnu.Replace("30/06/2026", "31/05/2026").Replace("1 234,50", "abc"));
        var lecture = Lecteur.Ouvrir("autre.csv", suivant, [.. Banc.Profils, profil], Banc.Territoire, Banc.Aujourdhui);
        var lues = lecture.Lignes().ToList();
        Assert.Equal(("suivi", proposee.Signature), (lecture.Profil.Nom, lecture.Signature));
        Assert.Equal([(nameof(Assignation), new DateOnly(2026, 1, 15)), (nameof(Audience), new DateOnly(2026, 5, 20))], Banc.Faits(lues[0]));
        Assert.Equal((TypesDeFait.Dette, "Dette au 31/05/2026"), lues[0].Ecartes.Select(e => (e.TypeFait, e.Colonne)).Single());
        Assert.Equal(new DetteSignalee(new(2026, 5, 31), 800m), lues[1].Signalement!.Dettes.Single());
    }

    [Fact]
    public void A_mapping_without_household_or_without_fact_is_refused_in_words()
    {
        using var flux = Banc.Flux(Inconnu);
        var proposee = Lecteur.ProposerCorrespondance("suivi.csv", flux)!;

        var sansFait = Assert.Throws<InvalidDataException>(() => proposee.EnProfil("x", "x", new(), new Dictionary<int, string> { [1] = "personnes" }));
        var sansMenage = Assert.Throws<InvalidDataException>(() => proposee.EnProfil("x", "x", new(), new Dictionary<int, string> { [7] = "date:Assignation" }));

        Assert.Contains("fait", sansFait.Message, StringComparison.Ordinal);
        Assert.Contains("ménage", sansMenage.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caf/caf_impayes_2023.csv", 4)]
    [InlineData("bailleur_a/impayes_2025-12.xlsx", 4)]
    [InlineData("prefecture/extrait_2026-06-30.csv", 1)]
    public void The_headers_of_a_real_layout_are_found_and_mostly_understood(string fichier, int entete)
    {
        using var flux = File.OpenRead(Banc.Chemin($"donnees/signalements/{fichier}"));

        var proposee = Lecteur.ProposerCorrespondance(fichier, flux)!;

        Assert.Equal(entete, proposee.LigneEntete);
        Assert.True(proposee.Colonnes.Count(c => c.Role is not null) * 2 >= proposee.Colonnes.Count(c => c.Titre.Length > 0));
        Assert.All(proposee.Proposee.Values, r => Assert.Contains(r, CorrespondanceProposee.Choix));
    }
}
