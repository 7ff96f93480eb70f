using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Compte;

public sealed class ConnexionPage(SignInManager<Metier.Socle.Acces.Compte> connexion, UserManager<Metier.Socle.Acces.Compte> comptes, Reglages reglages, TimeProvider horloge) : PageModel
{
    private const string Refus = "L’adresse ou le mot de passe n’est pas le bon. Après cinq essais, le compte est bloqué un quart d’heure.";

    public ConnexionVue Vue { get; private set; } = new();

    public void OnGet(string? retour) => Montrer(null, retour);

    public async Task<IActionResult> OnPostAsync(string? identifiant, string? motdepasse, string? code, string? retour)
    {
        if (!string.IsNullOrWhiteSpace(code)) return await Code(code, retour);
        var compte = string.IsNullOrWhiteSpace(identifiant) ? null : await comptes.FindByEmailAsync(identifiant.Trim());
        if (compte is null)
        {
            // The same work and the same answer as for a wrong password: nobody learns which accounts exist.
            comptes.PasswordHasher.HashPassword(new() { Territoire = "" }, motdepasse ?? "");
            return Montrer(identifiant, retour, Refus);
        }
        var essai = await connexion.PasswordSignInAsync(compte, motdepasse ?? "", isPersistent: false, lockoutOnFailure: true);
        if (essai.RequiresTwoFactor) return Montrer(null, retour, code: true);
        if (!essai.Succeeded) return Montrer(identifiant, retour, Refus);
        return await Entrer(compte, retour);
    }

    private async Task<IActionResult> Code(string code, string? retour)
    {
        var compte = await connexion.GetTwoFactorAuthenticationUserAsync();
        if (compte is null) return Montrer(null, retour, "La connexion a expiré. Recommencez avec votre mot de passe.");
        var essai = await connexion.TwoFactorAuthenticatorSignInAsync(code.Replace(" ", "", StringComparison.Ordinal), isPersistent: false, rememberClient: false);
        if (essai.Succeeded) return await Entrer(compte, retour);
        return Montrer(null, retour, essai.IsLockedOut ? Refus : "Ce code n’est pas le bon. Écrivez celui que votre application affiche maintenant.", code: !essai.IsLockedOut);
    }

    private async Task<IActionResult> Entrer(Metier.Socle.Acces.Compte compte, string? retour)
    {
        compte.DerniereConnexion = horloge.GetUtcNow();
        await comptes.UpdateAsync(compte);
        return Url.IsLocalUrl(retour) ? LocalRedirect(retour) : Redirect("/");
    }

    private PageResult Montrer(string? identifiant, string? retour, string? erreur = null, bool code = false)
    {
        Vue = new()
        {
            Identifiant = identifiant, Retour = retour, Erreur = erreur, DemandeCode = code,
            Demonstration = reglages.Demonstration ? ComptesDemo.De(HttpContext.RequestServices) : [], MotDePasseDeDemonstration = reglages.Demonstration ? ComptesDemo.MotDePasse : null,
        };
        return Page();
    }
}
