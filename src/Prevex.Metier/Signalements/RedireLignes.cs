using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Tells again to some dossiers the rows that are still theirs: what was taken back and is still told comes back.</summary>
internal static class RedireLignes
{
    public static async Task Executer(Depot depot, IReadOnlyDictionary<Guid, EtatDossier> etats, Tranche tranche, Structures structures, Referentiel referentiel, CancellationToken ct)
    {
        var dossiers = etats.Keys.ToList();
        var restantes = await depot.Lignes.AsNoTracking().Where(l => l.DossierId != null && dossiers.Contains(l.DossierId.Value) && l.Lu != null)
            .Join(depot.Messages, l => l.MessageId, m => m.Id, (l, m) => new { Ligne = l, m.RecuLe }).ToListAsync(ct);
        var attacher = new Attacher(tranche, structures);
        var lues = restantes.OrderBy(r => r.RecuLe).ThenBy(r => r.Ligne.MessageId).ThenBy(r => r.Ligne.Rang).Select(r => (r.Ligne, r.RecuLe, Signalement: SignalementJson.Lire<Signalement>(r.Ligne.Lu!))).ToList();
        await structures.Connaitre(depot, lues.Select(l => l.Signalement.Bail?.Bailleur).OfType<string>().Where(n => n.Length > 0), [], ct);
        foreach (var (ligne, recuLe, signalement) in lues)
        {
            var source = new Attacher.Source(ligne.Territoire, ligne.EmetteurId, ligne.MessageId, recuLe);
            var elements = attacher.A(etats[ligne.DossierId!.Value], signalement, signalement.Identite(ligne.EmetteurId, referentiel), source);
            var ecartes = SignalementJson.Lire<List<Element>>(ligne.Elements).Where(e => e.Etat != EtatLecture.Accepte);
            var apres = SignalementJson.Ecrire(elements.Concat(ecartes).ToList());
            if (apres != ligne.Elements) await depot.Lignes.Where(l => l.Id == ligne.Id).ExecuteUpdateAsync(u => u.SetProperty(l => l.Elements, apres), ct);
        }
    }
}
