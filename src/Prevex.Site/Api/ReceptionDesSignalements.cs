using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Prevex.Metier.Signalements;
using Prevex.Site.Socle;

namespace Prevex.Site.Api;

internal static class ReceptionDesSignalements
{
    // Every name is written, whatever its value: a sender's program relies on them.
    private static readonly JsonSerializerOptions Json = new(SignalementJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <param name="Numero">Rank in the message, from 1.</param>
    /// <param name="Rattachement">automatique, revue, nouveau or aucun.</param>
    public sealed record Ligne(int Numero, string Rattachement, IReadOnlyList<Element> Elements);

    public sealed record Reponse(Guid Id, bool Deja, int Acceptes, int ARevoir, int DossiersCrees, int DossiersTouches, int Faits, IReadOnlyList<Ligne> Lignes);

    public static void MapSignalements(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/signalements", Recevoir)
            .RequireAuthorization(p => p.AddAuthenticationSchemes(CleDePartenaire.Schema).RequireAuthenticatedUser())
            .WithName("RecevoirSignalements").WithTags("Signalements")
            .WithSummary("Envoie des signalements")
            .WithDescription("Un tableau JSON de 1 à 1 000 signalements, au format décrit dans docs/format-signalements.md. L'en-tête Idempotency-Key est obligatoire : le même envoi répété ne change rien.")
            // Any type reaches the handler, which says in French which one it wants.
            .Accepts<Signalement[]>("application/json", "*/*")
            .Produces<Reponse>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(409).ProducesProblem(415);

    private static async Task<IResult> Recevoir(HttpRequest requete, RecevoirSignalements recevoir, [FromHeader(Name = "Idempotency-Key")] string? cle, CancellationToken ct)
    {
        if (!requete.HasJsonContentType()) return Results.Problem(statusCode: 415, title: "Format non accepté", detail: "Envoyez du JSON, avec l'en-tête Content-Type: application/json.");
        var recu = await recevoir.Execute(requete.HttpContext.User.Agent(), cle, requete.Body, ct);
        if (recu.Valeur is not { } r)
        {
            var conflit = recu.Problemes[0].Message.StartsWith("Cette clé a déjà servi", StringComparison.Ordinal);
            return Results.Problem(statusCode: conflit ? 409 : 400, title: conflit ? "Clé déjà utilisée" : "Envoi refusé", detail: "Rien n'a été pris. Corrigez ce qui suit, puis renvoyez le tout.",
                extensions: new Dictionary<string, object?> { ["problemes"] = recu.Problemes.Take(100).Select(p => new { champ = p.Champ, message = p.Message }) });
        }
        return Results.Json(new Reponse(r.Message.Id, r.Deja, r.Message.Acceptes, r.Message.ARevoir, r.Message.DossiersCrees, r.Message.DossiersTouches, r.Message.Faits,
            [.. r.Lignes.Select(l => new Ligne(l.Numero, l.Rattachement switch
            {
                Rattachement.Aucun => "aucun", Rattachement.Automatique => "automatique", Rattachement.Revue => "revue", Rattachement.Nouveau => "nouveau",
            }, SignalementJson.Lire<List<Element>>(l.Elements)))]), Json);
    }
}
