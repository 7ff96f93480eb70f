using System.CommandLine;
using Prevex.Site.Demarrage;
using Prevex.Site.Socle;

namespace Prevex.Site.Verbes;

internal static class VerbeDemo
{
    public static Command Commande()
    {
        var menages = new Option<int>("--menages") { Description = "Nombre de ménages inventés.", DefaultValueFactory = _ => 2000 };
        var graine = new Option<int>("--graine") { Description = "Graine du hasard : la même donne les mêmes ménages.", DefaultValueFactory = _ => 93 };
        var ecoute = new Option<string>("--adresse") { Description = "Adresse d'écoute, sur cette machine seulement.", DefaultValueFactory = _ => "http://127.0.0.1:5093" };
        var adresse = new Option<string>("--base") { Description = "Base de la démonstration.", DefaultValueFactory = _ => Reglages.BaseDeDemonstration };
        var remplir = new Option<bool>("--sans-site") { Description = "Remplit la base, sans démarrer le site." };
        var commande = new Command("demo", "Démarre Prévex avec des ménages inventés de Seine-Saint-Denis.") { menages, graine, ecoute, adresse, remplir };
        commande.SetAction(async (a, ct) =>
        {
            var reglages = new Reglages { Base = a.GetValue(adresse)!, Adresse = a.GetValue(ecoute)!, Demonstration = true };
            if (!new Uri(reglages.Adresse).IsLoopback)
            {
                Console.Error.WriteLine("La démonstration n'écoute que sur cette machine : ses comptes sont publics. Pour un vrai service, employez ./prevex servir.");
                return 1;
            }
            await RemplirDemo.Executer(reglages, a.GetValue(menages), a.GetValue(graine), ct);
            if (a.GetValue(remplir)) return 0;
            await using var site = await Application.Construire(reglages, ct);
            await site.StartAsync(ct);
            Console.WriteLine($"\nPrévex est prêt : {reglages.Adresse}\n\nComptes de démonstration (mot de passe commun : {ComptesDemo.MotDePasse}) :");
            foreach (var (courriel, role) in ComptesDemo.De(site.Services)) Console.WriteLine($"  {courriel,-36} {role}");
            Console.WriteLine("\nCtrl+C pour arrêter.");
            await site.WaitForShutdownAsync(ct);
            return 0;
        });
        return commande;
    }
}
