using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Jobs;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class Apercu(Apercevoir apercevoir, ConduireImport conduire, AbandonnerImport abandonner, EnregistrerCorrespondance correspondances, FileDesMessages file, Depot depot, Referentiel referentiel, ProfilsDuTerritoire connus) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Profil { get; set; }

    /// <summary>The agent wants to say what each column holds, even if a profile fits.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Placer { get; set; }

    public ApercuVue Vue { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Montrer(null, ct);

    public async Task<IActionResult> OnPostAsync(string? action, [FromForm] string? nom, [FromForm] string? genre, [FromForm] List<string?>? colonnes, CancellationToken ct)
    {
        var agent = User.Agent();
        switch (action)
        {
            case "relire":
                return RedirectToPage(new { Id, Profil });
            case "abandonner":
                if (await abandonner.Execute(agent, Id, ct)) TempData.Annoncer("Rien n’a été enregistré de ce fichier.", Ton.Neutre);
                return Redirect("/reception");
            case "placer":
                var saisie = new EnregistrerCorrespondance.Input(nom, genre, colonnes ?? []);
                var garde = await correspondances.Execute(agent, Id, saisie, ct);
                ModelState.AjouterRefus("", garde.Problemes);
                return garde.Valeur is { } profil ? RedirectToPage(new { Id, Profil = profil.Nom }) : await Montrer(saisie, ct);
            default:
                if (await conduire.Execute(agent, Id, Profil, ct) is { Count: > 0 } refus)
                {
                    ModelState.AjouterRefus("", [refus[0] with { Champ = "" }]);
                    return await Montrer(null, ct);
                }
                file.Ajouter(Id);
                return Redirect($"/reception/{Id}");
        }
    }

    private async Task<IActionResult> Montrer(EnregistrerCorrespondance.Input? saisie, CancellationToken ct)
    {
        var agent = User.Agent();
        if (await depot.LireEnvoi(agent, Id, ct) is not { } envoi) return NotFound();
        if (envoi.Message.Etat != EtatMessage.Recu) return Redirect($"/reception/{Id}");
        var profils = await depot.ProfilsAffiches(agent, connus, ct);
        var vue = Placer ? null : await apercevoir.Execute(agent, Id, Profil, Apercevoir.LignesDUnePage, ct);
        if (vue is { Refus: not null } && Profil is null) return Redirect($"/reception/{Id}");
        if (vue is { Inconnu: false })
        {
            Vue = ConstruireApercu.De(vue, profils, referentiel.Territoire, Profil is not null);
            return Page();
        }
        Vue = ConstruireApercu.Inconnu(envoi.Message.NomFichier!, await correspondances.Proposer(agent, Id, ct), profils, referentiel.Territoire, saisie);
        return Page();
    }
}
