using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Prevex.Droit.Ecriture;
using Prevex.Metier.Dossiers;
using Prevex.Site.Demarrage;

namespace Prevex.Site.Verbes;

/// <summary>Which open files a change of law touches, and how.</summary>
internal static class VerbeDroitChangements
{
    public static Command Commande()
    {
        var date = new Argument<string>("DATE") { Description = "Premier jour du droit nouveau, comme 2027-01-01." };
        var json = new Option<bool>("--json") { Description = "Réponse en JSON : regles, et par dossier disparues, nouvelles, devoirs, impaye." };
        var limite = new Option<int>("--limite") { Description = "Nombre de dossiers écrits.", DefaultValueFactory = _ => 50 };
        var (adresse, territoire) = (OptionsCommunes.Base(), OptionsCommunes.Territoire());
        var commande = new Command("changements", "Dit ce que change le droit à une date, et quels dossiers ouverts il touche.") { date, json, limite, adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            if (!DateOnly.TryParseExact(a.GetValue(date), ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour))
            {
                Console.Error.WriteLine($"« {a.GetValue(date)} » n’est pas un jour. Écrivez-le comme 2027-01-01.");
                return 1;
            }
            await using var services = await Composition.Ouvrir(a.GetValue(adresse)!, a.GetValue(territoire)!, ct);
            var (touches, lus) = await services.GetRequiredService<ChangerDeDroit>().Executer(jour, a.GetValue(limite), ct);
            if (a.GetValue(json)) Console.WriteLine(EnJson(touches, lus).ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            else foreach (var ligne in touches.EnPhrases(lus)) Console.WriteLine(ligne);
            return 0;
        });
        return commande;
    }

    private static JsonObject EnJson(ChangementDeDroit c, int lus) => new()
    {
        ["date"] = c.Jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["dossiers_lus"] = lus,
        ["dossiers_touches"] = c.Touches,
        ["regles"] = new JsonArray([.. c.Valeurs.Select(v => (JsonNode)new JsonObject { ["regle"] = v.Regle.Id, ["nom"] = v.Regle.Nom, ["avant"] = PageDuDroit.Dire(v.Avant), ["apres"] = PageDuDroit.Dire(v.Apres) })]),
        ["dossiers"] = new JsonArray([.. c.Dossiers.Select(d => (JsonNode)new JsonObject
        {
            ["dossier"] = d.Numero, ["etape"] = Etapes.Libelle(d.Etape),
            ["disparues"] = new JsonArray([.. d.Effet.Disparues.Select(e => (JsonNode)$"{e.Regle} {e.Date:yyyy-MM-dd}")]), ["nouvelles"] = new JsonArray([.. d.Effet.Nouvelles.Select(e => (JsonNode)$"{e.Regle} {e.Date:yyyy-MM-dd}")]),
            ["devoirs"] = new JsonArray([.. d.Effet.Devoirs.Select(v => (JsonNode)v.Regle.Id)]), ["impaye"] = d.Impaye,
        })]),
    };
}
