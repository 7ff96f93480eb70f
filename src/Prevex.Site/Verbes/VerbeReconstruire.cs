using System.CommandLine;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;
using Prevex.Site.Demarrage;

namespace Prevex.Site.Verbes;

internal static class VerbeReconstruire
{
    public static Command Commande()
    {
        var (adresse, territoire) = (OptionsCommunes.Base(), OptionsCommunes.Territoire());
        var droit = new Option<bool>("--droit") { Description = "Seulement les étapes et les échéances : plus rapide, après un changement de règles." };
        var commande = new Command("reconstruire", "Refait les listes et les clés de rapprochement à partir des faits.") { droit, adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            await using var services = await Composition.Ouvrir(a.GetValue(adresse)!, a.GetValue(territoire)!, ct);
            void Dire(int faits) => Console.Error.WriteLine($"{faits} dossiers…");
            if (a.GetValue(droit)) Console.WriteLine($"{await services.GetRequiredService<RafraichirFiches>().Toutes(Dire, ct)} dossiers recalculés.");
            else Console.WriteLine($"{await services.GetRequiredService<Reconstruire>().Execute(Dire, ct)} dossiers reconstruits.");
            return 0;
        });
        return commande;
    }
}
