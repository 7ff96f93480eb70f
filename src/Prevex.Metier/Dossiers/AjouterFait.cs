using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>Writes a fact by hand, corrects one by another, or takes one back. Both stay readable.</summary>
public sealed class AjouterFait(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    private static readonly DateOnly PremierJour = new(1980, 1, 1);

    /// <param name="Remplace">The fact that this one corrects.</param>
    public sealed record Input(Fait? Fait, Guid? Remplace = null);

    public async Task<Resultat<FaitInscrit>> Execute(Agent agent, Guid dossier, Input input, CancellationToken ct)
    {
        if (Check(input, horloge.Aujourdhui()) is { Count: > 0 } problemes) return new(null, problemes);
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        if (!await depot.DossiersVisibles(agent).AnyAsync(d => d.Id == dossier, ct)) return new Problem("", "Ce dossier n'existe pas.");
        var etat = (await depot.Etats([dossier], ct))[dossier];
        if (input.Remplace is { } remplace && etat.Faits.Select(f => f.Lire()).EnVigueur().All(f => f.Id != remplace))
            return new Problem("", "Ce fait a déjà été corrigé. Rechargez la page pour voir la correction.");

        var fait = FaitInscrit.Ecrire(agent.Territoire, dossier, input.Fait!, horloge.GetUtcNow(), agent.Structure, null, agent.Id, input.Remplace);
        etat.Faits.Add(fait);
        await depot.Inserer([fait], ct);
        await EcrireProjections.De(depot, [etat], referentiel, new Structures(agent.Territoire), horloge, ct);
        await transaction.CommitAsync(ct);
        return fait;
    }

    internal static IReadOnlyList<Problem> Check(Input input, DateOnly aujourdhui) => input.Fait switch
    {
        null => [new("Type", "Choisissez ce qui s'est passé.")],
        { DateEffet: var jour } when jour > aujourdhui => [new("DateEffet", "Cette date est dans le futur. Indiquez le jour où le fait a eu lieu.")],
        { DateEffet: var jour } when jour < PremierJour => [new("DateEffet", "Cette date est trop ancienne. Vérifiez l'année.")],
        Retrait when input.Remplace is null => [new("Type", "Indiquez le fait à retirer.")],
        Assignation { Audience: { } audience } a when audience < a.DateEffet => [new("Audience", "L'audience ne peut pas précéder l'assignation.")],
        Audience { Issue: IssueAudience.Renvoi, RenvoiAu: null } => [new("RenvoiAu", "Indiquez la nouvelle date d'audience.")],
        Audience { RenvoiAu: { } renvoi } a when renvoi <= a.DateEffet => [new("RenvoiAu", "Le renvoi doit être après l'audience.")],
        _ => [],
    };
}
