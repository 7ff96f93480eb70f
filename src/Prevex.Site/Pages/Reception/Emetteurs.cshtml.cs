using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class EmetteursPage(Depot depot, TimeProvider horloge) : PageModel
{
    public IReadOnlyList<LireEmetteurs.Emetteur> Emetteurs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Emetteurs = await depot.Emetteurs(User.Agent(), horloge, ct);
}
