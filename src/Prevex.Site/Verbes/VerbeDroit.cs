using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prevex.Droit;
using Prevex.Droit.Calculs;
using Prevex.Droit.Chargement;
using Prevex.Droit.Ecriture;
using Prevex.Site.Socle;

namespace Prevex.Site.Verbes;

internal static class VerbeDroit
{
    private static readonly JsonSerializerOptions Lisible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Commande() => new("droit", "Calcule et montre le droit applicable.") { Calculer(), Doc(), Verifier(), VerbeDroitChangements.Commande() };

    private static Command Calculer()
    {
        var fichier = new Argument<string>("CAS.yaml") { Description = "Un ou plusieurs cas, au format de docs/droit-cas.md." };
        var au = Jour("--au", "Jour du calcul (AAAA-MM-JJ), au lieu de celui du cas.");
        var connu = Jour("--connu-au", "Ignorer ce qui a été reçu après ce jour.");
        var json = new Option<bool>("--json") { Description = "Réponse en JSON, noms stables : docs/droit-cas.md." };
        var territoire = OptionsCommunes.Territoire();
        var commande = new Command("calculer", "Calcule la situation de chaque cas d’un fichier.") { fichier, au, connu, json, territoire };
        commande.SetAction(a => Proteger(() =>
        {
            var regles = Regles(a.GetValue(territoire)!);
            var cas = LecteurDeCas.LireFichier(a.GetValue(fichier)!);
            var reponses = new List<JsonObject>();
            foreach (var c in cas)
            {
                var demande = c with { Au = a.GetValue(au) ?? c.Au, ConnuAu = a.GetValue(connu) is { } k ? new(k, TimeOnly.MaxValue, TimeSpan.Zero) : c.ConnuAu };
                var situation = demande.Situer(regles);
                if (a.GetValue(json))
                {
                    var reponse = SituationEnJson.Ecrire(situation, regles, id => demande.NomsDesFaits.GetValueOrDefault(id) ?? id.ToString());
                    reponse.Insert(0, "nom", c.Nom);
                    reponses.Add(reponse);
                }
                else SituationEnTexte.Ecrire(Console.Out, demande, situation, regles);
            }
            if (a.GetValue(json)) Console.WriteLine((reponses.Count == 1 ? reponses[0] : (JsonNode)new JsonArray([.. reponses])).ToJsonString(Lisible));
            return 0;
        }));
        return commande;
    }

    private static Command Doc()
    {
        var commande = new Command("doc", "Écrit docs/droit.md et docs/droit-cas.schema.json depuis les données.");
        commande.SetAction(_ => Proteger(() =>
        {
            File.WriteAllText(Path.Combine(Racine, "docs", "droit.md"), PageDuDroit.Markdown(Regles("93")));
            File.WriteAllText(Path.Combine(Racine, "docs", "droit-cas.schema.json"), SchemaDeCas.Ecrire());
            return 0;
        }));
        return commande;
    }

    private static Command Verifier()
    {
        var territoire = OptionsCommunes.Territoire();
        var commande = new Command("verifier", "Relit les règles et passe tous leurs cas.") { territoire };
        commande.SetAction(a => Proteger(() =>
        {
            var regles = Regles(a.GetValue(territoire)!);
            var faux = 0;
            foreach (var c in regles.Cas)
                foreach (var ecart in c.Ecarts(regles))
                {
                    faux++;
                    Console.Error.WriteLine($"{c.Fichier}, ligne {c.Ligne}, « {c.Nom} » : {ecart}");
                }
            Console.WriteLine($"{regles.Toutes.Count} règles, {regles.Cas.Count} cas, {faux} écarts.");
            return faux == 0 ? 0 : 1;
        }));
        return commande;
    }

    public static string Racine => new Reglages { Base = "" }.Racine;

    public static Regles Regles(string territoire) => LecteurDeRegles.Charger(Path.Combine(Racine, "droit"), territoire);

    public static Option<DateOnly?> Jour(string nom, string description) => new(nom)
    {
        Description = description,
        CustomParser = r => DateOnly.TryParseExact(r.Tokens.Single().Value, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : Refuser(r),
    };

    private static DateOnly? Refuser(System.CommandLine.Parsing.ArgumentResult r)
    {
        r.AddError($"'{r.Tokens.Single().Value}'");
        return null;
    }

    /// <summary>What a jurist can mend is told, without a trace.</summary>
    public static int Proteger(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (DroitInvalideException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine($"Fichier introuvable{(e is FileNotFoundException { FileName: { } nom } ? $" : {nom}" : "")}. Vérifiez son chemin.");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Fichier illisible : {e.Message} Vérifiez son chemin.");
            return 1;
        }
    }
}
