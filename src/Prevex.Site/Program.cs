using System.CommandLine;
using System.Globalization;
using Prevex.Site.Verbes;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

var racine = new RootCommand("Prévex : prévenir ensemble les expulsions locatives")
{
    VerbeDemo.Commande(), VerbeServir.Commande(), VerbeImporter.Commande(), VerbeExporter.Commande(), VerbeReconstruire.Commande(), VerbeApprendre.Commande(),
    VerbeSauvegarder.Commande(), VerbeRestaurer.Commande(), VerbeCreerCompte.Commande(), VerbeCreerCle.Commande(), VerbeCharte.Commande(), VerbeFormat.Commande(), VerbeDroit.Commande(), VerbeRapprocher.Commande(),
};
var lecture = racine.Parse(args);
var inconnu = args is [var verbe, ..] && !verbe.StartsWith('-') && racine.Subcommands.All(c => c.Name != verbe);
if (lecture.Errors.Count > 0 || inconnu)
{
    Console.Error.WriteLine($"Commande mal écrite : {string.Join(" ", args)}");
    foreach (var erreur in lecture.Errors) Console.Error.WriteLine($"  {FauteDeCommande.EnFrancais(erreur.Message)}");
    Console.Error.WriteLine("Voyez ./prevex --help, ou ./prevex VERBE --help.");
    return 1;
}
return await lecture.InvokeAsync();
