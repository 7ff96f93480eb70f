using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements.Liens;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

public enum ReponseDeRevue { MemeMenage, AutreMenage, MemeLogement, NeSaitPas }

/// <summary>A person says whose report it is. The same row sent again follows the answer, and what was told apart is never proposed again.</summary>
public sealed class TrancherRevue(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    /// <param name="Dossier">The candidate recognised, or the one that lives in the same dwelling.</param>
    public sealed record Input(ReponseDeRevue Reponse, Guid? Dossier = null);

    /// <param name="Dossier">The dossier that took the report; null when it still waits.</param>
    public sealed record Suite(Dossier? Dossier);

    public async Task<Resultat<Suite>> Execute(Agent agent, Guid id, Input input, CancellationToken ct)
    {
        if (input is { Reponse: ReponseDeRevue.MemeMenage or ReponseDeRevue.MemeLogement, Dossier: null }) return new Problem("Dossier", "Choisissez le dossier dont vous parlez.");
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        var revue = await depot.Revues.SingleOrDefaultAsync(r => r.Id == id && r.Territoire == agent.Territoire, ct);
        if (revue is null) return new Problem("", "Cette ligne n'est plus à revoir.");
        if (revue.Etat is not (EtatRevue.Ouverte or EtatRevue.Indecise)) return new Problem("", "Quelqu'un a déjà répondu pour cette ligne.");
        if (input.Dossier is { } choisi && !await depot.DossiersVisibles(agent).AnyAsync(d => d.Id == choisi && d.RattacheA == null, ct)) return new Problem("Dossier", "Ce dossier n'existe pas.");

        var premiere = await depot.Lignes.AsNoTracking().SingleAsync(l => l.Id == revue.LigneId, ct);
        var dossier = input.Reponse == ReponseDeRevue.NeSaitPas ? null : await Ranger(depot, agent, premiere, input, ct);
        await Retenir(depot, agent, revue, premiere, input, dossier?.Id, ct);
        revue.Etat = input.Reponse switch
        {
            ReponseDeRevue.MemeMenage => EtatRevue.MemeMenage,
            ReponseDeRevue.AutreMenage => EtatRevue.NouveauDossier,
            ReponseDeRevue.MemeLogement => EtatRevue.MemeLogement,
            ReponseDeRevue.NeSaitPas => EtatRevue.Indecise,
        };
        (revue.DecideePar, revue.DecideeLe, revue.DossierId) = (agent.Id, horloge.GetUtcNow(), dossier?.Id);
        depot.Update(revue);
        await depot.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Suite(dossier);
    }

    private async Task<Dossier> Ranger(Depot depot, Agent agent, Ligne premiere, Input input, CancellationToken ct)
    {
        depot.ChangeTracker.Clear();
        var lignes = await depot.Lignes.AsNoTracking().Where(l => l.Territoire == agent.Territoire && l.Empreinte == premiere.Empreinte && l.Rattachement == Rattachement.Revue && l.DossierId == null && l.Lu != null).ToListAsync(ct);
        var (tranche, structures) = (new Tranche(), new Structures(agent.Territoire));
        var nouveau = input.Reponse != ReponseDeRevue.MemeMenage;
        var etat = nouveau ? await DeplacerLignes.Ouvrir(depot, agent.Territoire, horloge.GetUtcNow(), tranche, ct) : (await depot.Etats([input.Dossier!.Value], ct))[input.Dossier.Value];
        await new DeplacerLignes(referentiel).Executer(depot, etat, lignes, tranche, structures, ct);
        await EcrireProjections.De(depot, [etat], referentiel, structures, horloge, ct);
        foreach (var message in lignes.GroupBy(l => l.MessageId))
        {
            var acceptes = message.Sum(l => SignalementJson.Lire<List<Element>>(l.Elements).Count(e => e.Etat == EtatLecture.Accepte));
            var ajoutes = Ajouts(tranche, message.Key);
            var ouverts = nouveau && premiere.MessageId == message.Key ? 1 : 0;
            var sains = message.Where(l => SignalementJson.Lire<List<Element>>(l.Elements).TrueForAll(e => e.Etat == EtatLecture.Accepte)).Select(l => l.Id).ToList();
            await depot.Lignes.Where(l => sains.Contains(l.Id)).ExecuteUpdateAsync(u => u.SetProperty(l => l.AMontrer, false), ct);
            await depot.Messages.Where(m => m.Id == message.Key).ExecuteUpdateAsync(u => u.SetProperty(m => m.ARevoir, m => m.ARevoir - acceptes).SetProperty(m => m.Acceptes, m => m.Acceptes + acceptes)
                .SetProperty(m => m.Faits, m => m.Faits + ajoutes).SetProperty(m => m.DossiersCrees, m => m.DossiersCrees + ouverts), ct);
        }
        return etat.Dossier;
    }

    private static int Ajouts(Tranche t, Guid message) => t.Faits.Count(f => f.MessageId == message) + t.Dettes.Count(r => r.MessageId == message) + t.Termes.Count(r => r.MessageId == message)
        + t.Baux.Count(r => r.MessageId == message && r.Debut is not null);

    private async Task Retenir(Depot depot, Agent agent, Revue revue, Ligne ligne, Input input, Guid? dossier, CancellationToken ct)
    {
        if (input.Reponse == ReponseDeRevue.MemeMenage) return;
        var menage = Souvenirs.Menage(SignalementJson.Lire<Signalement>(ligne.Lu!).Identite(ligne.EmetteurId, referentiel));
        await depot.Inserer([.. SignalementJson.Lire<List<CandidatDeRevue>>(revue.Candidats).Select(c => new Reponse
        {
            Territoire = agent.Territoire, Menage = menage, DossierId = c.Dossier, AutreDossierId = dossier, OrigineId = revue.Id, Par = agent.Id, Le = horloge.GetUtcNow(),
            Genre = input.Reponse == ReponseDeRevue.NeSaitPas ? GenreDeReponse.NeSaitPas : input.Reponse == ReponseDeRevue.MemeLogement && c.Dossier == input.Dossier ? GenreDeReponse.MemeLogement : GenreDeReponse.AutreMenage,
        })], ct);
    }
}
