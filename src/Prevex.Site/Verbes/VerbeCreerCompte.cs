using System.CommandLine;
using Prevex.Metier.Annuaire;
using Prevex.Site.Demarrage;
using Prevex.Site.Socle;

namespace Prevex.Site.Verbes;

internal static class VerbeCreerCompte
{
    public static Command Commande()
    {
        var courriel = new Argument<string>("courriel") { Description = "Adresse de la personne." };
        var nom = new Option<string>("--nom") { Description = "Prénom et nom, par exemple « Claire Montagnac ».", Required = true };
        var structure = new Option<string>("--structure") { Description = "Nom de sa structure.", Required = true };
        var genre = new Option<string>("--genre") { Description = "Genre de partenaire (drihl, caf, ccas…).", Required = true };
        var (adresse, territoire) = (OptionsCommunes.Base(), OptionsCommunes.Territoire());
        var commande = new Command("creer-compte", "Ouvre un compte ; le mot de passe est lu sur l'entrée standard.") { courriel, nom, structure, genre, adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            await using var services = await Composition.Ouvrir(a.GetValue(adresse)!, a.GetValue(territoire)!, ct);
            await using var portee = services.CreateAsyncScope();
            if (!Console.IsInputRedirected) Console.Error.Write("Mot de passe (12 caractères au moins) : ");
            var motDePasse = Console.ReadLine() ?? "";
            var structureId = await services.GetRequiredService<OuvrirStructure>().Execute(a.GetValue(territoire)!, a.GetValue(structure)!, a.GetValue(genre)!, ct);
            if (structureId.Valeur is not { } trouvee) return OptionsCommunes.Imprimer(structureId.Problemes);
            var resultat = await OuvertureDeCompte.Ouvrir(portee.ServiceProvider, trouvee, a.GetValue(courriel)!, a.GetValue(nom)!, motDePasse);
            foreach (var erreur in resultat.Errors) Console.Error.WriteLine(erreur.Description);
            if (resultat.Succeeded) Console.WriteLine($"Compte ouvert pour {a.GetValue(courriel)} ({trouvee.Nom}).");
            return resultat.Succeeded ? 0 : 1;
        });
        return commande;
    }
}
