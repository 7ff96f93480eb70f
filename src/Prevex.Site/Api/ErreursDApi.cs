using Microsoft.AspNetCore.Http.Extensions;

namespace Prevex.Site.Api;

/// <summary>A partner's program reads problem+json: no error of the API answers a page, or nothing.</summary>
internal static class ErreursDApi
{
    public static IApplicationBuilder UseErreursDApi(this IApplicationBuilder app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api => api
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = http => Dire(http, http.Response.StatusCode),
                StatusCodeSelector = e => e is BadHttpRequestException mauvaise ? mauvaise.StatusCode : StatusCodes.Status500InternalServerError,
            })
            .UseStatusCodePages(page => Dire(page.HttpContext, page.HttpContext.Response.StatusCode)));

    private static Task Dire(HttpContext http, int code)
    {
        var (titre, detail) = code switch
        {
            404 => ("Adresse inconnue", $"Rien ne répond à {http.Request.Method} {http.Request.GetEncodedPathAndQuery()}. Les adresses sont décrites dans /api/v1/openapi.json."),
            405 => ("Méthode refusée", $"Cette adresse n’accepte pas {http.Request.Method}. Les méthodes sont décrites dans /api/v1/openapi.json."),
            413 => ("Envoi trop gros", "Découpez-le : 1 000 signalements au plus par envoi."),
            >= 500 => ("Quelque chose a mal fonctionné", "C’est un défaut de Prévex, pas de votre envoi. Renvoyez-le dans un instant, avec la même clé Idempotency-Key : rien ne sera pris deux fois. Si cela continue, écrivez à l’équipe en donnant la référence."),
            _ => ("Demande refusée", "Cette demande n’a pas été comprise. Les adresses et leurs formats sont décrits dans /api/v1/openapi.json."),
        };
        return Results.Problem(statusCode: code, title: titre, detail: detail, extensions: new Dictionary<string, object?> { ["reference"] = http.TraceIdentifier }).ExecuteAsync(http);
    }
}
