using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;
using Prevex.Rapprochement.Menages;

namespace Prevex.Metier.Signalements.Liens;

/// <summary>Learns the weights of linkage again on a territory's own reports, as a new version. The next reports follow it; past decisions keep theirs.</summary>
public sealed class Reapprendre(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    private const int SignalementsMax = 20_000;

    public async Task<ModeleDeMenage> Execute(Guid? auteur, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        var territoire = referentiel.Territoire.Code;
        var dits = await depot.Lignes.AsNoTracking().Where(l => l.Territoire == territoire && l.Lu != null).OrderByDescending(l => l.Id).Take(SignalementsMax)
            .Select(l => new { l.Empreinte, l.EmetteurId, l.Lu }).ToListAsync(ct);
        List<Identite> identites = [.. dits.DistinctBy(d => d.Empreinte).Select(d => SignalementJson.Lire<Signalement>(d.Lu!).Identite(d.EmetteurId, referentiel))];
        var couts = (await depot.Modele(territoire, ct)).Couts;
        ModeleDeMenage appris = null!;
        await depot.Enregistrer(territoire, version => appris = Apprentissage.Apprendre(identites, version, couts), $"Appris sur {identites.Count} signalements.", auteur, horloge.GetUtcNow(), ct);
        return appris;
    }
}
