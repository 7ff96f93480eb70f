using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Menages;

/// <summary>A signal is not a case: the households that were signalled, each once, with all that was said of it.</summary>
public static class LireMenagesSignales
{
    public enum Etat { Ouverts, Clos, Tous }

    /// <param name="Emetteurs">Who told of it in that window.</param>
    public sealed record Menage(Fiche Fiche, Fenetre Fenetre, IReadOnlyList<string> Emetteurs, Cloture? Cloture);

    /// <param name="Bruts">Reports received over the period.</param>
    /// <param name="Distincts">Households that they speak of.</param>
    public sealed record Vue(IReadOnlyList<Menage> Menages, int Compte, int Bruts, int Distincts);

    // By its members: a query sees through them.
    private sealed record Recu
    {
        public required Guid Dossier { get; init; }
        public required Guid Emetteur { get; init; }
        public required DateTimeOffset RecuLe { get; init; }
    }

    /// <param name="jours">How far back reports are looked at.</param>
    public static async Task<Vue> MenagesSignales(this Depot depot, Agent agent, Referentiel referentiel, TimeProvider horloge, int jours, Etat etat, Guid? emetteur, int page, int taille, CancellationToken ct)
    {
        var fenetre = referentiel.Territoire.Reception.FenetreJours;
        var depuis = horloge.GetUtcNow().AddDays(-jours);
        var recus = depot.Recus(agent).Where(r => r.RecuLe >= depuis && (emetteur == null || r.Emetteur == emetteur));
        var bruts = await recus.CountAsync(ct);
        var distincts = await recus.Select(r => r.Dossier).Distinct().CountAsync(ct);
        var duree = (long)TimeSpan.FromDays(fenetre).TotalMicroseconds;
        // The last window is closed when a closed window has no report after its end.
        var clos = depot.Clotures.Where(c => !depot.Recus(agent).Any(r => r.Dossier == c.DossierId && (long)(object)r.RecuLe >= (long)(object)c.Debut + duree)).Select(c => c.DossierId);
        if (etat == Etat.Ouverts) recus = recus.Where(r => !clos.Contains(r.Dossier));
        if (etat == Etat.Clos) recus = recus.Where(r => clos.Contains(r.Dossier));
        var derniers = recus.GroupBy(r => r.Dossier).Select(g => new { Dossier = g.Key, Dernier = g.Max(r => r.RecuLe) });
        var visibles = derniers.Join(depot.FichesVisibles(agent), d => d.Dossier, f => f.DossierId, (d, f) => new { d.Dernier, Fiche = f });
        var compte = await visibles.CountAsync(ct);
        var montres = await visibles.OrderByDescending(v => v.Dernier).ThenBy(v => v.Fiche.Rang).Skip((page - 1) * taille).Take(taille).ToListAsync(ct);
        var ids = montres.ConvertAll(v => v.Fiche.DossierId);
        var dits = (await depot.Recus(agent).Where(r => ids.Contains(r.Dossier)).ToListAsync(ct)).ToLookup(r => r.Dossier);
        var clotures = (await depot.Clotures.AsNoTracking().Where(c => ids.Contains(c.DossierId)).ToListAsync(ct)).ToDictionary(c => (c.DossierId, c.Debut));
        var qui = dits.SelectMany(d => d).Select(r => r.Emetteur).Distinct().ToList();
        var noms = await depot.Structures.AsNoTracking().Where(s => qui.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Nom, ct);
        return new([.. montres.Select(v =>
        {
            var derniere = Fenetres.De(dits[v.Fiche.DossierId].Select(r => r.RecuLe), fenetre)[^1];
            return new Menage(v.Fiche, derniere, [.. dits[v.Fiche.DossierId].Where(r => r.RecuLe >= derniere.Debut).Select(r => noms.GetValueOrDefault(r.Emetteur, "Émetteur inconnu")).Distinct().Order(StringComparer.Ordinal)],
                clotures.GetValueOrDefault((v.Fiche.DossierId, derniere.Debut)));
        })], compte, bruts, distincts);
    }

    private static IQueryable<Recu> Recus(this Depot depot, Agent agent) =>
        depot.Lignes.AsNoTracking().Where(l => l.DossierId != null).Join(depot.MessagesVisibles(agent), l => l.MessageId, m => m.Id, (l, m) => new Recu { Dossier = l.DossierId!.Value, Emetteur = l.EmetteurId, RecuLe = m.RecuLe });
}
