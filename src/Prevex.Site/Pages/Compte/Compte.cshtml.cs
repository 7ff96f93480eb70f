using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Dessins;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Compte;

public sealed class ComptePage(UserManager<Metier.Socle.Acces.Compte> comptes, SignInManager<Metier.Socle.Acces.Compte> connexion, Depot depot, Referentiel referentiel,
    RenouvelerCalendrier renouveler, FermerCalendrier fermer) : PageModel
{
    public CompteVue Vue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => await Montrer(ct);

    public async Task<IActionResult> OnPostAsync(string? action, string? code, string? actuel, string? nouveau, CancellationToken ct)
    {
        var compte = (await comptes.GetUserAsync(User))!;
        switch (action)
        {
            case "preparer":
                await comptes.ResetAuthenticatorKeyAsync(compte);
                await connexion.RefreshSignInAsync(compte);
                await Montrer(ct, preparer: true);
                return Page();
            case "calendrier":
                await Montrer(ct, secret: await renouveler.Execute(compte.Id, ct));
                return Page();
            case "fermer":
                await fermer.Execute(compte.Id, ct);
                TempData.Annoncer("L’adresse du calendrier est supprimée : elle ne répond plus.");
                return RedirectToPage();
            case "activer":
                if (!await comptes.VerifyTwoFactorTokenAsync(compte, TokenOptions.DefaultAuthenticatorProvider, (code ?? "").Replace(" ", "", StringComparison.Ordinal)))
                {
                    ModelState.AddModelError("code", "Ce code n’est pas le bon. Écrivez celui que votre application affiche maintenant.");
                    await Montrer(ct, preparer: true);
                    return Page();
                }
                await comptes.SetTwoFactorEnabledAsync(compte, true);
                await connexion.RefreshSignInAsync(compte);
                TempData.Annoncer("Le second facteur est actif : un code vous sera demandé à chaque connexion.");
                return RedirectToPage();
            case "retirer":
                await comptes.SetTwoFactorEnabledAsync(compte, false);
                await connexion.RefreshSignInAsync(compte);
                TempData.Annoncer("Le second facteur est retiré.");
                return RedirectToPage();
            case "motdepasse":
                var change = await comptes.ChangePasswordAsync(compte, actuel ?? "", nouveau ?? "");
                if (change.Succeeded)
                {
                    await connexion.RefreshSignInAsync(compte);
                    TempData.Annoncer("Le mot de passe est changé. Vos autres sessions sont fermées.");
                    return RedirectToPage();
                }
                foreach (var erreur in change.Errors) ModelState.AddModelError(erreur.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "actuel" : "nouveau", erreur.Description);
                await Montrer(ct);
                return Page();
            default:
                return RedirectToPage();
        }
    }

    /// <param name="secret">Of the calendar, when it was just made.</param>
    private async Task Montrer(CancellationToken ct, bool preparer = false, string? secret = null)
    {
        var compte = (await comptes.GetUserAsync(User))!;
        var structure = await depot.StructuresVisibles(User.Agent()).SingleAsync(s => s.Id == compte.StructureId, ct);
        var calendrier = await depot.Calendrier(compte.Id, ct);
        var cle = preparer ? await comptes.GetAuthenticatorKeyAsync(compte) : null;
        var lien = cle is null ? null : $"otpauth://totp/Prevex:{Uri.EscapeDataString(compte.Email!)}?secret={cle}&issuer=Prevex&digits=6";
        Vue = new()
        {
            Nom = $"{compte.Prenom} {compte.Nom}".Trim(), Identifiant = compte.Email!, Structure = structure.Nom,
            Role = referentiel.Territoire.TypesDeStructure.FirstOrDefault(t => t.Code == structure.Genre)?.Nom ?? structure.Genre,
            Calendrier = calendrier is null ? null : new(calendrier.CreeLe, calendrier.LuLe, secret is null ? null : $"{Request.Scheme}://{Request.Host}{Request.PathBase}/calendrier/{secret}.ics"),
            DerniereConnexion = compte.DerniereConnexion, SecondFacteur = compte.TwoFactorEnabled,
            CleSecondFacteur = cle is null ? null : string.Join(' ', cle.Chunk(4).Select(c => new string(c))),
            LienSecondFacteur = lien, CodeSecondFacteur = lien is null ? null : CodeQr.De(lien),
        };
    }
}
