using Prevex.Site.Affichage;

namespace Prevex.Site.Tests.Affichage;

public sealed class FrancaisTests
{
    [Fact]
    public void The_first_of_a_month_is_premier() => Assert.Equal("vendredi 1er mai 2026", Simple(Francais.JourLong(new(2026, 5, 1))));

    [Theory]
    [InlineData(4072, "4 072 €")]
    [InlineData(-12.5, "−12,50 €")]
    [InlineData(1234567.891, "1 234 567,89 €")]
    public void Amounts_are_written_with_unbreakable_spaces_and_cents_only_when_there_are_some(decimal montant, string attendu)
    {
        Assert.Equal(attendu, Simple(Francais.Euros(montant)));
        Assert.DoesNotContain(' ', Francais.Euros(montant));
    }

    [Theory]
    [InlineData(0, "0 dossier")]
    [InlineData(1, "1 dossier")]
    [InlineData(2, "2 dossiers")]
    public void Below_two_a_count_is_singular(int nombre, string attendu) => Assert.Equal(attendu, Simple(Francais.Compter(nombre, "dossier")));

    [Fact]
    public void An_instant_is_told_in_the_hour_of_Paris_summer_and_winter()
    {
        Assert.Equal("1er juil. 2026 à 0 h 05", Simple(Francais.Instant(new(2026, 6, 30, 22, 5, 0, TimeSpan.Zero))));
        Assert.Equal("31 déc. 2026 à 23 h 59", Simple(Francais.Instant(new(2026, 12, 31, 22, 59, 0, TimeSpan.Zero))));
    }

    [Theory]
    [InlineData(0, "aujourd’hui")]
    [InlineData(1, "demain")]
    [InlineData(-1, "hier")]
    [InlineData(14, "dans 14 jours")]
    [InlineData(-3, "il y a 3 jours")]
    [InlineData(60, "dans 60 jours")]
    [InlineData(129, "dans 4 mois")]
    [InlineData(-800, "il y a 2 ans")]
    public void Distance_to_a_day_is_told_in_words(int jours, string attendu) => Assert.Equal(attendu, Simple(Francais.Dans(jours)));

    [Theory]
    [InlineData(4, "encore quelques secondes")]
    [InlineData(38, "encore 40 secondes environ")]
    [InlineData(170, "encore 3 minutes environ")]
    [InlineData(7600, "encore 2 heures environ")]
    public void The_time_that_remains_is_rounded_as_one_says_it(int secondes, string attendu) => Assert.Equal(attendu, Simple(Francais.Encore(TimeSpan.FromSeconds(secondes))));

    [Theory]
    [InlineData("Pourquoi l'impayé ? « Dit » : non ; c'est 12:30 !", "Pourquoi l’impayé\u202f? «\u00a0Dit\u00a0»\u00a0: non\u202f; c’est 12:30\u202f!")]
    [InlineData("a ? b: c", "a\u202f? b: c")]
    [InlineData("rien à changer", "rien à changer")]
    public void A_sentence_is_set_with_curved_apostrophes_and_unbreakable_spaces(string phrase, string attendu) => Assert.Equal(attendu, Francais.Typographie(phrase));

    private static string Simple(string texte) => texte.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
