using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Liens;

/// <summary>
/// Takes out of a dossier what some rows alone told: facts are withdrawn by facts, leases, debts, terms and numbers are marked, persons leave.
/// The rows must have left the dossier already; those that stay tell their own again. Nothing is erased but persons whom nothing names any more.
/// </summary>
internal sealed class RetirerDuDossier(Referentiel referentiel, TimeProvider horloge)
{
    /// <returns>How many facts, leases, debts and terms no longer stand.</returns>
    public async Task<int> Executer(Depot depot, EtatDossier etat, IReadOnlyList<Ligne> parties, IReadOnlyCollection<Guid> faitsAMain, Guid? auteur, Structures structures, CancellationToken ct)
    {
        var (id, maintenant) = (etat.Dossier.Id, horloge.GetUtcNow());
        var restent = (await depot.Lignes.AsNoTracking().Where(l => l.DossierId == id && l.Lu != null).Select(l => l.Elements).ToListAsync(ct)).SelectMany(Faits).ToHashSet();
        var dits = parties.SelectMany(l => Faits(l.Elements)).Concat(faitsAMain).Where(f => !restent.Contains(f)).ToHashSet();
        var messages = parties.Select(l => (Guid?)l.MessageId).ToHashSet();
        var tranche = new Tranche();
        tranche.Touches[id] = etat;
        var retires = etat.Faits.Where(f => f.Type == "retrait").Select(f => f.Remplace).ToHashSet();
        var otes = etat.Faits.Where(f => dits.Contains(f.Id) && f.Type != "retrait" && !retires.Contains(f.Id)).ToList();
        foreach (var fait in otes)
        {
            var retrait = FaitInscrit.Ecrire(etat.Dossier.Territoire, id, new Retrait { DateEffet = horloge.Aujourdhui(), Motif = MotifRetrait.AutreMenage }, maintenant, fait.EmetteurId, null, auteur, fait.Id);
            etat.Faits.Add(retrait);
            tranche.Faits.Add(retrait);
        }
        // A lease without its first day and a number are named by no element: those of the same messages go, the rows that stay tell theirs again.
        var nombre = otes.Count + await Marquer(depot, etat.Baux) + await Marquer(depot, etat.Dettes) + await Marquer(depot, etat.Termes);
        await Marquer(depot, etat.Numeros);
        etat.Identite = new();
        List<RetirerDuFoyer> partis = [];
        var seul = new Dictionary<Guid, EtatDossier> { [id] = etat };
        foreach (var message in messages.OfType<Guid>()) partis.Add(await RetirerDuFoyer.Executer(depot, seul, message, ct));
        await RedireLignes.Executer(depot, seul, tranche, structures, referentiel, ct);
        foreach (var parti in partis) parti.Retrouver(seul, tranche);
        await structures.Enregistrer(depot, ct);
        await tranche.Ecrire(depot, ct);
        foreach (var parti in partis) await parti.Effacer(depot, ct);
        return nombre;

        async Task<int> Marquer<T>(Depot d, List<T> rangees) where T : RangeeSourcee
        {
            var partent = rangees.Where(r => r.RetireLe is null && r.MessageId is not null && messages.Contains(r.MessageId) && !restent.Contains(r.Id)).ToList();
            foreach (var r in partent) r.RetireLe = maintenant;
            var ids = partent.Select(r => r.Id).ToList();
            await d.Set<T>().Where(r => r.DossierId == id && ids.Contains(r.Id)).ExecuteUpdateAsync(u => u.SetProperty(r => r.RetireLe, maintenant), ct);
            return partent.Count;
        }
    }

    private static IEnumerable<Guid> Faits(string elements) => SignalementJson.Lire<List<Element>>(elements).Select(e => e.Fait).OfType<Guid>();
}
