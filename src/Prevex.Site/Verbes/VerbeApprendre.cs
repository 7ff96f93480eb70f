using System.CommandLine;
using Prevex.Metier.Signalements.Liens;
using Prevex.Site.Demarrage;

namespace Prevex.Site.Verbes;

internal static class VerbeApprendre
{
    public static Command Commande()
    {
        var (adresse, territoire) = (OptionsCommunes.Base(), OptionsCommunes.Territoire());
        var commande = new Command("apprendre", "Réapprend les poids du rapprochement sur les signalements du territoire, sans réponse connue d'avance. Une nouvelle version du modèle est gardée.") { adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            await using var services = await Composition.Ouvrir(a.GetValue(adresse)!, a.GetValue(territoire)!, ct);
            var modele = await services.GetRequiredService<Reapprendre>().Execute(null, ct);
            Console.WriteLine($"Version {modele.Version}, apprise sur {modele.Signalements} signalements ; part de ménages déjà connus : {modele.DejaConnus:P0}.");
            if (modele.Garde is { } garde) Console.WriteLine($"Attention : {garde}.");
            return 0;
        });
        return commande;
    }
}
