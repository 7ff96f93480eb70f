using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Signalements.Corrections;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Takes a confirmed message to its end, from wherever it stopped.</summary>
public sealed class PrendreMessage(Bases bases, Referentiel referentiel, ProfilsDuTerritoire profils, PrendreLignes prendre, Disjoncteur disjoncteur, TimeProvider horloge)
{
    public async Task Execute(Guid id, CancellationToken ct)
    {
        var message = await Lire(id, ct);
        if (message.Etat != EtatMessage.EnCours) return;
        try
        {
            if (message.Canal == Canal.Api)
            {
                await using var contenu = await Contenu(id, ct);
                await prendre.Executer(message, LignesJson.Lire(contenu), m => EstEnCours(m, ct), ct);
                return;
            }
            await using var relecture = await Relire(message, ct) ?? throw PlusGarde();
            var veille = await disjoncteur.Veiller(message, ct);
            if (message.Position == 0)
            {
                var profil = await Compter(message, relecture, ct);
                if (veille is not null && await veille.Retient(profil with { Liens = (await prendre.Eprouver(message, relecture.Lignes(), ct)).Liens }, ct)) return;
            }
            await prendre.Executer(message, relecture.Lignes(), async m => await EstEnCours(m, ct) && (veille is null || !await veille.Retient(ProfilDImport.Jusquici(m), ct)), ct);
        }
        catch (FichierRefuse refus)
        {
            await Refuser(id, refus, ct);
        }
    }

    /// <summary>
    /// The rows of a message that is kept, as often as wanted: those of its own file or, for mended rows, those of the file they mend with the cells that came instead.
    /// Null when the file is not kept any more, or not by rows (API).
    /// </summary>
    /// <exception cref="FichierRefuse">It cannot be read.</exception>
    internal async Task<Relecture?> Relire(Message message, CancellationToken ct)
    {
        if (message.Canal == Canal.Api) return null;
        var corrige = message.Reprise == Reprise.Correction;
        var racine = corrige ? await Racine(message, ct) : message;
        var contenu = await Contenu(racine.Id, ct);
        if (contenu.Length == 0)
        {
            await contenu.DisposeAsync();
            return null;
        }
        try
        {
            var lecture = await Ouvrir(racine, contenu, racine.Profil, ct);
            return new(lecture, corrige ? await Corrections(message, ct) : null, contenu);
        }
        catch (FichierRefuse)
        {
            await contenu.DisposeAsync();
            throw;
        }
    }

    /// <summary>A file open by its profile, until it is disposed of.</summary>
    internal sealed class Relecture(Lecture.Lecture lecture, FichierCorrige.Contenu? corrections, Stream contenu) : IAsyncDisposable
    {
        public Lecture.Lecture Lecture => lecture;
        public IEnumerable<LigneLue> Lignes() => corrections is null ? lecture.Lignes() : lecture.Relire(corrections.Lignes);
        public ValueTask DisposeAsync() => contenu.DisposeAsync();
    }

    // Mended rows may be mended in their turn: the file is that of the first.
    private async Task<Message> Racine(Message message, CancellationToken ct)
    {
        while (message is { Reprise: Reprise.Correction, Origine: { } origine }) message = await Lire(origine, ct);
        return message;
    }

    private async Task<FichierCorrige.Contenu> Corrections(Message message, CancellationToken ct)
    {
        await using var contenu = await Contenu(message.Id, ct);
        return contenu.Length == 0 ? throw PlusGarde() : FichierCorrige.Lire(message.NomFichier ?? "", contenu) ?? throw PlusGarde();
    }

    private static FichierRefuse PlusGarde() => new("Ce qui a été reçu n’est plus gardé.", "Demandez à l’émetteur de l’envoyer de nouveau.");

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
        if (garder) return (await Structures.Ouvrir(bases, territoire, emetteur.Nom, emetteur.Genre, ct)).Id;
        await using var depot = bases.Ouvrir();
        var structures = new Structures(territoire);
        await structures.Connaitre(depot, [emetteur.Nom], [], ct);
        return structures.Trouver(emetteur.Nom, emetteur.Genre).Id;
    }

    // Read to its end before anything is taken: progress is told against a true total, a file that breaks off is refused whole, and its errors are known.
    private async Task<ProfilDImport> Compter(Message message, Relecture relecture, CancellationToken ct)
    {
        var (lignes, pris, ecartes) = (0, 0, 0);
        foreach (var ligne in relecture.Lignes().TakeWhile(_ => !ct.IsCancellationRequested))
        {
            lignes++;
            ecartes += ligne.Ecartes.Count;
            if (ligne.Signalement is { } s) pris += s.Faits.Count + s.Dettes.Count + s.Termes.Count + (s.Bail?.Debut is null ? 0 : 1);
        }
        ct.ThrowIfCancellationRequested();
        message.Lignes = lignes;
        await using var depot = bases.Ouvrir();
        await depot.Messages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.Lignes, lignes), ct);
        return new(lignes, ProfilDImport.Part(ecartes, pris + ecartes), null);
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
