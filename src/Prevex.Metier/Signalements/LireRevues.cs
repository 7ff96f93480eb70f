using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements.Liens;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

/// <summary>Reads the reports whose household a person must recognise.</summary>
public static class LireRevues
{
    /// <param name="Audience">Next hearing that the report tells of.</param>
    public sealed record Cas(Guid Id, string Emetteur, DateTimeOffset RecuLe, Signalement Signalement, DateOnly? Audience, IReadOnlyList<Candidat> Candidats, bool MiseDeCote = false);

    /// <param name="Raison">Why Prévex did not decide.</param>
    /// <param name="Probabilite">As weighed when the report was received.</param>
    public sealed record Candidat(Fiche Fiche, string Raison, double Probabilite, IReadOnlyList<Explication> Champs);

    private sealed record Ouverte(Guid Id, string Candidats, DateTimeOffset RecuLe, Guid EmetteurId, string Emetteur, string Lu, bool MiseDeCote);

    /// <summary>The hearing to come first, then the longest wait.</summary>
    public static async Task<(IReadOnlyList<Cas> Cas, int Compte)> Revues(this Depot depot, Agent agent, Referentiel referentiel, DateOnly aujourdhui, int page, int taille, CancellationToken ct)
    {
        var ouvertes = depot.Revues.AsNoTracking().Where(r => r.Territoire == agent.Territoire && (r.Etat == EtatRevue.Ouverte || r.Etat == EtatRevue.Indecise));
        var compte = await ouvertes.CountAsync(ct);
        var pressees = await depot.Pressees(ouvertes, aujourdhui, ct);
        var passees = (page - 1) * taille;
        var ids = pressees.Skip(passees).Take(taille).ToList();
        var reste = await ouvertes.Where(r => !pressees.Contains(r.Id)).OrderBy(r => r.Etat == EtatRevue.Indecise ? 1 : 0).ThenBy(r => r.CreeLe).ThenBy(r => r.Id)
            .Skip(Math.Max(0, passees - pressees.Count)).Take(taille - ids.Count).Select(r => r.Id).ToListAsync(ct);
        ids.AddRange(reste);
        return (await depot.Detailler(agent, referentiel, aujourdhui, ids, ct), compte);
    }

    private static async Task<List<Guid>> Pressees(this Depot depot, IQueryable<Revue> ouvertes, DateOnly aujourdhui, CancellationToken ct)
    {
        var dites = await ouvertes.Join(depot.Lignes.Where(l => l.Lu!.Contains("audience")), r => r.LigneId, l => l.Id, (r, l) => new { r.Id, r.CreeLe, l.Lu }).ToListAsync(ct);
        return [.. dites.Select(d => (d.Id, d.CreeLe, Jour: ProchaineAudience(SignalementJson.Lire<Signalement>(d.Lu!), aujourdhui))).Where(d => d.Jour is not null)
            .OrderBy(d => d.Jour).ThenBy(d => d.CreeLe).ThenBy(d => d.Id).Select(d => d.Id)];
    }

    private static async Task<IReadOnlyList<Cas>> Detailler(this Depot depot, Agent agent, Referentiel referentiel, DateOnly aujourdhui, List<Guid> ids, CancellationToken ct)
    {
        var ouvertes = await depot.Revues.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Join(depot.Lignes, r => r.LigneId, l => l.Id, (r, l) => new Ouverte(r.Id, r.Candidats, r.CreeLe, l.EmetteurId,
                depot.Structures.Where(s => s.Id == l.EmetteurId).Select(s => s.Nom).FirstOrDefault() ?? "Émetteur inconnu", l.Lu!, r.Etat == EtatRevue.Indecise)).ToDictionaryAsync(o => o.Id, ct);
        var candidats = ouvertes.Values.ToDictionary(o => o.Id, o => SignalementJson.Lire<List<CandidatDeRevue>>(o.Candidats));
        var dossiers = candidats.Values.SelectMany(c => c).Select(c => c.Dossier).Distinct().ToList();
        var fiches = await depot.FichesVisibles(agent).Where(f => dossiers.Contains(f.DossierId)).ToDictionaryAsync(f => f.DossierId, ct);
        var identites = await depot.Identites.AsNoTracking().Where(i => dossiers.Contains(i.DossierId)).ToDictionaryAsync(i => i.DossierId, ct);
        var modele = await depot.Modele(agent.Territoire, ct);
        return [.. ids.Where(ouvertes.ContainsKey).Select(id =>
        {
            var (ouverte, signalement) = (ouvertes[id], SignalementJson.Lire<Signalement>(ouvertes[id].Lu));
            var recue = signalement.Identite(ouverte.EmetteurId, referentiel);
            return new Cas(id, ouverte.Emetteur, ouverte.RecuLe, signalement, ProchaineAudience(signalement, aujourdhui),
                [.. candidats[id].Where(c => fiches.ContainsKey(c.Dossier) && identites.ContainsKey(c.Dossier))
                    .Select(c => new Candidat(fiches[c.Dossier], c.Raison, c.Probabilite, Rapprocheur.Expliquer(recue, identites[c.Dossier].Lire(), modele)))], ouverte.MiseDeCote);
        })];
    }

    private static DateOnly? ProchaineAudience(Signalement signalement, DateOnly aujourdhui)
    {
        var jours = signalement.Faits.SelectMany(f => f switch
        {
            Assignation { Audience: { } jour } => new[] { jour },
            Audience { RenvoiAu: { } renvoi } => [f.DateEffet, renvoi],
            Audience => [f.DateEffet],
            _ => [],
        }).Where(j => j >= aujourdhui).ToList();
        return jours.Count == 0 ? null : jours.Min();
    }
}
