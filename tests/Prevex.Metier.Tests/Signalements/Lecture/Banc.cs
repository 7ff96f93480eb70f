using System.Text;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Tests.Signalements.Lecture;

/// <summary>The files, the profiles and a small territory that the reading tests share.</summary>
internal static class Banc
{
    public static readonly DateOnly Aujourdhui = new(2026, 7, 1);

    public static readonly IReadOnlyList<Profil> Profils = ProfilYaml.Charger(Chemin("profils"));

    public static readonly Territoire Territoire = new()
    {
        Code = "93", Nom = "Seine-Saint-Denis", Chemin = "93",
        Communes =
        [
            Commune("93008", "Bobigny", "93000"), Commune("93010", "Bondy", "93140"), Commune("93066", "Saint-Denis", "93200", "93210", "93380"),
            Commune("93005", "Aulnay-sous-Bois", "93600"), Commune("93078", "Villepinte", "93420"), Commune("93039", "L'Île-Saint-Denis", "93450"),
            Commune("93061", "Le Pré-Saint-Gervais", "93310"), Commune("93001", "Aubervilliers", "93300"), Commune("93064", "Rosny-sous-Bois", "93110"),
        ],
        Juridictions =
        [
            new() { Code = "tj-bobigny", Nom = "Tribunal judiciaire de Bobigny", Alias = ["TJ Bobigny"] },
            new() { Code = "tprx-le-raincy", Nom = "Tribunal de proximité du Raincy" },
            new() { Code = "tprx-saint-denis", Nom = "Tribunal de proximité de Saint-Denis" },
            new() { Code = "tprx-aulnay", Nom = "Tribunal de proximité d'Aulnay-sous-Bois" },
        ],
    };

    public static string Chemin(string relatif) => Path.Combine(AppContext.BaseDirectory, relatif);

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

    private static Commune Commune(string insee, string nom, params string[] postaux) => new() { Insee = insee, Nom = nom, CodesPostaux = [.. postaux] };
}
