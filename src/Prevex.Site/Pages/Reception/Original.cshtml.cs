using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

/// <summary>A message as received, byte for byte; always saved, never shown by the browser.</summary>
public sealed class OriginalPage(TelechargerMessage telecharger) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await telecharger.Execute(User.Agent(), id, ct) is not var (message, contenu)) return NotFound();
        return File(contenu, "application/octet-stream", message.NomFichier ?? $"envoi-{message.RecuLe:yyyy-MM-dd-HHmm}.json");
    }
}
