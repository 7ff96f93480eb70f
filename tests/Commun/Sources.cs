namespace Prevex.Commun;

/// Where the repository stands, for tests that read its data files.
public static class Sources
{
    public static string Racine { get; } = Trouver(AppContext.BaseDirectory);

    private static string Trouver(string dossier) =>
        File.Exists(Path.Combine(dossier, "Prevex.slnx"))
            ? dossier
            : Trouver(Path.GetDirectoryName(dossier) ?? throw new DirectoryNotFoundException("Prevex.slnx"));
}
