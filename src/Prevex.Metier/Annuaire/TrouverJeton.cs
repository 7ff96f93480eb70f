using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

public sealed class TrouverJeton(Bases bases, TimeProvider horloge)
{
    public async Task<JetonApi?> Execute(string jeton, CancellationToken ct)
    {
        var empreinte = JetonApi.EmpreinteDe(jeton);
        await using var depot = bases.Ouvrir();
        if (await depot.Jetons.AsNoTracking().SingleOrDefaultAsync(j => j.Empreinte == empreinte && j.RevoqueLe == null, ct) is not { } connu) return null;
        var maintenant = horloge.GetUtcNow();
        if (connu.DernierUsage is not { } dernier || maintenant - dernier >= TimeSpan.FromMinutes(1))
            await depot.Jetons.Where(j => j.Id == connu.Id).ExecuteUpdateAsync(u => u.SetProperty(j => j.DernierUsage, maintenant), ct);
        return connu;
    }
}
