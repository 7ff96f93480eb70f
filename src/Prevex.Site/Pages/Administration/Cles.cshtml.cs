using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Administration;

public sealed class ClesPage(CreerJeton creer, RevoquerCle revoquer, Depot depot) : PageModel
{
    private const int StructuresProposees = 500;

    public IReadOnlyList<LireCles.Cle> Cles { get; private set; } = [];
    public IReadOnlyList<string> Structures { get; private set; } = [];
    public string? Structure { get; private set; }
    public string? Nom { get; private set; }

    /// <summary>Shown in the answer that made it, and never again.</summary>
    public string? CleNeuve { get; private set; }
    public string? StructureDeLaCle { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => Montrer(ct);

    public async Task<IActionResult> OnPostAsync(string? action, [FromForm] string? structure, [FromForm] string? nom, [FromForm] Guid cle, CancellationToken ct)
    {
        var agent = User.Agent();
        if (action == "revoquer")
        {
            if (await revoquer.Execute(agent, cle, ct)) TempData.Annoncer("Cette clé est révoquée : elle ne répond plus.", Ton.Neutre);
            return RedirectToPage();
        }
        var creee = await creer.Execute(agent.Territoire, structure ?? "", nom ?? "", ct, agent.Id);
        if (creee.Valeur is { } neuve) (CleNeuve, StructureDeLaCle) = (neuve, structure);
        else
        {
            ModelState.AjouterRefus("", creee.Problemes);
            (Structure, Nom) = (structure, nom);
        }
        await Montrer(ct);
        return Page();
    }

    private async Task Montrer(CancellationToken ct)
    {
        Cles = await depot.ClesDePartenaires(User.Agent(), ct);
        Structures = await depot.StructuresVisibles(User.Agent()).OrderBy(s => s.Genre == "bailleur_prive").ThenBy(s => s.Cle).Select(s => s.Nom).Take(StructuresProposees).ToListAsync(ct);
    }
}
