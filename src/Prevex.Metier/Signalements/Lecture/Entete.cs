using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Prevex.Metier.Signalements.Lecture.Fichiers;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Signalements.Lecture.Valeurs;
using Prevex.Metier.Socle;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>The row of headers of a table, found, and where each column of the profile is.</summary>
internal sealed partial class Entete
{
    private const string JourEcrit = @"(?<date>[0-9]{1,2} [0-9]{1,2} [0-9]{2,4}|[0-9]{1,2}(?:er)? [a-z]+ [0-9]{4}|[0-9]{4} [0-9]{2} [0-9]{2}|[0-9]{8})";

    [GeneratedRegex("[0-9]{1,2} [0-9]{1,2} [0-9]{2,4}|[0-9]{1,2} [a-z]+ [0-9]{4}|[0-9]{4} [0-9]{2} [0-9]{2}|[0-9]{8}|[0-9]{4}")]
    private static partial Regex Jours();

    public required int Numero { get; init; }
    public required string[] Titres { get; init; }
    public required IReadOnlyDictionary<string, int> Colonnes { get; init; }

    /// <summary>The day written in a header or in a title, as written.</summary>
    public string? Jour { get; private init; }

    /// <summary>Share of the profile and of the header that agree, 0 to 1.</summary>
    public double Accord { get; private init; }

    public string Titre(int colonne) => colonne >= 0 && colonne < Titres.Length ? Titres[colonne] : "";

    /// <exception cref="FichierRefuse">A needed column stands twice.</exception>
    public static Entete? Chercher(IEnumerable<Rangee> debut, Tableau tableau)
    {
        var formes = tableau.Colonnes.ToDictionary(c => c.Key, c => c.Value.ConvertAll(Forme));
        var titresDuJour = tableau.Titres.ConvertAll(Forme);
        string? jour = null;
        foreach (var rangee in debut.Take(tableau.EnteteAvant))
        {
            var titres = rangee.Cellules.Select(c => Texte.Ligne(c.Brut)).ToArray();
            var cles = Array.ConvertAll(titres, Mots.Normaliser);
            var colonnes = new Dictionary<string, int>();
            string? jourDEntete = null;
            (int, int)? deux = null;
            foreach (var (nom, possibles) in formes)
            {
                // The first spelling of the profile that stands in the row wins.
                if (possibles.Find(f => Array.Exists(cles, c => c.Length > 0 && f.IsMatch(c))) is not { } forme) continue;
                var ici = colonnes[nom] = Array.FindIndex(cles, c => c.Length > 0 && forme.IsMatch(c));
                if (forme.Match(cles[ici]).Groups["date"] is { Success: true } date) jourDEntete = date.Value;
                if (Array.IndexOf(cles, cles[ici], ici + 1) is > 0 and var la) deux ??= (ici, la);
            }
            if (deux is { } d && tableau.Requises.TrueForAll(colonnes.ContainsKey)) throw new FichierRefuse(
                $"La colonne « {titres[d.Item1]} » est présente deux fois (colonnes {d.Item1 + 1} et {d.Item2 + 1}).", "Renommez ou supprimez l’une des deux, puis envoyez de nouveau le fichier.");
            if (tableau.Requises.TrueForAll(colonnes.ContainsKey)) return new()
            {
                Numero = rangee.Numero, Titres = titres, Colonnes = colonnes, Jour = jourDEntete ?? jour, Accord = MesurerAccord(cles, colonnes, tableau),
            };
            jour ??= cles.SelectMany(c => titresDuJour.Select(f => f.Match(c))).FirstOrDefault(m => m.Success)?.Groups["date"].Value;
        }
        return null;
    }

    /// <summary>One layout, one signature: days and years in headers do not count, nor do case, accents and spaces.</summary>
    public static string Signer(IEnumerable<string> titres)
    {
        var cles = titres.Select(t => Jours().Replace(Mots.Normaliser(t), "{date}").Replace(" ", "")).ToList();
        while (cles.Count > 0 && cles[^1].Length == 0) cles.RemoveAt(cles.Count - 1);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', cles))).AsSpan(0, 16));
    }

    private static double MesurerAccord(string[] cles, Dictionary<string, int> colonnes, Tableau tableau)
    {
        var ignorees = tableau.Ignorees.ConvertAll(Forme);
        var connues = cles.Where((c, i) => colonnes.ContainsValue(i) || ignorees.Exists(f => f.IsMatch(c))).Count();
        var remplies = cles.Count(c => c.Length > 0);
        return (double)connues / Math.Max(remplies, 1) * (0.5 + 0.5 * colonnes.Count / tableau.Colonnes.Count);
    }

    // Spaces are optional: « N° bail » and « n°bail ».
    private static Regex Forme(string titre) => new(
        "^" + string.Join(".*", titre.Split('*').Select(bloc => string.Join($" ?{JourEcrit} ?", bloc.Split("{date}").Select(m => Mots.Normaliser(m).Replace(" ", " ?"))))) + "$",
        RegexOptions.CultureInvariant);
}
