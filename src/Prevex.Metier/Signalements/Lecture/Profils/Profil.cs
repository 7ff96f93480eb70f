namespace Prevex.Metier.Signalements.Lecture.Profils;

/// <summary>How one sender writes: the file territoires/CODE/profils/NOM.yaml, described in docs/profils.md.</summary>
public sealed record Profil
{
    public string Nom { get; init; } = "";
    public string Libelle { get; init; } = "";
    public EmetteurDecrit Emetteur { get; init; } = new();

    /// <summary>csv or xlsx.</summary>
    public string Fichier { get; init; } = "csv";

    /// <summary>For lines that are not UTF-8: windows-1252, iso-8859-15, or auto.</summary>
    public string Encodage { get; init; } = "auto";

    /// <summary>point-virgule, tabulation, virgule, barre; found by itself when absent.</summary>
    public string? Separateur { get; init; }

    public List<string> Dates { get; init; } = ["jj/mm/aaaa", "j mois aaaa", "aaaa-mm-jj"];

    /// <summary>Words that mean « nothing here ».</summary>
    public List<string> Vides { get; init; } = [];

    /// <summary>Acts before that day are not believed.</summary>
    public string Depuis { get; init; } = "1990-01-01";

    /// <summary>Acts older than that are not believed either, in years.</summary>
    public int? AncienneteMax { get; init; }

    /// <summary>Amounts above are not believed, in euros.</summary>
    public decimal MontantMax { get; init; } = 1_000_000;

    /// <summary>« Prénom Nom » when capitals do not tell.</summary>
    public bool PrenomDAbord { get; init; }

    /// <summary>The header signature of a mapping confirmed by an agent: that very layout is recognised at once.</summary>
    public string? Signature { get; init; }

    public List<Tableau> Tableaux { get; init; } = [];
}

public sealed record EmetteurDecrit
{
    public string Nom { get; init; } = "";

    /// <summary>Kind of structure: caf, bailleur_social, commissaire_de_justice, prefecture, tribunal…</summary>
    public string Genre { get; init; } = "";
}

/// <summary>A sheet, or the whole of a text file.</summary>
public sealed record Tableau
{
    public string? Feuille { get; init; }

    /// <summary>The header is looked for in that many first rows.</summary>
    public int EnteteAvant { get; init; } = 30;

    /// <summary>« État des impayés au {date} »: where to find the day of the statement above the header.</summary>
    public List<string> Titres { get; init; } = [];

    /// <summary>Rows whose first filled cell reads so are not data.</summary>
    public List<string> Ignorer { get; init; } = [];

    /// <summary>Columns filled on the first row of a block only.</summary>
    public List<string> Recopier { get; init; } = [];

    /// <summary>Role or free name → headers it is known by.</summary>
    public Dictionary<string, List<string>> Colonnes { get; init; } = [];

    /// <summary>Columns without which the header is not this one.</summary>
    public List<string> Requises { get; init; } = [];

    /// <summary>Known headers that Prévex does not read.</summary>
    public List<string> Ignorees { get; init; } = [];

    /// <summary>Role → value that every row has: bailleur, type_bailleur.</summary>
    public Dictionary<string, string> Constantes { get; init; } = [];

    /// <summary>Spelling → social, personne_morale, personne_physique, sci_familiale.</summary>
    public Dictionary<string, string> TypesBailleur { get; init; } = [];

    /// <summary>What says whose row it is, at least one of: reference, rg, bail, personnes, adresse.</summary>
    public List<string> IdentifiePar { get; init; } = ["personnes", "adresse"];

    /// <summary>Column → spellings that say that the row replaces an earlier one.</summary>
    public Dictionary<string, List<string>> AnnuleEtRemplace { get; init; } = [];

    /// <summary>A row that reports nothing: a_corriger, rejete (an act outside the subject) or rien.</summary>
    public string SansFait { get; init; } = "a_corriger";

    public OrdreDecrit? Ordre { get; init; }
    public List<FaitDecrit> Faits { get; init; } = [];
}

/// <summary>Stages that follow one another: a date that contradicts the others by more than the gap is not believed.</summary>
public sealed record OrdreDecrit
{
    public List<string> Faits { get; init; } = [];
    public string Ecart { get; init; } = "1 an";
}

public sealed record FaitDecrit
{
    /// <summary>A record of Prevex.Faits, or Bail, Dette, Echeance.</summary>
    public string? Type { get; init; }

    /// <summary>The type is said by a column: its spellings → types.</summary>
    public TypeSelon? TypeSelon { get; init; }

    /// <summary>Column → spellings: all must fit for the row to report this fact.</summary>
    public Dictionary<string, List<string>> Si { get; init; } = [];

    /// <summary>Column of the day, or « @date » for the day of the statement.</summary>
    public string Date { get; init; } = "";

    /// <summary>Without a date the row just does not report this fact.</summary>
    public bool Facultatif { get; init; }

    /// <summary>Type of another fact of the row, without which this one is not believed.</summary>
    public string? Suit { get; init; }

    /// <summary>Earliest day believed, instead of the profile's.</summary>
    public string? Depuis { get; init; }

    /// <summary>How far in the future the day may be: « 18 mois ».</summary>
    public string? Avenir { get; init; }

    /// <summary>Property of the record → where its value comes from.</summary>
    public Dictionary<string, ValeurDecrite> Valeurs { get; init; } = [];
}

public sealed record TypeSelon
{
    public string Colonne { get; init; } = "";
    public Dictionary<string, string> Table { get; init; } = [];
}

/// <summary>Written « colonne », « =constante », or in full.</summary>
public sealed record ValeurDecrite
{
    public string? Colonne { get; init; }
    public string? Constante { get; init; }

    /// <summary>Spelling → code.</summary>
    public Dictionary<string, string> Table { get; init; } = [];

    /// <summary>Spellings that the table leaves out say nothing, and are no fault.</summary>
    public bool SinonRien { get; init; }

    /// <summary>facultatif, lisible (may be absent, not unreadable) or requis.</summary>
    public string Exigence { get; init; } = "facultatif";

    /// <summary>A negative amount is a credit, not a mistake.</summary>
    public bool Negatif { get; init; }
}
