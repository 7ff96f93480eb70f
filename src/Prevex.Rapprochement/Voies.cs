namespace Prevex.Rapprochement;

/// <summary>Words of French addresses: kinds of ways, abbreviations, complements.</summary>
internal static class Voies
{
    internal static readonly Dictionary<string, string> Types = Lire("""
        RUE R RU|AVENUE AV AVE AVN|BOULEVARD BD BLD BVD BOUL BLVD|ALLEE ALL AL ALLEES ALLE|PLACE PL PLA|IMPASSE IMP IMPA|SENTE SEN SNT|SENTIER SENT SEN|CHEMIN CHE CH CHEM CHM CHMN
        ROUTE RTE RT|VILLA VLA VIL|SQUARE SQ SQU|QUAI QU QAI|RESIDENCE RES RESID RSD|CITE CTE|COURS CRS|COUR|PASSAGE PASS PAS PSG|ESPLANADE ESP ESPL|FAUBOURG FG FBG|MAIL|PROMENADE PROM
        PARC|CLOS|GALERIE|VOIE|VENELLE VEN|RUELLE RLE|TRAVERSE TRA|MONTEE MTE|LOTISSEMENT LOT|HAMEAU HAM|PARVIS PRV|TERRASSE TSSE|CARREFOUR CAR|CHAUSSEE CHS|DOMAINE DOM|PORT|ROTONDE|RONDPOINT RPT
        """);

    /// <summary>Ways that are also the name of a group of buildings: a true street beside them is preferred.</summary>
    internal static readonly HashSet<string> Ensembles = ["RESIDENCE", "CITE", "PARC", "CLOS", "DOMAINE", "LOTISSEMENT", "HAMEAU"];

    internal static readonly HashSet<string> Articles = ["DE", "DU", "DES", "D", "LA", "LE", "LES", "L", "AUX", "AU", "ET", "EN"];
    internal static readonly HashSet<string> Indices = ["BIS", "TER", "QUATER", "QUAT", "QUINQUIES"];
    internal static readonly HashSet<string> Ordinaux = ["E", "ER", "ERE", "EM", "EME", "IEME", "ND", "NDE"];

    internal static readonly HashSet<string> Batiment = ["BAT", "BATIMENT", "BATMENT", "BATI", "BT", "IMM", "IMMEUBLE", "TOUR"];
    internal static readonly HashSet<string> Escalier = ["ESC", "ESCALIER", "ESCAL", "CAGE", "ENTREE"];
    internal static readonly HashSet<string> Etage = ["ETG", "ETAGE", "ET", "NIVEAU"];
    internal static readonly HashSet<string> Porte = ["APT", "APPT", "APP", "APPART", "APPARTEMENT", "LOGT", "LOGEMENT", "LGT", "LOG", "PORTE", "PTE", "PRT"];

    private static readonly Dictionary<string, string> Abreges = Lire("""
        SAINT ST|SAINTE STE|GENERAL GAL GEN GL|MARECHAL MAL MARL|DOCTEUR DR DOCT|PRESIDENT PDT PRES PRDT|COMMANDANT CDT CMDT|COLONEL COL|CAPITAINE CAP CNE CPT|LIEUTENANT LT|SERGENT SGT
        PROFESSEUR PR PROF|FAUBOURG FG FBG|NOTRE NTRE|1 PREMIER|8 HUIT|11 ONZE|14 QUATORZE|MONSEIGNEUR MGR|GRANDE GDE|GRAND GD|JEAN JN
        """);

    /// <summary>A word of a way's name in full, or null for an article.</summary>
    internal static string? Canon(string mot) => Articles.Contains(mot) ? null : Abreges.GetValueOrDefault(mot, mot);

    /// <summary>DROITE and D, GAUCHE and G, 007 and 7 are one door.</summary>
    internal static string Porter(string valeur) => valeur switch
    {
        "DROITE" or "DTE" or "DRT" or "DR" => "D",
        "GAUCHE" or "GCHE" or "GCH" or "GA" => "G",
        "CENTRE" or "FACE" or "FCE" => "FACE",
        _ => valeur.TrimStart('0') is { Length: > 0 } court ? court : valeur.Length > 0 ? "0" : valeur,
    };

    private static Dictionary<string, string> Lire(string table)
    {
        var sens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mots in table.Split(['|', '\n']).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(m => m.Length > 0))
            foreach (var mot in mots) sens.TryAdd(mot, mots[0]);
        return sens;
    }
}
