using System.CommandLine;
using Prevex.Metier.Charte;
using Prevex.Metier.Socle.Territoires;
using Prevex.Site.Socle;

namespace Prevex.Site.Verbes;

internal static class VerbeCharte
{
    public static Command Commande()
    {
        var territoire = OptionsCommunes.Territoire();
        var commande = new Command("charte", "Écrit docs/charte.md : chaque ligne de la charte, son état, où le voir.") { territoire };
        commande.SetAction(a =>
        {
            var racine = new Reglages { Base = "" }.Racine;
            var donnees = Territoire.Charger(Path.Combine(racine, "territoires", a.GetValue(territoire)!));
            File.WriteAllText(Path.Combine(racine, "docs", "charte.md"), PageDeLaCharte.Markdown(donnees, TableauDeLaCharte.Charger(donnees)));
            return 0;
        });
        return commande;
    }
}
