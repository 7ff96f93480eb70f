using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>Puts the rows of lists and the linkage keys of some dossiers in agreement with their facts, in the current transaction.</summary>
internal static class EcrireProjections
{
    public static async Task De(Depot depot, IReadOnlyCollection<EtatDossier> etats, Referentiel referentiel, Structures structures, TimeProvider horloge, CancellationToken ct)
    {
        if (etats.Count == 0) return;
        var aujourdhui = horloge.Aujourdhui();
        var ids = etats.Select(e => e.Dossier.Id).ToList();
        await structures.Connaitre(depot, [], etats.SelectMany(e => e.Baux).Select(b => b.BailleurId).OfType<Guid>(), ct);
        // Pure, and half of an import's own work: on every core.
        var projetes = etats.AsParallel().AsOrdered().WithCancellation(ct).Where(e => !e.EstVide)
            .Select(e => (Fiche: Projeter.Fiche(e, referentiel, structures.Connue, aujourdhui), Identite: IdentiteConnue.De(e), Cles: Projeter.Cles(e).ToList())).ToList();
        await depot.RemplacerFiches(ids, [.. projetes.Select(p => p.Fiche)], ct);

        await depot.Identites.Where(i => ids.Contains(i.DossierId)).ExecuteDeleteAsync(ct);
        await depot.Inserer([.. projetes.Select(p => p.Identite)], ct);

        var connues = (await depot.Cles.AsNoTracking().Where(c => ids.Contains(c.DossierId)).ToListAsync(ct)).ToHashSet(Comparaison);
        var cles = projetes.SelectMany(p => p.Cles).ToHashSet(Comparaison);
        var perimees = connues.Where(c => !cles.Contains(c)).ToList();
        if (perimees.Count > 0)
        {
            depot.RemoveRange(perimees);
            await depot.SaveChangesAsync(ct);
            depot.ChangeTracker.Clear();
        }
        await depot.Inserer([.. cles.Where(c => !connues.Contains(c))], ct);
    }

    private static readonly IEqualityComparer<Cle> Comparaison = EqualityComparer<Cle>.Create(
        (a, b) => a!.DossierId == b!.DossierId && a.Valeur == b.Valeur, c => HashCode.Combine(c.DossierId, c.Valeur));
}
