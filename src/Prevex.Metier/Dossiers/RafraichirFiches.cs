using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>Projects again the files whose next deadline has passed: their stage may change with the day alone.</summary>
public sealed class RafraichirFiches(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    private const int Lot = 1000;

    public async Task<int> Execute(CancellationToken ct)
    {
        var (total, rang) = (0, 0L);
        while (true)
        {
            await using var depot = bases.Ouvrir();
            await using var transaction = await depot.Database.BeginTransactionAsync(ct);
            await depot.Reserver(ct);
            var jour = horloge.Aujourdhui().DayNumber;
            var passees = await depot.Fiches.AsNoTracking().Where(f => f.TriEcheance < jour && f.Rang > rang).OrderBy(f => f.Rang).Take(Lot).Select(f => new { f.DossierId, f.Rang }).ToListAsync(ct);
            if (passees.Count == 0)
            {
                await depot.Observer(ct);
                await transaction.CommitAsync(ct);
                return total;
            }
            var etats = await depot.Etats([.. passees.Select(p => p.DossierId)], ct);
            foreach (var territoire in etats.Values.GroupBy(e => e.Dossier.Territoire))
                await EcrireProjections.De(depot, [.. territoire], referentiel, new Structures(territoire.Key), horloge, ct);
            await transaction.CommitAsync(ct);
            (total, rang) = (total + passees.Count, passees[^1].Rang);
        }
    }
}
