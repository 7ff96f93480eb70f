using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

public static class Bailleurs
{
    private const int AuPlus = 200;

    /// <summary>Landlords to filter by: the social ones first, and the one already chosen; owners by the thousand are searched by name instead.</summary>
    public static async Task<IReadOnlyList<Structure>> PrincipauxBailleurs(this Depot depot, Agent agent, Guid? choisi, CancellationToken ct) =>
        await Du(depot, agent, "bailleur_social").Concat(Du(depot, agent, "agence")).Union(depot.StructuresVisibles(agent).Where(s => s.Id == choisi))
            .OrderBy(s => s.Genre == "bailleur_social" ? 0 : 1).ThenBy(s => s.Cle).ToListAsync(ct);

    private static IQueryable<Structure> Du(Depot depot, Agent agent, string genre) =>
        depot.StructuresVisibles(agent).Where(s => s.Genre == genre).OrderBy(s => s.Cle).Take(AuPlus);
}
