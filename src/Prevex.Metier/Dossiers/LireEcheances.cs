using Microsoft.EntityFrameworkCore;
using Prevex.Droit;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>A deadline of a file that an agent may see.</summary>
/// <param name="Rang">Among the deadlines of the same rule and fact, in the order of days: tells them apart.</param>
/// <param name="ConnuLe">When the last thing told of the file was received.</param>
public sealed record EcheanceDeDossier(Guid Dossier, string Numero, Echeance Echeance, int Rang, DateTimeOffset ConnuLe);

/// <param name="Le">The day of the reading.</param>
/// <param name="JusquAu">Last day for which the deadlines are all there.</param>
/// <param name="Coupees">There were more files than one answer holds: <paramref name="JusquAu"/> is nearer.</param>
public sealed record EcheancesLues(IReadOnlyList<EcheanceDeDossier> Echeances, DateOnly Le, DateOnly JusquAu, bool Coupees);

/// <summary>What is due in the files that an agent may see: the deadlines on which someone has to act, and those just missed.</summary>
public sealed class LireEcheances(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    public const int JoursAVenir = 183, JoursDeRetard = 31, DossiersAuPlus = 1000;

    public async Task<EcheancesLues> Execute(Agent agent, CriteresDossiers criteres, CancellationToken ct)
    {
        var aujourdhui = horloge.Aujourdhui();
        var voulus = criteres with { EcheanceSous = Math.Min(criteres.EcheanceSous ?? JoursAVenir, JoursAVenir), Tri = TriDossiers.Echeance, Decroissant = false };
        await using var depot = bases.Ouvrir();
        var fiches = await depot.Toutes(agent, voulus, aujourdhui).Take(DossiersAuPlus + 1).Select(f => new { f.DossierId, f.TriEcheance }).ToListAsync(ct);
        var coupees = fiches.Count > DossiersAuPlus;
        var fin = coupees ? DateOnly.FromDayNumber(fiches[^1].TriEcheance).AddDays(-1) : aujourdhui.AddDays(voulus.EcheanceSous.Value);
        var etats = await depot.Etats([.. fiches.Take(DossiersAuPlus).Select(f => f.DossierId)], ct);
        return new([.. etats.Values.OrderBy(e => e.Dossier.Numero, StringComparer.Ordinal).SelectMany(e => De(e, aujourdhui, fin)).OrderBy(e => e.Echeance.Date)], aujourdhui, fin, coupees);
    }

    private IEnumerable<EcheanceDeDossier> De(EtatDossier etat, DateOnly aujourdhui, DateOnly fin)
    {
        var rangs = new Dictionary<(string, Guid?), int>();
        foreach (var e in etat.Situer(referentiel.Regles, aujourdhui).Echeances)
        {
            var rang = rangs[(e.Regle, e.Fait)] = rangs.GetValueOrDefault((e.Regle, e.Fait)) + 1;
            if (!e.Information && (e.Ouverte || e.Manquee) && e.Date >= aujourdhui.AddDays(-JoursDeRetard) && e.Date <= fin)
                yield return new(etat.Dossier.Id, etat.Dossier.Numero, e, rang, etat.Faits.Select(f => f.RecuLe).DefaultIfEmpty(etat.Dossier.OuvertLe).Max());
        }
    }
}
