namespace Prevex.Site.Socle;

/// <summary>What an installation sets; the defaults serve the embedded base.</summary>
public sealed record Reglages
{
    public required string Base { get; init; }
    public string Territoire { get; init; } = "93";

    /// <summary>The folder that holds droit/ and territoires/.</summary>
    public string Racine { get; init; } = TrouverRacine();

    public string Adresse { get; init; } = "http://127.0.0.1:5093";

    /// <summary>A base made by `demo`: synthetic, and its accounts may be shown.</summary>
    public bool Demonstration { get; init; }

    /// <summary>Where the embedded base and the keys of the site live when nothing is said.</summary>
    public static string DossierDeDonnees =>
        Environment.GetEnvironmentVariable("PREVEX_DONNEES") is { Length: > 0 } dossier ? dossier
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "prevex");

    public static string BaseParDefaut => Path.Combine(DossierDeDonnees, "prevex.db");
    public static string BaseDeDemonstration => Path.Combine(DossierDeDonnees, "demonstration.db");

    private static string TrouverRacine()
    {
        for (var dossier = new DirectoryInfo(AppContext.BaseDirectory); dossier is not null; dossier = dossier.Parent)
            if (Directory.Exists(Path.Combine(dossier.FullName, "territoires")) && Directory.Exists(Path.Combine(dossier.FullName, "droit"))) return dossier.FullName;
        throw new InvalidOperationException("Les dossiers droit/ et territoires/ sont introuvables à côté du programme.");
    }
}
