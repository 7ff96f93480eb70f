using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

/// <summary>A key that answers no more, from the next request on.</summary>
public sealed class RevoquerCle(Bases bases, TimeProvider horloge)
{
    public async Task<bool> Execute(Agent agent, Guid cle, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.Jetons.Where(j => j.Id == cle && j.Territoire == agent.Territoire && j.RevoqueLe == null)
            .ExecuteUpdateAsync(u => u.SetProperty(j => j.RevoqueLe, horloge.GetUtcNow()).SetProperty(j => j.RevoquePar, agent.Id), ct) == 1;
    }
}
