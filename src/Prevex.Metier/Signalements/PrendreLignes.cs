using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements.Corrections;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>
/// The one walk of reports, whatever their door: each chunk of lines is recognised, attached and projected in one transaction.
/// A stop between two chunks leaves whole rows only; <see cref="Message.Position"/> says where to go on.
/// </summary>
public sealed class PrendreLignes(Bases bases, IndexDesDossiers index, Referentiel referentiel, TimeProvider horloge)
{
    public const int TailleDeTranche = 1000;

    /// <param name="message">Already in the base, in state EnCours (unless simulated).</param>
    /// <param name="lignes">All the lines of the message, from the first: those already taken are skipped.</param>
    /// <param name="continuer">Asked between two chunks; false stops there.</param>
    public async Task Executer(Message message, IEnumerable<LigneLue> lignes, Func<Message, Task<bool>>? continuer = null, CancellationToken ct = default)
    {
        var structures = new Structures(message.Territoire);
        // One connection from the first chunk to the last keeps its cache.
        await using var depot = bases.Ouvrir();
        await depot.Database.OpenConnectionAsync(ct);
        await foreach (var tranche in EnAvance(Preparer(message, lignes.Skip(message.Position))))
        {
            if (continuer is not null && !await continuer(message)) return;
            await using var transaction = await depot.Database.BeginTransactionAsync(ct);
            await depot.Reserver(ct);
            await Prendre(depot, message, tranche, new(depot, message.Territoire, await index.AJour(depot, message.Territoire, ct)), structures, ct);
            await Noter(depot, message, ct);
            await transaction.CommitAsync(ct);
        }
        await Terminer(depot, message, ct);
    }

    /// <summary>What would happen, on the same path, with nothing kept.</summary>
    public async Task Simuler(Message message, IEnumerable<LigneLue> lignes, Action<LigneLue, IReadOnlyList<Element>, Rattachement> voir, ISet<Guid> touches, CancellationToken ct)
    {
        var structures = new Structures(message.Territoire);
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        var reconnaissance = new Reconnaissance(depot, message.Territoire, await index.AJour(depot, message.Territoire, ct));
        await foreach (var tranche in EnAvance(Preparer(message, lignes))) touches.UnionWith(await Prendre(depot, message, tranche, reconnaissance, structures, ct, voir));
        await transaction.RollbackAsync(ct);
    }

    /// <summary>The first lines on the same path, with nothing kept: what share of them would open a file, or ask for a person.</summary>
    internal async Task<ProfilDImport> Eprouver(Message message, IEnumerable<LigneLue> lignes, CancellationToken ct)
    {
        var essai = new Message { Territoire = message.Territoire, Canal = message.Canal, EmetteurId = message.EmetteurId, RecuLe = message.RecuLe, NomFichier = message.NomFichier, Empreinte = "" };
        await Simuler(essai, lignes.Take(TailleDeTranche), (_, _, _) => { }, new HashSet<Guid>(), ct);
        return ProfilDImport.Jusquici(essai);
    }

    private async Task<IEnumerable<Guid>> Prendre(Depot depot, Message message, LignePlacee[] placees, Reconnaissance reconnaissance, Structures structures, CancellationToken ct,
        Action<LigneLue, IReadOnlyList<Element>, Rattachement>? voir = null)
    {
        await reconnaissance.Placer(placees, ct);
        var noms = placees.Select(p => p.Ligne.Signalement?.Bail?.Bailleur).OfType<string>().Where(n => !string.IsNullOrWhiteSpace(n));
        await structures.Connaitre(depot, noms, [message.EmetteurId], ct);

        var tranche = new Tranche();
        var etats = await depot.Etats([.. placees.Select(p => p.Dossier).OfType<Guid>().Concat(placees.SelectMany(p => p.Lies)).Distinct()], ct, reconnaissance.Identites);
        await Ouvrir(depot, message, placees, etats, tranche, ct);
        var rangement = new Rangement(message, tranche, structures, etats);
        foreach (var placee in placees)
        {
            var (ligne, elements) = rangement.Ranger(placee);
            Compter(message, ligne, elements);
            voir?.Invoke(placee.Ligne, elements, ligne.Rattachement);
        }
        message.Faits += tranche.Faits.Count + tranche.Dettes.Count + tranche.Termes.Count + tranche.Baux.Count(b => b.Debut is not null);
        message.DossiersCrees += tranche.Dossiers.Count;
        message.Position += placees.Length;
        message.Lignes = Math.Max(message.Lignes, message.Position);
        await structures.Enregistrer(depot, ct);
        await tranche.Ecrire(depot, ct);
        await FermerLignes.Executer(depot, message, tranche.Lignes, ct);
        await EcrireProjections.De(depot, tranche.Touches.Values, referentiel, structures, horloge, ct);
        reconnaissance.Retenir(tranche.Touches.Values);
        return tranche.Touches.Keys;
    }

