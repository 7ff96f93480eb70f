using static Prevex.Rapprochement.Tests.Un;

namespace Prevex.Rapprochement.Tests;

public class NomsTests
{
    [Theory]
    [InlineData("Œuvré-d'Été ", "OEUVRE D ETE")]
    [InlineData("ŞAHİN Gülsüm", "SAHIN GULSUM")]
    [InlineData("Łukasz Straße", "LUKASZ STRASSE")]
    [InlineData("Cœurdevey", "COEURDEVEY")]
    [InlineData("DU\u200bPONT", "DUPONT")]
    [InlineData("e\u0301te\u0301", "ETE")]
    [InlineData("  \u202e ", "")]
    [InlineData(null, "")]
    public void Normalised_text_has_no_accent_nor_invisible_sign(string? texte, string attendu) => Assert.Equal(attendu, Texte.Normaliser(texte));

    [Theory]
    [InlineData("LE ROY", null, "LEROY")]
    [InlineData("Leroy", null, "LEROY")]
    [InlineData("N'AÏT", null, "NAIT")]
    [InlineData("Mme SAIDI", null, "SAIDI")]
    [InlineData("JOLY EP. MOREL née JOLY", null, "JOLY MOREL")]
    [InlineData("RAHMAN née BEGUM", null, "RAHMAN BEGUM")]
    [InlineData("De Oliveira", "Teixeira Pinto", "DEOLIVEIRA TEIXEIRAPINTO")]
    [InlineData("SANS NOM", null, "")]
    [InlineData("12345", "XXX", "")]
    [InlineData("M", null, "M")]
    public void Surnames_are_a_set_of_joined_forms(string? nom, string? usage, string attendu) =>
        Assert.Equal(attendu, string.Join(' ', Noms.De(new() { Nom = nom, NomUsage = usage }).Familles));

    [Theory]
    [InlineData("Jean-Claude", "Jean Claude", Accord.Identique)]
    [InlineData("Fatoumata,Hawa", "Fatoumata", Accord.Identique)]
    [InlineData("MARIA-DE-FATIMA", "Maria de Fátima", Accord.Identique)]
    [InlineData("Nadia Zineb", "Zineb", Accord.Proche)]
    [InlineData("J.", "Jean", Accord.Proche)]
    [InlineData("Mohammed", "Mohamed", Accord.Proche)]
    [InlineData("Lassana", "Fousseyni", Accord.Different)]
    [InlineData(null, "Jean", Accord.Absent)]
    public void Given_names_are_compared_list_to_list(string? a, string? b, Accord attendu)
    {
        Assert.Equal(attendu, Comparer(Nom("DUPONT", a), Nom("DUPONT", b)).Prenom);
        Assert.Equal(attendu, Comparer(Nom("DUPONT", b), Nom("DUPONT", a)).Prenom);
    }

    [Theory]
    [InlineData("LE GALL", "LEGALL", Accord.Identique)]
    [InlineData("MARTIN épouse DUPONT", "DUPONT", Accord.Identique)]
    [InlineData("TEIXEIRA PINTO", "TEIXEIRA", Accord.Proche)]
    [InlineData("EL AMRANI", "AMRANI", Accord.Proche)]
    [InlineData("MUNTTEANU", "MUNTEANU", Accord.Proche)]
    [InlineData("VAITHIYANATHAN", "VAITHIYANATHANAR", Accord.Proche)]
    [InlineData("BEN SALAH", "BEN YOUSSEF", Accord.Different)]
    [InlineData("DURAND", "DAVID", Accord.Different)]
    public void Surnames_are_compared_set_to_set(string a, string b, Accord attendu) => Assert.Equal(attendu, Comparer(Nom(a, "Jean"), Nom(b, "Jean")).Nom);

    [Theory]
    [InlineData("1970-05-14", "1970-05-14", Accord.Identique)]
    [InlineData("1970-05-14", "1970-01-01", Accord.Proche)]
    [InlineData("1970-05-04", "1970-04-05", Accord.Proche)]
    [InlineData("1970-05-14", "1971-05-14", Accord.Proche)]
    [InlineData("1970-05-14", "1971-01-01", Accord.Different)]
    [InlineData("1970-05-14", "1998-11-02", Accord.Different)]
    [InlineData("1970-01-01", "1970-01-01", Accord.Proche)]
    [InlineData("1900-01-01", "1900-01-01", Accord.Absent)]
    [InlineData(null, "1970-05-14", Accord.Absent)]
    public void Births_by_default_are_never_identical(string? a, string? b, Accord attendu) => Assert.Equal(attendu, Comparer(Nom("A", "B", a), Nom("A", "B", b)).Naissance);

    [Theory, InlineData("06 39 98 79 41"), InlineData("639987941"), InlineData("+33 6 39 98 79 41"), InlineData("0033639987941"), InlineData("+33(0)6.39.98.79.41")]
    public void A_telephone_is_one_in_every_form(string texte) => Assert.Equal("639987941", Numeros.Telephone(texte));

    private static AccordPersonne Comparer(PersonneComparee a, PersonneComparee b) => Personnes.Comparer(FormesPersonne.De(a), FormesPersonne.De(b));
}
