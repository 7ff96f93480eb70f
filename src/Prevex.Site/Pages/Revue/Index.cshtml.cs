using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Revue;

public sealed class Index(TrancherRevue trancher, AnnulerReponse annuler, Depot depot, Referentiel referentiel, TimeProvider horloge) : PageModel
{
    private const int ParPage = 10;
    private const string Annulable = "RevueRepondue";

    private sealed record Choix(ReponseDeRevue Reponse, string Dit);

    private static readonly Dictionary<string, Choix> Reponses = new()
    {
        ["meme"] = new(ReponseDeRevue.MemeMenage, "Le signalement est rattaché."),
        ["autre"] = new(ReponseDeRevue.AutreMenage, "Un nouveau dossier est ouvert. Prévex ne proposera plus de réunir ces ménages."),
        ["logement"] = new(ReponseDeRevue.MemeLogement, "Un nouveau dossier est ouvert pour un autre occupant du même logement. Prévex ne proposera plus de réunir ces ménages."),
        ["sais-pas"] = new(ReponseDeRevue.NeSaitPas, "Le signalement est mis de côté, pour quelqu’un qui en sait plus."),
    };

    public IndexVue Vue { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] int p, CancellationToken ct)
    {
        var (page, jour) = (Math.Clamp(p, 1, 100_000), horloge.Aujourdhui());
        var (cas, compte) = await depot.Revues(User.Agent(), referentiel, jour, page, ParPage, ct);
        Vue = new() { Attente = [.. cas.Select(c => ConstruireCas.De(c, referentiel.Territoire, jour))], Pages = new(page, ParPage, compte), Annulable = TempData[Annulable] as string };
    }

    public async Task<IActionResult> OnPostAsync(Guid cas, Guid? dossier, string? action, CancellationToken ct)
    {
        if (action == "annuler") return await Annuler(cas, ct);
        if (Reponses.GetValueOrDefault(action ?? "") is not { } reponse) return BadRequest();
        var tranche = await trancher.Execute(User.Agent(), cas, new(reponse.Reponse, dossier), ct);
        if (tranche.Valeur is not { } suite) TempData.Annoncer(tranche.Problemes[0].Message, Ton.AFaire);
        else
        {
            TempData[Annulable] = cas.ToString();
            TempData.Annoncer(reponse.Dit, lien: suite.Dossier is { } choisi ? ($"Voir le dossier {choisi.Numero}", $"/dossiers/{choisi.Id}") : null);
        }
        return Redirect(Request.Avec());
    }

    private async Task<IActionResult> Annuler(Guid cas, CancellationToken ct)
    {
        var problemes = await annuler.Execute(User.Agent(), cas, ct);
        TempData.Annoncer(problemes.Count == 0 ? "La réponse est annulée : le signalement attend de nouveau." : problemes[0].Message, problemes.Count == 0 ? Ton.Bon : Ton.AFaire);
        return Redirect(Request.Avec());
    }
}
