using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Corrections;

/// <summary>A row that nobody will mend: set aside with a reason, and still readable.</summary>
public sealed class EcarterLigne(Bases bases, TimeProvider horloge)
{
    public async Task<IReadOnlyList<Problem>> Execute(Agent agent, Guid ligne, string? motif, CancellationToken ct)
    {
        var raison = (motif ?? "").Trim();
        if (raison.Length is 0 or > 200) return [new("motif", "Dites pourquoi, en 200 caractères au plus.")];
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        if (await depot.EnAttente().Where(l => l.Id == ligne && l.Territoire == agent.Territoire).SingleOrDefaultAsync(ct) is not { } attendue)
            return [new("", "Cette ligne n’attend plus de correction : quelqu’un s’en est occupé.")];
        await depot.Inserer([new SuiteDeLigne { LigneId = ligne, Territoire = agent.Territoire, MessageId = attendue.MessageId, Issue = IssueDeLigne.SansSuite, Motif = raison, Par = agent.Id, Le = horloge.GetUtcNow() }], ct);
        await depot.Lignes.Where(l => l.Id == ligne).ExecuteUpdateAsync(u => u.SetProperty(l => l.AMontrer, l => l.Rattachement == Rattachement.Revue && l.DossierId == null), ct);
        await transaction.CommitAsync(ct);
        return [];
    }
}
