using System.CommandLine;
using System.Text;
using Prevex.Metier.Signalements;
using Prevex.Site.Demarrage;

namespace Prevex.Site.Verbes;

internal static class VerbeExporter
{
    public static Command Commande()
    {
        var quoi = new Argument<string>("quoi") { Description = "rattachements : une ligne par fait lu, pour mesurer la réception." };
        quoi.AcceptOnlyFromAmong("rattachements");
        var fichier = new Argument<string>("fichier") { Description = "Fichier CSV à écrire." };
        var (adresse, territoire) = (OptionsCommunes.Base(), OptionsCommunes.Territoire());
        var commande = new Command("exporter", "Écrit des données en CSV (UTF-8, point-virgule).") { quoi, fichier, adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            await using var services = await Composition.Ouvrir(a.GetValue(adresse)!, a.GetValue(territoire)!, ct);
            await using var sortie = new StreamWriter(a.GetValue(fichier)!, false, new UTF8Encoding(false));
            await services.GetRequiredService<ExporterRattachements>().Execute(sortie, ct);
            return 0;
        });
        return commande;
    }
}
