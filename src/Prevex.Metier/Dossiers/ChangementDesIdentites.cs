using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>Numbers the transactions that change what linkage knows, per territory: it outlives the projections, so that an index in memory sees a rebuild too.</summary>
internal static class ChangementDesIdentites
{
    public static async Task<long> Dernier(Depot depot, string territoire, CancellationToken ct)
    {
        var cle = Cle(territoire);
        return await depot.Parametres.AsNoTracking().Where(p => p.Cle == cle).Select(p => p.Valeur).SingleOrDefaultAsync(ct) is { } valeur ? long.Parse(valeur, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The number of this transaction's changes; the caller holds <see cref="Depot.Reserver"/>.</summary>
    public static async Task<long> Suivant(Depot depot, string territoire, CancellationToken ct)
    {
        var (cle, dernier) = (Cle(territoire), await Dernier(depot, territoire, ct));
        var valeur = (dernier + 1).ToString(CultureInfo.InvariantCulture);
        if (dernier == 0) await depot.Inserer([new Parametre { Cle = cle, Valeur = valeur }], ct);
        else await depot.Parametres.Where(p => p.Cle == cle).ExecuteUpdateAsync(u => u.SetProperty(p => p.Valeur, valeur), ct);
        return dernier + 1;
    }

    private static string Cle(string territoire) => $"identites:{territoire}";
}
