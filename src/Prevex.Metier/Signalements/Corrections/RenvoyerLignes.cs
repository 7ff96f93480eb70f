using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Corrections;

/// <summary>The agent gave the file of the rows to mend back to the sender: the desk shows since when it waits.</summary>
public sealed class RenvoyerLignes(Bases bases, TimeProvider horloge)
{
    public async Task Execute(Agent agent, Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await depot.Messages.Where(m => m.Id == id && m.Territoire == agent.Territoire && m.Etat == EtatMessage.Termine).ExecuteUpdateAsync(u => u.SetProperty(m => m.RenvoyeLe, horloge.GetUtcNow()), ct);
    }
}
