using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Liens;

/// <summary>Takes back a move: the rows that are still where it put them return. Both decisions stay readable.</summary>
public sealed class AnnulerMouvement(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    public async Task<Resultat<Mouvement>> Execute(Agent agent, Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        var mouvement = await depot.Mouvements.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.Territoire == agent.Territoire, ct);
        if (mouvement is null) return new Problem("", "Cette décision n'existe pas.");
        if (mouvement.AnnuleLe is not null) return new Problem("", "Cette décision est déjà annulée.");
        if (await depot.Dossiers.AnyAsync(d => d.Id == mouvement.Vers && d.RattacheA != null, ct))
            return new Problem("", "Le dossier qui a reçu ces signalements a depuis été rattaché à un autre. Annulez d'abord ce rattachement-là.");

        var deplaces = SignalementJson.Lire<Deplaces>(mouvement.Deplaces);
        var lignes = (await DeplacerLignes.Lire(depot, agent.Territoire, [.. deplaces.Lignes], ct)).Where(l => l.DossierId == mouvement.Vers).ToList();
        var etats = await depot.Etats([mouvement.De, mouvement.Vers], ct);
        var (de, vers, structures, maintenant) = (etats[mouvement.De], etats[mouvement.Vers], new Structures(agent.Territoire), horloge.GetUtcNow());
        await depot.Dossiers.Where(d => d.Id == mouvement.De).ExecuteUpdateAsync(u => u.SetProperty(d => d.RattacheA, (Guid?)null), ct);
        de.Dossier.RattacheA = null;
        // Its projection went when another file began to speak for it.
        if (mouvement.Genre == GenreDeMouvement.Rattacher) de.Identite = new();
        await new DeplacerLignes(referentiel).Executer(depot, de, lignes, new Tranche(), structures, ct);
        await new RetirerDuDossier(referentiel, horloge).Executer(depot, vers, lignes, [.. deplaces.Faits], agent.Id, structures, ct);
        await EcrireProjections.De(depot, [de, vers], referentiel, structures, horloge, ct);
        await depot.Mouvements.Where(m => m.Id == id).ExecuteUpdateAsync(u => u.SetProperty(m => m.AnnuleLe, maintenant).SetProperty(m => m.AnnulePar, agent.Id), ct);
        await depot.Reponses.Where(r => r.OrigineId == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.AnnuleeLe, maintenant), ct);
        await transaction.CommitAsync(ct);
        (mouvement.AnnuleLe, mouvement.AnnulePar) = (maintenant, agent.Id);
        return mouvement;
    }
}
