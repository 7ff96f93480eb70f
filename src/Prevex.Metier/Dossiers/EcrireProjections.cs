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
        await EcrireIdentites(depot, [.. projetes.Where(p => p.Identite?.Json != p.Etat.IdentiteProjetee?.Json)], ct);
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
        await depot.Supprimer([.. changes.Where(c => c.Identite is null).Select(c => c.Etat.IdentiteProjetee).OfType<IdentiteConnue>()], ct);
        await depot.Inserer([.. changes.Where(c => c.Etat.IdentiteProjetee is null).Select(c => c.Identite).OfType<IdentiteConnue>()], ct);
        await depot.Modifier([.. from c in changes where c.Etat.IdentiteProjetee is not null && c.Identite is not null select (c.Etat.IdentiteProjetee, c.Identite)], ct);

        var avant = changes.SelectMany(c => Projeter.Cles(c.Etat.IdentiteProjetee)).ToHashSet(Comparaison);
        var apres = changes.SelectMany(c => Projeter.Cles(c.Identite)).ToHashSet(Comparaison);
        await depot.Supprimer([.. avant.Where(c => !apres.Contains(c))], ct);
        await depot.Inserer([.. apres.Where(c => !avant.Contains(c))], ct);
        foreach (var c in changes) c.Etat.IdentiteProjetee = c.Identite;
    }

    private static readonly IEqualityComparer<Cle> Comparaison = EqualityComparer<Cle>.Create(
        (a, b) => a!.DossierId == b!.DossierId && a.Valeur == b.Valeur, c => HashCode.Combine(c.DossierId, c.Valeur));
}
