using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Keeps a file as received; nothing is taken from it yet.</summary>
public sealed class DeposerFichier(Bases bases, TimeProvider horloge)
{
    public const long TailleMaximale = 1L << 30;

    public async Task<Resultat<Message>> Execute(Agent agent, string nom, Stream contenu, CancellationToken ct)
    {
        await using var copie = ContenuDeMessage.FichierTemporaire();
        await contenu.CopyToAsync(copie, ct);
        if (copie.Length == 0) return await Refuser(agent, nom, new("Ce fichier est vide.", "Choisissez celui que vous avez enregistré depuis votre logiciel."), ct);
        if (copie.Length > TailleMaximale) return new Problem("Fichier", "Ce fichier dépasse 1 Go. Coupez-le en plusieurs fichiers, chacun avec sa ligne d'en-tête.");

        var message = Nouveau(agent, nom, await ContenuDeMessage.Empreinte(copie, ct), EtatMessage.Recu);
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Inserer([message], ct);
        await ContenuDeMessage.Ranger(depot, message.Id, copie, ct);
        await transaction.CommitAsync(ct);
        return message;
    }

    // Nothing to keep but the trace: who sent what, and why it was refused.
    private async Task<Resultat<Message>> Refuser(Agent agent, string nom, FichierRefuse refus, CancellationToken ct)
    {
        var message = Nouveau(agent, nom, "", EtatMessage.Refuse);
        (message.Motif, message.Remede) = (refus.Message, refus.Remede);
        await using var depot = bases.Ouvrir();
        await depot.Inserer([message], ct);
        return new Problem("Fichier", $"{refus.Message} {refus.Remede}");
    }

    private Message Nouveau(Agent agent, string nom, string empreinte, EtatMessage etat) => new()
    {
        Territoire = agent.Territoire, Canal = Canal.Fichier, EmetteurId = agent.Structure, DeposePar = agent.Id, RecuLe = horloge.GetUtcNow(),
        NomFichier = Path.GetFileName(nom.Replace('\\', '/')), Empreinte = empreinte, Etat = etat,
    };
}
