using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Corrections;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class LignesPage(Depot depot, RenvoyerLignes renvoyer) : PageModel
{
    private const int ParPage = 25;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Closes { get; set; }

    public string Fichier { get; private set; } = "";
    public string Emetteur { get; private set; } = "";
    public DateTimeOffset? RenvoyeLe { get; private set; }
    public int EnAttente { get; private set; }
    public Pagination Pages { get; private set; } = null!;
    public IReadOnlyList<LignesEnAttente.Vue> Lignes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] int p, CancellationToken ct)
    {
        var (agent, page) = (User.Agent(), Math.Clamp(p, 1, 100_000));
        if (await depot.LireEnvoi(agent, Id, ct) is not { } envoi) return NotFound();
        (Fichier, Emetteur, RenvoyeLe) = (envoi.Message.NomFichier ?? "Envoi par l’API", envoi.Emetteur, envoi.Message.RenvoyeLe);
        (Lignes, var compte) = await depot.LignesDe(agent, Id, Closes, page, ParPage, ct);
        EnAttente = Closes ? (await depot.CompterEnAttente([Id], ct)).GetValueOrDefault(Id) : compte;
        Pages = new(page, ParPage, compte);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await renvoyer.Execute(User.Agent(), Id, ct);
        TempData.Annoncer("C’est noté : ces lignes attendent l’émetteur.");
        return RedirectToPage(new { Id });
    }

    public string Resume(Ligne ligne)
    {
        var texte = string.Join(" · ", SignalementJson.Lire<List<string?>>(ligne.Brut).Where(c => !string.IsNullOrWhiteSpace(c)));
        return texte.Length <= 160 ? texte : texte[..160] + "…";
    }

    public string Suite(LignesEnAttente.Vue vue) => vue.Suite switch
    {
        null => Francais.Compter(SignalementJson.Lire<List<Element>>(vue.Ligne.Elements).Count(e => e.Etat == EtatLecture.Accepte), "fait"),
        { Issue: IssueDeLigne.SansSuite } s => $"Écartée le {Francais.Instant(s.Le)}{De(vue)}\u00a0: {s.Motif}",
        { Issue: IssueDeLigne.Rejouee } s => $"Rejouée le {Francais.Instant(s.Le)}{De(vue)}",
        { Issue: IssueDeLigne.Corrigee } s => $"Corrigée le {Francais.Instant(s.Le)}{De(vue)}",
    };

    private static string De(LignesEnAttente.Vue vue) => vue.Par is { Length: > 0 } par ? $" par {par}" : "";
}
