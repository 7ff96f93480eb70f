using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>The public force was granted, or let go on, against a household that DALO protects: where, when, why, by whom.</summary>
public sealed record GardeLevee(Guid Dossier, string Numero, string Noms, DateOnly Le, MotifLevee Motif, string? Raison, string? Auteur);

/// <param name="Total">All of them, though no more than <see cref="LireGardesLevees.AuPlus"/> are told.</param>
public sealed record GardesLevees(int Total, IReadOnlyList<GardeLevee> Dernieres);

public static class LireGardesLevees
{
    public const int AuPlus = 500;

    /// <summary>Overrides that stand, the latest first.</summary>
    public static async Task<GardesLevees> GardesLevees(this Depot depot, Agent agent, CancellationToken ct)
    {
        // Written out, so that both engines take the index kept for these facts alone.
        var faits = depot.Faits.Where(f => f.Territoire == agent.Territoire && f.Type == "garde_dalo_levee"
            && !depot.Faits.Any(suite => suite.DossierId == f.DossierId && suite.Remplace == f.Id));
        var levees = from f in faits join fiche in depot.FichesVisibles(agent) on f.DossierId equals fiche.DossierId select new { f, fiche.Numero, fiche.Noms };
        var lues = await (from l in levees.OrderByDescending(l => l.f.DateEffet).Take(AuPlus)
                          join n in depot.Notes on new { l.f.DossierId, l.f.Id } equals new { n.DossierId, Id = n.FaitId } into notes
                          from note in notes.DefaultIfEmpty()
                          join c in depot.Users on note.AuteurId equals c.Id into comptes
                          from compte in comptes.DefaultIfEmpty()
                          select new { l.f, l.Numero, l.Noms, Raison = note == null ? null : note.Texte, Auteur = compte == null ? null : compte.Prenom + " " + compte.Nom }).ToListAsync(ct);
        return new(await levees.CountAsync(ct), [.. lues.OrderByDescending(l => l.f.DateEffet)
            .Select(l => new GardeLevee(l.f.DossierId, l.Numero, l.Noms, l.f.DateEffet, ((GardeDaloLevee)l.f.Lire().Fait).Motif, l.Raison, l.Auteur))]);
    }
}
