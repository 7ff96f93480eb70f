using System.Globalization;
using System.Text;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Charte;

/// <summary>Writes docs/charte.md: each row of the charter, and where to see it work.</summary>
public static class PageDeLaCharte
{
    public static string Markdown(Territoire territoire, TableauDeLaCharte tableau)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # {territoire.Nom} : la charte, ligne à ligne

            Page écrite par `./prevex charte` depuis `territoires/{territoire.Code}/charte` : ne pas la modifier à la main.

            {Compte(tableau.Lignes)}

            """);
        foreach (var chapitre in tableau.Chapitres) Ecrire(page, chapitre);
        return page.ToString();
    }

    private static void Ecrire(StringBuilder page, Chapitre chapitre)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {chapitre.Titre}\n\n");
        if (chapitre.Pilotes.Count > 0) page.Append(CultureInfo.InvariantCulture, $"Axe {chapitre.Axe}. Pilotes : {string.Join(", ", chapitre.Pilotes)}.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{Compte(chapitre.Lignes)}\n\n| id | quoi | état | où le voir |\n|---|---|---|---|\n");
        foreach (var l in chapitre.Lignes)
            page.Append(CultureInfo.InvariantCulture, $"| {l.Id} | {l.Quoi} | {Mot(l.Etat)} | {string.Join(", ", l.Ou.Select(o => $"`{o}`"))} |\n");
    }

    private static string Compte(IEnumerable<LigneDeCharte> lignes)
    {
        var etats = lignes.CountBy(l => l.Etat).ToDictionary();
        int N(EtatDeLigne etat) => etats.GetValueOrDefault(etat);
        return string.Create(CultureInfo.InvariantCulture,
            $"Lignes : {etats.Values.Sum()} (marche : {N(EtatDeLigne.Marche)}, en partie : {N(EtatDeLigne.EnPartie)}, pas encore : {N(EtatDeLigne.PasEncore)}).");
    }

    private static string Mot(EtatDeLigne etat) => etat switch
    {
        EtatDeLigne.Marche => "marche",
        EtatDeLigne.EnPartie => "en partie",
        EtatDeLigne.PasEncore => "pas encore",
    };
}
