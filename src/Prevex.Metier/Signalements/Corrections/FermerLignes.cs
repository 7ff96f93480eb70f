using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Corrections;

/// <summary>A row said again ends the wait of the one it mends, in the transaction that takes it; undone, the wait starts again.</summary>
internal static class FermerLignes
{
    public static async Task Executer(Depot depot, Message message, IReadOnlyList<Ligne> nouvelles, CancellationToken ct)
    {
        if (message.Origine is not { } origine) return;
        var numeros = nouvelles.Select(l => l.Numero).ToList();
        var attendues = await depot.EnAttente().Where(l => l.MessageId == origine && numeros.Contains(l.Numero)).Select(l => new { l.Id, l.Feuille, l.Numero }).ToListAsync(ct);
        if (attendues.Count == 0) return;
        var redites = nouvelles.GroupBy(l => (l.Feuille, l.Numero)).ToDictionary(g => g.Key, g => g.Last().Id);
        var suites = attendues.Where(a => redites.ContainsKey((a.Feuille, a.Numero))).Select(a => new SuiteDeLigne
        {
            LigneId = a.Id, Territoire = message.Territoire, MessageId = origine, Issue = message.Reprise == Reprise.Rejeu ? IssueDeLigne.Rejouee : IssueDeLigne.Corrigee,
            NouvelleLigneId = redites[(a.Feuille, a.Numero)], Par = message.DeposePar, Le = message.RecuLe,
        }).ToList();
        await depot.Inserer(suites, ct);
        var ids = suites.ConvertAll(s => s.LigneId);
        await depot.Lignes.Where(l => ids.Contains(l.Id)).ExecuteUpdateAsync(u => u.SetProperty(l => l.AMontrer, false), ct);
    }

    public static async Task Rouvrir(Depot depot, Guid message, CancellationToken ct)
    {
        var suites = depot.Suites.Where(s => s.NouvelleLigneId != null && depot.Lignes.Any(l => l.MessageId == message && l.Id == s.NouvelleLigneId));
        await depot.Lignes.Where(l => suites.Any(s => s.LigneId == l.Id)).ExecuteUpdateAsync(u => u.SetProperty(l => l.AMontrer, true), ct);
        await suites.ExecuteDeleteAsync(ct);
    }
}
