using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture.Valeurs;

namespace Prevex.Metier.Tests.Signalements.Lecture;

public class NomsEtAdressesTests
{
    // Persons as « civilité|nom|nom d'usage|prénoms », parted by « + ».
    [Theory]
    [InlineData("SISSOKO Mamadou", "|SISSOKO||Mamadou")]
    [InlineData("Mamadou SISSOKO", "|SISSOKO||Mamadou")]
    [InlineData("M. LE GALL Éric Julien", "M.|LE GALL||Éric, Julien")]
    [InlineData("Mr Fernandes Manuel", "M.|Fernandes||Manuel")]
    [InlineData("Mme Ben Abdallah Samira", "Mme|Ben Abdallah||Samira")]
    [InlineData("Monsieur Abdou MOHAMED ALI", "M.|MOHAMED ALI||Abdou")]
    [InlineData("SEMEDO VARELA", "|SEMEDO VARELA||")]
    [InlineData("de LAUNAY Pierre", "|de LAUNAY||Pierre")]
    [InlineData("S. Balasubramaniam", "|Balasubramaniam||S.")]
    [InlineData("DAVID J", "|DAVID||J")]
    [InlineData("Mlle DIARRA", "Mme|DIARRA||")]
    [InlineData("M. et Mme DUPONT Jean et Marie", "M.|DUPONT||Jean + Mme|DUPONT||Marie")]
    [InlineData("Mme et M. MARIE-JOSEPH Nadège et Jocelyn", "Mme|MARIE-JOSEPH||Nadège + M.|MARIE-JOSEPH||Jocelyn")]
    [InlineData("M. ou Mme SELVARAJAH Nageswary Ravichandran", "|SELVARAJAH||Nageswary + |SELVARAJAH||Ravichandran")]
    [InlineData("M. et Mme ROUX", "M.|ROUX|| + Mme|ROUX||")]
    [InlineData("M. et Mme DUPONT Jean et DURAND Marie", "M.|DUPONT||Jean + Mme|DURAND||Marie")]
    [InlineData("Mme DEOLIVEIRA née MONTEIRO Isabel et tous occupants de leur chef", "Mme|MONTEIRO|DEOLIVEIRA|Isabel")]
    [InlineData("Mme Rahman Sunita née BEGUM et M. REHMAN Kamal", "Mme|BEGUM|Rahman|Sunita + M.|REHMAN||Kamal")]
    [InlineData("Madame Isabelle JOLY EP. MOREL née JOLY", "Mme|JOLY|MOREL|Isabelle")]
    [InlineData("Mme Joly ep. Morel Isabelle", "Mme|Joly|Morel|Isabelle")]
    [InlineData("Mme EP. SAÏDI Virginie", "Mme|SAÏDI|SAÏDI|Virginie")]
    [InlineData("JEAN-LOUIS ; JEAN-LOUIS Rose-Marie", "|JEAN-LOUIS|| + |JEAN-LOUIS||Rose-Marie")]
    [InlineData("M. CLÉMENT Pierre\nMme BONNET Aurélie", "M.|CLÉMENT||Pierre + Mme|BONNET||Aurélie")]
    [InlineData("Mme GUERFI Aïcha - M. GONÇALVES Manuel", "Mme|GUERFI||Aïcha + M.|GONÇALVES||Manuel")]
    [InlineData("GIRARD Jean-Marc & Mme GIRARD Vesna", "|GIRARD||Jean-Marc + Mme|GIRARD||Vesna")]
    [InlineData("Mme ЕЛЕНА", "Mme|ЕЛЕНА||")]
    [InlineData("123 - ?", "")]
    public void A_cell_of_names_gives_its_persons(string cellule, string attendues) => Assert.Equal(attendues, Ecrire(Noms.Lire(cellule, nomDAbord: true)));

    [Fact]
    public void The_order_of_the_sender_decides_when_capitals_do_not() => Assert.Equal("|Ba||Lassina", Ecrire(Noms.Lire("Lassina Ba", nomDAbord: false)));

    private static string Ecrire(IEnumerable<PersonneSignalee> personnes) => string.Join(" + ", personnes.Select(p => $"{p.Civilite}|{p.Nom}|{p.NomUsage}|{p.Prenoms}"));

    // « voie|complément|code postal|commune ».
    [Theory]
    [InlineData("7 R St Denis, APPT FACE, 93270 Sevran", "7 R St Denis|APPT FACE|93270|Sevran")]
    [InlineData("75b, rue Jules Guesde - 93500 PANTIN (BATIMENT A Escalier 2 5EME ETAGE)", "75b, rue Jules Guesde|BATIMENT A Escalier 2 5EME ETAGE|93500|PANTIN")]
    [InlineData("BATIMENT B Escalier 1 Apt 82 32 rue de l'Égalité 93300 Aubervilliers", "32 rue de l'Égalité|BATIMENT B Escalier 1 Apt 82|93300|Aubervilliers")]
    [InlineData("Esc 2 90, All Salvador Allende 93420 Villepinte", "90, All Salvador Allende|Esc 2|93420|Villepinte")]
    [InlineData("90, All Salvador Allende Villepinte", "90, All Salvador Allende||" + "|Villepinte")]
    [InlineData("62, Ave du Gal de Gaulle Le Pré-Saint-Gervais", "62, Ave du Gal de Gaulle|||Le Pré-Saint-Gervais")]
    [InlineData("118 rue du 19 Mars 1962 Aulnay s/ Bois", "118 rue du 19 Mars 1962|||Aulnay s/ Bois")]
    [InlineData("12 rue de la Porte des Lilas 93000 Bobigny", "12 rue de la Porte des Lilas||93000|Bobigny")]
    [InlineData("42 rue inconnue", "42 rue inconnue|||")]
    public void An_address_on_one_line_is_cut(string ligne, string attendue)
    {
        var a = new Adresses(Banc.Territoire).Ligne(ligne);

        Assert.Equal(attendue, $"{a.Voie}|{a.Complement}|{a.CodePostal}|{a.Commune}");
    }

    [Theory]
    [InlineData("93140 Bondy", "93140", null, "Bondy")]
    [InlineData("Bondy (93010)", null, "93010", "Bondy")]
    [InlineData("93300 - AUBERVILLIERS", "93300", null, "AUBERVILLIERS")]
    [InlineData("Clichy s/ Bois", null, null, "Clichy s/ Bois")]
    public void The_code_beside_a_commune_is_told_apart(string texte, string? postal, string? insee, string commune)
    {
        var a = new Adresses(Banc.Territoire).Ville(texte);

        Assert.Equal((postal, insee, commune), (a.CodePostal, a.Insee, a.Commune));
    }
}
