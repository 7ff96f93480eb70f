using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Metier.Socle.Exports;

namespace Prevex.Site.Pages.Reception;

/// <summary>The desk as a file that says which filters made it.</summary>
internal static class ExportDEnvois
{
    private static readonly string[] Colonnes = ["Envoi", "Émetteur", "Reçu le", "Par", "Canal", "État", "Lignes", "Faits acceptés", "Faits nouveaux", "À revoir", "À corriger", "Rejetés", "Dossiers touchés", "Dossiers créés", "Taille (octets)", "Empreinte SHA-256"];

    public static async Task<IActionResult> Faire(Depot depot, Agent agent, Referentiel referentiel, DemandeDEnvois demande, IReadOnlyList<LireEmetteurs.Emetteur> emetteurs, DateOnly aujourdhui, CancellationToken ct)
    {
        var filtres = demande.Actifs(emetteurs).Select(f => f.Texte).ToList();
        object?[][] entete =
        [
            [$"Réception de Prévex, {referentiel.Territoire.Nom}, export du {Affichage.Francais.JourEnLettres(aujourdhui)}"],
            [filtres.Count == 0 ? "Sans filtre : tous les envois" : string.Join(" ; ", filtres)],
            [],
            [.. Colonnes],
        ];
        var envois = depot.TousLesEnvois(agent, demande.Criteres());
        var fichier = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (demande.Format == "xlsx") Xlsx.Ecrire(fichier, "Envois", entete, envois.ToBlockingEnumerable(ct).Select(Cellules));
        else
        {
            await fichier.WriteAsync(Csv.Marque, ct);
            await using var texte = new StreamWriter(fichier, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
            foreach (var ligne in entete) await texte.WriteAsync(Csv.Ligne(ligne.Select(Texte)));
            await foreach (var envoi in envois.WithCancellation(ct)) await texte.WriteAsync(Csv.Ligne(Cellules(envoi).Select(Texte)));
        }
        fichier.Position = 0;
        return new FileStreamResult(fichier, demande.Format == "xlsx" ? Xlsx.TypeMime : Csv.TypeMime) { FileDownloadName = $"reception-{aujourdhui:yyyy-MM-dd}.{demande.Format}" };
    }

    private static object?[] Cellules(LireMessages.Envoi e)
    {
        var m = e.Message;
        return [m.NomFichier ?? "Envoi par l’API", e.Emetteur, m.RecuLe.Jour(), e.Par, DemandeDEnvois.Canaux.First(c => c.Canal == m.Canal).Texte, m.Puce().Texte, m.Lignes, m.Acceptes, m.Faits, m.ARevoir, m.ACorriger, m.Rejetes,
            m.DossiersTouches, m.DossiersCrees, m.Octets == 0 ? null : (decimal)m.Octets, m.Empreinte];
    }

    private static string? Texte(object? cellule) => cellule switch
    {
        null => null,
        DateOnly jour => jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cellule, CultureInfo.InvariantCulture),
    };
}
