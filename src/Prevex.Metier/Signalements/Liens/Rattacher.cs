using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Liens;

/// <summary>
/// Two dossiers are one household's: the first speaks for both. The second keeps all its own rows, untouched and unseen, so that taking it back
/// gives it as it was.
/// </summary>
public sealed class Rattacher(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    public sealed record Input(Guid Vers, string? Raison);

    public async Task<Resultat<Mouvement>> Execute(Agent agent, Guid dossier, Input input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Raison)) return new Problem("Raison", "Dites pourquoi, en quelques mots : la raison reste au dossier.");
        if (input.Vers == dossier) return new Problem("Vers", "Choisissez un autre dossier que celui-ci.");
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        if (await depot.DossiersVisibles(agent).CountAsync(d => (d.Id == dossier || d.Id == input.Vers) && d.RattacheA == null, ct) < 2) return new Problem("Vers", "Ce dossier n'existe pas, ou il est déjà rattaché à un autre.");

        var (maintenant, tranche, structures) = (horloge.GetUtcNow(), new Tranche(), new Structures(agent.Territoire));
        var etats = await depot.Etats([dossier, input.Vers], ct);
        var (de, vers) = (etats[dossier], etats[input.Vers]);
        var lignes = await depot.Lignes.AsNoTracking().Where(l => l.DossierId == dossier && l.Lu != null).ToListAsync(ct);
        var repris = Reprendre(de, vers, tranche);
        await new DeplacerLignes(referentiel).Executer(depot, vers, lignes, tranche, structures, ct);
        await depot.Dossiers.Where(d => d.Id == dossier).ExecuteUpdateAsync(u => u.SetProperty(d => d.RattacheA, input.Vers), ct);
        de.Dossier.RattacheA = input.Vers;
        await EcrireProjections.De(depot, [de, vers], referentiel, structures, horloge, ct);
        var mouvement = new Mouvement
        {
            Territoire = agent.Territoire, Genre = GenreDeMouvement.Rattacher, De = dossier, Vers = input.Vers, Raison = input.Raison.Trim(), Par = agent.Id, Le = maintenant,
            Deplaces = SignalementJson.Ecrire(new Deplaces([.. lignes.Select(l => l.Id)], repris)),
        };
        await depot.Inserer([mouvement], ct);
        await transaction.CommitAsync(ct);
        return mouvement;
    }

    // Facts that an agent typed came with no report: they are told again, under the same name and date.
    private static List<Guid> Reprendre(EtatDossier de, EtatDossier vers, Tranche tranche)
    {
        var amain = de.Faits.Where(f => f.MessageId is null && f.AuteurId is not null).ToDictionary(f => f.Id);
        List<Guid> repris = [];
        foreach (var i in de.Faits.Select(f => f.Lire()).EnVigueur())
        {
            if (!amain.TryGetValue(i.Id, out var f) || i.Fait is Retrait) continue;
            var copie = FaitInscrit.Ecrire(f.Territoire, vers.Dossier.Id, i.Fait, f.RecuLe, f.EmetteurId, null, f.AuteurId);
            vers.Faits.Add(copie);
            tranche.Faits.Add(copie);
            repris.Add(copie.Id);
        }
        return repris;
    }
}
