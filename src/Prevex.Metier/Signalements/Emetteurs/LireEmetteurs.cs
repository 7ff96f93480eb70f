using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Signalements.Menages;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Emetteurs;

/// <summary>The senders: how often each writes, what it is worth, month by month.</summary>
public static class LireEmetteurs
{
    private const int MoisRegardes = 12, LignesRegardees = 500;

    public sealed record Emetteur(Structure Structure, int Envois, DateTimeOffset Dernier, Attente Attente);

    /// <summary>A month: messages, raw reports, households signalled once, facts and those that could not be taken.</summary>
    public sealed record Mois(DateOnly Premier, int Envois, int Bruts, int Menages, int Faits, int Ecartes);

    /// <param name="Notes">Null while nothing was taken of it.</param>
    public sealed record Portrait(Emetteur Emetteur, IReadOnlyList<Mois> Mois, Notes? Notes);

    /// <summary>Every structure that sent something in the last year, the late ones first.</summary>
    public static async Task<IReadOnlyList<Emetteur>> Emetteurs(this Depot depot, Agent agent, TimeProvider horloge, CancellationToken ct)
    {
        var depuis = horloge.GetUtcNow().AddMonths(-MoisRegardes);
        var recus = (await depot.Recus(agent).Where(m => m.RecuLe >= depuis).Select(m => new { m.EmetteurId, m.RecuLe }).ToListAsync(ct)).ToLookup(m => m.EmetteurId, m => m.RecuLe);
        var ids = recus.Select(r => r.Key).ToList();
        var structures = await depot.StructuresVisibles(agent).Where(s => ids.Contains(s.Id)).ToListAsync(ct);
        var rythmes = await depot.Rythmes.AsNoTracking().Where(r => r.Territoire == agent.Territoire).ToDictionaryAsync(r => r.EmetteurId, r => r.Jours, ct);
        return [.. structures.Select(s => De(s, recus[s.Id], rythmes.TryGetValue(s.Id, out var jours) ? jours : null, horloge)).OrderByDescending(e => e.Attente.Manque).ThenBy(e => e.Structure.Cle, StringComparer.Ordinal)];
    }

    public static async Task<Portrait?> LirePortrait(this Depot depot, Agent agent, Guid id, Referentiel referentiel, TimeProvider horloge, CancellationToken ct)
    {
        if (await depot.StructuresVisibles(agent).SingleOrDefaultAsync(s => s.Id == id, ct) is not { } structure) return null;
        var aujourdhui = horloge.Aujourdhui();
        var premier = new DateOnly(aujourdhui.Year, aujourdhui.Month, 1).AddMonths(1 - MoisRegardes);
        var depuis = premier.AddDays(-1).FinDeJournee();
        var messages = await depot.Recus(agent).Where(m => m.EmetteurId == id && m.RecuLe > depuis).OrderByDescending(m => m.RecuLe).ToListAsync(ct);
        var fixe = await depot.Rythmes.Where(r => r.EmetteurId == id && r.Territoire == agent.Territoire).Select(r => (int?)r.Jours).SingleOrDefaultAsync(ct);
        var signales = (await depot.Lignes.Where(l => l.DossierId != null).Join(depot.Recus(agent).Where(m => m.EmetteurId == id && m.RecuLe > depuis), l => l.MessageId, m => m.Id, (l, m) => new { l.DossierId, m.RecuLe }).ToListAsync(ct))
            .GroupBy(r => r.DossierId).SelectMany(g => Fenetres.De(g.Select(r => r.RecuLe), referentiel.Territoire.Reception.FenetreJours)).ToList();
        var bruts = signales.Sum(f => f.Signalements);
        var parMois = Enumerable.Range(0, MoisRegardes).Select(i => premier.AddMonths(i)).Select(m => Du(m, messages, signales)).ToList();
        var recents = messages.Take(50).Select(m => m.Id).ToList();
        var lignes = await depot.Lignes.AsNoTracking().Where(l => recents.Contains(l.MessageId) && l.Lu != null).OrderByDescending(l => l.Id).Take(LignesRegardees)
            .Join(depot.Messages, l => l.MessageId, m => m.Id, (l, m) => new { l.Lu, m.RecuLe }).ToListAsync(ct);
        var dits = lignes.Select(l => (SignalementJson.Lire<Signalement>(l.Lu!), l.RecuLe.Jour())).ToList();
        return new(De(structure, messages.Select(m => m.RecuLe), fixe, horloge), parMois, messages.Sum(m => m.Lignes) == 0 ? null
            : Notes.De(messages.Sum(m => m.ACorriger + m.Rejetes), messages.Sum(m => m.Acceptes + m.ARevoir + m.ACorriger + m.Rejetes), dits, bruts, signales.Count, messages.Sum(m => m.Acceptes) - messages.Sum(m => m.Faits)));
    }

    // What senders wrote of themselves: neither what was mended here, nor what was undone.
    private static IQueryable<Message> Recus(this Depot depot, Agent agent) => depot.MessagesVisibles(agent).Where(m => m.Reprise == Reprise.Aucune && m.Etat == EtatMessage.Termine);

    private static Emetteur De(Structure structure, IEnumerable<DateTimeOffset> recus, int? fixe, TimeProvider horloge)
    {
        var instants = recus.ToList();
        return new(structure, instants.Count, instants.Count == 0 ? default : instants.Max(), Attente.De(instants.Select(r => r.Jour()), fixe, horloge.Aujourdhui()));
    }

    // A household counts in the month of its first report; its reports in the same, so that both columns speak of the same ones.
    private static Mois Du(DateOnly premier, List<Message> messages, List<Fenetre> signales)
    {
        bool Dans(DateTimeOffset instant) => instant.Jour() is var jour && jour >= premier && jour < premier.AddMonths(1);
        var (du, fenetres) = (messages.Where(m => Dans(m.RecuLe)).ToList(), signales.Where(f => Dans(f.Debut)).ToList());
        return new(premier, du.Count, fenetres.Sum(f => f.Signalements), fenetres.Count, du.Sum(m => m.Faits), du.Sum(m => m.ACorriger + m.Rejetes));
    }
}
