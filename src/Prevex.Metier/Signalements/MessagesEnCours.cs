using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Messages that were being taken when the program stopped.</summary>
public sealed class MessagesEnCours(Bases bases)
{
    public async Task<IReadOnlyList<Guid>> Executer(CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.Messages.Where(m => m.Etat == EtatMessage.EnCours).OrderBy(m => m.RecuLe).Select(m => m.Id).ToListAsync(ct);
    }

    public async Task Suspendre(Guid id, string motif, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await depot.Messages.Where(m => m.Id == id && m.Etat == EtatMessage.EnCours)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.Etat, EtatMessage.Suspendu).SetProperty(m => m.Motif, motif), ct);
    }
}
