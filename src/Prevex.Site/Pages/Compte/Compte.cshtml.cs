using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Dessins;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Compte;

public sealed class ComptePage(UserManager<Metier.Socle.Acces.Compte> comptes, SignInManager<Metier.Socle.Acces.Compte> connexion, Depot depot, Referentiel referentiel) : PageModel
{
    public CompteVue Vue { get; private set; } = null!;

    public async Task OnGetAsync() => await Montrer();

    public async Task<IActionResult> OnPostAsync(string? action, string? code, string? actuel, string? nouveau)
    {
        var compte = (await comptes.GetUserAsync(User))!;
        switch (action)
        {
            case "preparer":
                await comptes.ResetAuthenticatorKeyAsync(compte);
                await connexion.RefreshSignInAsync(compte);
                await Montrer(preparer: true);
                return Page();
            case "activer":
                if (!await comptes.VerifyTwoFactorTokenAsync(compte, TokenOptions.DefaultAuthenticatorProvider, (code ?? "").Replace(" ", "", StringComparison.Ordinal)))
                {
                    ModelState.AddModelError("code", "Ce code n’est pas le bon. Écrivez celui que votre application affiche maintenant.");
                    await Montrer(preparer: true);
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
                await Montrer();
                return Page();
            default:
                return RedirectToPage();
        }
    }

    private async Task Montrer(bool preparer = false)
    {
        var compte = (await comptes.GetUserAsync(User))!;
        var structure = await depot.StructuresVisibles(User.Agent()).SingleAsync(s => s.Id == compte.StructureId);
        var cle = preparer ? await comptes.GetAuthenticatorKeyAsync(compte) : null;
        var lien = cle is null ? null : $"otpauth://totp/Prevex:{Uri.EscapeDataString(compte.Email!)}?secret={cle}&issuer=Prevex&digits=6";
        Vue = new()
        {
            Nom = $"{compte.Prenom} {compte.Nom}".Trim(), Identifiant = compte.Email!, Structure = structure.Nom,
            Role = referentiel.Territoire.TypesDeStructure.FirstOrDefault(t => t.Code == structure.Genre)?.Nom ?? structure.Genre,
            DerniereConnexion = compte.DerniereConnexion, SecondFacteur = compte.TwoFactorEnabled,
            CleSecondFacteur = cle is null ? null : string.Join(' ', cle.Chunk(4).Select(c => new string(c))),
            LienSecondFacteur = lien, CodeSecondFacteur = lien is null ? null : CodeQr.De(lien),
        };
    }
}
