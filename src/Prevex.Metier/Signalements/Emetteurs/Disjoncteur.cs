using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Emetteurs;

/// <summary>
/// Stops a file that looks like nothing its sender ever sent, before anything is taken or between two chunks, and asks a person.
/// A first import has no past; rows mended or replayed are not judged, nor is what a person let through.
/// </summary>
public sealed class Disjoncteur(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    private const int ImportsRegardes = 20;

    /// <summary>The person goes on, and says why.</summary>
    public async Task<IReadOnlyList<Problem>> Execute(Agent agent, Guid id, string? motif, CancellationToken ct)
    {
        var raison = (motif ?? "").Trim();
        if (raison.Length is < 3 or > 300) return [new("motif", "Dites pourquoi vous continuez, en 3 à 300 caractères.")];
        await using var depot = bases.Ouvrir();
        var passes = await depot.Messages.Where(m => m.Id == id && m.Territoire == agent.Territoire && m.Etat == EtatMessage.Retenu).ExecuteUpdateAsync(u => u.SetProperty(m => m.Etat, EtatMessage.EnCours)
            .SetProperty(m => m.ContinuePar, agent.Id).SetProperty(m => m.ContinueLe, horloge.GetUtcNow()).SetProperty(m => m.ContinueMotif, raison), ct);
        return passes == 1 ? [] : [new("", "Cet import n’est plus retenu : quelqu’un a décidé.")];
    }

    /// <summary>Null when there is nothing to compare with.</summary>
    internal async Task<Veille?> Veiller(Message message, CancellationToken ct)
    {
        if (message.Canal != Canal.Fichier || message.Reprise != Reprise.Aucune || message.ContinueLe is not null) return null;
        await using var depot = bases.Ouvrir();
        var seuils = referentiel.Territoire.Reception.Disjoncteur;
        var passes = await depot.Messages.AsNoTracking().Where(m => m.EmetteurId == message.EmetteurId && m.Profil == message.Profil && m.Canal == Canal.Fichier && m.Reprise == Reprise.Aucune
                && m.Etat == EtatMessage.Termine && m.RecuLe < message.RecuLe).OrderByDescending(m => m.RecuLe).Take(ImportsRegardes).ToListAsync(ct);
        return passes.Count < seuils.Apres ? null : new(bases, message.Id, new([.. passes.Select(ProfilDImport.Jusquici)], seuils));
    }

    /// <summary>One import, under watch.</summary>
    internal sealed class Veille(Bases bases, Guid message, Habitudes habitudes)
    {
        public async Task<bool> Retient(ProfilDImport profil, CancellationToken ct)
        {
            if (habitudes.Ecarts(profil) is not { Count: > 0 } ecarts) return false;
            await using var depot = bases.Ouvrir();
            return await depot.Messages.Where(m => m.Id == message && m.Etat == EtatMessage.EnCours)
                .ExecuteUpdateAsync(u => u.SetProperty(m => m.Etat, EtatMessage.Retenu).SetProperty(m => m.Ecarts, SignalementJson.Ecrire(ecarts)), ct) == 1;
        }
    }
}
