using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle.Acces;

namespace Prevex.Site.Verbes;

internal static class CreerCompte
{
    public static Command Commande()
    {
        var courriel = new Argument<string>("courriel") { Description = "Adresse de la personne." };
        var nom = new Option<string>("--nom") { Description = "Prénom et nom, par exemple « Claire Montagnac ».", Required = true };
        var structure = new Option<string>("--structure") { Description = "Nom de sa structure.", Required = true };
        var genre = new Option<string>("--genre") { Description = "Genre de partenaire (drihl, caf, ccas…).", Required = true };
        var (adresse, territoire) = (Communs.Base(), Communs.Territoire());
        var commande = new Command("creer-compte", "Ouvre un compte ; le mot de passe est lu sur l'entrée standard.") { courriel, nom, structure, genre, adresse, territoire };
        commande.SetAction(async (a, ct) =>
        {
            await using var services = await Communs.Ouvrir(a.GetValue(adresse)!, a.GetValue(territoire)!, ct);
            await using var portee = services.CreateAsyncScope();
            if (!Console.IsInputRedirected) Console.Error.Write("Mot de passe (12 caractères au moins) : ");
            var motDePasse = Console.ReadLine() ?? "";
            var structureId = await services.GetRequiredService<OuvrirStructure>().Execute(a.GetValue(territoire)!, a.GetValue(structure)!, a.GetValue(genre)!, ct);
            if (structureId.Valeur is not { } trouvee) return Communs.Imprimer(structureId.Problemes);
            var resultat = await Comptes.Ouvrir(portee.ServiceProvider, trouvee, a.GetValue(courriel)!, a.GetValue(nom)!, motDePasse);
            foreach (var erreur in resultat.Errors) Console.Error.WriteLine(erreur.Description);
            if (resultat.Succeeded) Console.WriteLine($"Compte ouvert pour {a.GetValue(courriel)} ({trouvee.Nom}).");
            return resultat.Succeeded ? 0 : 1;
        });
        return commande;
    }
}

internal static class Comptes
{
    public static Task<IdentityResult> Ouvrir(IServiceProvider portee, Structure structure, string courriel, string nom, string motDePasse) =>
        portee.GetRequiredService<UserManager<Compte>>().CreateAsync(Nouveau(portee, structure, courriel, nom), motDePasse);

    /// <summary>An account whose password was hashed already.</summary>
    public static Task<IdentityResult> OuvrirAvecEmpreinte(IServiceProvider portee, Structure structure, string courriel, string nom, string empreinte)
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
