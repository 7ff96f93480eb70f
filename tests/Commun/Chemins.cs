namespace Prevex.Commun;

/// <summary>Where the repository's own data lie, from the folder of the built tests.</summary>
internal static class Chemins
{
    public static string Racine { get; } = Remonter(AppContext.BaseDirectory);

    public static string Territoires => Path.Combine(Racine, "territoires");

    public static string Territoire(string code) => Path.Combine(Territoires, code);

    private static string Remonter(string dossier) =>
        File.Exists(Path.Combine(dossier, "Prevex.slnx")) ? dossier : Remonter(Path.GetDirectoryName(dossier)!);
}
