using Prevex.Site.Affichage;

namespace Prevex.Site.Dessins;

/// <summary>One entry of the line told as a list: for narrow screens, paper and screen readers.</summary>
/// <param name="Classes">What it is, for the style sheet.</param>
public sealed record EntreeDeLigne(DateOnly? Date, string Quand, string Quoi, string? Detail, string Classes);

public static class LigneEnListe
{
    /// <summary>Everything the drawing shows, in the order of time.</summary>
    public static IReadOnlyList<EntreeDeLigne> Entrees(Ligne ligne)
    {
        var entrees = new List<(DateOnly Cle, int Rang, EntreeDeLigne Entree)>();
        void Ajouter(DateOnly? date, int rang, string quand, string quoi, string? detail, string classes)
        {
            if (date is null || date > ligne.Aujourdhui) classes += " a-venir";
            if (date is { } jour && ligne.Bandes.Any(b => jour >= b.Debut && (b.Fin is null || jour <= b.Fin))) classes += " suspendu";
            entrees.Add((date ?? DateOnly.MaxValue, rang, new(date, quand, quoi, detail, classes)));
        }

        foreach (var b in ligne.Bandes)
            Ajouter(b.Debut, 0, b.Fin is { } fin ? $"du {Francais.Jour(b.Debut)} au {Francais.Jour(fin)}" : $"depuis le {Francais.Jour(b.Debut)}", b.Libelle, b.Detail, "suspension");
        foreach (var j in ligne.Jalons)
            Ajouter(j.Date, 1, j.Date is { } d ? Francais.Jour(d) : "date à venir", j.Libelle, Precision(j), ClasseDe(j.Etat));
        foreach (var e in ligne.Evenements)
            Ajouter(e.Date, 2, Francais.Jour(e.Date), e.Libelle, e.Voie.Length == 0 ? null : e.Voie, $"evenement {e.Ton.Classe()}");
        foreach (var l in ligne.Limites)
            Ajouter(l.Date, 3, Francais.Jour(l.Date), l.Libelle, l.Detail, $"limite {l.Ton.Classe()}");
        if (ligne.Fin is null)
            Ajouter(ligne.Aujourdhui, 4, Francais.Jour(ligne.Aujourdhui), ligne.NomDuJour, null, "jour");
        return [.. entrees.OrderBy(e => e.Cle).ThenBy(e => e.Rang).Select(e => e.Entree)];
    }

    internal static string ClasseDe(EtatJalon etat) => etat switch
    {
        EtatJalon.Fait => "fait",
        EtatJalon.Calcule => "calcule",
        EtatJalon.Attendu => "attendu",
    };

    private static string? Precision(Jalon jalon) => (jalon.Etat, jalon.Detail) switch
    {
        (EtatJalon.Calcule, null) => "par l’effet de la loi",
        (EtatJalon.Attendu, null) when jalon.Date is not null => "attendu",
        _ => jalon.Detail,
    };
}
