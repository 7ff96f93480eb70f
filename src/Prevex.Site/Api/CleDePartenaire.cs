using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Prevex.Metier.Annuaire;
using Prevex.Site.Socle;

namespace Prevex.Site.Api;

/// <summary>« Authorization: Bearer prevex_… »: a partner's key, looked up at each request so that a revoked one stops at once.</summary>
internal sealed class CleDePartenaire(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory journaux, UrlEncoder encodeur, TrouverJeton jetons)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, journaux, encodeur)
{
    public const string Schema = "CleDePartenaire";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var entete = Request.Headers.Authorization.ToString();
        if (!entete.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await jetons.Execute(entete["Bearer ".Length..].Trim(), Context.RequestAborted) is not { } jeton) return AuthenticateResult.Fail("Clé inconnue ou révoquée.");
        var identite = new ClaimsIdentity([new(AgentDe.Structure, jeton.StructureId.ToString()), new(AgentDe.Territoire, jeton.Territoire)], Schema);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identite), Schema));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(statusCode: 401, title: "Clé absente ou refusée", detail: "Envoyez l'en-tête Authorization: Bearer suivi de la clé remise par l'administrateur du territoire.").ExecuteAsync(Context);
    }
}
