using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Corrections;

/// <summary>
/// The same content again, as a new message: after a profile was mended, a mapping said, or an import undone. What was taken adds nothing;
/// rows that waited and can now be read wait no more.
/// </summary>
public sealed class RejouerMessage(Bases bases, TimeProvider horloge)
{
    public async Task<Resultat<Message>> Execute(Agent agent, Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        if (await depot.MessagesVisibles(agent).SingleOrDefaultAsync(m => m.Id == id, ct) is not { } ancien) return new Problem("", "Cet envoi n’existe pas.");
        if (ancien.Etat is EtatMessage.Recu or EtatMessage.EnCours or EtatMessage.ADefaire or EtatMessage.Retenu) return new Problem("", "Cet envoi n’est pas fini : il n’y a rien à rejouer.");
        if (!await depot.Morceaux.AnyAsync(m => m.MessageId == id, ct)) return new Problem("", "Ce qui a été reçu n’est plus gardé : demandez à l’émetteur de l’envoyer de nouveau.");
        var corrige = ancien.Reprise == Reprise.Correction;
        var message = new Message
        {
            Territoire = ancien.Territoire, Canal = ancien.Canal, EmetteurId = ancien.EmetteurId, DeposePar = agent.Id, RecuLe = horloge.GetUtcNow(), NomFichier = ancien.NomFichier,
            Profil = ancien.Canal == Canal.Api || corrige ? ancien.Profil : null, Empreinte = ancien.Empreinte, Octets = ancien.Octets,
            // A mended file mends the same message again.
            Origine = corrige ? ancien.Origine : ancien.Id, Reprise = corrige ? Reprise.Correction : Reprise.Rejeu,
            Etat = ancien.Canal == Canal.Api ? EtatMessage.EnCours : EtatMessage.Recu,
        };
        await depot.Inserer([message], ct);
        for (var rang = 0; await depot.Morceaux.AsNoTracking().SingleOrDefaultAsync(m => m.MessageId == id && m.Rang == rang, ct) is { } morceau; rang++)
            await depot.Inserer([new Morceau { MessageId = message.Id, Rang = rang, Octets = morceau.Octets }], ct);
        await transaction.CommitAsync(ct);
        return message;
    }
}
