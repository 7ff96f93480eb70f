using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Prevex.Droit;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Metier.Socle.Exports;
using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Dossiers;

/// <summary>The list as a file that says which filters made it.</summary>
internal static class ExportDeListe
{
    private static readonly string[] Colonnes =
        ["Numéro", "Ménage", "Adresse", "Commune", "Étape", "Depuis le", "Parc", "Bailleur", "Dette (euros)", "Dette au", "Impayé depuis", "Prochaine échéance", "Règle", "Dernier fait reçu le"];

    public static async Task<IActionResult> Faire(Depot depot, Agent agent, Referentiel referentiel, DemandeDeListe demande, DateOnly aujourdhui, CancellationToken ct)
    {
        var bailleurs = await depot.PrincipauxBailleurs(agent, demande.Criteres().Bailleur, ct);
        var filtres = FiltresDeListe.De(demande, referentiel, bailleurs).Where(f => f.Choisi is not null).Select(f => $"{f.Libelle} : {f.TexteChoisi}").ToList();
        if (!string.IsNullOrWhiteSpace(demande.Q)) filtres.Insert(0, $"Recherche : {demande.Q}");
        object?[][] entete =
        [
            [$"Dossiers de Prévex, {referentiel.Territoire.Nom}, export du {Affichage.Francais.JourEnLettres(aujourdhui)}"],
            [filtres.Count == 0 ? "Sans filtre : tous les dossiers visibles" : string.Join(" ; ", filtres)],
            [],
            [.. Colonnes],
        ];
        var fiches = depot.Toutes(agent, demande.Criteres(), aujourdhui);
        var nom = $"dossiers-{aujourdhui:yyyy-MM-dd}.{demande.Format}";
        var fichier = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (demande.Format == "xlsx") Xlsx.Ecrire(fichier, "Dossiers", entete, fiches.AsEnumerable().Select(Cellules));
        else await EcrireCsv(fichier, entete, fiches, ct);
        fichier.Position = 0;
        return new FileStreamResult(fichier, demande.Format == "xlsx" ? Xlsx.TypeMime : Csv.TypeMime) { FileDownloadName = nom };
    }

    private static async Task EcrireCsv(Stream fichier, object?[][] entete, IQueryable<Fiche> fiches, CancellationToken ct)
    {
        await fichier.WriteAsync(Csv.Marque, ct);
        await using var texte = new StreamWriter(fichier, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        foreach (var ligne in entete) await texte.WriteAsync(Csv.Ligne(ligne.Select(Texte)));
        await foreach (var fiche in fiches.AsAsyncEnumerable().WithCancellation(ct)) await texte.WriteAsync(Csv.Ligne(Cellules(fiche).Select(Texte)));
    }

    private static object?[] Cellules(Fiche f) =>
    [
        f.Numero, f.Noms, f.Adresse, f.Commune, Etapes.Libelle((Etape)f.Etape), f.EtapeLe, f.Parc.EnMots(), f.Bailleur, f.Dette, f.DetteAu, f.ImpayeDepuis,
        f.Echeance, f.EcheanceRegle, f.DernierRecuLe?.Jour(),
    ];

    private static string? Texte(object? cellule) => cellule switch
    {
        null => null,
        decimal euros => euros.ToString("0.00", CultureInfo.GetCultureInfo("fr-FR")),
        DateOnly jour => jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cellule, CultureInfo.InvariantCulture),
    };
}
