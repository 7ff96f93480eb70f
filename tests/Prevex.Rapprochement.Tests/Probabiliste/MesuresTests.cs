using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Rapprochement.Tests.Probabiliste;

public class MesuresTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.9611)]
    [InlineData("DIXON", "DICKSONX", 0.8133)]
    [InlineData("JOHNATHAN", "JONATHAN", 0.9037)]
    [InlineData("DUPONT", "DUPOND", 0.9333)]
    [InlineData("ABC", "XYZ", 0)]
    [InlineData("", "A", 0)]
    public void Jaro_Winkler_gives_the_published_values(string a, string b, double attendu)
    {
        Assert.Equal(attendu, Mesures.JaroWinkler(a, b), 0.0002);
        Assert.Equal(Mesures.JaroWinkler(a, b), Mesures.JaroWinkler(b, a));
    }

    [Theory]
    [InlineData("DUPONT", "DUPONT", 0)]
    [InlineData("MARTIN", "MATRIN", 1)]
    [InlineData("MARTIN", "MARTN", 1)]
    [InlineData("LEROUX", "LROUXE", 2)]
    [InlineData("KEITA", "TRAORE", 3)]
    public void Faults_count_letters_and_swaps_of_neighbours(string a, string b, int attendu) => Assert.Equal(attendu, Mesures.Fautes(a, b, 2));

    [Theory]
    [InlineData("MOHAMED", "MUHAMMAD")]
    [InlineData("DUPONT", "DUPOND")]
    [InlineData("FATIHA", "FATIA")]
    [InlineData("CHERIF", "SHERIFF")]
    [InlineData("PHILIPPE", "FILIPE")]
    [InlineData("DJAMEL", "JAMEL")]
    public void Names_that_sound_alike_share_a_key(string a, string b) => Assert.Equal(Mesures.Phonetique(a), Mesures.Phonetique(b));

    [Theory]
    [InlineData("19810312", null, 19810312)]
    [InlineData("12/03/1981", null, 19810312)]
    [InlineData("1981-03-12", null, 19810312)]
    [InlineData("12/03/81", null, 19810312)]
    [InlineData("03/12/1981", "MM/dd/yyyy", 19810312)]
    [InlineData("12031981", "jjmmaaaa", 19810312)]
    [InlineData("12.3.1981 00:00", null, 19810312)]
    [InlineData("19450493", "yyyyMMdd", 19450493)]
    [InlineData("1981", null, 19810000)]
    [InlineData("01/01/1900", null, 0)]
    [InlineData("inconnue", null, 0)]
    [InlineData("", null, 0)]
    public void Birth_dates_are_read_as_digits(string texte, string? format, int attendu) => Assert.Equal(attendu, Jours.Lire(texte, format));

    [Theory]
    [InlineData(19810312, 19810312, 1)]
    [InlineData(19810312, 19811203, 2)]
    [InlineData(19810312, 19810313, 2)]
    [InlineData(19810312, 19180312, 2)]
    [InlineData(19810312, 19810101, 3)]
    [InlineData(19810312, 19810000, 3)]
    [InlineData(19810312, 19820311, 4)]
    [InlineData(19810312, 19801127, 5)]
    [InlineData(19810312, 19640729, 6)]
    [InlineData(19810312, 0, 0)]
    public void Birth_dates_agree_by_levels(int a, int b, byte attendu)
    {
        Assert.Equal(attendu, Jours.Comparer(a, b));
        Assert.Equal(attendu, Jours.Comparer(b, a));
    }
}
