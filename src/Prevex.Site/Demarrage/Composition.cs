using System.Reflection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Socle;

namespace Prevex.Site.Demarrage;

/// <summary>The parts of the program, shared by the site and the command line.</summary>
public static class Composition
{
    public static IServiceCollection AddPrevex(this IServiceCollection services, Reglages reglages)
    {
        services.AddSingleton(reglages);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Bases(reglages.Base));
        services.AddSingleton(_ => Referentiel.Charger(reglages.Racine, reglages.Territoire));
        services.AddSingleton<IndexDesDossiers>();
        services.AddSingleton(p => ProfilsDuTerritoire.Charger(p.GetRequiredService<Referentiel>().Territoire));
        services.AddScoped(p => p.GetRequiredService<Bases>().Ouvrir());
        // One use case = one class with an Execut… method: registered by looking at the assembly.
        foreach (var type in typeof(Depot).Assembly.GetExportedTypes().Where(EstUnCasDUsage)) services.AddSingleton(type);
        return services;
    }

    public static IServiceCollection AddComptes(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Prevex").PersistKeysToFileSystem(new(Path.Combine(Reglages.DossierDeDonnees, "cles")));
        services.AddIdentityCore<Compte>(o =>
            {
                o.Password.RequiredLength = 12;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Password.RequiredUniqueChars = 5;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                o.User.RequireUniqueEmail = true;
            })
            .AddSignInManager().AddEntityFrameworkStores<Depot>().AddDefaultTokenProviders()
            .AddErrorDescriber<ErreursEnFrancais>().AddClaimsPrincipalFactory<FabriqueDIdentite>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        return services;
    }

    /// <summary>The parts of the program, without a site, over a base that is ready to use.</summary>
    public static async Task<ServiceProvider> Ouvrir(string adresse, string territoire, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging().AddPrevex(new() { Base = adresse, Territoire = territoire }).AddComptes().BuildServiceProvider();
        await services.GetRequiredService<Bases>().Preparer(ct);
        await services.GetRequiredService<Reconstruire>().SiBesoin(null, ct);
        return services;
    }

    private static bool EstUnCasDUsage(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(m => m.Name is "Execute" or "Executer");
}
