using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Signalements.Lecture.Profils;

/// <summary>The senders whose files a territory describes, read once.</summary>
public sealed record ProfilsDuTerritoire(IReadOnlyList<Profil> Liste)
{
    public static ProfilsDuTerritoire Charger(Territoire territoire) => new(ProfilYaml.Charger(territoire.CheminProfils));
}
