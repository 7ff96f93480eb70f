using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.DroitApplicable;

/// <summary>How often, and why, the guard of a DALO household was overridden.</summary>
public sealed class GardeDaloPage(Depot depot) : PageModel
{
    public GardesLevees Vue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Vue = await depot.GardesLevees(User.Agent(), ct);
}
