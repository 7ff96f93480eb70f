using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Prevex.Site.Pages.Compte;

public sealed class DeconnexionPage(SignInManager<Metier.Socle.Acces.Compte> connexion) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await connexion.SignOutAsync();
        return Redirect("/connexion");
    }
}
