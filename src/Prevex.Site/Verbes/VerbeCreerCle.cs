using System.CommandLine;
using Prevex.Metier.Annuaire;
using Prevex.Site.Demarrage;

namespace Prevex.Site.Verbes;

internal static class VerbeCreerCle
{
    public static Command Commande()
    {
        var structure = new Argument<string>("structure") { Description = "Nom de la structure qui enverra des signalements." };
        var nom = new Option<string>("--nom") { Description = "À quoi sert cette clé.", DefaultValueFactory = _ => "envoi de signalements" };
        var (adresse, territoire) = (OptionsCommunes.Base(), OptionsCommunes.Territoire());
        var commande = new Command("creer-cle", "Donne une clé d'API à une structure. Elle n'est montrée qu'une fois.") { structure, nom, adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            await using var services = await Composition.Ouvrir(a.GetValue(adresse)!, a.GetValue(territoire)!, ct);
            var cle = await services.GetRequiredService<CreerJeton>().Execute(a.GetValue(territoire)!, a.GetValue(structure)!, a.GetValue(nom)!, ct);
            if (cle.Valeur is null) return OptionsCommunes.Imprimer(cle.Problemes);
            Console.WriteLine(cle.Valeur);
            return 0;
        });
        return commande;
    }
}
