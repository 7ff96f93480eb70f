using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Revue;

public sealed class Index(TrancherRevue trancher, Depot depot, Referentiel referentiel, TimeProvider horloge) : PageModel
{
    private const int ParPage = 10;

    public IndexVue Vue { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] int p, CancellationToken ct)
    {
        var (page, jour) = (Math.Clamp(p, 1, 100_000), horloge.Aujourdhui());
        var (cas, compte) = await depot.Revues(User.Agent(), referentiel, jour, page, ParPage, ct);
        Vue = new() { Attente = [.. cas.Select(c => ConstruireCas.De(c, referentiel.Territoire, jour))], Pages = new(page, ParPage, compte) };
    }

    public async Task<IActionResult> OnPostAsync(Guid cas, Guid? dossier, string? action, CancellationToken ct)
    {
        if (action != "nouveau" && dossier is null) return BadRequest();
        var tranche = await trancher.Execute(User.Agent(), cas, new(action == "nouveau" ? null : dossier), ct);
        if (tranche.Valeur is { } choisi)
            TempData.Annoncer(action == "nouveau" ? "Un nouveau dossier est ouvert." : "Le signalement est rattaché.", lien: ($"Voir le dossier {choisi.Numero}", $"/dossiers/{choisi.Id}"));
        else TempData.Annoncer(tranche.Problemes[0].Message, Ton.AFaire);
        return Redirect(Request.Avec());
    }
}
