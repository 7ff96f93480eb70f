using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

public enum TriDossiers { Echeance, Nom, Dette, Recu, Impaye, Numero }

/// <summary>What the list of files is asked for: one record for the page, its exports and the API, kept in the URL.</summary>
public sealed record CriteresDossiers
{
    public string? Q { get; init; }
    public string? Commune { get; init; }
    public string? Arrondissement { get; init; }
    public int? Etape { get; init; }
    public Parc? Parc { get; init; }
    public Guid? Bailleur { get; init; }

    /// <summary>Next deadline within so many days.</summary>
    public int? EcheanceSous { get; init; }

    /// <summary>Unpaid for at least so many months.</summary>
    public int? ImpayeMois { get; init; }

    public bool Vus { get; init; }
    public TriDossiers Tri { get; init; }
    public bool Decroissant { get; init; }
    public int Page { get; init; } = 1;
}

/// <summary>Reads the list: at most two queries for the rows and their count, whatever the data.</summary>
public static class Recherche
{
    public const int ParPage = 50;

    /// <summary>Counts stop here: beyond, « plus de 10 000 ».</summary>
    public const int CompteAuPlus = 10_000;

    public sealed record Page(IReadOnlyList<Fiche> Fiches, int Compte)
    {
        public bool PlusDe => Compte > CompteAuPlus;
    }

    public static async Task<Page> Chercher(this Depot depot, Agent agent, CriteresDossiers criteres, DateOnly aujourdhui, CancellationToken ct)
    {
        var mots = Mots.DeRecherche(criteres.Q);
        var compte = await depot.Filtrer(agent, criteres, mots, aujourdhui).Take(CompteAuPlus + 1).CountAsync(ct);
        var filtre = compte > CompteAuPlus ? depot.FiltrerEnParcourant(agent, criteres, mots, aujourdhui) : depot.Filtrer(agent, criteres, mots, aujourdhui);
        var fiches = await Trier(filtre, criteres).Skip((Math.Max(1, criteres.Page) - 1) * ParPage).Take(ParPage).ToListAsync(ct);
        return new(fiches, compte);
    }

    /// <summary>The rows in order, for exports.</summary>
    public static IQueryable<Fiche> Toutes(this Depot depot, Agent agent, CriteresDossiers criteres, DateOnly aujourdhui) =>
        Trier(depot.Filtrer(agent, criteres, Mots.DeRecherche(criteres.Q), aujourdhui), criteres);

    private static IQueryable<Fiche> Filtrer(this Depot depot, Agent agent, CriteresDossiers criteres, IReadOnlyList<string> mots, DateOnly aujourdhui)
    {
        var fiches = mots.Count == 0 ? depot.FichesVisibles(agent) : depot.Trouver(mots).Where(f => f.Territoire == agent.Territoire);
        return Cribler(fiches, depot, agent, criteres, aujourdhui);
    }

    // When most files match, walking them in the order wanted finds a page sooner than sorting them all.
    private static IQueryable<Fiche> FiltrerEnParcourant(this Depot depot, Agent agent, CriteresDossiers criteres, IReadOnlyList<string> mots, DateOnly aujourdhui)
    {
        var fiches = depot.FichesVisibles(agent);
        // IndexOf rather than Contains: LIKE makes PostgreSQL expect few rows, and read them all to sort them.
#pragma warning disable CA1307, CA2249
        foreach (var mot in mots) fiches = fiches.Where(f => (" " + f.Recherche).IndexOf(" " + mot) >= 0);
#pragma warning restore CA1307, CA2249
        if (criteres.ImpayeMois is { } mois && criteres.Tri != TriDossiers.Impaye)
        {
            // The sum keeps the engine from entering by the index of this column.
            var avant = AuPlusTard(mois, aujourdhui);
            fiches = fiches.Where(f => f.TriImpaye + f.Rang * 0 <= avant);
            criteres = criteres with { ImpayeMois = null };
        }
        return Cribler(fiches, depot, agent, criteres, aujourdhui);
    }

    private static int AuPlusTard(int mois, DateOnly aujourdhui) => aujourdhui.AddMonths(-Math.Clamp(mois, 0, 600)).DayNumber;

    private static IQueryable<Fiche> Cribler(IQueryable<Fiche> fiches, Depot depot, Agent agent, CriteresDossiers c, DateOnly aujourdhui)
    {
        if (c.Commune is { Length: > 0 } commune) fiches = fiches.Where(f => f.Insee == commune);
        if (c.Arrondissement is { Length: > 0 } arrondissement) fiches = fiches.Where(f => f.Arrondissement == arrondissement);
        if (c.Etape is { } etape) fiches = fiches.Where(f => f.Etape == etape);
        if (c.Parc is { } parc) fiches = fiches.Where(f => f.Parc == parc);
        if (c.Bailleur is { } bailleur) fiches = fiches.Where(f => f.BailleurId == bailleur);
        if (c.EcheanceSous is { } jours)
        {
            var limite = aujourdhui.AddDays(Math.Clamp(jours, 0, 3650));
            fiches = fiches.Where(f => f.TriEcheance >= aujourdhui.DayNumber && f.TriEcheance <= limite.DayNumber);
        }
        if (c.ImpayeMois is { } mois)
        {
            var avant = AuPlusTard(mois, aujourdhui);
            fiches = fiches.Where(f => f.TriImpaye <= avant);
        }
        if (c.Vus) fiches = fiches.Where(f => depot.Consultations.Where(v => v.CompteId == agent.Id).Select(v => v.DossierId).Contains(f.DossierId));
        return fiches;
    }

    private static IQueryable<Fiche> Trier(IQueryable<Fiche> fiches, CriteresDossiers c) => (c.Tri, c.Decroissant) switch
    {
        (TriDossiers.Echeance, false) => fiches.OrderBy(f => f.TriEcheance).ThenBy(f => f.Rang),
        (TriDossiers.Echeance, true) => fiches.OrderByDescending(f => f.TriEcheance).ThenByDescending(f => f.Rang),
        (TriDossiers.Nom, false) => fiches.OrderBy(f => f.TriNom).ThenBy(f => f.Rang),
        (TriDossiers.Nom, true) => fiches.OrderByDescending(f => f.TriNom).ThenByDescending(f => f.Rang),
        (TriDossiers.Dette, false) => fiches.OrderBy(f => f.TriDette).ThenBy(f => f.Rang),
        (TriDossiers.Dette, true) => fiches.OrderByDescending(f => f.TriDette).ThenByDescending(f => f.Rang),
        (TriDossiers.Recu, false) => fiches.OrderBy(f => f.TriRecu).ThenBy(f => f.Rang),
        (TriDossiers.Recu, true) => fiches.OrderByDescending(f => f.TriRecu).ThenByDescending(f => f.Rang),
        (TriDossiers.Impaye, false) => fiches.OrderBy(f => f.TriImpaye).ThenBy(f => f.Rang),
        (TriDossiers.Impaye, true) => fiches.OrderByDescending(f => f.TriImpaye).ThenByDescending(f => f.Rang),
        (TriDossiers.Numero, false) => fiches.OrderBy(f => f.Numero).ThenBy(f => f.Rang),
        (TriDossiers.Numero, true) => fiches.OrderByDescending(f => f.Numero).ThenByDescending(f => f.Rang),
    };
}
