using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Jobs;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Dossiers;

public sealed class DossierPage(Depot depot, Referentiel referentiel, LecturesNotees lectures, TimeProvider horloge) : PageModel
{
    public DossierVue Vue { get; private set; } = null!;

    /// <param name="connu">A past day: the file as it was known at its end.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, DateOnly? connu, string? journal, CancellationToken ct)
    {
        var agent = User.Agent();
        if (await depot.Dossier(agent, id, ct) is not { } lu) return NotFound();
        lectures.Noter(agent, id, horloge.GetUtcNow());
        var aujourdhui = horloge.Aujourdhui();
        Vue = new PresentationDuDossier(lu, referentiel, aujourdhui, connu < aujourdhui ? connu : null).Vue(journal ?? "");
        return Page();
    }
}
