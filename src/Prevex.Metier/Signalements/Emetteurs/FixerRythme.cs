using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Emetteurs;

/// <summary>An administrator says how often a sender should write; emptied, its history tells again.</summary>
public sealed class FixerRythme(Bases bases, TimeProvider horloge)
{
    public async Task<IReadOnlyList<Problem>> Execute(Agent agent, Guid emetteur, string? saisie, CancellationToken ct)
    {
        var texte = (saisie ?? "").Trim();
        var jours = 0;
        if (texte.Length > 0 && (!int.TryParse(texte, out jours) || jours is < 0 or > 366)) return [new("jours", "Donnez un nombre de jours, de 0 à 366 ; rien pour suivre son histoire.")];
        await using var depot = bases.Ouvrir();
        if (!await depot.StructuresVisibles(agent).AnyAsync(s => s.Id == emetteur, ct)) return [new("", "Cet émetteur n’existe pas.")];
        await depot.Rythmes.Where(r => r.EmetteurId == emetteur && r.Territoire == agent.Territoire).ExecuteDeleteAsync(ct);
        if (texte.Length > 0) await depot.Inserer([new Rythme { EmetteurId = emetteur, Territoire = agent.Territoire, Jours = jours, Par = agent.Id, Le = horloge.GetUtcNow() }], ct);
        return [];
    }
}
