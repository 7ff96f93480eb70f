using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

public static class CalendrierDuCompte
{
    /// <summary>When it was made and last read; its secret is not kept.</summary>
    public static Task<Calendrier?> Calendrier(this Depot depot, Guid compte, CancellationToken ct) => depot.Calendriers.AsNoTracking().SingleOrDefaultAsync(c => c.CompteId == compte, ct);
}

/// <summary>Whose calendar a secret opens; null for a secret that is wrong or revoked.</summary>
public sealed class TrouverCalendrier(Bases bases, TimeProvider horloge)
{
    public async Task<Agent?> Execute(string secret, CancellationToken ct)
    {
        var empreinte = Secret.Empreinte(secret);
        await using var depot = bases.Ouvrir();
        var trouve = await depot.Calendriers.Where(c => c.Empreinte == empreinte)
            .Join(depot.Users, c => c.CompteId, u => u.Id, (c, u) => new { c.LuLe, Agent = new Agent(u.Id, u.StructureId, u.Territoire) }).SingleOrDefaultAsync(ct);
        if (trouve is null) return null;
        var maintenant = horloge.GetUtcNow();
        if (trouve.LuLe is null || maintenant - trouve.LuLe > TimeSpan.FromDays(1))
            await depot.Calendriers.Where(c => c.Empreinte == empreinte).ExecuteUpdateAsync(u => u.SetProperty(c => c.LuLe, maintenant), ct);
        return trouve.Agent;
    }
}
