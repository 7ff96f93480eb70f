namespace Prevex.Site.Pages.Reception;

/// <summary>The drop zone. The form posts « fichiers » (several) and « profil » (empty: recognised).</summary>
public sealed record ImporterVue
{
    public IReadOnlyList<Profil> Profils { get; init; } = [];
    public required string TailleMax { get; init; }

    /// <summary>A file that could not be read: what is wrong and how to mend it.</summary>
    public IReadOnlyList<Refus> Refuses { get; init; } = [];

    /// <summary>Files kept beside the refused ones, each with its preview.</summary>
    public IReadOnlyList<(string Lien, string Fichier)> Deposes { get; init; } = [];

    public string? ProfilChoisi { get; init; }

    public sealed record Profil(string Nom, string Libelle);
    public sealed record Refus(string Fichier, string Motif, string Remede);
}
