using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

/// <summary>
/// The linkage index of each territory, in the memory of the process that takes reports. The base stays the truth: each household's
/// keys carry the number of the change that wrote them, and what another process wrote since is read before each chunk.
/// </summary>
public sealed class IndexDesDossiers
{
    private readonly ConcurrentDictionary<string, Tenu> _parTerritoire = [];

    private sealed class Tenu
    {
        public IndexDeCles Index { get; } = new();
        public long Vu { get; set; }
    }

    /// <summary>As the base is now. The caller holds <see cref="Depot.Reserver"/> and has written nothing yet: an index never learns what may be rolled back.</summary>
    internal async Task<IndexDeCles> AJour(Depot depot, string territoire, CancellationToken ct)
    {
        var tenu = _parTerritoire.GetOrAdd(territoire, _ => new());
        var dernier = await ChangementDesIdentites.Dernier(depot, territoire, ct);
        if (dernier == tenu.Vu) return tenu.Index;
        var vu = tenu.Vu;
        await foreach (var i in depot.Identites.Where(i => i.Territoire == territoire && i.Changement > vu).Select(i => new { i.DossierId, i.Cles }).AsAsyncEnumerable().WithCancellation(ct))
            tenu.Index.Poser(i.DossierId, MemoryMarshal.Cast<byte, ulong>(i.Cles));
        tenu.Vu = dernier;
        return tenu.Index;
    }
}
