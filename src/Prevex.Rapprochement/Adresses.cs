using System.Text.RegularExpressions;

namespace Prevex.Rapprochement;

/// <summary>Reads addresses as senders write them, cut into columns or on one line.</summary>
public static partial class Adresses
{
    /// <summary>Longest address read; the rest is ignored.</summary>
    private const int LongueurMax = 400;
    private const string Barre = ",";

    /// <summary>Cuts an address into comparable parts. Never throws.</summary>
    /// <param name="voie">Number and way, or the whole address on one line, complement and commune in any order.</param>
    /// <param name="complement">Building, staircase, floor, door, « chez X ».</param>
    /// <param name="codePostal">Postcode, when in its own column.</param>
    /// <param name="commune">Commune, when in its own column.</param>
    /// <param name="insee">INSEE code, when in its own column.</param>
    /// <param name="communes">Communes of the territory.</param>
    /// <returns>What could be read; parts not told are null.</returns>
    public static AdresseLue Lire(string? voie, string? complement, string? codePostal, string? commune, string? insee, Communes communes)
    {
        var parts = new Parties();
        var mots = parts.Retirer(Decouper(voie));
        parts.Retirer(Decouper(complement));
        var (code, nom) = CouperCommune(mots);
        string? trouvee = null;
        if (codePostal is null && commune is null && insee is null && code is null) CouperNomEnFin(mots, communes, out trouvee);
        var lieu = LireVoie(mots);
        return new()
        {
            Numero = lieu.Numero, Indice = lieu.Indice, TypeVoie = lieu.Type, Voie = lieu.Nom,
            Batiment = parts.Batiment, Escalier = parts.Escalier, Etage = parts.Etage, Porte = parts.Porte, Chez = parts.Chez,
            CodePostal = (codePostal ?? code ?? Communes.CodeDans(commune))?.Trim() is { Length: > 0 } cp ? cp : null,
            Insee = communes.Resoudre(commune ?? nom, codePostal ?? code, insee) ?? trouvee,
        };
    }

    internal readonly record struct Mot(string Texte, bool Colle)
    {
        public bool Nombre => char.IsAsciiDigit(Texte[0]);
        public bool Est(HashSet<string> mots) => mots.Contains(Texte);
    }

    // « 75b, rue X (BAT A) » becomes 75 +B , RUE X , BAT A: digits and letters apart, bars where the sender put a separator.
    private static List<Mot> Decouper(string? texte)
    {
        List<Mot> mots = [];
        if (string.IsNullOrWhiteSpace(texte)) return mots;
        if (texte.Length > LongueurMax) texte = texte[..LongueurMax];
        texte = Plage().Replace(ChezAbrege().Replace(texte, " chez "), "$1 ");
        foreach (var morceau in Separateurs().Split(texte))
        {
            if (mots.Count > 0 && mots[^1].Texte != Barre) mots.Add(new(Barre, false));
            foreach (var mot in Prevex.Rapprochement.Texte.Normaliser(morceau).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var debut = 0;
                for (var i = 1; i <= mot.Length; i++)
                    if (i == mot.Length || char.IsAsciiDigit(mot[i]) != char.IsAsciiDigit(mot[i - 1]))
                    {
                        mots.Add(new(mot[debut..i], debut > 0));
                        debut = i;
                    }
            }
        }
        return mots;
    }

    // A five-digit number is the postcode; what follows it up to the next bar is the commune.
    private static (string? Code, string? Commune) CouperCommune(List<Mot> mots)
    {
        var i = mots.FindIndex(m => m.Nombre && m.Texte.Length == 5 && !m.Colle);
        if (i < 0) return (null, null);
        var fin = i + 1;
        while (fin < mots.Count && mots[fin].Texte != Barre) fin++;
        var code = mots[i].Texte;
        var nom = string.Join(' ', mots[(i + 1)..fin].Select(m => m.Texte));
        mots.RemoveRange(i, fin - i);
        return (code, nom.Length > 0 ? nom : null);
    }

    private static void CouperNomEnFin(List<Mot> mots, Communes communes, out string? insee)
    {
        insee = null;
        var fin = mots.FindLastIndex(m => m.Texte != Barre) + 1;
        if (fin == 0) return;
        var debut = mots.FindLastIndex(fin - 1, m => m.Texte == Barre) + 1;
        var n = communes.MotsEnFin(mots[debut..fin].Select(m => m.Texte).ToArray(), out var trouvee);
        if (n == 0) return;
        // « 119 rue Saint-Denis » alone is a street, not a commune.
        var avant = fin - n - 1;
        if (avant >= debut && (mots[avant].Est(Voies.Articles) || Voies.Types.ContainsKey(mots[avant].Texte))) return;
        insee = trouvee;
        mots.RemoveRange(fin - n, n);
    }

