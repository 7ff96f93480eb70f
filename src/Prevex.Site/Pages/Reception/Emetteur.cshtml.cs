using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class EmetteurPage(FixerRythme fixer, Depot depot, Referentiel referentiel, TimeProvider horloge) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public LireEmetteurs.Portrait Portrait { get; private set; } = null!;

    /// <summary>What was typed and refused.</summary>
    public string? Saisie { get; private set; }
    public int Fenetre => referentiel.Territoire.Reception.FenetreJours;
    public bool Administre => User.HasClaim(c => c.Type == AgentDe.Administre);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Montrer(ct);

    public async Task<IActionResult> OnPostAsync([FromForm] string? jours, CancellationToken ct)
    {
        if (!Administre) return Forbid();
        if (await fixer.Execute(User.Agent(), Id, jours, ct) is { Count: > 0 } refus)
        {
            ModelState.AjouterRefus("", refus);
            Saisie = jours;
            return await Montrer(ct);
        }
        TempData.Annoncer("Le rythme de cet émetteur est enregistré.");
        return RedirectToPage(new { Id });
    }

    public string Pourcent(double part) => $"{(100 * part).ToString("0.#", System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))}\u00a0%";

    private async Task<IActionResult> Montrer(CancellationToken ct)
    {
        if (await depot.LirePortrait(User.Agent(), Id, referentiel, horloge, ct) is not { } portrait) return NotFound();
        Portrait = portrait;
        return Page();
    }
}
