namespace Prevex.Rapprochement.Menages;

/// <summary>A field of which a report and a file may both speak.</summary>
public enum Signe
{
    /// <summary>Given names.</summary>
    Prenom,
    /// <summary>Surnames.</summary>
    Nom,
    /// <summary>Surname and given name in their own columns, or swapped.</summary>
    Ordre,
    /// <summary>Birth.</summary>
    Naissance,
    /// <summary>Telephone.</summary>
    Telephone,
    /// <summary>E-mail.</summary>
    Courriel,
    /// <summary>Entrance and door.</summary>
    Logement,
    /// <summary>Landlord.</summary>
    Bailleur,
    /// <summary>Lease number, of one landlord.</summary>
    Bail,
    /// <summary>The sender's own number.</summary>
    Reference,
    /// <summary>Court number.</summary>
    Rg,
    /// <summary>Day of a hearing.</summary>
    Audience,
}

/// <summary>What is known of a field before anything is learnt: its levels, from 1, and how often each is seen.</summary>
/// <param name="Nom">For people.</param>
/// <param name="Niveaux">For people; level 0 is « untold ».</param>
/// <param name="Meme">Share of each level when report and file are of the same household in the same dwelling.</param>
/// <param name="Hasard">Share among two households taken at random.</param>
internal sealed record Bareme(string Nom, string[] Niveaux, double[] Meme, double[] Hasard)
{
    /// <summary>Two relatives: brothers, mother and daughter, twins.</summary>
    public double[]? Parents { get; init; }

    /// <summary>The same persons, in another dwelling.</summary>
    public double[]? Demenages { get; init; }

    /// <summary>Two households of one building.</summary>
    public double[]? Voisins { get; init; }

    /// <summary>Two households, one after the other in the same dwelling.</summary>
    public double[]? Suivants { get; init; }

    private static readonly string[] NiveauxDeNom = ["", "identique", "une partie, ou tronqué", "une faute, ou même son", "proche", "même initiale", "différent"];

    /// <summary>By <see cref="Signe"/>. Orders of magnitude of the trade (names and births from national counts); the territory's own replace them.</summary>
    public static Bareme[] Tous { get; } =
    [
        new("Prénom", NiveauxDeNom, [.76, .08, .07, .03, .03, .03], [.0034, .002, .004, .008, .0035, .9791]) { Parents = [.0075, .004, .008, .012, .0045, .964] },
        new("Nom", NiveauxDeNom, [.78, .05, .08, .03, .01, .05], [.0003, .0006, .0012, .003, .0005, .9944]) { Parents = [.60, .04, .06, .02, .01, .27] },
        new("Ordre des noms", ["", "dans l’ordre", "nom et prénom intervertis"], [.97, .03], [.97, .97]),
        new("Naissance", ["", "identique", "une faute, ou jour et mois intervertis", "même année, jour inconnu", "deux fautes", "proche dans le temps", "différente"],
            [.88, .05, .025, .02, .01, .015], [.00006, .0011, .012, .012, .025, .94984]) { Parents = [.012, .004, .014, .02, .07, .88] },
        new("Téléphone", ["", "identique", "différent"], [.62, .38], [.000002, .999998]) { Parents = [.08, .92] },
        new("Courriel", ["", "identique", "différent"], [.66, .34], [.000002, .999998]) { Parents = [.08, .92] },
        new("Logement", ["", "même entrée, même porte", "même entrée", "même entrée, autre porte", "même entrée à une faute près", "même voie, autre numéro", "même commune", "autre commune"],
            [.31, .455, .03, .17, .026, .008, .001], [.000001, .00002, .00001, .00001, .0006, .038, .961359])
        {
            Demenages = [.00001, .0001, .002, .0002, .01, .39, .59769], Voisins = [.001, .45, .45, .07, .01, .018, .001], Suivants = [.35, .45, .01, .14, .03, .019, .001],
        },
        new("Bailleur", ["", "même bailleur", "autre bailleur"], [.93, .07], [.05, .95]) { Demenages = [.15, .85], Voisins = [.6, .4], Suivants = [.9, .1] },
        new("Référence de bail", ["", "même référence du même bailleur", "autre référence du même bailleur"], [.94, .06], [.0000001, .9999999]) { Suivants = [.0004, .9996] },
        new("Numéro de l’émetteur", ["", "même numéro chez le même émetteur"], [.97], [.0000001]) { Demenages = [.15] },
        new("Numéro RG", ["", "même numéro", "autre numéro"], [.90, .10], [.0000002, .9999998]) { Demenages = [.002, .998] },
        new("Audience", ["", "même jour", "aucun jour commun"], [.65, .35], [.004, .996]) { Voisins = [.01, .99] },
    ];
}
