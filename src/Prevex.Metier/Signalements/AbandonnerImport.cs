using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Forgets a file of which nothing was taken: seen in the preview, and not wanted.</summary>
public sealed class AbandonnerImport(Bases bases)
{
    /// <summary>False when something was taken meanwhile.</summary>
    public async Task<bool> Execute(Agent agent, Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        if (await depot.Messages.Where(m => m.Id == id && m.Territoire == agent.Territoire && m.Etat == EtatMessage.Recu).ExecuteDeleteAsync(ct) == 0) return false;
        await depot.Morceaux.Where(m => m.MessageId == id).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
