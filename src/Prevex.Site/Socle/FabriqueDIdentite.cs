using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;

namespace Prevex.Site.Socle;

internal sealed class FabriqueDIdentite(UserManager<Compte> comptes, Depot depot, Referentiel referentiel, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Compte>(comptes, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Compte user)
    {
        var identite = await base.GenerateClaimsAsync(user);
        identite.AddClaim(new(AgentDe.Structure, user.StructureId.ToString()));
        identite.AddClaim(new(AgentDe.Territoire, user.Territoire));
        identite.AddClaim(new(AgentDe.NomComplet, $"{user.Prenom} {user.Nom}".Trim()));
        var agent = new Agent(user.Id, user.StructureId, user.Territoire);
        if (await depot.StructuresVisibles(agent).Where(s => s.Id == user.StructureId).SingleOrDefaultAsync() is { } structure)
        {
            identite.AddClaim(new(CompteAffiche.ClaimStructure, structure.Nom));
            if (referentiel.Territoire.TypesDeStructure.Any(t => t.Code == structure.Genre && t.Administre)) identite.AddClaim(new(AgentDe.Administre, "oui"));
        }
        return identite;
    }
}

public static class AgentDe
{
    public const string Structure = "structure";
    public const string Territoire = "territoire";
    public const string NomComplet = "nom_complet";

    /// <summary>Claim of those who administer the platform, and the policy that asks for it.</summary>
    public const string Administre = "administre";

    /// <summary>The agent behind a signed-in person or a partner's key.</summary>
    public static Agent Agent(this ClaimsPrincipal personne)
    {
        var compte = personne.FindFirstValue(ClaimTypes.NameIdentifier);
        return new(compte is null ? null : Guid.Parse(compte), Guid.Parse(personne.FindFirstValue(Structure)!), personne.FindFirstValue(Territoire)!);
    }
}
