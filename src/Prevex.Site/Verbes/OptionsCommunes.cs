using System.CommandLine;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Site.Socle;

namespace Prevex.Site.Verbes;

internal static class OptionsCommunes
{
    public static Option<string> Base() => new("--base")
    {
        Description = "Fichier SQLite, ou « Host=… » pour PostgreSQL. Sans elle : la base du dossier de données.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PREVEX_BASE") ?? Reglages.BaseParDefaut,
    };

    public static Option<string> Territoire() => new("--territoire") { Description = "Code du territoire.", DefaultValueFactory = _ => "93" };

    public static Task<Agent> Agent(this IServiceProvider services, string territoire, CancellationToken ct) => services.GetRequiredService<Exploitant>().Executer(territoire, ct);

    public static int Imprimer(IReadOnlyList<Problem> problemes)
    {
        foreach (var p in problemes) Console.Error.WriteLine(p.Champ.Length == 0 ? p.Message : $"{p.Champ} : {p.Message}");
        return problemes.Count == 0 ? 0 : 1;
    }
}
