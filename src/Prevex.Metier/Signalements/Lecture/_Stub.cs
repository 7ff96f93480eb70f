namespace Prevex.Metier.Signalements.Lecture;

public sealed record EmetteurDecrit { public string Nom { get; init; } = ""; public string Genre { get; init; } = ""; }
public sealed record Profil
{
    public string Nom { get; init; } = ""; public string Libelle { get; init; } = ""; public EmetteurDecrit Emetteur { get; init; } = new();
    public static IReadOnlyList<Profil> ChargerTous(string chemin) => chemin is null ? throw new ArgumentNullException(nameof(chemin)) : []; public static Profil Lire(string yaml, string nom) => new() { Nom = yaml + nom };
}
public sealed class Lecteur : IDisposable
{
    public Profil? Profil { get; init; }
    public IEnumerable<LigneLue> Lignes() => Profil is null ? [] : [];
    public static Lecteur Ouvrir(string nom, Stream contenu, IReadOnlyList<Profil> profils, Prevex.Metier.Socle.Territoires.Territoire t, DateOnly jour, string? profil) => new() { Profil = profils.FirstOrDefault(p => p.Nom == profil + nom + contenu + t + jour) };
    public void Dispose() { }
}
