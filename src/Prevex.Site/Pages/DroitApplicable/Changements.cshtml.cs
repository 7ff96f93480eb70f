using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.DroitApplicable;

/// <summary>« Ce qui change à une date »: the rules that change, and the open files they touch.</summary>
public sealed class ChangementsPage(ChangerDeDroit changer, TimeProvider horloge) : PageModel
{
    private const int Limite = 100;

    public ChangementDeDroit Vue { get; private set; } = null!;
    public int Lus { get; private set; }

    public async Task OnGetAsync(DateOnly? le, CancellationToken ct)
    {
        var jour = le is { Year: >= 1990 and <= 2100 } ? le.Value : new DateOnly(horloge.Aujourdhui().Year + 1, 1, 1);
        (Vue, Lus) = await changer.Executer(jour, Limite, ct, User.Agent());
    }
}
