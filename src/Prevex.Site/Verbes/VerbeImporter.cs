using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prevex.Metier.Signalements;
using Prevex.Site.Demarrage;

namespace Prevex.Site.Verbes;

internal static class VerbeImporter
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Commande()
    {
        var fichiers = new Argument<string[]>("fichiers") { Description = "Fichiers CSV ou XLSX, pris dans cet ordre.", Arity = ArgumentArity.OneOrMore };
        var profil = new Option<string?>("--profil") { Description = "Profil de lecture (caf, bailleur_a…). Sans elle, Prévex le reconnaît." };
        var simuler = new Option<bool>("--simuler") { Description = "Dit ce qui se passerait, sans rien garder." };
        var prudent = new Option<bool>("--prudent") { Description = "S’arrête si un fichier ne ressemble pas aux envois précédents de son émetteur." };
        var json = new Option<bool>("--json") { Description = "Résultat en JSON." };
        var (adresse, territoire) = (OptionsCommunes.Base(), OptionsCommunes.Territoire());
        var commande = new Command("importer", "Prend des fichiers de signalements. Sortie : 0 tout est pris, 2 des lignes à corriger ou à revoir, 1 fichier refusé.") { fichiers, profil, simuler, prudent, json, adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            await using var services = await Composition.Ouvrir(a.GetValue(adresse)!, a.GetValue(territoire)!, ct);
            var agent = await services.Agent(a.GetValue(territoire)!, ct);
            var importer = services.GetRequiredService<ImporterFichier>();
            var bilans = new List<ImporterFichier.Bilan>();
            foreach (var fichier in a.GetValue(fichiers)!)
            {
                var bilan = File.Exists(fichier)
                    ? await importer.Execute(agent, fichier, a.GetValue(profil), a.GetValue(simuler), ct, a.GetValue(prudent))
                    : new(Path.GetFileName(fichier), null, 0, 0, 0, 0, 0, 0, 0, 0, $"Le fichier {fichier} n'existe pas.");
                bilans.Add(bilan);
                if (!a.GetValue(json)) Console.WriteLine(Phrase(bilan));
            }
            if (a.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(bilans, Json));
            return bilans.Any(b => b.Refus is not null) ? 1 : bilans.Any(b => b.ACorriger + b.Rejetes + b.ARevoir > 0) ? 2 : 0;
        });
        return commande;
    }

    private static string Phrase(ImporterFichier.Bilan b) => b.Refus is { } refus
        ? $"{b.Fichier} : refusé. {refus}"
        : $"{b.Fichier} ({b.Profil}) : {b.Lignes} lignes, {b.Acceptes} faits acceptés dont {b.Faits} nouveaux, {b.ACorriger} à corriger, {b.Rejetes} rejetés, {b.ARevoir} à revoir ; {b.DossiersCrees} dossiers créés, {b.DossiersTouches} touchés.";
}
