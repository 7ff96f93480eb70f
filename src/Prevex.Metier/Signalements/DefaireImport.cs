using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements.Corrections;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>
/// Takes back what an import brought: its facts are withdrawn by new facts, its rows marked, its lines detached, the persons that it alone named erased.
/// What another message of the same sender also told is told again, so that undoing one file never loses another's word.
/// A stop between two chunks leaves whole dossiers only, and the next start goes on.
/// </summary>
public sealed class DefaireImport(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    private const int DossiersParTranche = 500;

    /// <summary>The agent asks; <see cref="Executer"/> does it, in the background. Asked again after a failure, it goes on.</summary>
    public async Task<IReadOnlyList<Problem>> Demander(Agent agent, Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        var message = depot.Messages.Where(m => m.Id == id && m.Territoire == agent.Territoire);
        var demandes = await message.Where(m => m.Etat == EtatMessage.Termine || m.Etat == EtatMessage.Suspendu || m.Etat == EtatMessage.Retenu).ExecuteUpdateAsync(u => u
            .SetProperty(m => m.Etat, EtatMessage.ADefaire).SetProperty(m => m.DefaitPar, agent.Id).SetProperty(m => m.Motif, (string?)null).SetProperty(m => m.Lignes, m => m.Position), ct)
            + await message.Where(m => m.Etat == EtatMessage.ADefaire && m.Motif != null).ExecuteUpdateAsync(u => u.SetProperty(m => m.Motif, (string?)null), ct);
        if (demandes > 0) return [];
        return await message.Select(m => (EtatMessage?)m.Etat).SingleOrDefaultAsync(ct) switch
        {
            null => [new("", "Cet import n’existe pas.")],
            EtatMessage.ADefaire or EtatMessage.Defait => [new("", "Cet import est déjà défait, ou en train de l’être.")],
            EtatMessage.Refuse or EtatMessage.Recu => [new("", "Rien n’a été pris de ce fichier : il n’y a rien à défaire.")],
            _ => [new("", "Arrêtez d’abord cet import, puis défaites-le.")],
        };
    }

    /// <summary>Goes on to the end, from wherever it stopped.</summary>
    public async Task Executer(Guid id, CancellationToken ct)
    {
        Message message;
        await using (var depot = bases.Ouvrir()) message = await depot.Messages.AsNoTracking().SingleAsync(m => m.Id == id, ct);
        if (message.Etat != EtatMessage.ADefaire) return;
        while (await Tranche(message, ct)) { }
        await using var fin = bases.Ouvrir();
        await using var transaction = await fin.Database.BeginTransactionAsync(ct);
        await FermerLignes.Rouvrir(fin, id, ct);
        await fin.Messages.Where(m => m.Id == id && m.Etat == EtatMessage.ADefaire)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.Etat, EtatMessage.Defait).SetProperty(m => m.Position, 0), ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<bool> Tranche(Message message, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        var dossiers = await depot.Lignes.Where(l => l.MessageId == message.Id && l.DossierId != null).Select(l => l.DossierId!.Value).Distinct().Take(DossiersParTranche).ToListAsync(ct);
        await Detacher(depot, message.Id, dossiers, ct);
        if (dossiers.Count > 0) await Retirer(depot, message, dossiers, ct);
        await transaction.CommitAsync(ct);
        return dossiers.Count > 0;
    }

    private static async Task Detacher(Depot depot, Guid id, List<Guid> dossiers, CancellationToken ct)
    {
        var lignes = depot.Lignes.Where(l => l.MessageId == id && (l.Rattachement == Rattachement.Revue && l.DossierId == null || l.DossierId != null && dossiers.Contains(l.DossierId.Value)));
        await depot.Revues.Where(r => (r.Etat == EtatRevue.Ouverte || r.Etat == EtatRevue.Indecise) && lignes.Any(l => l.Id == r.LigneId)).ExecuteUpdateAsync(u => u.SetProperty(r => r.Etat, EtatRevue.SansSuite), ct);
        var detachees = await lignes.ExecuteUpdateAsync(u => u.SetProperty(l => l.DossierId, (Guid?)null).SetProperty(l => l.Rattachement, Rattachement.Aucun), ct);
        await depot.Messages.Where(m => m.Id == id).ExecuteUpdateAsync(u => u.SetProperty(m => m.Position, m => m.Position - detachees), ct);
    }

    private async Task Retirer(Depot depot, Message message, List<Guid> dossiers, CancellationToken ct)
    {
        var etats = await depot.Etats(dossiers, ct);
        var tranche = new Tranche();
        foreach (var etat in etats.Values) RetirerDe(etat, message, tranche);
        await Marquer<Bail>(depot, message.Id, dossiers, ct);
        await Marquer<Dette>(depot, message.Id, dossiers, ct);
        await Marquer<Terme>(depot, message.Id, dossiers, ct);
        await Marquer<Numero>(depot, message.Id, dossiers, ct);
        var partis = await RetirerDuFoyer.Executer(depot, etats, message.Id, ct);

        var structures = new Structures(message.Territoire);
        await RedireLignes.Executer(depot, etats, tranche, structures, referentiel, ct);
        partis.Retrouver(etats, tranche);
        await structures.Enregistrer(depot, ct);
        await tranche.Ecrire(depot, ct);
        await partis.Effacer(depot, ct);
        await EcrireProjections.De(depot, etats.Values, referentiel, structures, horloge, ct);
    }

    private void RetirerDe(EtatDossier etat, Message message, Tranche tranche)
    {
        var maintenant = horloge.GetUtcNow();
        foreach (var fait in etat.Faits.Where(f => f.MessageId == message.Id && f.Type != "retrait").ToList())
        {
            var retrait = FaitInscrit.Ecrire(etat.Dossier.Territoire, etat.Dossier.Id, new Retrait { DateEffet = horloge.Aujourdhui(), Motif = MotifRetrait.ImportDefait },
                maintenant, fait.EmetteurId, null, message.DefaitPar, fait.Id);
            etat.Faits.Add(retrait);
            tranche.Faits.Add(retrait);
        }
        foreach (var rangee in etat.Baux.Cast<RangeeSourcee>().Concat(etat.Dettes).Concat(etat.Termes).Concat(etat.Numeros).Where(r => r.MessageId == message.Id && r.RetireLe is null))
            rangee.RetireLe = maintenant;
        etat.Identite = new();
    }

    private Task<int> Marquer<T>(Depot depot, Guid message, List<Guid> dossiers, CancellationToken ct) where T : RangeeSourcee
    {
        var maintenant = horloge.GetUtcNow();
        return depot.Set<T>().Where(r => r.MessageId == message && r.RetireLe == null && dossiers.Contains(r.DossierId))
            .ExecuteUpdateAsync(u => u.SetProperty(r => r.RetireLe, maintenant), ct);
    }
}
