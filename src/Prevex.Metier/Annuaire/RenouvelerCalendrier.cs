using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

/// <summary>Gives an agent a new secret address for their calendar; the former one stops at once. The secret is told once.</summary>
public sealed class RenouvelerCalendrier(Bases bases, TimeProvider horloge)
{
    public async Task<string> Execute(Guid compte, CancellationToken ct)
    {
        var secret = Secret.Nouveau();
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Calendriers.Where(c => c.CompteId == compte).ExecuteDeleteAsync(ct);
        await depot.Inserer([new Calendrier { CompteId = compte, Empreinte = Secret.Empreinte(secret), CreeLe = horloge.GetUtcNow() }], ct);
        await transaction.CommitAsync(ct);
        return secret;
    }
}
