using Prevex.Faits;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;

namespace Prevex.Metier.Tests.Signalements.Lecture;

public class ProfilsTests
{
    private static string Septieme => File.ReadAllText(Banc.Chemin("donnees/signalements/septieme/fsl.yaml"));

    [Fact]
    public void A_sender_never_seen_is_read_with_a_profile_file_alone()
    {
        var profil = ProfilYaml.Lire(Septieme, "fsl.yaml");

        var lues = Banc.Lire(profil, File.ReadAllText(Banc.Chemin("donnees/signalements/septieme/fsl.csv")));

        Assert.Equal([3, 4, 5, 6, 7], lues.Select(l => l.Numero));
        var premiere = lues[0].Signalement!;
        Assert.Equal(new("Nguyen", "Thi, Mai", new(1980, 3, 2)), (premiere.Personnes[0].Nom, premiere.Personnes[0].Prenoms, premiere.Personnes[0].Naissance));
        Assert.Equal("mai@example.com", premiere.Personnes[0].Courriel);
        Assert.Equal(new PlanApurement { DateEffet = new(2026, 2, 1), Nature = NaturePlan.Mediation, Mensualite = 50m, NombreMensualites = 24 }, premiere.Faits[1]);
        Assert.Equal(new AlerteCcapex { DateEffet = new(2026, 1, 15), Origine = Origine.Fsl }, premiere.Faits[0]);
        Assert.Equal(new DetteSignalee(new(2026, 1, 31), 1200.5m), premiere.Dettes.Single());
        Assert.Equal(TypeBailleur.PersonnePhysique, premiere.Bail!.TypeBailleur);
        Assert.Equal((EtatLecture.ACorriger, "PlanApurement", "Mensualité"), lues[1].Ecartes.Select(e => (e.Etat, e.TypeFait, e.Colonne)).Single());
        Assert.Single(lues[1].Signalement!.Faits);
        Assert.Equal(EtatLecture.Rejete, lues[2].Ecartes[0].Etat);
        Assert.Equal("Tél", Assert.Single(lues[3].Remarques).Colonne);
        Assert.Equal("La date «\u00a015/01/2031\u00a0» est dans le futur.", lues[4].Ecartes[0].Motif);
    }

    [Theory]
    [InlineData("type: PlanApurement", "type: PlanApurment", "fait «\u00a0PlanApurment\u00a0» inconnu. Faits possibles\u00a0:")]
    [InlineData("date: plan", "date: plans", "«\u00a0plans\u00a0» ne nomme aucune colonne")]
    [InlineData("origine: =fsl", "origine: =fls", "«\u00a0origine\u00a0» ne peut pas valoir «\u00a0fls\u00a0»")]
    [InlineData("facultatif: oui", "facultatif: peut-être", "écrivez oui ou non")]
    [InlineData("courriel: [Mel]", "couriel: [Mel]", "la colonne «\u00a0couriel\u00a0» ne sert à rien")]
    [InlineData("separateur: virgule", "separateur: virgules", "séparateur «\u00a0virgules\u00a0» inconnu")]
    [InlineData("requises:", "requise:", "mot inconnu")]
    [InlineData("mensualite: { colonne", "mensualites: { colonne", "PlanApurement n’a pas de valeur «\u00a0mensualites\u00a0»")]
    public void A_faulty_profile_says_the_file_the_line_and_the_cure(string bon, string faux, string message)
    {
        var texte = Septieme.Replace(bon, faux);
        var ligne = Array.FindIndex(texte.Split('\n'), l => l.Contains(faux, StringComparison.Ordinal)) + 1;

        var erreur = Assert.Throws<InvalidDataException>(() => ProfilYaml.Lire(texte, "fsl.yaml"));

        Assert.Contains(message, erreur.Message, StringComparison.Ordinal);
        Assert.StartsWith($"fsl.yaml, ligne {ligne} ", erreur.Message.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void The_six_profiles_of_the_territory_and_the_open_format_load() =>
        Assert.Equal(["bailleur_a", "bailleur_b", "caf", "etude", "greffe", "prefecture", "prevex"], Banc.Profils.Select(p => p.Nom));

    [Fact]
    public void Every_profile_written_again_reads_the_same()
    {
        foreach (var profil in Banc.Profils.Append(ProfilYaml.Lire(Septieme, "fsl.yaml")))
        {
            var ecrit = ProfilYaml.Ecrire(profil);
            Assert.Equal(ecrit, ProfilYaml.Ecrire(ProfilYaml.Lire(ecrit, "x.yaml")));
        }
    }

    [Fact]
    public void A_file_of_nobody_is_not_recognised_and_its_refusal_tells_what_to_do()
    {
        using var flux = Banc.Flux("Nom;Adresse;Date\nDUPONT;1 rue Zola;01/01/2024\n");

        Assert.Null(Lecteur.Reconnaitre("x.csv", flux, Banc.Profils));
        var refus = Assert.Throws<FichierRefuse>(() => Lecteur.Ouvrir("x.csv", flux, Banc.Profils, Banc.Territoire, Banc.Aujourdhui));
        Assert.Contains("profil", refus.Remede, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_layout_with_another_separator_is_still_recognised()
    {
        var texte = File.ReadAllText(Banc.Chemin("donnees/signalements/greffe/audiences_2025.csv")).Replace(" ; ", " / ").Replace(';', '\t');
        using var flux = Banc.Flux(texte);

        var lecture = Lecteur.Ouvrir("x.txt", flux, Banc.Profils, Banc.Territoire, Banc.Aujourdhui);

        Assert.Equal("greffe", lecture.Profil.Nom);
        Assert.Contains(lecture.Lignes(), l => l.Signalement is not null);
    }
}
