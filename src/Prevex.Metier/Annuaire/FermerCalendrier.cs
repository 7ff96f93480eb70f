using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

/// <summary>Revokes the secret address of an agent's calendar.</summary>
public sealed class FermerCalendrier(Bases bases)
{
    public async Task Execute(Guid compte, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await depot.Calendriers.Where(c => c.CompteId == compte).ExecuteDeleteAsync(ct);
    }
}
