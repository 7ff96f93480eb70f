using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements.Liens;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Takes back an answer: the report leaves the dossier and waits again, and what was remembered is forgotten.</summary>
public sealed class AnnulerReponse(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    public async Task<IReadOnlyList<Problem>> Execute(Agent agent, Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        var revue = await depot.Revues.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Territoire == agent.Territoire, ct);
        if (revue is null || revue.Etat is EtatRevue.Ouverte or EtatRevue.SansSuite) return [new("", "Il n'y a pas de réponse à annuler.")];
        if (revue.DossierId is { } dossier && await Remettre(depot, agent, revue, dossier, ct) is { } probleme) return [probleme];
        var maintenant = horloge.GetUtcNow();
        await depot.Reponses.Where(r => r.OrigineId == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.AnnuleeLe, maintenant), ct);
        await depot.Revues.Where(r => r.Id == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Etat, EtatRevue.Ouverte).SetProperty(r => r.DossierId, (Guid?)null)
            .SetProperty(r => r.DecideePar, (Guid?)null).SetProperty(r => r.DecideeLe, (DateTimeOffset?)null), ct);
        await transaction.CommitAsync(ct);
        return [];
    }

    private async Task<Problem?> Remettre(Depot depot, Agent agent, Revue revue, Guid dossier, CancellationToken ct)
    {
        var empreinte = await depot.Lignes.Where(l => l.Id == revue.LigneId).Select(l => l.Empreinte).SingleAsync(ct);
        var lignes = await depot.Lignes.AsNoTracking().Where(l => l.Territoire == agent.Territoire && l.Empreinte == empreinte && l.Rattachement == Rattachement.Revue && l.DossierId != null && l.Lu != null).ToListAsync(ct);
        if (lignes.Any(l => l.DossierId != dossier)) return new("", "Ce signalement a depuis été détaché vers un autre dossier : annulez d'abord ce déplacement.");
        foreach (var ligne in lignes)
        {
            var ecartes = SignalementJson.Lire<List<Element>>(ligne.Elements).Where(e => e.Etat != EtatLecture.Accepte);
            var attente = Rangement.EnAttente(SignalementJson.Lire<Signalement>(ligne.Lu!)).ToList();
            var apres = SignalementJson.Ecrire(attente.Concat(ecartes).ToList());
            await depot.Lignes.Where(l => l.Id == ligne.Id).ExecuteUpdateAsync(u => u.SetProperty(l => l.DossierId, (Guid?)null).SetProperty(l => l.Elements, apres).SetProperty(l => l.AMontrer, true), ct);
            await depot.Messages.Where(m => m.Id == ligne.MessageId).ExecuteUpdateAsync(u => u.SetProperty(m => m.ARevoir, m => m.ARevoir + attente.Count).SetProperty(m => m.Acceptes, m => m.Acceptes - attente.Count), ct);
        }
        var structures = new Structures(agent.Territoire);
        var etat = (await depot.Etats([dossier], ct))[dossier];
        await new RetirerDuDossier(referentiel, horloge).Executer(depot, etat, lignes, [], agent.Id, structures, ct);
        await EcrireProjections.De(depot, [etat], referentiel, structures, horloge, ct);
        return null;
    }
}
