using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Menages;

/// <summary>Says with a code what became of a signalled household; said again, the last word counts; without a code, it is open again.</summary>
public sealed class CloreSignalement(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    /// <param name="Debut">First report of the window that was shown: a window that has changed since is not closed blindly.</param>
    public sealed record Input(Guid Dossier, DateTimeOffset Debut, ResultatDeSignalement? Resultat);

    public async Task<IReadOnlyList<Problem>> Execute(Agent agent, IReadOnlyList<Input> saisies, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        var ids = saisies.Select(s => s.Dossier).ToList();
        var visibles = (await depot.DossiersVisibles(agent).Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(ct)).ToHashSet();
        var recus = (await depot.Lignes.AsNoTracking().Where(l => l.DossierId != null && ids.Contains(l.DossierId.Value)).Join(depot.Messages, l => l.MessageId, m => m.Id, (l, m) => new { Dossier = l.DossierId!.Value, m.RecuLe }).ToListAsync(ct))
            .ToLookup(r => r.Dossier, r => r.RecuLe);
        var connues = (await depot.Clotures.Where(c => ids.Contains(c.DossierId)).ToListAsync(ct)).ToDictionary(c => (c.DossierId, c.Debut));
        foreach (var saisie in saisies)
        {
            if (!visibles.Contains(saisie.Dossier) || Fenetres.De(recus[saisie.Dossier], referentiel.Territoire.Reception.FenetreJours).All(f => f.Debut != saisie.Debut))
                return [new("", "Les signalements d’un de ces ménages ont changé : relisez la liste, puis recommencez.")];
            var connue = connues.GetValueOrDefault((saisie.Dossier, saisie.Debut));
            if (saisie.Resultat is not { } resultat)
            {
                if (connue is not null) depot.Remove(connue);
            }
            else if (connue is null) depot.Add(new Cloture { Territoire = agent.Territoire, DossierId = saisie.Dossier, Debut = saisie.Debut, Resultat = resultat, Par = agent.Id, Le = horloge.GetUtcNow() });
            else if (connue.Resultat != resultat) (connue.Resultat, connue.Par, connue.Le) = (resultat, agent.Id, horloge.GetUtcNow());
        }
        await depot.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [];
    }
}
