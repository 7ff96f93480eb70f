using System.CommandLine;
using Prevex.Site.Demarrage;

namespace Prevex.Site.Verbes;

internal static class VerbeServir
{
    public static Command Commande()
    {
        var ecoute = new Option<string>("--adresse") { Description = "Adresse d'écoute.", DefaultValueFactory = _ => "http://127.0.0.1:5093" };
        var (adresse, territoire) = (OptionsCommunes.Base(), OptionsCommunes.Territoire());
        var commande = new Command("servir", "Démarre le site.") { ecoute, adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            await using var site = await Application.Construire(new() { Base = a.GetValue(adresse)!, Territoire = a.GetValue(territoire)!, Adresse = a.GetValue(ecoute)! }, ct);
            Console.WriteLine($"Prévex écoute sur {a.GetValue(ecoute)}. Ctrl+C pour arrêter.");
            await site.RunAsync(ct);
            return 0;
        });
        return commande;
    }
}
