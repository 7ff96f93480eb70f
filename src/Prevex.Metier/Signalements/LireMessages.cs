using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Reads what was received, for pages.</summary>
public static class LireMessages
{
    /// <param name="Emetteur">Name of the structure that sends such files.</param>
    /// <param name="Par">Who brought it; null for a program.</param>
    public sealed record Envoi(Message Message, string Emetteur, string? Par);

    public sealed record DossierTouche(Fiche Fiche, bool Nouveau);

    public static Task<Envoi?> LireEnvoi(this Depot depot, Agent agent, Guid id, CancellationToken ct) =>
        depot.Nommer(depot.MessagesVisibles(agent).Where(m => m.Id == id)).SingleOrDefaultAsync(ct);

    /// <param name="Origine">The message whose rows it says again.</param>
    /// <param name="Redites">Messages that say its rows again.</param>
    /// <param name="Passe">Who let it through.</param>
    public sealed record Liens(Message? Origine, IReadOnlyList<Message> Redites, string? Passe);

    public static async Task<Liens> LiensDEnvoi(this Depot depot, Agent agent, Message message, CancellationToken ct) => new(
        message.Origine is null ? null : await depot.MessagesVisibles(agent).SingleOrDefaultAsync(m => m.Id == message.Origine, ct),
        await depot.MessagesVisibles(agent).Where(m => m.Origine == message.Id).OrderByDescending(m => m.RecuLe).Take(20).ToListAsync(ct),
        message.ContinuePar is null ? null : await depot.Users.Where(c => c.Id == message.ContinuePar).Select(c => (c.Prenom + " " + c.Nom).Trim()).SingleOrDefaultAsync(ct));

    public static Task<int> CompterRevues(this Depot depot, Agent agent, CancellationToken ct) =>
        depot.Revues.CountAsync(r => r.Territoire == agent.Territoire && r.Etat == EtatRevue.Ouverte, ct);

    /// <summary>The files that an import speaks of, by name.</summary>
    public static async Task<(IReadOnlyList<DossierTouche> Dossiers, int Compte)> DossiersTouches(this Depot depot, Agent agent, Guid message, int page, int taille, CancellationToken ct)
    {
        var lignes = depot.Lignes.Where(l => l.MessageId == message);
        // A list of ids, gathered once: a correlated EXISTS would walk the import again for each file.
        var fiches = depot.FichesVisibles(agent).Where(f => lignes.Where(l => l.DossierId != null).Select(l => l.DossierId!.Value).Contains(f.DossierId));
        var montrees = await fiches.OrderBy(f => f.TriNom).ThenBy(f => f.Rang).Skip((page - 1) * taille).Take(taille).ToListAsync(ct);
        var ids = montrees.ConvertAll(f => f.DossierId);
        var nouveaux = await lignes.Where(l => l.Rattachement == Rattachement.Nouveau && ids.Contains(l.DossierId!.Value)).Select(l => l.DossierId!.Value).ToListAsync(ct);
        return (montrees.ConvertAll(f => new DossierTouche(f, nouveaux.Contains(f.DossierId))), await fiches.CountAsync(ct));
    }

    /// <summary>Every way of reading that is known here: those of the territory, then the mappings that agents confirmed.</summary>
    public static async Task<IReadOnlyList<(string Nom, string Libelle)>> ProfilsConnus(this Depot depot, Agent agent, ProfilsDuTerritoire profils, CancellationToken ct)
    {
        var confirmes = await depot.Correspondances.AsNoTracking().Where(c => c.Territoire == agent.Territoire).OrderBy(c => c.Nom).ToListAsync(ct);
        return [.. profils.Liste.Concat(confirmes.Select(c => ProfilYaml.Lire(c.Profil, c.Nom))).Select(p => (p.Nom, p.Libelle))];
    }

    internal static IQueryable<Envoi> Nommer(this Depot depot, IQueryable<Message> messages) => messages.Select(m => new Envoi(m,
        depot.Structures.Where(s => s.Id == m.EmetteurId).Select(s => s.Nom).FirstOrDefault() ?? "Émetteur inconnu",
        depot.Users.Where(c => c.Id == m.DeposePar).Select(c => (c.Prenom + " " + c.Nom).Trim()).FirstOrDefault()));
}
