using Microsoft.AspNetCore.Identity;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle.Acces;

namespace Prevex.Site.Socle;

/// <summary>Opens an account of a person of a structure.</summary>
internal static class OuvertureDeCompte
{
    public static Task<IdentityResult> Ouvrir(IServiceProvider portee, Structure structure, string courriel, string nom, string motDePasse) =>
        portee.GetRequiredService<UserManager<Compte>>().CreateAsync(Nouveau(portee, structure, courriel, nom), motDePasse);

    /// <summary>An account whose password was hashed already.</summary>
    public static Task<IdentityResult> AvecEmpreinte(IServiceProvider portee, Structure structure, string courriel, string nom, string empreinte)
    {
        var compte = Nouveau(portee, structure, courriel, nom);
        compte.PasswordHash = empreinte;
        return portee.GetRequiredService<UserManager<Compte>>().CreateAsync(compte);
    }

    private static Compte Nouveau(IServiceProvider portee, Structure structure, string courriel, string nom)
    {
        var (prenom, reste) = nom.Trim().Split(' ', 2) is [var p, var r] ? (p, r) : ("", nom.Trim());
        return new()
        {
            Territoire = structure.Territoire, StructureId = structure.Id, UserName = courriel, Email = courriel, EmailConfirmed = true, LockoutEnabled = true,
            Prenom = prenom, Nom = reste, CreeLe = portee.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
    }
}
