using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Messages that were being taken, or undone, when the program stopped.</summary>
public sealed class MessagesEnCours(Bases bases)
{
    public async Task<IReadOnlyList<Guid>> Executer(CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.Messages.Where(m => m.Etat == EtatMessage.EnCours || m.Etat == EtatMessage.ADefaire && m.Motif == null).OrderBy(m => m.RecuLe).Select(m => m.Id).ToListAsync(ct);
    }

    /// <summary>How many lines of the message are taken, or detached.</summary>
    public async Task<int> Avance(Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.Messages.Where(m => m.Id == id).Select(m => m.Etat == EtatMessage.ADefaire ? m.Lignes - m.Position : m.Position).SingleAsync(ct);
    }

    /// <summary>An undoing cannot go back: it keeps its state, and says why it waits.</summary>
    public async Task Suspendre(Guid id, string motif, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await depot.Messages.Where(m => m.Id == id && m.Etat == EtatMessage.ADefaire).ExecuteUpdateAsync(u => u.SetProperty(m => m.Motif, motif), ct);
        await depot.Messages.Where(m => m.Id == id && m.Etat == EtatMessage.EnCours)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.Etat, EtatMessage.Suspendu).SetProperty(m => m.Motif, motif), ct);
    }
}
