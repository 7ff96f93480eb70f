using Microsoft.Net.Http.Headers;

namespace Prevex.Site.Demarrage;

/// <summary>What the browser may do with our pages.</summary>
public static class Securite
{
    /// <summary>First in the pipeline, so that errors and static files carry the headers too.</summary>
    public static IApplicationBuilder UseEntetesDeSecurite(this IApplicationBuilder app)
    {
        var policy = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(coop => coop.SameOrigin())
            .AddCrossOriginResourcePolicy(corp => corp.SameOrigin())
            .AddPermissionsPolicy(permissions =>
            {
                permissions.AddCamera().None();
                permissions.AddMicrophone().None();
                permissions.AddGeolocation().None();
                permissions.AddPayment().None();
                permissions.AddUsb().None();
            })
            .RemoveServerHeader()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self().Data();
                csp.AddObjectSrc().None();
                csp.AddFrameAncestors().None();
                csp.AddFormAction().Self();
                csp.AddBaseUri().Self();
            });
        return app.UseSecurityHeaders(policy).Use(PagesHorsDuCache);
    }

    /// <summary>Desks are shared: after sign-out, « Back » must not show a household. Files with a version stay for a year.</summary>
    private static Task PagesHorsDuCache(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                headers[HeaderNames.CacheControl] = "no-store";
            else if (http.Request.Query.ContainsKey("v") && http.Request.Path.StartsWithSegments("/lib", StringComparison.Ordinal) && http.Response.StatusCode == StatusCodes.Status200OK)
                headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
            return Task.CompletedTask;
        });
        return next(http);
    }
}
