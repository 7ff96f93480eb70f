using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>A file from its deposit to its end, for the command line: the same steps as the page, without waiting for a person.</summary>
public sealed class ImporterFichier(Bases bases, DeposerFichier deposer, ConduireImport conduire, PrendreMessage prendre, Apercevoir apercevoir)
{
    /// <param name="Profil">The profile used; null when no profile knows the file.</param>
    public sealed record Bilan(string Fichier, string? Profil, int Lignes, int Acceptes, int ACorriger, int Rejetes, int ARevoir, int DossiersCrees, int DossiersTouches, int Faits, string? Refus);

    /// <param name="prudent">Lets the circuit breaker stop the import; without it, whoever types the command has decided.</param>
    public async Task<Bilan> Execute(Agent agent, string chemin, string? profil, bool simuler, CancellationToken ct, bool prudent = false)
    {
        var nom = Path.GetFileName(chemin);
        await using var contenu = File.OpenRead(chemin);
        if (simuler)
        {
            var apercu = await apercevoir.Execute(agent, nom, contenu, profil, int.MaxValue, ct);
            if (apercu.Inconnu) return Refuse(nom, "Aucun profil ne reconnaît ce fichier. Ajoutez --profil NOM, ou écrivez un profil (docs/profils.md).");
            return apercu.Refus is { } r ? Refuse(nom, $"{r.Message} {r.Remede}") : De(nom, apercu.Bilan);
        }
        var depose = await deposer.Execute(agent, nom, contenu, ct);
        if (depose.Valeur is not { } message) return Refuse(nom, depose.Problemes[0].Message);
        if (await conduire.Execute(agent, message.Id, profil, ct, prudent ? null : "Pris par la ligne de commande.") is [var probleme, ..])
        {
            await using var refus = bases.Ouvrir();
            await refus.Messages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.Etat, EtatMessage.Refuse).SetProperty(m => m.Motif, probleme.Message), ct);
            return Refuse(nom, probleme.Message);
        }
        await prendre.Execute(message.Id, ct);
        await using var depot = bases.Ouvrir();
        return De(nom, await depot.Messages.AsNoTracking().SingleAsync(m => m.Id == message.Id, ct));
    }

    private static Bilan De(string nom, Message m) =>
        new(nom, m.Profil, m.Lignes, m.Acceptes, m.ACorriger, m.Rejetes, m.ARevoir, m.DossiersCrees, m.DossiersTouches, m.Faits, m.Etat switch
        {
            EtatMessage.Refuse => $"{m.Motif} {m.Remede}",
            EtatMessage.Retenu => "Retenu : ce fichier ne ressemble pas aux envois précédents de cet émetteur. Décidez dans Réception, ou relancez sans --prudent.",
            _ => null,
        });

    private static Bilan Refuse(string nom, string refus) => new(nom, null, 0, 0, 0, 0, 0, 0, 0, 0, refus);
}
