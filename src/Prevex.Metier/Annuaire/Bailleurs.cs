using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

public static class Bailleurs
{
    private const int AuPlus = 200;

    /// <summary>Landlords to filter by: the social ones first, and the one already chosen; owners by the thousand are searched by name instead.</summary>
    public static async Task<IReadOnlyList<Structure>> PrincipauxBailleurs(this Depot depot, Agent agent, Guid? choisi, CancellationToken ct) =>
        await depot.StructuresVisibles(agent).Where(s => s.Genre == "bailleur_social" || s.Genre == "agence" || s.Id == choisi)
            .OrderBy(s => s.Genre == "bailleur_social" ? 0 : 1).ThenBy(s => s.Cle).Take(AuPlus).ToListAsync(ct);
}
