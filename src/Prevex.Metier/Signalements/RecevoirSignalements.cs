using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Takes signalements in the open format, at once. The same key with the same body gives the first answer again.</summary>
public sealed class RecevoirSignalements(Bases bases, PrendreMessage prendre, TimeProvider horloge)
{
    public const int AuPlus = 1000;
    public const int TailleMaximale = 8 << 20;

    /// <param name="Deja">The key was known: nothing was taken again.</param>
    public sealed record Recu(Message Message, IReadOnlyList<Ligne> Lignes, bool Deja);

    public async Task<Resultat<Recu>> Execute(Agent agent, string? cle, Stream corps, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(cle) || cle.Length > 200) return new Problem("Idempotency-Key", "Envoyez l'en-tête Idempotency-Key : un texte de 1 à 200 caractères, propre à cet envoi.");
        await using var copie = ContenuDeMessage.FichierTemporaire();
        await corps.CopyToAsync(copie, ct);
        if (copie.Length > TailleMaximale) return new Problem("corps", "L'envoi dépasse 8 Mo. Coupez-le en plusieurs envois.");
        var empreinte = await ContenuDeMessage.Empreinte(copie, ct);
        if (await DejaRecu(agent, cle, empreinte, ct) is { } deja) return deja;
        if (Verifier(copie) is { Count: > 0 } problemes) return new(null, problemes);
        var message = new Message
        {
            Territoire = agent.Territoire, Canal = Canal.Api, EmetteurId = agent.Structure, DeposePar = agent.Id, RecuLe = horloge.GetUtcNow(),
            Profil = "format_prevex", Empreinte = empreinte, Octets = copie.Length, CleIdempotence = cle, Etat = EtatMessage.EnCours,
        };
        try
        {
            await using var depot = bases.Ouvrir();
            await using var transaction = await depot.Database.BeginTransactionAsync(ct);
            await depot.Inserer([message], ct);
            await ContenuDeMessage.Ranger(depot, message.Id, copie, ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            // The same key at the same moment: the first one in is the one that counts.
            if (await DejaRecu(agent, cle, empreinte, ct) is { } premier) return premier;
            throw;
        }
        await prendre.Execute(message.Id, ct);
        return await Lire(message.Id, false, ct);
    }

    private async Task<Resultat<Recu>?> DejaRecu(Agent agent, string cle, string empreinte, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        if (await depot.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.EmetteurId == agent.Structure && m.CleIdempotence == cle, ct) is not { } deja) return null;
        return deja.Empreinte == empreinte
            ? await Lire(deja.Id, true, ct)
            : new Problem("Idempotency-Key", "Cette clé a déjà servi pour un autre contenu. Prenez une clé neuve pour chaque envoi.");
    }

    private async Task<Recu> Lire(Guid id, bool deja, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return new(await depot.Messages.AsNoTracking().SingleAsync(m => m.Id == id, ct),
            await depot.Lignes.AsNoTracking().Where(l => l.MessageId == id).OrderBy(l => l.Numero).ToListAsync(ct), deja);
    }

    private IReadOnlyList<Problem> Verifier(Stream copie)
    {
        copie.Position = 0;
        try
        {
            var signalements = LignesJson.Signalements(copie);
            if (signalements.Count == 0) return [new("", "Envoyez au moins un signalement, dans un tableau JSON.")];
            if (signalements.Count > AuPlus) return [new("", $"Un envoi porte au plus {AuPlus} signalements ; celui-ci en a {signalements.Count}. Coupez-le.")];
            return [.. signalements.SelectMany((s, i) => Controle.Problemes(s, horloge.Aujourdhui()).Select(p => new Problem(p.Champ.Length == 0 ? $"[{i}]" : $"[{i}].{p.Champ}", p.Message)))];
        }
        catch (JsonException e)
        {
            return [new(e.Path?.TrimStart('$') ?? "", e.LineNumber is { } ligne ? $"Ligne {ligne + 1} : {Francais(e)}" : Francais(e))];
        }
        finally
        {
            copie.Position = 0;
        }
    }

    internal static string Francais(JsonException e) => e.Message switch
    {
        var m when m.StartsWith("Délai", StringComparison.Ordinal) => "ce délai est illisible ; écrivez par exemple « 2 mois » ou « 6 semaines ».",
        var m when m.Contains("could not be mapped", StringComparison.Ordinal) => "ce champ n'existe pas dans le format ; voyez docs/format-signalements.md.",
        var m when m.Contains("required", StringComparison.Ordinal) => "il manque un champ obligatoire, par exemple date_effet.",
        var m when m.Contains("must specify a type discriminator", StringComparison.Ordinal) => "il manque le type d'un fait.",
        var m when m.Contains("discriminator", StringComparison.Ordinal) => "le type de ce fait n'est pas connu.",
        var m when m.Contains("converted", StringComparison.Ordinal) => "cette valeur n'a pas la forme attendue (date AAAA-MM-JJ, nombre avec un point, code du format).",
        _ => "ce n'est pas du JSON bien formé.",
    };
}