    private IEnumerable<LignePlacee[]> Preparer(Message message, IEnumerable<LigneLue> lignes) =>
        lignes.Select(l => LignePlacee.De(l, message.EmetteurId, referentiel)).Chunk(TailleDeTranche);

    // The next chunk is read and prepared while the present one is written.
    private static async IAsyncEnumerable<T> EnAvance<T>(IEnumerable<T> source)
    {
        using var suite = source.GetEnumerator();
        var avance = Task.Run(suite.MoveNext);
        try
        {
            while (await avance)
            {
                var present = suite.Current;
                avance = Task.Run(suite.MoveNext);
                yield return present;
            }
        }
        finally
        {
            await Task.WhenAny(avance);
        }
    }

    private static async Task Ouvrir(Depot depot, Message message, IReadOnlyList<LignePlacee> placees, Dictionary<Guid, EtatDossier> etats, Tranche tranche, CancellationToken ct)
    {
        var nouveaux = placees.Where(p => p.Rattachement == Rattachement.Nouveau).ToList();
        if (nouveaux.Count == 0) return;
        var numeros = await NumerosDeDossier.Reserver(depot, message.Territoire, message.RecuLe.Jour().Year, nouveaux.Count, ct);
        foreach (var nouveau in nouveaux)
        {
            var etat = new EtatDossier(new() { Id = nouveau.Dossier!.Value, Territoire = message.Territoire, Numero = numeros.Suivant(), OuvertLe = message.RecuLe }) { Identite = new() };
            etats.Add(etat.Dossier.Id, etat);
            tranche.Dossiers.Add(etat.Dossier);
        }
    }

    private static void Compter(Message message, Ligne ligne, IReadOnlyList<Element> elements)
    {
        var acceptes = elements.Count(e => e.Etat == EtatLecture.Accepte);
        if (ligne.Rattachement == Rattachement.Revue) message.ARevoir += acceptes;
        else message.Acceptes += acceptes;
        message.ACorriger += elements.Count(e => e.Etat == EtatLecture.ACorriger);
        message.Rejetes += elements.Count(e => e.Etat == EtatLecture.Rejete);
    }

    // Counters only: the state may have been changed by a person since (stop).
    private static Task Noter(Depot depot, Message m, CancellationToken ct) =>
        depot.Messages.Where(x => x.Id == m.Id).ExecuteUpdateAsync(u => u
            .SetProperty(x => x.Lignes, m.Lignes).SetProperty(x => x.Position, m.Position).SetProperty(x => x.Acceptes, m.Acceptes)
            .SetProperty(x => x.ACorriger, m.ACorriger).SetProperty(x => x.Rejetes, m.Rejetes).SetProperty(x => x.ARevoir, m.ARevoir)
            .SetProperty(x => x.Faits, m.Faits).SetProperty(x => x.DossiersCrees, m.DossiersCrees), ct);

    private static async Task Terminer(Depot depot, Message m, CancellationToken ct)
    {
        if (m.Position >= TailleDeTranche) await depot.Observer(ct);
        m.Etat = EtatMessage.Termine;
        m.Lignes = m.Position;
        m.DossiersTouches = await depot.Lignes.Where(l => l.MessageId == m.Id && l.DossierId != null).Select(l => l.DossierId).Distinct().CountAsync(ct);
        await depot.Messages.Where(x => x.Id == m.Id && x.Etat == EtatMessage.EnCours).ExecuteUpdateAsync(u => u
            .SetProperty(x => x.Etat, EtatMessage.Termine).SetProperty(x => x.Lignes, m.Lignes).SetProperty(x => x.DossiersTouches, m.DossiersTouches), ct);
    }
}
