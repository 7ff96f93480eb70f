using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.WebEncoders;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Api;
using Prevex.Site.Jobs;
using Prevex.Site.Socle;

namespace Prevex.Site.Demarrage;

/// <summary>The web site over a base: pages, API, work in the background.</summary>
public static class Application
{
    public static async Task<WebApplication> Construire(Reglages reglages, CancellationToken ct)
    {
        var contenu = RacineDuSite();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Application).Assembly.GetName().Name, ContentRootPath = contenu, WebRootPath = Path.Combine(contenu, "wwwroot") });
        builder.WebHost.UseUrls(reglages.Adresse);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = DeposerFichier.TailleMaximale + (1 << 20);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddPrevex(reglages).AddComptes();
        builder.Services.AddSingleton<FileDesMessages>().AddSingleton<Allure>();
        builder.Services.AddSingleton<LecturesNotees>().AddHostedService(p => p.GetRequiredService<LecturesNotees>());
        builder.Services.AddHostedService<PriseDesMessages>();
        builder.Services.AddHostedService<PassageDuJour>();
        Authentifier(builder.Services, reglages);
        builder.Services.AddRazorPages(o =>
        {
            o.Conventions.AuthorizeFolder("/");
            o.Conventions.AuthorizeFolder("/Administration", AgentDe.Administre);
            o.Conventions.AllowAnonymousToPage("/Compte/Connexion");
            o.Conventions.AllowAnonymousToPage("/Erreur");
        });
        builder.Services.AddSingleton<Icones>();
        builder.Services.AddSingleton(p => new Enseigne("Prévex", p.GetRequiredService<Referentiel>().Territoire.Nom));
        // Accents stay letters: a page of French is a third lighter.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = DeposerFichier.TailleMaximale + (1 << 20));
        builder.Services.AddAntiforgery(o => o.Cookie.Name = "prevex_formulaire");
        builder.Services.AddProblemDetails();
        builder.Services.AddFormatPublic();
        builder.Services.AddOpenApi("v1", DocumentOpenApi.Regler);

        var app = builder.Build();
        await app.Services.GetRequiredService<Bases>().Preparer(ct);
        await app.Services.GetRequiredService<Reconstruire>().SiBesoin(null, ct);
        app.UseEntetesDeSecurite();
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/erreur/500");
        app.UseErreursDApi();
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), site => site.UseStatusCodePagesWithReExecute("/erreur/{0}"));
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapRazorPages();
        app.MapSignalements();
        app.MapCalendrier();
        app.MapFormatPublic(reglages);
        app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        app.MapGet("/sante", () => "ok").AllowAnonymous();
        return app;
    }

    private static void Authentifier(IServiceCollection services, Reglages reglages)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, CleDePartenaire>(CleDePartenaire.Schema, null)
            .AddIdentityCookies(c =>
            {
                c.ApplicationCookie!.Configure(o =>
                {
                    o.Cookie.Name = "prevex_session";
                    o.Cookie.SameSite = SameSiteMode.Lax;
                    // A program is told so in JSON: it can do nothing with a page to sign in.
                    o.ForwardDefaultSelector = http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? CleDePartenaire.Schema : null;
                    o.LoginPath = "/connexion";
                    o.AccessDeniedPath = "/erreur/403";
                    o.ReturnUrlParameter = "retour";
                    o.ExpireTimeSpan = TimeSpan.FromHours(10);
                });
                c.TwoFactorUserIdCookie!.Configure(o => o.Cookie.Name = "prevex_code");
            });
        // A changed password or a closed account stops open sessions within a minute.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        // Nothing is served without an account unless it says so itself.
        services.AddAuthorizationBuilder().AddPolicy(AgentDe.Administre, p => p.RequireAuthenticatedUser().RequireClaim(AgentDe.Administre)).SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>The source folder while developing, tested or run from a clone; beside the program once published.</summary>
    private static string RacineDuSite()
    {
        for (var dossier = new DirectoryInfo(AppContext.BaseDirectory); dossier is not null; dossier = dossier.Parent)
            foreach (var lieu in (string[])[dossier.FullName, Path.Combine(dossier.FullName, "src", "Prevex.Site")])
                if (Directory.Exists(Path.Combine(lieu, "wwwroot"))) return lieu;
        return AppContext.BaseDirectory;
    }
}
