using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Confirms, stops or goes on with an import.</summary>
public sealed class ConduireImport(Bases bases, PrendreMessage prendre)
{
    /// <summary>From « reçu » to « en cours », with the profile that reads the file and its sender.</summary>
    /// <param name="malgre">Why the circuit breaker must let it through, when nobody could answer it.</param>
    public async Task<IReadOnlyList<Problem>> Execute(Agent agent, Guid id, string? profil, CancellationToken ct, string? malgre = null)
    {
        if (await Lire(agent, id, ct) is not { } message) return [new("", "Cet import n'existe pas.")];
        if (message.Etat != EtatMessage.Recu) return [];
        try
        {
            if (message.Reprise == Reprise.Correction)
            {
                await using var relecture = await prendre.Relire(message, ct);
                if (relecture is null) return [new("Fichier", "Le fichier que ces lignes corrigent n’est plus gardé. Déposez le fichier entier de l’émetteur.")];
                await Passer(agent, id, EtatMessage.Recu, EtatMessage.EnCours, ct);
                return [];
            }
            await using var contenu = await prendre.Contenu(id, ct);
            var lecteur = await prendre.Ouvrir(message, contenu, profil, ct);
            var emetteur = await prendre.Emetteur(agent.Territoire, lecteur.Profil, agent.Structure, garder: true, ct);
            await using var depot = bases.Ouvrir();
            await depot.Messages.Where(m => m.Id == id && m.Etat == EtatMessage.Recu).ExecuteUpdateAsync(u => u
                .SetProperty(m => m.Etat, EtatMessage.EnCours).SetProperty(m => m.Profil, lecteur.Profil.Nom).SetProperty(m => m.EmetteurId, emetteur)
                .SetProperty(m => m.ContinueLe, m => malgre == null ? null : (DateTimeOffset?)m.RecuLe).SetProperty(m => m.ContinueMotif, malgre), ct);
            return [];
        }
        catch (FichierRefuse refus)
        {
            return [new("Fichier", $"{refus.Message} {refus.Remede}")];
        }
    }

    public Task<bool> Suspendre(Agent agent, Guid id, CancellationToken ct) => Passer(agent, id, EtatMessage.EnCours, EtatMessage.Suspendu, ct);

    public Task<bool> Reprendre(Agent agent, Guid id, CancellationToken ct) => Passer(agent, id, EtatMessage.Suspendu, EtatMessage.EnCours, ct);

    private async Task<bool> Passer(Agent agent, Guid id, EtatMessage de, EtatMessage vers, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.Messages.Where(m => m.Id == id && m.Territoire == agent.Territoire && m.Etat == de)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.Etat, vers).SetProperty(m => m.Motif, (string?)null), ct) == 1;
    }

    private async Task<Message?> Lire(Agent agent, Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.MessagesVisibles(agent).SingleOrDefaultAsync(m => m.Id == id, ct);
    }
}
