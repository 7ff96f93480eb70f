using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>A file with the names it needs to be shown.</summary>
/// <param name="Courriels">By structure, whom to write to there, separated by commas.</param>
public sealed record DossierLu(EtatDossier Etat, IReadOnlyDictionary<Guid, Structure> Structures, IReadOnlyDictionary<Guid, string> Messages, IReadOnlyList<DossierLie> Lies,
    IReadOnlyList<NoteLue> Notes, IReadOnlyDictionary<Guid, string> Courriels)
{
    public string Structure(Guid id) => Structures.TryGetValue(id, out var s) ? s.Nom : "Émetteur inconnu";
}

public sealed record DossierLie(Guid Id, string Numero, string Noms, bool MemePersonne);

/// <summary>Words added to a fact, and who wrote them.</summary>
public sealed record NoteLue(Guid Fait, string Texte, DateTimeOffset EcriteLe, string? Auteur);

public static class LireDossier
{
    /// <summary>The whole file in a fixed number of queries; null when the agent may not see it or it does not exist.</summary>
    public static async Task<DossierLu?> Dossier(this Depot depot, Agent agent, Guid id, CancellationToken ct)
    {
        if (!await depot.DossiersVisibles(agent).AnyAsync(d => d.Id == id, ct)) return null;
        var etat = (await depot.EtatsSansIdentite([id], ct))[id];
        var emetteurs = etat.Faits.Select(f => f.EmetteurId).Concat(Sourcees(etat).Select(r => r.EmetteurId)).Concat(etat.Baux.Select(b => b.BailleurId).OfType<Guid>()).Distinct().ToList();
        var structures = await depot.StructuresVisibles(agent).Where(s => emetteurs.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var origines = etat.Faits.Select(f => f.MessageId).OfType<Guid>().Distinct().ToList();
        var messages = await depot.MessagesVisibles(agent).Where(m => origines.Contains(m.Id) && m.NomFichier != null).ToDictionaryAsync(m => m.Id, m => m.NomFichier!, ct);
        return new(etat, structures, messages, await Lies(depot, agent, etat, ct), await Notes(depot, id, ct), await Courriels(depot, agent, emetteurs, ct));
    }

    public static async Task NoterLecture(this Depot depot, Agent agent, Guid dossier, DateTimeOffset le, CancellationToken ct)
    {
        if (agent.Id is not { } compte) return;
        if (await depot.Consultations.Where(c => c.CompteId == compte && c.DossierId == dossier).ExecuteUpdateAsync(u => u.SetProperty(c => c.Le, le), ct) > 0) return;
        depot.Add(new Consultation { CompteId = compte, DossierId = dossier, Le = le });
        try
        {
            await depot.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Opened twice at once: the other request noted it.
            depot.ChangeTracker.Clear();
        }
    }

    /// <summary>Which of these files the agent has opened.</summary>
    public static async Task<IReadOnlySet<Guid>> DejaVus(this Depot depot, Agent agent, IReadOnlyCollection<Guid> dossiers, CancellationToken ct) =>
        (await depot.Consultations.Where(c => c.CompteId == agent.Id && dossiers.Contains(c.DossierId)).Select(c => c.DossierId).ToListAsync(ct)).ToHashSet();

    private static async Task<IReadOnlyDictionary<Guid, string>> Courriels(Depot depot, Agent agent, List<Guid> structures, CancellationToken ct) =>
        (await depot.Users.Where(u => u.Territoire == agent.Territoire && structures.Contains(u.StructureId)).OrderBy(u => u.Email).Select(u => new { u.StructureId, u.Email }).ToListAsync(ct))
            .GroupBy(u => u.StructureId).ToDictionary(g => g.Key, g => string.Join(',', g.Select(u => u.Email).Take(3)));

    private static async Task<IReadOnlyList<NoteLue>> Notes(Depot depot, Guid dossier, CancellationToken ct) =>
        await (from note in depot.Notes
               where note.DossierId == dossier
               join compte in depot.Users on note.AuteurId equals compte.Id into auteurs
               from auteur in auteurs.DefaultIfEmpty()
               select new NoteLue(note.FaitId, note.Texte, note.EcriteLe, auteur == null ? null : auteur.Prenom + " " + auteur.Nom)).ToListAsync(ct);

    private static async Task<IReadOnlyList<DossierLie>> Lies(Depot depot, Agent agent, EtatDossier etat, CancellationToken ct)
    {
        var personnes = etat.Foyer.Select(f => f.Personne.Id).ToList();
        var id = etat.Dossier.Id;
        return await depot.FichesVisibles(agent)
            .Where(f => f.DossierId != id && depot.Occupations.Where(o => personnes.Contains(o.PersonneId)).Select(o => o.DossierId).Contains(f.DossierId))
            .OrderBy(f => f.Numero).Take(20).Select(f => new DossierLie(f.DossierId, f.Numero, f.Noms, true)).ToListAsync(ct);
    }

    private static IEnumerable<RangeeSourcee> Sourcees(EtatDossier etat) =>
        etat.Baux.Cast<RangeeSourcee>().Concat(etat.Dettes).Concat(etat.Termes).Concat(etat.Numeros);
}
