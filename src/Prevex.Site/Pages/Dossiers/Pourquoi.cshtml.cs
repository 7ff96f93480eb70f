using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Dossiers;

/// <summary>« Pourquoi cette date ? » on one page, with its texts, to be printed.</summary>
public sealed class PourquoiPage(Depot depot, Referentiel referentiel, TimeProvider horloge) : PageModel
{
    public PourquoiVue Vue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string regle, Guid? fait, DateOnly date, DateOnly? connu, CancellationToken ct)
    {
        var agent = User.Agent();
        if (await depot.Dossier(agent, id, ct) is not { } lu) return NotFound();
        var aujourdhui = horloge.Aujourdhui();
        if (new PresentationDuDossier(lu, referentiel, aujourdhui, connu < aujourdhui ? connu : null).Pourquoi(regle, fait, date) is not { } vue) return NotFound();
        await depot.NoterLecture(agent, id, horloge.GetUtcNow(), ct);
        Vue = vue;
        return Page();
    }
}
