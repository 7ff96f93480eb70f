using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Everything one transaction appends: filled in memory, written in bulk.</summary>
internal sealed class Tranche
{
    public List<Ligne> Lignes { get; } = [];
    public List<Revue> Revues { get; } = [];
    public List<Dossier> Dossiers { get; } = [];
    public List<Logement> Logements { get; } = [];

    /// <summary>Dossiers that had no dwelling until this chunk.</summary>
    public List<Dossier> DossiersLoges { get; } = [];
    public List<Personne> Personnes { get; } = [];
    public List<Personne> PersonnesCompletees { get; } = [];
    public List<Occupation> Occupations { get; } = [];
    public List<Bail> Baux { get; } = [];
    public List<Dette> Dettes { get; } = [];
    public List<Terme> Termes { get; } = [];
    public List<Numero> Numeros { get; } = [];
    public List<FaitInscrit> Faits { get; } = [];
    public Dictionary<Guid, EtatDossier> Touches { get; } = [];

    public async Task Ecrire(Depot depot, CancellationToken ct)
    {
        await depot.Inserer(Logements, ct);
        await depot.Inserer(Dossiers, ct);
        await depot.Inserer(Personnes, ct);
        await depot.Inserer(Occupations, ct);
        await depot.Inserer(Baux, ct);
        await depot.Inserer(Dettes, ct);
        await depot.Inserer(Termes, ct);
        await depot.Inserer(Numeros, ct);
        await depot.Inserer(Faits, ct);
        await depot.Inserer(Lignes, ct);
        await depot.Inserer(Revues, ct);
        var nouvelles = Personnes.Select(p => p.Id).ToHashSet();
        var completees = PersonnesCompletees.DistinctBy(p => p.Id).Where(p => !nouvelles.Contains(p.Id)).ToList();
        if (completees.Count + DossiersLoges.Count == 0) return;
        depot.UpdateRange(completees);
        depot.UpdateRange(DossiersLoges);
        await depot.SaveChangesAsync(ct);
        depot.ChangeTracker.Clear();
    }
}
