using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

internal static class ChargerEtats
{
    // The same rows, chosen by their dossiers or by a span of dossiers: a pass over the whole base reads each table in its own order.
    private sealed record Rangees(IQueryable<Dossier> Dossiers, IQueryable<Occupation> Occupations, IQueryable<Bail> Baux, IQueryable<Dette> Dettes,
        IQueryable<Terme> Termes, IQueryable<Numero> Numeros, IQueryable<FaitInscrit> Faits);

    /// <summary>The whole picture of some dossiers, to add reports to it, in a fixed number of queries.</summary>
    /// <param name="identites">Those that linkage has read already.</param>
    public static async Task<Dictionary<Guid, EtatDossier>> Etats(this Depot depot, IReadOnlyCollection<Guid> ids, CancellationToken ct, IReadOnlyDictionary<Guid, IdentiteConnue>? identites = null)
    {
        if (ids.Count == 0) return [];
        var etats = await depot.EtatsSansIdentite(ids, ct);
        var lues = identites ?? await depot.Identites.AsNoTracking().Where(r => ids.Contains(r.DossierId)).ToDictionaryAsync(i => i.DossierId, ct);
        foreach (var etat in etats.Values)
            (etat.IdentiteProjetee, etat.Identite) = lues.TryGetValue(etat.Dossier.Id, out var identite) ? (identite, identite.Lire()) : (null, new());
        return etats;
    }

    /// <summary>The picture of some dossiers without the household as linkage compares it: to show them, or to apply the law.</summary>
    public static async Task<Dictionary<Guid, EtatDossier>> EtatsSansIdentite(this Depot depot, IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0 ? [] : await Assembler(depot, new(
        depot.Dossiers.Where(d => ids.Contains(d.Id)), Parmi(depot.Occupations, ids), Parmi(depot.Baux, ids), Parmi(depot.Dettes, ids), Parmi(depot.Termes, ids), Parmi(depot.Numeros, ids), Parmi(depot.Faits, ids)), ct);

    /// <summary>The dossiers that follow one, in the order of their ids; none at the end.</summary>
    public static async Task<Dictionary<Guid, EtatDossier>> EtatsSuivants(this Depot depot, Guid apres, int combien, CancellationToken ct)
    {
        var suivants = depot.Dossiers.Where(d => d.Id.CompareTo(apres) > 0).OrderBy(d => d.Id).Take(combien);
        if (await suivants.Select(d => d.Id).ToListAsync(ct) is not [.., var au]) return [];
        return await Assembler(depot, new(suivants, Entre(depot.Occupations, apres, au), Entre(depot.Baux, apres, au), Entre(depot.Dettes, apres, au),
            Entre(depot.Termes, apres, au), Entre(depot.Numeros, apres, au), Entre(depot.Faits, apres, au)), ct);
    }

    private static IQueryable<T> Parmi<T>(IQueryable<T> rangees, IReadOnlyCollection<Guid> ids) where T : class, IDansUnDossier => rangees.Where(r => ids.Contains(r.DossierId));

    private static IQueryable<T> Entre<T>(IQueryable<T> rangees, Guid apres, Guid au) where T : class, IDansUnDossier =>
        rangees.Where(r => r.DossierId.CompareTo(apres) > 0 && r.DossierId.CompareTo(au) <= 0);

    private static async Task<Dictionary<Guid, EtatDossier>> Assembler(Depot depot, Rangees rangees, CancellationToken ct)
    {
        var etats = await rangees.Dossiers.AsNoTracking().ToDictionaryAsync(d => d.Id, d => new EtatDossier(d), ct);
        foreach (var l in await rangees.Dossiers.Join(depot.Logements, d => d.LogementId, l => l.Id, (d, l) => new { d.Id, Logement = l }).AsNoTracking().ToListAsync(ct)) etats[l.Id].Logement = l.Logement;

        var foyers = await rangees.Occupations.Join(depot.Personnes, o => o.PersonneId, p => p.Id, (o, p) => new { Occupation = o, Personne = p }).AsNoTracking().ToListAsync(ct);
        foreach (var f in foyers.OrderBy(f => f.Occupation.Role).ThenBy(f => f.Personne.Id)) etats[f.Occupation.DossierId].Foyer.Add((f.Personne, f.Occupation));

        foreach (var b in await rangees.Baux.AsNoTracking().ToListAsync(ct)) etats[b.DossierId].Baux.Add(b);
        foreach (var d in await rangees.Dettes.AsNoTracking().ToListAsync(ct)) etats[d.DossierId].Dettes.Add(d);
        foreach (var t in await rangees.Termes.AsNoTracking().ToListAsync(ct)) etats[t.DossierId].Termes.Add(t);
        foreach (var n in await rangees.Numeros.AsNoTracking().ToListAsync(ct)) etats[n.DossierId].Numeros.Add(n);
        foreach (var f in await rangees.Faits.AsNoTracking().ToListAsync(ct)) etats[f.DossierId].Faits.Add(f);
        return etats;
    }
}
