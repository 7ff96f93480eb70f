using System.Globalization;
using System.Threading.RateLimiting;
using Prevex.Metier.Signalements.FormatOuvert;
using Prevex.Site.Pages.Format;
using Prevex.Site.Socle;

namespace Prevex.Site.Demarrage;

/// <summary>What is open to anyone of the open format: schema, examples, and a page that checks a file, so many times a minute.</summary>
internal static class FormatPublic
{
    private const int EssaisParMinute = 20, EssaisALaFois = 2;

    public static IServiceCollection AddFormatPublic(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (contexte, _) =>
        {
            contexte.HttpContext.Response.Headers.RetryAfter = ((int)(contexte.Lease.TryGetMetadata(MetadataName.RetryAfter, out var attente) ? attente.TotalSeconds : 60)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        // Reading the page costs nothing; checking a file does.
        o.AddPolicy(VerifierPage.Essais, http => http.Request.Method != HttpMethods.Post ? RateLimitPartition.GetNoLimiter("lecture")
            : RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = EssaisParMinute, Window = TimeSpan.FromMinutes(1) }));
        o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.Request.Method == HttpMethods.Post && http.Request.Path.StartsWithSegments("/verifier", StringComparison.Ordinal)
            ? RateLimitPartition.GetConcurrencyLimiter("verifier", _ => new() { PermitLimit = EssaisALaFois, QueueLimit = 20 }) : RateLimitPartition.GetNoLimiter("autre"));
    });

    public static void MapFormatPublic(this IEndpointRouteBuilder routes, Reglages reglages)
    {
        var schema = SchemaDeSignalement.Ecrire();
        routes.MapGet("/format/signalements-v1.schema.json", () => Results.Text(schema, "application/schema+json")).AllowAnonymous().ExcludeFromDescription();
        foreach (var (nom, type) in (ReadOnlySpan<(string, string)>)[("signalements.csv", "text/csv; charset=utf-8"), ("signalements.json", "application/json")])
        {
            var fichier = Path.Combine(reglages.Racine, "docs", "exemples", nom);
            routes.MapGet($"/format/{nom}", () => Results.File(fichier, type, nom)).AllowAnonymous().ExcludeFromDescription();
        }
    }
}
