using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>Keeps the rows of lists in agreement with the law: the day alone changes a stage, and so does a change of the rules.</summary>
public sealed class RafraichirFiches(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    private const string CleDuDroit = "droit_des_fiches";
    private const int Lot = 4000;

    private readonly Dictionary<string, Structures> _structures = [];

    /// <summary>The files whose next deadline has passed; every file when the rules are no longer those that made the rows.</summary>
    /// <returns>How many files were projected again.</returns>
    public async Task<int> Execute(CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.Parametres.AnyAsync(p => p.Cle == CleDuDroit && p.Valeur == referentiel.EmpreinteDuDroit, ct) ? await Echues(ct) : await Toutes(null, ct);
    }

    /// <summary>Every file, each table read in its own order.</summary>
    public async Task<int> Toutes(Action<int>? progres, CancellationToken ct)
    {
        var (total, dernier) = (0, Guid.Empty);
        while (await Projeter(depot => depot.EtatsSuivants(dernier, Lot, ct), ct) is { Count: > 0 } ids)
        {
            (total, dernier) = (total + ids.Count, ids.Max());
            progres?.Invoke(total);
        }
        await using var depot = bases.Ouvrir();
        if (await depot.Parametres.Where(p => p.Cle == CleDuDroit).ExecuteUpdateAsync(u => u.SetProperty(p => p.Valeur, referentiel.EmpreinteDuDroit), ct) == 0)
            await depot.Inserer([new Parametre { Cle = CleDuDroit, Valeur = referentiel.EmpreinteDuDroit }], ct);
        await depot.Observer(ct);
        return total;
    }

    private async Task<int> Echues(CancellationToken ct)
    {
        var jour = horloge.Aujourdhui().DayNumber;
        var (total, rang) = (0, 0L);
        while (await Projeter(Suivantes, ct) is { Count: > 0 } ids) total += ids.Count;
        await using var depot = bases.Ouvrir();
        await depot.Observer(ct);
        return total;

        async Task<Dictionary<Guid, EtatDossier>> Suivantes(Depot depot)
        {
            var passees = await depot.Fiches.Where(f => f.TriEcheance < jour && f.Rang > rang).OrderBy(f => f.Rang).Take(Lot).Select(f => new { f.DossierId, f.Rang }).ToListAsync(ct);
            if (passees.Count > 0) rang = passees[^1].Rang;
            return await depot.EtatsSansIdentite([.. passees.Select(p => p.DossierId)], ct);
        }
    }

    private async Task<IReadOnlyCollection<Guid>> Projeter(Func<Depot, Task<Dictionary<Guid, EtatDossier>>> lire, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        var etats = await lire(depot);
        foreach (var territoire in etats.Values.GroupBy(e => e.Dossier.Territoire))
        {
            if (!_structures.TryGetValue(territoire.Key, out var structures)) _structures[territoire.Key] = structures = new(territoire.Key);
            await EcrireProjections.Fiches(depot, [.. territoire], referentiel, structures, horloge, ct);
        }
        await transaction.CommitAsync(ct);
        return etats.Keys;
    }
}
