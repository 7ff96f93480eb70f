using System.CommandLine;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Site.Verbes;

internal static class VerbeSauvegarder
{
    public static Command Commande()
    {
        var copie = new Argument<string>("copie") { Description = "Fichier à écrire." };
        var adresse = OptionsCommunes.Base();
        var commande = new Command("sauvegarder", "Copie la base embarquée, même pendant qu'elle sert.") { copie, adresse };
        commande.SetAction(a => BaseEmbarquee.Faire(a.GetValue(adresse)!, chemin => Sauvegarde.Sauvegarder(chemin, a.GetValue(copie)!), $"Base copiée dans {a.GetValue(copie)}."));
        return commande;
    }
}

internal static class VerbeRestaurer
{
    public static Command Commande()
    {
        var copie = new Argument<string>("copie") { Description = "Sauvegarde à remettre en place." };
        var oui = new Option<bool>("--oui") { Description = "Confirme : la base actuelle est remplacée." };
        var adresse = OptionsCommunes.Base();
        var commande = new Command("restaurer", "Remet une sauvegarde en place. Arrêtez d'abord le site.") { copie, oui, adresse };
        commande.SetAction(a =>
        {
            var (chemin, source) = (a.GetValue(adresse)!, a.GetValue(copie)!);
            if (File.Exists(chemin) && !a.GetValue(oui))
            {
                Console.Error.WriteLine($"La base {chemin} existe et serait remplacée. Ajoutez --oui pour confirmer.");
                return 1;
            }
            return BaseEmbarquee.Faire(chemin, c => Sauvegarde.Restaurer(source, c), $"Base remise en place depuis {source}.");
        });
        return commande;
    }
}

internal static class BaseEmbarquee
{
    public static int Faire(string adresse, Func<string, IReadOnlyList<Problem>> faire, string fait)
    {
        if (adresse.Contains('=', StringComparison.Ordinal))
        {
            Console.Error.WriteLine("Cette commande sert la base embarquée. Pour PostgreSQL, employez pg_dump et pg_restore.");
            return 1;
        }
        var code = OptionsCommunes.Imprimer(faire(adresse));
        if (code == 0) Console.WriteLine(fait);
        return code;
    }
}
