using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

internal static class ChargerEtats
{
    /// <summary>The whole picture of some dossiers in a fixed number of queries.</summary>
    /// <param name="identites">Those that linkage has read already.</param>
    public static async Task<Dictionary<Guid, EtatDossier>> Etats(this Depot depot, IReadOnlyCollection<Guid> ids, CancellationToken ct, IReadOnlyDictionary<Guid, IdentiteConnue>? identites = null)
    {
        if (ids.Count == 0) return [];
        var etats = await depot.Dossiers.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => new EtatDossier(d), ct);
        var logements = await depot.Logements.AsNoTracking()
            .Join(depot.Dossiers.Where(d => ids.Contains(d.Id)), l => l.Id, d => d.LogementId, (l, d) => new { d.Id, Logement = l }).ToListAsync(ct);
        foreach (var l in logements) etats[l.Id].Logement = l.Logement;

        var foyers = await depot.Occupations.AsNoTracking().Where(o => ids.Contains(o.DossierId))
            .Join(depot.Personnes.AsNoTracking(), o => o.PersonneId, p => p.Id, (o, p) => new { Occupation = o, Personne = p }).ToListAsync(ct);
        foreach (var f in foyers.OrderBy(f => f.Occupation.Role).ThenBy(f => f.Personne.Id)) etats[f.Occupation.DossierId].Foyer.Add((f.Personne, f.Occupation));

        foreach (var b in await depot.Baux.AsNoTracking().Where(r => ids.Contains(r.DossierId)).ToListAsync(ct)) etats[b.DossierId].Baux.Add(b);
        foreach (var d in await depot.Dettes.AsNoTracking().Where(r => ids.Contains(r.DossierId)).ToListAsync(ct)) etats[d.DossierId].Dettes.Add(d);
        foreach (var t in await depot.Termes.AsNoTracking().Where(r => ids.Contains(r.DossierId)).ToListAsync(ct)) etats[t.DossierId].Termes.Add(t);
        foreach (var n in await depot.Numeros.AsNoTracking().Where(r => ids.Contains(r.DossierId)).ToListAsync(ct)) etats[n.DossierId].Numeros.Add(n);
        foreach (var f in await depot.Faits.AsNoTracking().Where(r => ids.Contains(r.DossierId)).ToListAsync(ct)) etats[f.DossierId].Faits.Add(f);
        var lues = identites ?? await depot.Identites.AsNoTracking().Where(r => ids.Contains(r.DossierId)).ToDictionaryAsync(i => i.DossierId, ct);
        foreach (var etat in etats.Values)
            if (lues.TryGetValue(etat.Dossier.Id, out var identite)) (etat.IdentiteProjetee, etat.Identite) = (identite, identite.Lire());
        return etats;
    }
}
