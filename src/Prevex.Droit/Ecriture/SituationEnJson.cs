using System.Globalization;
using System.Text.Json.Nodes;

namespace Prevex.Droit.Ecriture;

/// <summary>A situation under the stable names of docs/droit-cas.md.</summary>
public static class SituationEnJson
{
    /// <summary>The deadline that Prévex retains, when another reading is shown beside it.</summary>
    public const string LectureRetenue = "retenue";

    /// <param name="situation">What was computed.</param>
    /// <param name="regles">The law that computed it.</param>
    /// <param name="nom">The name of a fact; its id when it has none.</param>
    public static JsonObject Ecrire(Situation situation, Regles regles, Func<Guid, string> nom) => new()
    {
        ["au"] = Jour(situation.Aujourdhui),
        ["etape"] = Codes.Snake(situation.Etape.ToString()),
        ["etape_le"] = Jour(situation.EtapeLe),
        ["positions"] = Liste(situation.Positions.Select(p => (JsonNode)p)),
        ["echeances"] = Liste(situation.Echeances.SelectMany(e => Echeances(e, regles, nom))),
        ["suspensions"] = Liste(situation.Suspensions.Select(Suspension)),
        ["alertes"] = Liste(situation.Alertes.Select(r => Remarque(r, nom))),
        ["incoherences"] = Liste(situation.Incoherences.Select(r => Remarque(r, nom))),
        ["decisions"] = Liste(situation.Decisions.Select(d => (JsonNode)new JsonObject
        {
            ["fait"] = nom(d.Fait), ["date"] = Jour(d.Date), ["sens"] = Codes.Snake(d.Sens.ToString()), ["classe"] = Codes.Snake(d.Classe.ToString()),
            ["debat"] = Codes.Snake(d.Debat.ToString()), ["debat_estime"] = d.DebatEstime,
        })),
        ["impaye_aide"] = Liste(situation.ImpayeDAide.Select(i => (JsonNode)new JsonObject
        {
            ["regle"] = i.Regle, ["regime"] = i.Regime, ["charges_comprises"] = i.ChargesComprises, ["aide_deduite"] = i.AideDeduite, ["seuil"] = i.Seuil,
            ["constitue_le"] = Jour(i.ConstitueLe), ["source"] = i.Source is { } source ? nom(source) : null,
        })),
    };

    /// <summary>The deadline, then one more for each other reading that has a day of its own.</summary>
    private static IEnumerable<JsonNode> Echeances(Echeance e, Regles regles, Func<Guid, string> nom)
    {
        var x = e.Explication(regles);
        var retenue = Echeance(e, nom, e.Date, e.Confiance, e.Lectures.Any(l => l.Date is not null) ? LectureRetenue : null);
        retenue["texte"] = x.Texte;
        retenue["acteur"] = x.Regle.Acteur;
        retenue["effet"] = x.Regle.Effet;
        retenue["entrees"] = Liste(e.Entrees.Select(id => (JsonNode)nom(id)));
        retenue["etapes"] = Liste(x.Etapes.Select(t => (JsonNode)t));
        retenue["reserves"] = Liste(x.Lectures.Select(l => (JsonNode)l.Phrase));
        yield return retenue;
        foreach (var l in e.Lectures)
            if (l.Date is { } date) yield return Echeance(e, nom, date, x.Regle.Lectures[l.Code].Confiance, l.Code);
    }

    private static JsonObject Echeance(Echeance e, Func<Guid, string> nom, DateOnly date, Confiance confiance, string? lecture) => new()
    {
        ["regle"] = e.Regle,
        ["nature"] = Codes.Snake(e.Nature.ToString()),
        ["date"] = Jour(date),
        ["fait"] = e.Fait is { } fait ? nom(fait) : null,
        ["regime"] = e.Regime,
        ["confiance"] = Codes.Snake(confiance.ToString()),
        ["ouverte"] = e.Ouverte,
        ["manquee"] = e.Manquee,
        ["procedure"] = e.Procedure,
        ["lecture"] = lecture,
    };

    private static JsonNode Suspension(Suspension s) => new JsonObject { ["nature"] = s.Nature, ["debut"] = Jour(s.Periode.Debut), ["fin"] = Jour(s.Periode.Fin), ["texte"] = s.Texte };

    private static JsonNode Remarque(Remarque r, Func<Guid, string> nom) => new JsonObject
    {
        ["code"] = r.Code, ["faits"] = Liste(r.Faits.Select(f => (JsonNode)nom(f))), ["message"] = r.Message, ["bloquante"] = r.Bloquante,
    };

    private static JsonArray Liste(IEnumerable<JsonNode> noeuds) => new([.. noeuds]);

    private static string? Jour(DateOnly? jour) => jour?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
