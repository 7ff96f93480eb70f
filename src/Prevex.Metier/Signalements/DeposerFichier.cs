using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements.Corrections;
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

        await using var depot = bases.Ouvrir();
        Message? corrige;
        try
        {
            corrige = await Corrige(depot, agent, nom, copie, ct);
        }
        catch (FichierRefuse refus)
        {
            return new Problem("Fichier", $"{refus.Message} {refus.Remede}");
        }
        var message = Nouveau(agent, nom, await ContenuDeMessage.Empreinte(copie, ct), EtatMessage.Recu, copie.Length, corrige);
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Inserer([message], ct);
        await ContenuDeMessage.Ranger(depot, message.Id, copie, ct);
        await transaction.CommitAsync(ct);
        return message;
    }

    // The rows to mend come back: they are read in the place of those that wait. A broken file is refused where it is read, with its own reason.
    private static async Task<Message?> Corrige(Depot depot, Agent agent, string nom, Stream copie, CancellationToken ct)
    {
        if (FichierCorrige.Lire(nom, copie) is not { } corrections) return null;
        return await depot.MessagesVisibles(agent).SingleOrDefaultAsync(m => m.Id == corrections.Origine && m.Canal != Canal.Api, ct)
            ?? throw new FichierRefuse("Ce fichier corrige un envoi que Prévex ne connaît pas.", "Déposez-le là d’où il vient, ou déposez le fichier entier de l’émetteur.");
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

    private Message Nouveau(Agent agent, string nom, string empreinte, EtatMessage etat, long octets = 0, Message? corrige = null) => new()
    {
        Territoire = agent.Territoire, Canal = Canal.Fichier, EmetteurId = corrige?.EmetteurId ?? agent.Structure, Octets = octets, Profil = corrige?.Profil,
        Origine = corrige?.Id, Reprise = corrige is null ? Reprise.Aucune : Reprise.Correction, DeposePar = agent.Id, RecuLe = horloge.GetUtcNow(),
        NomFichier = Path.GetFileName(nom.Replace('\\', '/')), Empreinte = empreinte, Etat = etat,
    };
}
