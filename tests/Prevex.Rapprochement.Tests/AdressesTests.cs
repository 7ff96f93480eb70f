namespace Prevex.Rapprochement.Tests;

public class AdressesTests
{
    [Theory]
    [InlineData("12 rue Anatole France", "12", null, "RUE", "ANATOLE FRANCE")]
    [InlineData("12, R ANATOLE FRANCE", "12", null, "RUE", "ANATOLE FRANCE")]
    [InlineData("152B RUE DE L'EGALITE", "152", "B", "RUE", "EGALITE")]
    [InlineData("134b Bd de Strasbourg", "134", "B", "BOULEVARD", "STRASBOURG")]
    [InlineData("181 B Bvd Paul Vaillant-Couturier", "181", "B", "BOULEVARD", "PAUL VAILLANT COUTURIER")]
    [InlineData("72 BIS, quai de la Marine", "72", "BIS", "QUAI", "MARINE")]
    [InlineData("133T SENTE DES GROUETTES", "133", "T", "SENTE", "GROUETTES")]
    [InlineData("76 CHE DES VIGNES", "76", null, "CHEMIN", "VIGNES")]
    [InlineData("35 RUE DU GAL LECLERC", "35", null, "RUE", "GENERAL LECLERC")]
    [InlineData("139 Av. du Gén. de Gaulle", "139", null, "AVENUE", "GENERAL GAULLE")]
    [InlineData("1, avenue du Pdt Wilson", "1", null, "AVENUE", "PRESIDENT WILSON")]
    [InlineData("118 R DU 19 MARS 1962", "118", null, "RUE", "19 MARS 1962")]
    [InlineData("27 rue du huit mai 1945", "27", null, "RUE", "8 MAI 1945")]
    [InlineData("3 rue du 1er Mai", "3", null, "RUE", "1 MAI")]
    [InlineData("R E ZOLA", null, null, "RUE", "E ZOLA")]
    [InlineData("7 R St Denis", "7", null, "RUE", "SAINT DENIS")]
    [InlineData("74 rue du Faubourg St-Antoine", "74", null, "RUE", "FAUBOURG SAINT ANTOINE")]
    [InlineData("12-14 rue Lénine", "12", null, "RUE", "LENINE")]
    [InlineData("72 RES LES COURTILLES", "72", null, "RESIDENCE", "COURTILLES")]
    [InlineData("Résidence Les Acacias, 5 rue Lénine", "5", null, "RUE", "LENINE")]
    [InlineData("5 avenue de la Porte de Pantin", "5", null, "AVENUE", "PORTE PANTIN")]
    [InlineData("130 LES TILLEULS", "130", null, null, "TILLEULS")]
    [InlineData("60 BVD PAUL VAILLANT-COUTURI", "60", null, "BOULEVARD", "PAUL VAILLANT COUTURI")]
    public void Reads_number_index_kind_and_name_of_the_way(string voie, string? numero, string? indice, string? type, string? nom)
    {
        var lue = Un.Adresse(voie, "Pantin");
        Assert.Equal((numero, indice, type, nom), (lue.Numero, lue.Indice, lue.TypeVoie, lue.Voie));
    }

    [Theory]
    [InlineData("BAT. B", "B", null, null, null)]
    [InlineData("ETG 1 APT 18", null, null, "1", "18")]
    [InlineData("ESC B LOGT N°FACE", null, "B", null, "FACE")]
    [InlineData("Logt n°157", null, null, null, "157")]
    [InlineData("Logt n° 0157", null, null, null, "157")]
    [InlineData("BAT LES LILAS ESCALIER 1 ETG 1 A", "LILAS", "1", "1", null)]
    [InlineData("Bât Les Lilas RDC", "LILAS", null, "0", null)]
    [InlineData("BATIMENT A Escalier 2 5EME ETAGE", "A", "2", "5", null)]
    [InlineData("BAT. A ESC 2 4E ETAGE", "A", "2", "4", null)]
    [InlineData("bâtiment B3, 1er étage, porte droite", "B3", null, "1", "D")]
    [InlineData("ETG 9 APT 147", null, null, "9", "147")]
    [InlineData("Apt FACE", null, null, null, "FACE")]
    [InlineData("rez-de-chaussée gauche", null, null, "0", null)]
    [InlineData("110 LOGT N", null, null, null, null)]
    public void Reads_the_complement(string complement, string? batiment, string? escalier, string? etage, string? porte)
    {
        var lue = Un.Adresse("12 rue Lénine", "Pantin", complement);
        Assert.Equal((batiment, escalier, etage, porte), (lue.Batiment, lue.Escalier, lue.Etage, lue.Porte));
        Assert.Equal(("12", "LENINE"), (lue.Numero, lue.Voie));
    }

    [Theory]
    [InlineData("BATIMENT B Escalier 1 Apt 82 32 rue de l'Égalité 93300 Aubervilliers", "32", "EGALITE", "B/1//82", "93001")]
    [InlineData("75b, rue Jules Guesde - 93500 PANTIN (BATIMENT A Escalier 2 5EME ETAGE)", "75", "JULES GUESDE", "A/2/5/", "93055")]
    [InlineData("7 R St Denis, APPT FACE, 93270 Sevran", "7", "SAINT DENIS", "///FACE", "93071")]
    [InlineData("119 Rue de St Ouen Aubervilliers", "119", "SAINT OUEN", "///", "93001")]
    [InlineData("56, rue 19 Mars 1962 Sevran", "56", "19 MARS 1962", "///", "93071")]
    [InlineData("APPT G 1 avenue Président Wilson 93420 Villepinte", "1", "PRESIDENT WILSON", "///G", "93078")]
    [InlineData("Esc 2 90, All Salvador Allende 93420 Villepinte", "90", "SALVADOR ALLENDE", "/2//", "93078")]
    [InlineData("17, Allee des Tilleuls, C/O Mme PETIT 3EME ETAGE Porte G, 93500 Pantin CEDEX", "17", "TILLEULS", "//3/G", "93055")]
    [InlineData("73 impasse du Moulin Noisy-le-Grand", "73", "MOULIN", "///", "93051")]
    [InlineData("12 rue Saint-Denis", "12", "SAINT DENIS", "///", null)]
    public void Reads_an_address_on_one_line(string ligne, string numero, string voie, string parties, string? insee)
    {
        var lue = Adresses.Lire(ligne, null, null, null, null, Un.Communes);
        Assert.Equal((numero, voie, parties, insee), (lue.Numero, lue.Voie, $"{lue.Batiment}/{lue.Escalier}/{lue.Etage}/{lue.Porte}", lue.Insee));
    }

    [Theory, InlineData("CHEZ M. DIALLO BATIMENT B"), InlineData("C/O MME PETIT"), InlineData("c / o Mme Petit"), InlineData("BP 123"), InlineData("hébergée Mme SOW")]
    public void Somebody_elses_home_is_flagged(string complement) => Assert.True(Un.Adresse("12 rue Lénine", "Pantin", complement).Chez);

    [Theory, InlineData(null), InlineData(""), InlineData(" , ,"), InlineData("0"), InlineData("-"), InlineData("BAT")]
    public void An_address_without_a_way_has_none(string? texte) => Assert.Null(Adresses.Lire(texte, null, null, null, null, Un.Communes).Voie);
}
