using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Droit;
using Prevex.Droit.Comparaisons;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;

namespace Prevex.Site.Pages.DroitApplicable;

/// <summary>« Le droit applicable »: every rule, two regimes side by side, and what is not verified yet.</summary>
public sealed class Index(Referentiel referentiel, TimeProvider horloge) : PageModel
{
    public DroitVue Vue { get; private set; } = null!;

    /// <param name="a">First regime to compare.</param>
    /// <param name="b">Second regime.</param>
    /// <param name="evenement">Tag of the fact that starts the rules compared.</param>
    /// <param name="jour">Day of that fact.</param>
    /// <param name="confiance">certaine, probable or a_verifier: keeps the rules that hold a statement of that confidence.</param>
    public void OnGet(string? a, string? b, string? evenement, DateOnly? jour, string? confiance)
    {
        var regles = referentiel.Regles;
        var aujourdhui = horloge.Aujourdhui();
        var (ra, rb) = (Regime(a) ?? regles.Regimes[0], Regime(b) ?? regles.RegimeAu(aujourdhui));
        var type = evenement is not null && FaitsJson.Types.ContainsKey(evenement) ? evenement : "commandement_de_payer";
        var le = jour is { Year: >= 1990 and <= 2100 } ? jour.Value : aujourdhui;
        Confiance? voulue = confiance switch { "certaine" => Confiance.Certaine, "probable" => Confiance.Probable, "a_verifier" => Confiance.AVerifier, _ => null };
        Vue = new()
        {
            Regles = [.. regles.Toutes.Where(r => voulue is not { } c || Confiances(r).Contains(c))], Regimes = regles.Regimes, A = ra, B = rb, Evenement = type, Jour = le, Confiance = voulue, Aujourdhui = aujourdhui,
            Evenements = [.. regles.Toutes.SelectMany(r => r.Declencheurs).Select(d => d.Type).Distinct().Select(t => (t, Titre(t))).OrderBy(t => t.Item2, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), true))],
            Schema = [.. Etapes.Select(e => (Titre(e), (IReadOnlyList<(Regle, Valeur)>)[.. regles.Toutes.Where(r => r.Nature is not null && !r.Information && r.Declencheurs.Any(d => d.Type == e)).Select(r => (r, r.ValeurAu(aujourdhui))).Where(v => v.Item2.Forme != Forme.Neant)]))],
            Comparees = ComparaisonDeRegimes.De(regles, ra, rb, type, le),
            NonVerifies = regles.Toutes.Count(r => Confiances(r).Any(c => c != Confiance.Certaine)), Total = regles.Toutes.Count, Cas = regles.Cas.Count,
        };
    }

    /// <summary>The procedure of annexe 3 of the charter, step by step, as facts.</summary>
    private static readonly string[] Etapes =
        ["premier_impaye", "signalement_caf", "saisine_ccapex", "commandement_de_payer", "assignation", "diagnostic_social_financier", "audience", "jugement", "signification",
         "commandement_de_quitter", "decision_jex", "requisition_cfp", "accord_cfp", "expulsion", "demande_indemnisation"];

    private static string Titre(string type) => Phrases.De(FaitsJson.Lire($$"""{"type":"{{type}}","date_effet":"2024-01-01"}""")).Titre;

    private Regime? Regime(string? id) => referentiel.Regles.Regimes.FirstOrDefault(r => r.Id == id);

    private static IEnumerable<Confiance> Confiances(Regle r) =>
        r.Valeurs.Select(v => v.Confiance).Concat(r.Lectures.Values.Concat(r.Sauf.Values).Concat(r.Prevaut.Values).Select(m => m.Confiance));
}
