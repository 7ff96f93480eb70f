using Prevex.Faits;
using Prevex.Metier.Signalements.Lecture.Valeurs;

namespace Prevex.Metier.Tests.Signalements.Lecture;

public class ValeursTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 7, 1);
    private const FormatsDate Toutes = FormatsDate.JourMoisAn | FormatsDate.MoisEnLettres | FormatsDate.AnMoisJour | FormatsDate.Compacte | FormatsDate.Serie;

    [Theory]
    [InlineData("05/01/2022", "2022-01-05")]
    [InlineData("5-1-22", "2022-01-05")]
    [InlineData("05.01.22", "2022-01-05")]
    [InlineData("10 janvier 2022", "2022-01-10")]
    [InlineData("1er août 2022", "2022-08-01")]
    [InlineData("20220105", "2022-01-05")]
    [InlineData("2022-01-05", "2022-01-05")]
    [InlineData("2022-01-05T10:30:00", "2022-01-05")]
    [InlineData("05/01/2022 00:00:00", "2022-01-05")]
    [InlineData("45292", "2024-01-01")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("01/09/98", "1998-09-01")]
    [InlineData("29/02/2023", null)]
    [InlineData("31/04/2024", null)]
    [InlineData("12/13/2024", null)]
    [InlineData("00/00/0000", null)]
    [InlineData("1/1/1", null)]
    [InlineData("2024", null)]
    [InlineData("hier", null)]
    [InlineData("٠١/٠٢/٢٠٢٤", null)]
    [InlineData("1/2-2024", null)]
    [InlineData("32 janvier 2024", null)]
    public void A_date_is_read_as_French_senders_write_it_or_not_at_all(string ecrite, string? attendue) =>
        Assert.Equal(attendue is null ? null : DateOnly.Parse(attendue, System.Globalization.CultureInfo.InvariantCulture), Dates.Lire(ecrite, Toutes, Dates.SiecleDesActes(Aujourdhui)));

    [Theory]
    [InlineData("31/05/48", 1948)]
    [InlineData("31/05/05", 2005)]
    [InlineData("31/05/12", 1912)]
    public void A_two_digit_birth_is_of_an_adult(string ecrite, int annee) =>
        Assert.Equal(annee, Dates.Lire(ecrite, Toutes, Dates.SiecleDesNaissances(Aujourdhui))!.Value.Year);

    [Theory]
    [InlineData("nov-23", 2023, 11)]
    [InlineData("févr-24", 2024, 2)]
    [InlineData("août 2024", 2024, 8)]
    [InlineData("mars 2023", 2023, 3)]
    [InlineData("juil-24", 2024, 7)]
    [InlineData("juin-24", 2024, 6)]
    [InlineData("11/2023", 2023, 11)]
    [InlineData("15/11/2023", 2023, 11)]
    [InlineData("13/2024", 0, 0)]
    [InlineData("ju-24", 0, 0)]
    public void A_month_is_read_in_its_usual_forms(string ecrit, int an, int mois) =>
        Assert.Equal(an == 0 ? null : new DateOnly(an, mois, 1), Dates.LireMois(ecrit, Toutes, Dates.SiecleDesActes(Aujourdhui)));

    [Theory]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(45292, false, "2024-01-01")]
    [InlineData(43830, true, "2024-01-01")]
    [InlineData(0, false, null)]
    [InlineData(1e9, false, null)]
    public void A_serial_number_is_a_day_of_the_spreadsheet(double numero, bool depuis1904, string? attendue) =>
        Assert.Equal(attendue is null ? null : DateOnly.Parse(attendue, System.Globalization.CultureInfo.InvariantCulture), Dates.Serie(numero, depuis1904));

    [Theory]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1\u202f234,50\u00a0€", "1234.50")]
    [InlineData("1234.50", "1234.50")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("12 345 678,9", "12345678.9")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("507 EUR", "507")]
    [InlineData("0,00", "0")]
    [InlineData("-12,50", "-12.50")]
    [InlineData("12,345", null)]
    [InlineData("1.234.56", null)]
    [InlineData("1.2.3,4", null)]
    [InlineData("12,34,56", null)]
    [InlineData("1 23,00", null)]
    [InlineData("1O24,5O", null)]
    [InlineData("1e9", null)]
    [InlineData("0x1F4", null)]
    [InlineData("Infinity", null)]
    [InlineData("? €", null)]
    [InlineData("€", null)]
    public void An_amount_is_read_or_not_at_all(string ecrit, string? attendu) =>
        Assert.Equal(attendu is null ? null : decimal.Parse(attendu, System.Globalization.CultureInfo.InvariantCulture), Montants.Lire(ecrit));

    [Theory]
    [InlineData("deux (2) mois", 2, Unite.Mois)]
    [InlineData("SIX SEMAINES", 6, Unite.Semaines)]
    [InlineData("6 SEM.", 6, Unite.Semaines)]
    [InlineData("15 jours ouvrés", 15, Unite.JoursOuvres)]
    [InlineData("1 an", 1, Unite.Ans)]
    [InlineData("trois (2) mois", 0, default(Unite))]
    [InlineData("bientôt", 0, default(Unite))]
    public void A_delay_is_read_in_letters_or_digits(string ecrit, int valeur, Unite unite) =>
        Assert.Equal(valeur == 0 ? null : new Delai(valeur, unite), Durees.Lire(ecrit));

    [Theory]
    [InlineData("14h", 14, 0)]
    [InlineData("09h30", 9, 30)]
    [InlineData("09:30", 9, 30)]
    [InlineData("9 h 30", 9, 30)]
    [InlineData("25h00", -1, 0)]
    public void An_hour_is_read_in_its_usual_forms(string ecrite, int heure, int minute) =>
        Assert.Equal(heure < 0 ? null : new TimeOnly(heure, minute), Durees.LireHeure(ecrite));

    [Theory]
    [InlineData("TPRX Raincy", "tprx-le-raincy")]
    [InlineData("Tribunal de proximité du Raincy", "tprx-le-raincy")]
    [InlineData("TRIBUNAL JUDICIAIRE DE BOBIGNY", "tj-bobigny")]
    [InlineData("TPRX St Denis", "tprx-saint-denis")]
    [InlineData("Tribunal de proximité d’Aulnay-sous-Bois", "tprx-aulnay-sous-bois")]
    [InlineData("Tribunal de proximité de Lyon", null)]
    public void A_court_is_found_whatever_its_spelling(string ecrite, string? code) => Assert.Equal(code, new Juridictions(Banc.Territoire).Code(ecrite));

    [Theory]
    [InlineData("allÃ©e Acacias", "allée Acacias")]
    [InlineData("YÄ±lmaz", "Yılmaz")]
    [InlineData("Ã‰ric", "Éric")]
    [InlineData("Île-Saint-Denis", "Île-Saint-Denis")]
    [InlineData("  A\u00a0\u202f B  ", "A B")]
    [InlineData("DU\u200bPONT\u202e", "DUPONT")]
    [InlineData("e\u0301toile", "étoile")]
    [InlineData("A\0B\u00adC", "ABC")]
    [InlineData("A \n B", "A\nB")]
    public void A_cell_is_cleaned_of_what_cannot_be_seen(string brut, string propre) => Assert.Equal(propre, Texte.Propre(brut).Replace(" \n", "\n").Replace("\n ", "\n"));

    [Theory]
    [InlineData("CDP*", "CDP", true)]
    [InlineData("*quitter*", "Cdt quitter les lieux", true)]
    [InlineData("pv * expulsion", "PV D'EXPULSION", true)]
    [InlineData("refus*", "REFUS TACITE", true)]
    [InlineData("non", "NON ", true)]
    [InlineData("a*a", "a", false)]
    [InlineData("sign* jgt", "SIGN. ORD.", false)]
    public void A_spelling_stands_for_its_variants(string motif, string texte, bool oui) => Assert.Equal(oui, new Motifs([motif]).Reconnait(texte));

    [Fact]
    public void An_excluded_spelling_wins() => Assert.False(new Motifs(["*expulsion*", "!*tentative*"]).Reconnait("PV DE TENTATIVE D'EXPULSION"));
}
