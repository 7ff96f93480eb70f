using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

public sealed class TrouverJeton(Bases bases)
{
    public async Task<JetonApi?> Execute(string jeton, CancellationToken ct)
    {
        var empreinte = JetonApi.EmpreinteDe(jeton);
        await using var depot = bases.Ouvrir();
        return await depot.Jetons.AsNoTracking().SingleOrDefaultAsync(j => j.Empreinte == empreinte && j.RevoqueLe == null, ct);
    }
}
