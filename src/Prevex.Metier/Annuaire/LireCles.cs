using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

/// <summary>The keys of partners, for their administrator.</summary>
public static class LireCles
{
    /// <param name="Par">Who made it; null for the command line.</param>
    public sealed record Cle(JetonApi Jeton, string Structure, string? Par);

    /// <summary>Live ones first, then the latest.</summary>
    public static async Task<IReadOnlyList<Cle>> ClesDePartenaires(this Depot depot, Agent agent, CancellationToken ct) =>
        await depot.Jetons.AsNoTracking().Where(j => j.Territoire == agent.Territoire).OrderBy(j => j.RevoqueLe != null).ThenByDescending(j => j.CreeLe)
            .Select(j => new Cle(j, depot.Structures.Where(s => s.Id == j.StructureId).Select(s => s.Nom).FirstOrDefault() ?? "Structure inconnue",
                depot.Users.Where(c => c.Id == j.CreePar).Select(c => (c.Prenom + " " + c.Nom).Trim()).FirstOrDefault())).ToListAsync(ct);
}
