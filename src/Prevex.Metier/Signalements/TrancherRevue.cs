using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>A person says whose report it is: one of the candidates, or a new dossier. The same row sent again follows the answer.</summary>
public sealed class TrancherRevue(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    /// <param name="Dossier">The candidate recognised; null opens a new dossier.</param>
    public sealed record Input(Guid? Dossier);

    public async Task<Resultat<Dossier>> Execute(Agent agent, Guid id, Input input, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        var revue = await depot.Revues.SingleOrDefaultAsync(r => r.Id == id && r.Territoire == agent.Territoire, ct);
        if (revue is null) return new Problem("", "Cette ligne n'est plus à revoir.");
        if (revue.Etat != EtatRevue.Ouverte) return new Problem("", "Quelqu'un a déjà répondu pour cette ligne.");
        if (input.Dossier is { } choisi && !await depot.DossiersVisibles(agent).AnyAsync(d => d.Id == choisi, ct)) return new Problem("Dossier", "Ce dossier n'existe pas.");

        var premiere = await depot.Lignes.AsNoTracking().SingleAsync(l => l.Id == revue.LigneId, ct);
        var lignes = await depot.Lignes.AsNoTracking().Where(l => l.Territoire == agent.Territoire && l.Empreinte == premiere.Empreinte && l.Rattachement == Rattachement.Revue && l.DossierId == null)
            .Join(depot.Messages, l => l.MessageId, m => m.Id, (l, m) => new { Ligne = l, m.RecuLe }).ToListAsync(ct);
        var tranche = new Tranche();
        var structures = new Structures(agent.Territoire);
        var etat = input.Dossier is { } dossier ? (await depot.Etats([dossier], ct))[dossier] : await Ouvrir(depot, agent, tranche, ct);
        var attacher = new Attacher(tranche, structures);
        foreach (var l in lignes.OrderBy(l => l.RecuLe))
        {
            var avant = Ajouts(tranche);
            var signalement = SignalementJson.Lire<Signalement>(l.Ligne.Lu!);
            await structures.Connaitre(depot, signalement.Bail?.Bailleur is { Length: > 0 } nom ? [nom] : [], [], ct);
            var source = new Attacher.Source(agent.Territoire, l.Ligne.EmetteurId, l.Ligne.MessageId, l.RecuLe);
            var elements = attacher.A(etat, signalement, signalement.Identite(l.Ligne.EmetteurId, referentiel), source);
            var ecartes = SignalementJson.Lire<List<Element>>(l.Ligne.Elements).Where(e => e.Etat != EtatLecture.Accepte).ToList();
            var apres = SignalementJson.Ecrire(elements.Concat(ecartes).ToList());
            await depot.Lignes.Where(x => x.Id == l.Ligne.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.DossierId, etat.Dossier.Id)
                .SetProperty(x => x.Elements, apres).SetProperty(x => x.AMontrer, ecartes.Count > 0), ct);
            var (ajoutes, ouverts) = (Ajouts(tranche) - avant, input.Dossier is null && l.Ligne.Id == premiere.Id ? 1 : 0);
            await depot.Messages.Where(m => m.Id == l.Ligne.MessageId).ExecuteUpdateAsync(u => u.SetProperty(m => m.ARevoir, m => m.ARevoir - elements.Count)
                .SetProperty(m => m.Acceptes, m => m.Acceptes + elements.Count).SetProperty(m => m.Faits, m => m.Faits + ajoutes).SetProperty(m => m.DossiersCrees, m => m.DossiersCrees + ouverts), ct);
        }
        revue.Etat = input.Dossier is null ? EtatRevue.NouveauDossier : EtatRevue.MemeMenage;
        (revue.DecideePar, revue.DecideeLe, revue.DossierId) = (agent.Id, horloge.GetUtcNow(), etat.Dossier.Id);
        await depot.SaveChangesAsync(ct);
        depot.ChangeTracker.Clear();
        await structures.Enregistrer(depot, ct);
        await tranche.Ecrire(depot, ct);
        await EcrireProjections.De(depot, [etat], referentiel, structures, horloge, ct);
        await transaction.CommitAsync(ct);
        return etat.Dossier;
    }

    private static int Ajouts(Tranche t) => t.Faits.Count + t.Dettes.Count + t.Termes.Count + t.Baux.Count(b => b.Debut is not null);

    private async Task<EtatDossier> Ouvrir(Depot depot, Agent agent, Tranche tranche, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow();
        var numeros = await NumerosDeDossier.Reserver(depot, agent.Territoire, maintenant.Year, 1, ct);
        var etat = new EtatDossier(new() { Territoire = agent.Territoire, Numero = numeros.Suivant(), OuvertLe = maintenant }) { Identite = new() };
        tranche.Dossiers.Add(etat.Dossier);
        return etat;
    }
}
