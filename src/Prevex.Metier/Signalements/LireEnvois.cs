using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements.Corrections;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>What an agent calls the state of a message: more than one may hold.</summary>
public enum SituationDEnvoi { AVerifier, EnCours, Retenu, Arrete, ACorriger, ARevoir, Enregistre, Refuse, Defait }

public enum TriDEnvois { Recu, Emetteur, Lignes, Faits, Rejets }

/// <summary>What the desk is asked to show.</summary>
public sealed record CriteresDEnvois
{
    public Guid? Emetteur { get; init; }
    public SituationDEnvoi? Situation { get; init; }
    public Canal? Canal { get; init; }

    /// <summary>Days of reception, both included.</summary>
    public DateOnly? Du { get; init; }
    public DateOnly? Au { get; init; }
    public TriDEnvois Tri { get; init; }
    public bool Croissant { get; init; }
}

/// <summary>The desk: every message of every sender.</summary>
public static class LireEnvois
{
    /// <param name="EnAttente">Rows to mend.</param>
    public sealed record Envoi(Message Message, string Emetteur, string? Par, int EnAttente);

    public static async Task<(IReadOnlyList<Envoi> Envois, int Compte)> Envois(this Depot depot, Agent agent, CriteresDEnvois criteres, int page, int taille, CancellationToken ct)
    {
        var filtres = depot.Filtrer(agent, criteres);
        var compte = await filtres.CountAsync(ct);
        var montres = await depot.Nommer(depot.Trier(filtres, criteres).Skip((page - 1) * taille).Take(taille)).ToListAsync(ct);
        var attente = await depot.CompterEnAttente(montres.ConvertAll(e => e.Message.Id), ct);
        return ([.. montres.Select(e => new Envoi(e.Message, e.Emetteur, e.Par, attente.GetValueOrDefault(e.Message.Id)))], compte);
    }

    /// <summary>All of them, for a file.</summary>
    public static IAsyncEnumerable<LireMessages.Envoi> TousLesEnvois(this Depot depot, Agent agent, CriteresDEnvois criteres) =>
        depot.Nommer(depot.Trier(depot.Filtrer(agent, criteres), criteres)).AsAsyncEnumerable();

    /// <summary>How many messages have rows that wait, and how many the circuit breaker holds.</summary>
    public static async Task<(int ACorriger, int Retenus)> CompterATraiter(this Depot depot, Agent agent, CancellationToken ct) =>
        (await depot.Filtrer(agent, new() { Situation = SituationDEnvoi.ACorriger }).CountAsync(ct), await depot.Filtrer(agent, new() { Situation = SituationDEnvoi.Retenu }).CountAsync(ct));

    private static IQueryable<Message> Filtrer(this Depot depot, Agent agent, CriteresDEnvois c)
    {
        var messages = depot.MessagesVisibles(agent);
        if (c.Emetteur is { } emetteur) messages = messages.Where(m => m.EmetteurId == emetteur);
        if (c.Canal is { } canal) messages = messages.Where(m => m.Canal == canal);
        if (c.Du?.AddDays(-1).FinDeJournee() is { } du) messages = messages.Where(m => m.RecuLe > du);
        if (c.Au?.FinDeJournee() is { } au) messages = messages.Where(m => m.RecuLe <= au);
        if (c.Situation is not { } situation) return messages;
        return situation switch
        {
            SituationDEnvoi.AVerifier => messages.Where(m => m.Etat == EtatMessage.Recu),
            SituationDEnvoi.EnCours => messages.Where(m => m.Etat == EtatMessage.EnCours || m.Etat == EtatMessage.ADefaire),
            SituationDEnvoi.Retenu => messages.Where(m => m.Etat == EtatMessage.Retenu),
            SituationDEnvoi.Arrete => messages.Where(m => m.Etat == EtatMessage.Suspendu),
            SituationDEnvoi.ACorriger => messages.Where(m => m.ACorriger + m.Rejetes > 0 && m.Etat == EtatMessage.Termine && depot.EnAttente().Any(l => l.MessageId == m.Id)),
            SituationDEnvoi.ARevoir => messages.Where(m => m.ARevoir > 0 && m.Etat == EtatMessage.Termine),
            SituationDEnvoi.Enregistre => messages.Where(m => m.Etat == EtatMessage.Termine),
            SituationDEnvoi.Refuse => messages.Where(m => m.Etat == EtatMessage.Refuse),
            SituationDEnvoi.Defait => messages.Where(m => m.Etat == EtatMessage.Defait),
        };
    }

    private static IQueryable<Message> Trier(this Depot depot, IQueryable<Message> messages, CriteresDEnvois c)
    {
        var tries = c.Tri switch
        {
            TriDEnvois.Emetteur => Ordonner(messages, m => depot.Structures.Where(s => s.Id == m.EmetteurId).Select(s => s.Cle).FirstOrDefault(), c.Croissant),
            TriDEnvois.Lignes => Ordonner(messages, m => m.Lignes, c.Croissant),
            TriDEnvois.Faits => Ordonner(messages, m => m.Faits, c.Croissant),
            TriDEnvois.Rejets => Ordonner(messages, m => m.ACorriger + m.Rejetes, c.Croissant),
            TriDEnvois.Recu => Ordonner(messages, m => m.RecuLe, c.Croissant),
        };
        return c is { Tri: TriDEnvois.Recu, Croissant: true } ? tries.ThenBy(m => m.Id) : tries.ThenByDescending(m => m.RecuLe).ThenByDescending(m => m.Id);
    }

    private static IOrderedQueryable<Message> Ordonner<T>(IQueryable<Message> messages, System.Linq.Expressions.Expression<Func<Message, T>> par, bool croissant) =>
        croissant ? messages.OrderBy(par) : messages.OrderByDescending(par);
}
