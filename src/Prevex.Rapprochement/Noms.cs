namespace Prevex.Rapprochement;

/// <summary>The names of a person as they are compared.</summary>
public sealed class Noms
{
    private static readonly HashSet<string> Civilites = ["M", "MR", "MM", "MME", "MMES", "MLLE", "MLE", "MELLE", "MONSIEUR", "MADAME", "MADEMOISELLE", "VVE", "VEUVE", "VEUF"];
    private static readonly HashSet<string> Coupures = ["NEE", "NE", "EPOUSE", "EPOUX", "EP", "EPX", "EPSE", "DIT", "DITE", "USAGE", "VVE", "VEUVE"];
    private static readonly HashSet<string> Particules = ["DE", "DU", "DES", "D", "DA", "DO", "DOS", "DAS", "LA", "LE", "VAN", "VON", "EL", "AL", "BEN", "BOU", "OULD", "AIT", "N", "AD", "SAINT"];
    private static readonly HashSet<string> Bouchons = ["X", "XX", "XXX", "NC", "ND", "NR", "INCONNU", "INCONNUE", "SANSNOM", "SANSPRENOM", "NEANT", "ANONYME"];

    private Noms(List<string> noms, List<string> parties, List<string> prenoms, List<string> autres) =>
        (Familles, Parties, Prenoms, AutresPrenoms) = (noms, parties, prenoms, autres);

    /// <summary>Every surname known, joined: « LE ROY épouse DUPONT-MORET » gives LEROY and DUPONTMORET.</summary>
    public IReadOnlyList<string> Familles { get; }

    /// <summary>Parts of compound surnames, particles left out: DUPONT, MORET.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>First given name, and the same with its neighbour when only a blank parts them: JEAN, JEANCLAUDE.</summary>
    public IReadOnlyList<string> Prenoms { get; }

    /// <summary>Other given names.</summary>
    public IReadOnlyList<string> AutresPrenoms { get; }

    /// <summary>True when no usable name was given.</summary>
    public bool Vide => Familles.Count == 0 && Prenoms.Count == 0;

    /// <summary>Reads the names of a person.</summary>
    public static Noms De(PersonneComparee personne)
    {
        List<string> familles = [], parties = [], prenoms = [], autres = [];
        LireFamille(personne.Nom, familles, parties);
        LireFamille(personne.NomUsage, familles, parties);
        LirePrenoms(personne.Prenoms, prenoms, autres);
        return new(familles, parties, prenoms, autres);
    }

    private static void LireFamille(string? nom, List<string> familles, List<string> parties)
    {
        var texte = Texte.Normaliser(nom);
        if (texte.Length == 0) return;
        if (!texte.Contains(' ')) { Ajouter([texte], familles, parties); return; }
        var mots = texte.Split(' ');
        var debut = 0;
        for (var i = 0; i <= mots.Length; i++)
        {
            var civilite = i < mots.Length && i == debut && i + 1 < mots.Length && Civilites.Contains(mots[i]);
            if (i < mots.Length && !civilite && (i == debut || i + 1 == mots.Length || !Coupures.Contains(mots[i]))) continue;
            if (i > debut) Ajouter(mots.AsSpan(debut, i - debut), familles, parties);
            debut = i + 1;
        }
    }

    private static void Ajouter(ReadOnlySpan<string> mots, List<string> familles, List<string> parties)
    {
        var colle = mots.Length == 1 ? mots[0] : string.Concat(mots);
        if (!Utile(colle) || familles.Contains(colle)) return;
        familles.Add(colle);
        if (mots.Length == 1) return;
        foreach (var mot in mots) if (mot.Length > 2 && !Particules.Contains(mot)) parties.Add(mot);
    }

    private static void LirePrenoms(string? texte, List<string> prenoms, List<string> autres)
    {
        if (string.IsNullOrEmpty(texte)) return;
        foreach (var groupe in texte.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            // A hyphen joins, a blank parts: « Jean-Claude Marie » is JEANCLAUDE then MARIE.
            List<string> mots = [];
            foreach (var brut in groupe.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                if (Texte.Coller(brut) is var mot && Utile(mot) && (mot.Length < 2 || !Civilites.Contains(mot))) mots.Add(mot);
            if (mots.Count == 0) continue;
            var premiers = prenoms.Count == 0;
            (premiers ? prenoms : autres).Add(mots[0]);
            autres.AddRange(mots.Skip(1));
            if (premiers && mots.Count > 1) prenoms.Add(Borne(string.Concat(mots)));
        }
    }

    private static string Borne(string texte) => texte.Length <= Texte.LongueurMax ? texte : texte[..Texte.LongueurMax];

    private static bool Utile(string colle) => colle.Length > 0 && !Bouchons.Contains(colle) && colle.AsSpan().ContainsAnyExceptInRange('0', '9');
}
