using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Jobs;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class Import(ConduireImport conduire, DefaireImport defaire, FileDesMessages file, Allure allure, Depot depot) : PageModel
{
    private const int PremiersDossiers = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ImportVue Vue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await depot.LireEnvoi(User.Agent(), Id, ct) is not { } envoi) return NotFound();
        if (envoi.Message.Etat == EtatMessage.Recu) return Redirect($"/reception/{Id}/apercu");
        var (dossiers, compte) = envoi.Message.Etat is EtatMessage.EnCours or EtatMessage.ADefaire or EtatMessage.Defait ? ([], 0) : await depot.DossiersTouches(User.Agent(), Id, 1, PremiersDossiers, ct);
        Vue = De(envoi, compte) with { Dossiers = [.. dossiers.Select(d => ListeDeDossiers.De(d))] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? action, CancellationToken ct)
    {
        var agent = User.Agent();
        if (action == "arreter") await conduire.Suspendre(agent, Id, ct);
        if (action == "reprendre" && await conduire.Reprendre(agent, Id, ct)) file.Ajouter(Id);
        if (action == "defaire")
        {
            if (await defaire.Demander(agent, Id, ct) is [var probleme, ..]) TempData.Annoncer(probleme.Message, Ton.AFaire);
            else file.Ajouter(Id);
        }
        return RedirectToPage(new { Id });
    }

    private ImportVue De(LireMessages.Envoi envoi, int dossiers)
    {
        var m = envoi.Message;
        var avance = m.Etat == EtatMessage.ADefaire ? m.Lignes - m.Position : m.Position;
        return new()
        {
            Fichier = m.NomFichier ?? "Envoi par l’API", Profil = envoi.Emetteur, Etat = Etat(m), Motif = Dire(m.Motif), Remede = Dire(m.Remede), RecuLe = m.RecuLe, Par = envoi.Par,
            LignesPrises = avance, Lignes = m.Lignes, Reste = allure.Reste(m.Id, avance, m.Lignes) is { } reste ? Francais.Encore(reste) : null, Faits = m.Faits, DejaConnus = Math.Max(0, m.Acceptes - m.Faits), DossiersCrees = m.DossiersCrees, DossiersTouches = dossiers,
            ARevoir = m.ARevoir, ACorriger = m.ACorriger, Rejetees = m.Rejetes,
            LienRejets = m.ACorriger + m.Rejetes > 0 ? $"/reception/{m.Id}/a-corriger.csv" : null, LienDossiers = $"/reception/{m.Id}/dossiers",
        };
    }

    private static string? Dire(string? phrase) => phrase is null ? null : Francais.Typographie(phrase);

    private static EtatImport Etat(Message m) => m.Etat switch
    {
        EtatMessage.Recu or EtatMessage.EnCours => EtatImport.EnCours,
        EtatMessage.Suspendu => m.Motif is null ? EtatImport.Annule : EtatImport.Interrompu,
        EtatMessage.Termine => EtatImport.Termine,
        EtatMessage.Refuse => EtatImport.Refuse,
        EtatMessage.ADefaire => EtatImport.SeDefait,
        EtatMessage.Defait => EtatImport.Defait,
    };
}
