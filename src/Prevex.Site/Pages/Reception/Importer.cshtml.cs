using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class Importer(DeposerFichier deposer, Apercevoir apercevoir, AbandonnerImport abandonner, Depot depot, ProfilsDuTerritoire connus) : PageModel
{
    private readonly List<ImporterVue.Refus> _refuses = [];
    private readonly List<(string, string)> _deposes = [];

    [BindProperty]
    public string? Profil { get; set; }

    public ImporterVue Vue { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => Montrer(ct);

    public async Task<IActionResult> OnPostAsync(List<IFormFile>? fichiers, CancellationToken ct)
    {
        foreach (var fichier in fichiers ?? []) await Deposer(fichier, ct);
        if (_deposes is [var (apercu, _)] && _refuses.Count == 0) return Redirect(apercu);
        if (_deposes.Count + _refuses.Count == 0) ModelState.AddModelError("fichiers", "Choisissez au moins un fichier, CSV ou Excel.");
        await Montrer(ct);
        return Page();
    }

    private async Task Deposer(IFormFile fichier, CancellationToken ct)
    {
        var agent = User.Agent();
        await using var contenu = fichier.OpenReadStream();
        var depose = await deposer.Execute(agent, fichier.FileName, contenu, ct);
        if (depose.Valeur is not { } message)
        {
            _refuses.Add(new(fichier.FileName, depose.Problemes[0].Message, ""));
            return;
        }
        // One line is enough to know whether the file can be read at all.
        var vue = await apercevoir.Execute(agent, message.Id, Profil, 1, ct);
        if (vue.Refus is not { } refus)
        {
            _deposes.Add(($"/reception/{message.Id}/apercu{(Profil is null ? "" : QueryString.Create("profil", Profil))}", message.NomFichier!));
            return;
        }
        _refuses.Add(new(fichier.FileName, refus.Message, refus.Remede));
        await abandonner.Execute(agent, message.Id, ct);
    }

    private async Task Montrer(CancellationToken ct) => Vue = new()
    {
        Profils = await depot.ProfilsAffiches(User.Agent(), connus, ct), TailleMax = "1 Go", ProfilChoisi = Profil, Refuses = _refuses, Deposes = _deposes,
    };
}
