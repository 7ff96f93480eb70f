namespace Prevex.Faits.Tests;

public class DelaiTests
{
    [Theory]
    [InlineData("2 mois", 2, Unite.Mois)]
    [InlineData("1 mois", 1, Unite.Mois)]
    [InlineData("6 semaines", 6, Unite.Semaines)]
    [InlineData("5 jours ouvrés", 5, Unite.JoursOuvres)]
    [InlineData("1 jour ouvrable", 1, Unite.JoursOuvrables)]
    [InlineData("3 ans", 3, Unite.Ans)]
    public void Reads_and_writes_the_same_words(string texte, int valeur, Unite unite)
    {
        Assert.Equal(new Delai(valeur, unite), Delai.Parse(texte));
        Assert.Equal(texte, Delai.Parse(texte).ToString());
    }

    [Theory, InlineData(""), InlineData("deux mois"), InlineData("0 mois"), InlineData("2 lunes"), InlineData("-1 jours")]
    public void Refuses_what_is_not_a_delay(string texte) => Assert.False(Delai.TryParse(texte, out _));

    [Fact]
    public void A_period_cannot_end_before_it_starts() =>
        Assert.Throws<ArgumentException>(() => new Periode(new(2026, 3, 2), new DateOnly(2026, 3, 1)));
}
