using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>
/// Takes back what an import brought: its facts are withdrawn by new facts, its rows marked, its lines detached.
/// What another message of the same sender also told is told again, so that undoing one file never loses another's word.
/// </summary>
public sealed class DefaireImport(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    public async Task<IReadOnlyList<Problem>> Execute(Agent agent, Guid id, CancellationToken ct)
    {
        await using (var depot = bases.Ouvrir())
        {
            var message = await depot.MessagesVisibles(agent).SingleOrDefaultAsync(m => m.Id == id, ct);
            if (message is null) return [new("", "Cet import n'existe pas.")];
            if (message.Etat is not (EtatMessage.Termine or EtatMessage.Suspendu)) return [new("", "Arrêtez d'abord cet import, puis défaites-le.")];
        }
        while (await Tranche(agent, id, ct)) { }
        await using var fin = bases.Ouvrir();
        await fin.Messages.Where(m => m.Id == id).ExecuteUpdateAsync(u => u.SetProperty(m => m.Etat, EtatMessage.Defait), ct);
        return [];
    }

    private async Task<bool> Tranche(Agent agent, Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        var dossiers = await depot.Lignes.Where(l => l.MessageId == id && l.DossierId != null).Select(l => l.DossierId!.Value).Distinct().Take(500).ToListAsync(ct);
        var lignes = await depot.Lignes.Where(l => l.MessageId == id && (l.Rattachement == Rattachement.Revue || dossiers.Contains(l.DossierId!.Value))).Select(l => l.Id).ToListAsync(ct);
        await depot.Revues.Where(r => lignes.Contains(r.LigneId) && r.Etat == EtatRevue.Ouverte).ExecuteUpdateAsync(u => u.SetProperty(r => r.Etat, EtatRevue.SansSuite), ct);
        await depot.Lignes.Where(l => l.MessageId == id && (l.Rattachement == Rattachement.Revue || dossiers.Contains(l.DossierId!.Value)))
            .ExecuteUpdateAsync(u => u.SetProperty(l => l.DossierId, (Guid?)null).SetProperty(l => l.Rattachement, Rattachement.Aucun), ct);
        if (dossiers.Count == 0)
        {
            await transaction.CommitAsync(ct);
            return false;
        }
        var etats = await depot.Etats(dossiers, ct);
        var tranche = new Tranche();
        foreach (var etat in etats.Values) Retirer(etat, id, agent, tranche);
        await Marquer<Bail>(depot, id, dossiers, ct);
        await Marquer<Dette>(depot, id, dossiers, ct);
        await Marquer<Terme>(depot, id, dossiers, ct);
        await Marquer<Numero>(depot, id, dossiers, ct);

        var structures = new Structures(agent.Territoire);
        await Redire(depot, dossiers, etats, tranche, structures, ct);
        await structures.Enregistrer(depot, ct);
        await tranche.Ecrire(depot, ct);
        await EcrireProjections.De(depot, etats.Values, referentiel, structures, horloge, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private void Retirer(EtatDossier etat, Guid message, Agent agent, Tranche tranche)
    {
        var maintenant = horloge.GetUtcNow();
        foreach (var fait in etat.Faits.Where(f => f.MessageId == message && f.Type != "retrait").ToList())
        {
            var retrait = FaitInscrit.Ecrire(etat.Dossier.Territoire, etat.Dossier.Id, new Retrait { DateEffet = horloge.Aujourdhui(), Motif = MotifRetrait.ImportDefait },
                maintenant, fait.EmetteurId, null, agent.Id, fait.Id);
            etat.Faits.Add(retrait);
            tranche.Faits.Add(retrait);
        }
        foreach (var rangee in etat.Baux.Cast<RangeeSourcee>().Concat(etat.Dettes).Concat(etat.Termes).Concat(etat.Numeros).Where(r => r.MessageId == message && r.RetireLe is null))
            rangee.RetireLe = maintenant;
        etat.Identite = new();
    }

    private Task<int> Marquer<T>(Depot depot, Guid message, List<Guid> dossiers, CancellationToken ct) where T : RangeeSourcee
    {
        var maintenant = horloge.GetUtcNow();
        return depot.Set<T>().Where(r => r.MessageId == message && r.RetireLe == null && dossiers.Contains(r.DossierId))
            .ExecuteUpdateAsync(u => u.SetProperty(r => r.RetireLe, maintenant), ct);
    }

    private async Task Redire(Depot depot, List<Guid> dossiers, Dictionary<Guid, EtatDossier> etats, Tranche tranche, Structures structures, CancellationToken ct)
    {
        var restantes = await depot.Lignes.AsNoTracking().Where(l => l.DossierId != null && dossiers.Contains(l.DossierId.Value) && l.Lu != null)
            .Join(depot.Messages, l => l.MessageId, m => m.Id, (l, m) => new { Ligne = l, m.RecuLe }).ToListAsync(ct);
        var attacher = new Attacher(tranche, structures);
        var lues = restantes.OrderBy(r => r.RecuLe).ThenBy(r => r.Ligne.MessageId).ThenBy(r => r.Ligne.Rang).Select(r => (r.Ligne, r.RecuLe, Signalement: SignalementJson.Lire<Signalement>(r.Ligne.Lu!))).ToList();
        await structures.Connaitre(depot, lues.Select(l => l.Signalement.Bail?.Bailleur).OfType<string>().Where(n => n.Length > 0), [], ct);
        foreach (var (ligne, recuLe, signalement) in lues)
        {
            var source = new Attacher.Source(ligne.Territoire, ligne.EmetteurId, ligne.MessageId, recuLe);
            var elements = attacher.A(etats[ligne.DossierId!.Value], signalement, signalement.Identite(ligne.EmetteurId, referentiel), source);
            var ecartes = SignalementJson.Lire<List<Element>>(ligne.Elements).Where(e => e.Etat != EtatLecture.Accepte);
            var apres = SignalementJson.Ecrire(elements.Concat(ecartes).ToList());
            if (apres != ligne.Elements) await depot.Lignes.Where(l => l.Id == ligne.Id).ExecuteUpdateAsync(u => u.SetProperty(l => l.Elements, apres), ct);
        }
    }
}
