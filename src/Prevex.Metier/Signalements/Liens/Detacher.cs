using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Liens;

/// <summary>Reports leave a dossier for another, or for a new one: what they told follows, and the two are remembered as two households.</summary>
public sealed class Detacher(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    /// <param name="Vers">Null opens a dossier.</param>
    public sealed record Input(IReadOnlyList<Guid> Lignes, Guid? Vers, string? Raison);

    public async Task<Resultat<Mouvement>> Execute(Agent agent, Guid dossier, Input input, CancellationToken ct)
    {
        if (input.Lignes.Count == 0) return new Problem("Lignes", "Choisissez au moins un signalement à détacher.");
        if (string.IsNullOrWhiteSpace(input.Raison)) return new Problem("Raison", "Dites pourquoi, en quelques mots : la raison reste au dossier.");
        if (input.Vers == dossier) return new Problem("Vers", "Choisissez un autre dossier que celui-ci.");
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        if (!await depot.DossiersVisibles(agent).AnyAsync(d => d.Id == dossier && d.RattacheA == null, ct)) return new Problem("", "Ce dossier n'existe pas.");
        if (input.Vers is { } choisi && !await depot.DossiersVisibles(agent).AnyAsync(d => d.Id == choisi && d.RattacheA == null, ct)) return new Problem("Vers", "Ce dossier n'existe pas.");
        var lignes = (await DeplacerLignes.Lire(depot, agent.Territoire, [.. input.Lignes], ct)).Where(l => l.DossierId == dossier).ToList();
        if (lignes.Count < input.Lignes.Distinct().Count()) return new Problem("Lignes", "Un de ces signalements n'est plus dans ce dossier. Rechargez la page.");

        var (maintenant, tranche, structures) = (horloge.GetUtcNow(), new Tranche(), new Structures(agent.Territoire));
        var etats = await depot.Etats(input.Vers is { } autre ? [dossier, autre] : [dossier], ct);
        var vers = input.Vers is { } v ? etats[v] : await DeplacerLignes.Ouvrir(depot, agent.Territoire, maintenant, tranche, ct);
        await new DeplacerLignes(referentiel).Executer(depot, vers, lignes, tranche, structures, ct);
        await new RetirerDuDossier(referentiel, horloge).Executer(depot, etats[dossier], lignes, [], agent.Id, structures, ct);
        await EcrireProjections.De(depot, [etats[dossier], vers], referentiel, structures, horloge, ct);
        var mouvement = new Mouvement
        {
            Territoire = agent.Territoire, Genre = GenreDeMouvement.Detacher, De = dossier, Vers = vers.Dossier.Id, Raison = input.Raison.Trim(), Par = agent.Id, Le = maintenant,
            Deplaces = SignalementJson.Ecrire(new Deplaces([.. lignes.Select(l => l.Id)], [])),
        };
        await depot.Inserer([mouvement], ct);
        await depot.Inserer([.. lignes.Select(l => Souvenirs.Menage(SignalementJson.Lire<Signalement>(l.Lu!).Identite(l.EmetteurId, referentiel))).Distinct().Select(menage => new Reponse
        {
            Territoire = agent.Territoire, Genre = GenreDeReponse.AutreMenage, Menage = menage, DossierId = dossier, AutreDossierId = vers.Dossier.Id, OrigineId = mouvement.Id, Par = agent.Id, Le = maintenant,
        })], ct);
        await transaction.CommitAsync(ct);
        return mouvement;
    }
}