    private static (string? Numero, string? Indice, string? Type, string? Nom) LireVoie(List<Mot> mots)
    {
        (int Debut, int Numero, string? Indice)? choix = null;
        for (var i = 0; i < mots.Count; i++)
        {
            if (mots[i].Nombre && mots[i].Texte.Length <= 4 && TypeApres(mots, i, out var type, out var indice))
            {
                if (choix is { } deja && Voies.Ensembles.Contains(Voies.Types[mots[type].Texte]) && deja.Numero >= 0) continue;
                var remplace = choix is { } c && Voies.Ensembles.Contains(Voies.Types[mots[c.Debut].Texte]);
                if (choix is null or { Numero: < 0 } || remplace) choix = (type, i, indice);
            }
            else if (choix is null && Voies.Types.ContainsKey(mots[i].Texte) && mots[i].Texte.Length > 1 | i == 0 && (i == 0 || mots[i - 1].Texte == Barre)) choix = (i, -1, null);
        }
        if (choix is { } vu)
        {
            var nom = Nom(mots, vu.Debut + 1);
            return (vu.Numero < 0 ? null : Numero(mots[vu.Numero].Texte), vu.Indice, Voies.Types[mots[vu.Debut].Texte], nom);
        }
        // No kind of way: a number then words.
        var premier = mots.FindIndex(m => m.Nombre && m.Texte.Length <= 4);
        if (premier < 0) return (null, null, null, Mots(0));
        var suivant = premier + 1;
        var lettre = suivant < mots.Count && (mots[suivant].Est(Voies.Indices) || mots[suivant] is { Colle: true, Texte.Length: 1 }) ? mots[suivant++].Texte : null;
        return (Numero(mots[premier].Texte), Indice(lettre), null, Mots(suivant) ?? Mots(0));

        string? Mots(int debut) => Nom(mots, debut) is { } nom && nom.Any(char.IsLetter) ? nom : null;
    }

    // Number, perhaps BIS or a letter, perhaps a bar, then the kind of way.
    private static bool TypeApres(List<Mot> mots, int i, out int type, out string? indice)
    {
        indice = null;
        type = Sauter(i + 1);
        if (type < mots.Count && (mots[type].Est(Voies.Indices) || mots[type].Texte.Length == 1 && char.IsAsciiLetter(mots[type].Texte[0]) && EstType(Sauter(type + 1)) && !(mots[type].Texte == "R" && !mots[type].Colle)))
        {
            indice = Indice(mots[type].Texte);
            type = Sauter(type + 1);
        }
        return EstType(type);

        int Sauter(int j) => j < mots.Count && mots[j].Texte == Barre ? j + 1 : j;
        bool EstType(int j) => j < mots.Count && Voies.Types.ContainsKey(mots[j].Texte);
    }

    private static string? Nom(List<Mot> mots, int debut)
    {
        List<string> sortie = [];
        for (var i = debut; i < mots.Count; i++)
        {
            if (mots[i].Texte == Barre) { if (sortie.Count > 0) break; continue; }
            if (mots[i].Colle && i > 0 && mots[i - 1].Nombre && mots[i].Est(Voies.Ordinaux)) continue;
            if (Voies.Canon(mots[i].Texte) is { } mot) sortie.Add(mot);
        }
        return sortie.Count > 0 ? string.Join(' ', sortie) : null;
    }

    private static string? Numero(string texte) => texte.TrimStart('0') is { Length: > 0 } n ? n : null;

    private static string? Indice(string? mot) => mot is "QUAT" ? "QUATER" : mot;

    [GeneratedRegex(@"\bc\s?/\s?o\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChezAbrege();

    // « 12-14 rue », « 12/14 rue »: the first number stands for the entrance.
    [GeneratedRegex(@"\b([0-9]{1,4})\s?[-/]\s?[0-9]{1,4}\b(?=[\s,])", RegexOptions.CultureInvariant)]
    private static partial Regex Plage();

    [GeneratedRegex(@"[,;()\[\]\r\n\t|]|\s[-–—]+\s", RegexOptions.CultureInvariant)]
    private static partial Regex Separateurs();
}
