using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>
/// Puts the rows of lists and the linkage keys of some dossiers in agreement with their facts, in the current transaction.
/// Only what changed is written: that decides the speed of an import.
/// </summary>
internal static class EcrireProjections
{
    private sealed record Projete(EtatDossier Etat, IdentiteConnue? Identite);

    public static async Task De(Depot depot, IReadOnlyCollection<EtatDossier> etats, Referentiel referentiel, Structures structures, TimeProvider horloge, CancellationToken ct)
    {
        await Fiches(depot, etats, referentiel, structures, horloge, ct);
        var projetes = etats.AsParallel().AsOrdered().WithCancellation(ct).Select(e => new Projete(e, e.EstVide ? null : IdentiteConnue.De(e))).ToList();
        await EcrireIdentites(depot, [.. projetes.Where(p => p.Identite != p.Etat.IdentiteProjetee)], ct);
    }

    /// <summary>The rows of lists alone: what the law makes of the facts.</summary>
    public static async Task Fiches(Depot depot, IReadOnlyCollection<EtatDossier> etats, Referentiel referentiel, Structures structures, TimeProvider horloge, CancellationToken ct)
    {
        if (etats.Count == 0) return;
        var aujourdhui = horloge.Aujourdhui();
        await structures.Connaitre(depot, [], etats.SelectMany(e => e.Baux).Select(b => b.BailleurId).OfType<Guid>(), ct);
        // Pure, and half of an import's own work: on every core.
        var fiches = etats.AsParallel().AsOrdered().WithCancellation(ct).Where(e => !e.EstVide).Select(e => Projeter.Fiche(e, referentiel, structures.Connue, aujourdhui)).ToList();
        await depot.RemplacerFiches([.. etats.Select(e => e.Dossier.Id)], fiches, ct);
    }

    private static async Task EcrireIdentites(Depot depot, IReadOnlyCollection<Projete> changes, CancellationToken ct)
    {
        foreach (var territoire in changes.GroupBy(c => c.Etat.Dossier.Territoire))
        {
            var numero = await ChangementDesIdentites.Suivant(depot, territoire.Key, ct);
            foreach (var c in territoire) c.Identite?.Changement = numero;
        }
        await depot.Supprimer([.. changes.Where(c => c.Identite is null).Select(c => c.Etat.IdentiteProjetee).OfType<IdentiteConnue>()], ct);
        await depot.Inserer([.. changes.Where(c => c.Etat.IdentiteProjetee is null).Select(c => c.Identite).OfType<IdentiteConnue>()], ct);
        await depot.Modifier([.. from c in changes where c.Etat.IdentiteProjetee is not null && c.Identite is not null select (c.Etat.IdentiteProjetee, c.Identite)], ct);
        foreach (var c in changes) c.Etat.IdentiteProjetee = c.Identite;
    }
}
