using System.CommandLine;
using Prevex.Metier.Signalements;
using Prevex.Site.Demarrage;

namespace Prevex.Site.Verbes;

internal static class VerbeReconstruire
{
    public static Command Commande()
    {
        var (adresse, territoire) = (OptionsCommunes.Base(), OptionsCommunes.Territoire());
        var commande = new Command("reconstruire", "Refait les listes et les clés de rapprochement à partir des faits.") { adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            await using var services = await Composition.Ouvrir(a.GetValue(adresse)!, a.GetValue(territoire)!, ct);
            var n = await services.GetRequiredService<Reconstruire>().Execute(faits => Console.Error.WriteLine($"{faits} dossiers…"), ct);
            Console.WriteLine($"{n} dossiers reconstruits.");
            return 0;
        });
        return commande;
    }
}
