using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Corrections;

/// <summary>Rows of which something could not be taken, and that nobody mended or set aside yet.</summary>
public static class LignesEnAttente
{
    // An accepted element writes no state.
    private const string Faute = "\"etat\":\"";

    public sealed record Vue(Ligne Ligne, IReadOnlyList<Element> Fautes, SuiteDeLigne? Suite, string? Par);

    internal static IQueryable<Ligne> EnAttente(this Depot depot) => depot.Lignes.AsNoTracking().Where(l => l.AMontrer && l.Elements.Contains(Faute));

    /// <summary>How many rows wait, message by message; those without any are absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> CompterEnAttente(this Depot depot, IReadOnlyCollection<Guid> messages, CancellationToken ct) =>
        await depot.EnAttente().Where(l => messages.Contains(l.MessageId)).GroupBy(l => l.MessageId).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, ct);

    /// <param name="closes">Those that were mended or set aside, instead of those that wait.</param>
    public static async Task<(IReadOnlyList<Vue> Lignes, int Compte)> LignesDe(this Depot depot, Agent agent, Guid message, bool closes, int page, int taille, CancellationToken ct)
    {
        var lignes = closes ? depot.Lignes.AsNoTracking().Where(l => l.MessageId == message && depot.Suites.Any(s => s.LigneId == l.Id)) : depot.EnAttente().Where(l => l.MessageId == message);
        lignes = lignes.Where(l => l.Territoire == agent.Territoire);
        var compte = await lignes.CountAsync(ct);
        var montrees = await lignes.OrderBy(l => l.Rang).Skip((page - 1) * taille).Take(taille)
            .Select(l => new { Ligne = l, Suite = depot.Suites.FirstOrDefault(s => s.LigneId == l.Id) }).ToListAsync(ct);
        var qui = montrees.Select(m => m.Suite?.Par).OfType<Guid>().Distinct().ToList();
        var noms = await depot.Users.Where(c => qui.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => (c.Prenom + " " + c.Nom).Trim(), ct);
        return ([.. montrees.Select(m => new Vue(m.Ligne, Fautes(m.Ligne), m.Suite, m.Suite?.Par is { } par ? noms.GetValueOrDefault(par) : null))], compte);
    }

    /// <summary>How the wait of a row ended, who ended it, and the message that says the row again.</summary>
    public static async Task<(SuiteDeLigne Suite, string? Par, Guid? Message)?> SuiteDe(this Depot depot, Agent agent, Guid ligne, CancellationToken ct)
    {
        if (await depot.Suites.AsNoTracking().SingleOrDefaultAsync(s => s.LigneId == ligne && s.Territoire == agent.Territoire, ct) is not { } suite) return null;
        return (suite, await depot.Users.Where(c => c.Id == suite.Par).Select(c => (c.Prenom + " " + c.Nom).Trim()).FirstOrDefaultAsync(ct),
            await depot.Lignes.Where(l => l.Id == suite.NouvelleLigneId).Select(l => (Guid?)l.MessageId).FirstOrDefaultAsync(ct));
    }

    internal static IReadOnlyList<Element> Fautes(Ligne ligne) => [.. SignalementJson.Lire<List<Element>>(ligne.Elements).Where(e => e.Etat != EtatLecture.Accepte)];
}
