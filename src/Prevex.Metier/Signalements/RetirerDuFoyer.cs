using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

/// <summary>
/// The persons that an undone import brought into some dossiers. They leave; those whom another report names come back as that report tells them;
/// those whom nothing names any more are erased. Facts hold no person: they stay countable.
/// </summary>
internal sealed class RetirerDuFoyer
{
    private readonly Dictionary<Guid, List<Personne>> _partis = [];
    private readonly HashSet<Guid> _ailleurs = [];

    public static async Task<RetirerDuFoyer> Executer(Depot depot, Dictionary<Guid, EtatDossier> etats, Guid message, CancellationToken ct)
    {
        var retrait = new RetirerDuFoyer();
        foreach (var etat in etats.Values)
        {
            var partis = etat.Foyer.Where(f => f.Occupation.MessageId == message).Select(f => f.Personne).ToList();
            if (partis.Count == 0) continue;
            retrait._partis.Add(etat.Dossier.Id, partis);
            etat.Foyer.RemoveAll(f => f.Occupation.MessageId == message);
        }
        var dossiers = retrait._partis.Keys.ToList();
        var personnes = retrait._partis.Values.SelectMany(p => p).Select(p => p.Id).ToList();
        await depot.Occupations.Where(o => o.MessageId == message && dossiers.Contains(o.DossierId)).ExecuteDeleteAsync(ct);
        retrait._ailleurs.UnionWith(await depot.Occupations.Where(o => personnes.Contains(o.PersonneId)).Select(o => o.PersonneId).ToListAsync(ct));
        return retrait;
    }

    /// <summary>Someone told again keeps their row, by which their dossiers are linked; it holds only what is still told.</summary>
    public void Retrouver(Dictionary<Guid, EtatDossier> etats, Tranche tranche)
    {
        foreach (var (dossier, partis) in _partis)
            foreach (var (redite, occupation) in etats[dossier].Foyer.Where(f => tranche.Personnes.Contains(f.Personne)).ToList())
            {
                var rang = Enrichissement.Indice([.. partis.Select(Attacher.Comparee)], Attacher.Comparee(redite));
                if (rang < 0) continue;
                var ancienne = partis[rang];
                partis.RemoveAt(rang);
                var gardee = _ailleurs.Contains(ancienne.Id) ? ancienne : Redite(ancienne.Id, redite);
                if (gardee != ancienne) tranche.PersonnesCompletees.Add(gardee);
                var place = new Occupation { DossierId = dossier, PersonneId = gardee.Id, Territoire = occupation.Territoire, Role = occupation.Role, MessageId = occupation.MessageId };
                tranche.Personnes.Remove(redite);
                tranche.Occupations[tranche.Occupations.IndexOf(occupation)] = place;
                etats[dossier].Foyer[etats[dossier].Foyer.IndexOf((redite, occupation))] = (gardee, place);
            }
    }

    /// <summary>Once the chunk is written: whoever is in no dossier any more.</summary>
    public Task<int> Effacer(Depot depot, CancellationToken ct)
    {
        var personnes = _partis.Values.SelectMany(p => p).Select(p => p.Id).ToList();
        return depot.Personnes.Where(p => personnes.Contains(p.Id) && !depot.Occupations.Any(o => o.PersonneId == p.Id)).ExecuteDeleteAsync(ct);
    }

    private static Personne Redite(Guid id, Personne p) => new()
    {
        Id = id, Territoire = p.Territoire, Civilite = p.Civilite, Nom = p.Nom, NomUsage = p.NomUsage, Prenoms = p.Prenoms, Naissance = p.Naissance, Telephone = p.Telephone, Courriel = p.Courriel,
    };
}
