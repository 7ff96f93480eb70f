using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Liens;

/// <summary>Gives rows to a dossier: they say there all that they say, with their own sender and date.</summary>
internal sealed class DeplacerLignes(Referentiel referentiel)
{
    public static async Task<List<Ligne>> Lire(Depot depot, string territoire, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await depot.Lignes.AsNoTracking().Where(l => l.Territoire == territoire && ids.Contains(l.Id) && l.Lu != null).ToListAsync(ct);

    /// <summary>Attaches the rows, oldest first. Their former dossier is not touched.</summary>
    public async Task Executer(Depot depot, EtatDossier vers, IReadOnlyList<Ligne> lignes, Tranche tranche, Structures structures, CancellationToken ct)
    {
        var attacher = new Attacher(tranche, structures);
        var messages = lignes.Select(l => l.MessageId).ToHashSet();
        var recus = await depot.Messages.AsNoTracking().Where(m => messages.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.RecuLe, ct);
        var lues = lignes.Select(l => (Ligne: l, Signalement: SignalementJson.Lire<Signalement>(l.Lu!))).ToList();
        await structures.Connaitre(depot, lues.Select(l => l.Signalement.Bail?.Bailleur).OfType<string>().Where(n => n.Length > 0), [], ct);
        foreach (var (ligne, signalement) in lues.OrderBy(l => recus[l.Ligne.MessageId]).ThenBy(l => l.Ligne.MessageId).ThenBy(l => l.Ligne.Rang))
        {
            var elements = attacher.A(vers, signalement, signalement.Identite(ligne.EmetteurId, referentiel), new(ligne.Territoire, ligne.EmetteurId, ligne.MessageId, recus[ligne.MessageId]));
            var ecartes = SignalementJson.Lire<List<Element>>(ligne.Elements).Where(e => e.Etat != EtatLecture.Accepte);
            var apres = SignalementJson.Ecrire(elements.Concat(ecartes).ToList());
            await depot.Lignes.Where(l => l.Id == ligne.Id).ExecuteUpdateAsync(u => u.SetProperty(l => l.DossierId, vers.Dossier.Id).SetProperty(l => l.Elements, apres)
                .SetProperty(l => l.Preuve, (string?)null), ct);
        }
        await structures.Enregistrer(depot, ct);
        await tranche.Ecrire(depot, ct);
    }

    public static async Task<EtatDossier> Ouvrir(Depot depot, string territoire, DateTimeOffset le, Tranche tranche, CancellationToken ct)
    {
        var numeros = await NumerosDeDossier.Reserver(depot, territoire, le.Year, 1, ct);
        var etat = new EtatDossier(new() { Territoire = territoire, Numero = numeros.Suivant(), OuvertLe = le }) { Identite = new() };
        tranche.Dossiers.Add(etat.Dossier);
        return etat;
    }
}
