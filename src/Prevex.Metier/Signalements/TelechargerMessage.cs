using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>A message as it was received, byte for byte.</summary>
public sealed class TelechargerMessage(Bases bases)
{
    /// <summary>Null when it is not of this territory, or when nothing is kept of it.</summary>
    public async Task<(Message Message, Stream Contenu)?> Execute(Agent agent, Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        if (await depot.MessagesVisibles(agent).SingleOrDefaultAsync(m => m.Id == id, ct) is not { } message) return null;
        var contenu = await ContenuDeMessage.Ouvrir(depot, id, ct);
        if (contenu.Length > 0) return (message, contenu);
        await contenu.DisposeAsync();
        return null;
    }
}
