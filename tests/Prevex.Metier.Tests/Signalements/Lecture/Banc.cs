using System.Text;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Tests.Signalements.Lecture;

/// <summary>The files, the profiles and the territory that the reading tests share.</summary>
internal static class Banc
{
    public static readonly DateOnly Aujourdhui = new(2026, 7, 1);

    public static readonly Territoire Territoire = Territoire.Charger(Chemins.Territoire("93"));

    public static readonly IReadOnlyList<Profil> Profils = ProfilYaml.Charger(Territoire.CheminProfils);

    public static string Chemin(string relatif) => Path.Combine(Chemins.Racine, "tests", "Prevex.Metier.Tests", relatif);

    public static List<LigneLue> Lire(string fichier, string? profil = null)
    {
        using var flux = File.OpenRead(Chemin($"donnees/signalements/{fichier}"));
        return [.. Lecteur.Ouvrir(fichier, flux, Profils, Territoire, Aujourdhui, profil).Lignes()];
    }

    /// <summary>Lines of text read with one profile.</summary>
    public static List<LigneLue> Lire(Profil profil, string texte, string nom = "essai.csv") =>
        [.. Lecteur.Ouvrir(nom, Flux(texte), [profil], Territoire, Aujourdhui, profil.Nom).Lignes()];

    public static MemoryStream Flux(string texte) => new(Encoding.UTF8.GetBytes(texte));

    /// <summary>Every fact taken from a line, as exports name it.</summary>
    public static IEnumerable<(string Type, DateOnly Date)> Faits(LigneLue ligne) => ligne.Signalement is not { } s ? [] :
    [
        .. s.Faits.Select(f => (TypesDeFait.Nom(f), f.DateEffet)),
        .. s.Dettes.Select(d => (TypesDeFait.Dette, d.Au)),
        .. s.Termes.Select(t => (TypesDeFait.Echeance, t.Mois)),
        .. s.Bail?.Debut is { } debut ? new[] { (TypesDeFait.Bail, debut) } : [],
    ];

    /// <summary>Rows of a small file of expected results: header names → values.</summary>
    public static IEnumerable<Dictionary<string, string>> Attendus(string fichier)
    {
        var lignes = File.ReadAllLines(Chemin($"donnees/signalements/{fichier}"));
        var titres = lignes[0].Split(';');
        // Quoted cells hold the separator; no cell holds a quote.
        return lignes[1..].Select(l => string.Concat(l.Split('"').Select((m, i) => i % 2 == 0 ? m.Replace(';', '\t') : m)).Split('\t'))
            .Select(c => titres.Index().ToDictionary(t => t.Item, t => t.Index < c.Length ? c[t.Index] : ""));
    }
}
