using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Takes a confirmed message to its end, from wherever it stopped.</summary>
public sealed class PrendreMessage(Bases bases, Referentiel referentiel, ProfilsDuTerritoire profils, PrendreLignes prendre, TimeProvider horloge)
{
    public async Task Execute(Guid id, CancellationToken ct)
    {
        var message = await Lire(id, ct);
        if (message.Etat != EtatMessage.EnCours) return;
        try
        {
            await using var contenu = await Contenu(id, ct);
            if (message.Canal == Canal.Api)
            {
                await prendre.Executer(message, LignesJson.Lire(contenu), ToujoursEnCours, ct);
                return;
            }
            var lecture = await Ouvrir(message, contenu, message.Profil, ct);
            if (message.Position == 0) await Compter(message, lecture, ct);
            await prendre.Executer(message, lecture.Lignes(), ToujoursEnCours, ct);
        }
        catch (FichierRefuse refus)
        {
            await Refuser(id, refus, ct);
        }

        Task<bool> ToujoursEnCours(Message m) => EstEnCours(m, ct);
    }

    /// <summary>Opens a file with its profile, or the one that recognises it, or the mapping an agent confirmed for such headers.</summary>
    internal async Task<Lecture.Lecture> Ouvrir(Message message, Stream contenu, string? profil, CancellationToken ct)
    {
        var connus = await Profils(message.Territoire, ct);
        return Lecteur.Ouvrir(message.NomFichier ?? "", contenu, connus, referentiel.Territoire, horloge.Aujourdhui(), profil);
    }

    /// <summary>Those of the territory, and the mappings that agents confirmed.</summary>
    internal async Task<IReadOnlyList<Profil>> Profils(string territoire, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        var confirmes = await depot.Correspondances.AsNoTracking().Where(c => c.Territoire == territoire).ToListAsync(ct);
        return [.. profils.Liste, .. confirmes.Select(c => ProfilYaml.Lire(c.Profil, $"correspondance {c.Nom}"))];
    }

    internal async Task<Stream> Contenu(Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await ContenuDeMessage.Ouvrir(depot, id, ct);
    }

    /// <summary>The structure that sends files of this profile.</summary>
    internal async Task<Guid> Emetteur(string territoire, Profil profil, Guid parDefaut, bool garder, CancellationToken ct)
    {
        if (profil.Emetteur is not { Nom.Length: > 0 } emetteur) return parDefaut;
        await using var depot = bases.Ouvrir();
        var structures = new Structures(territoire);
        await structures.Connaitre(depot, [emetteur.Nom], [], ct);
        var structure = structures.Trouver(emetteur.Nom, emetteur.Genre);
        if (garder) await structures.Enregistrer(depot, ct);
        return structure.Id;
    }

    // Read to its end before anything is taken: progress is told against a true total, and a file that breaks off is refused whole.
    private async Task Compter(Message message, Lecture.Lecture lecture, CancellationToken ct)
    {
        message.Lignes = lecture.Lignes().TakeWhile(_ => !ct.IsCancellationRequested).Count();
        ct.ThrowIfCancellationRequested();
        await using var depot = bases.Ouvrir();
        await depot.Messages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.Lignes, message.Lignes), ct);
    }

    internal async Task Refuser(Guid id, FichierRefuse refus, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await depot.Messages.Where(m => m.Id == id).ExecuteUpdateAsync(u => u
            .SetProperty(m => m.Etat, EtatMessage.Refuse).SetProperty(m => m.Motif, refus.Message).SetProperty(m => m.Remede, refus.Remede), ct);
    }

    private async Task<bool> EstEnCours(Message message, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.Messages.AnyAsync(m => m.Id == message.Id && m.Etat == EtatMessage.EnCours, ct);
    }

    private async Task<Message> Lire(Guid id, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.Messages.AsNoTracking().SingleAsync(m => m.Id == id, ct);
    }
}
