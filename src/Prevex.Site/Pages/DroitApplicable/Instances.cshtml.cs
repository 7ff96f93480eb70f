using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Territoires;
using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.DroitApplicable;

/// <summary>Who sits where, and which instance acts at which stage: annexe 4 of the charter, redrawn from the data.</summary>
public sealed class InstancesPage(Referentiel referentiel) : PageModel
{
    public SchemaDesInstances Schema => referentiel.Territoire.Schema;

    public IActionResult OnGet() => Schema.Instances.Count == 0 ? NotFound() : Page();

    public string Quand(InstanceDuTerritoire i) => i.De == i.A ? Etape(i.De) : $"{Etape(i.De)} à {Etape(i.A).ToLowerInvariant()}";

    public static Puce Certitude(InstanceDuTerritoire i) => (i.Confiance switch
    {
        "certaine" => Droit.Confiance.Certaine,
        "probable" => Droit.Confiance.Probable,
        _ => Droit.Confiance.AVerifier,
    }).Puce();

    private string Etape(string code) => Schema.Etapes[Schema.Rang(code)].Nom;
}
