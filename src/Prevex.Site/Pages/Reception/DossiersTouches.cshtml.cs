using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class DossiersTouchesPage(Depot depot) : PageModel
{
    private const int ParPage = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Fichier { get; private set; } = "";
    public Pagination Pages { get; private set; } = null!;
    public IReadOnlyList<ImportVue.DossierTouche> Dossiers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] int p, CancellationToken ct)
    {
        var (agent, page) = (User.Agent(), Math.Clamp(p, 1, 100_000));
        if (await depot.LireEnvoi(agent, Id, ct) is not { } envoi) return NotFound();
        var (dossiers, compte) = await depot.DossiersTouches(agent, Id, page, ParPage, ct);
        (Fichier, Pages, Dossiers) = (envoi.Message.NomFichier ?? "l’envoi par l’API", new(page, ParPage, compte), [.. dossiers.Select(ListeDeDossiers.De)]);
        return Page();
    }
}
