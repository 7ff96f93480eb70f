using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

/// <summary>Empties the projections and makes them again from the records of truth.</summary>
public sealed class Reconstruire(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    private const int Lot = 2000;

    /// <returns>How many dossiers were projected.</returns>
    public async Task<int> Execute(Action<int>? progres, CancellationToken ct)
    {
        await using (var depot = bases.Ouvrir())
        {
            await using var transaction = await depot.Database.BeginTransactionAsync(ct);
            await depot.Reserver(ct);
            await TablesDesProjections.Refaire(depot, ct);
            await transaction.CommitAsync(ct);
        }
        var (faits, dernier) = (0, "");
        while (true)
        {
            await using var depot = bases.Ouvrir();
            await using var transaction = await depot.Database.BeginTransactionAsync(ct);
            await depot.Reserver(ct);
            var suivants = await depot.Dossiers.AsNoTracking().Where(d => string.Compare(d.Numero, dernier) > 0).OrderBy(d => d.Numero).Take(Lot).Select(d => new { d.Id, d.Numero }).ToListAsync(ct);
            if (suivants.Count == 0)
            {
                await TablesDesProjections.Remplies(depot, ct);
                await transaction.CommitAsync(ct);
                await depot.Observer(ct);
                return faits;
            }
            var etats = await depot.Etats([.. suivants.Select(d => d.Id)], ct);
            await RefaireIdentites(depot, etats, ct);
            foreach (var territoire in etats.Values.GroupBy(e => e.Dossier.Territoire))
                await EcrireProjections.De(depot, [.. territoire], referentiel, new Structures(territoire.Key), horloge, ct);
            await transaction.CommitAsync(ct);
            (faits, dernier) = (faits + suivants.Count, suivants[^1].Numero);
            progres?.Invoke(faits);
        }
    }

    private async Task RefaireIdentites(Depot depot, Dictionary<Guid, EtatDossier> etats, CancellationToken ct)
    {
        var ids = etats.Keys.ToList();
        var lignes = await depot.Lignes.AsNoTracking().Where(l => l.DossierId != null && ids.Contains(l.DossierId.Value) && l.Lu != null)
            .Join(depot.Messages, l => l.MessageId, m => m.Id, (l, m) => new { l.DossierId, l.EmetteurId, l.Lu, l.MessageId, l.Rang, m.RecuLe }).ToListAsync(ct);
        foreach (var l in lignes.OrderBy(l => l.RecuLe).ThenBy(l => l.MessageId).ThenBy(l => l.Rang))
        {
            var etat = etats[l.DossierId!.Value];
            etat.Identite = Enrichissement.Enrichir(etat.Identite, SignalementJson.Lire<Signalement>(l.Lu!).Identite(l.EmetteurId, referentiel));
        }
    }

    /// <summary>Fills the projections if their tables were just made anew.</summary>
    public async Task SiBesoin(Action<int>? progres, CancellationToken ct)
    {
        bool besoin;
        await using (var depot = bases.Ouvrir()) besoin = await TablesDesProjections.DoiventEtreRemplies(depot, ct);
        if (besoin) await Execute(progres, ct);
    }
}
