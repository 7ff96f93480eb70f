using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Liens;
using Prevex.Metier.Socle.Acces;

namespace Prevex.Metier.Socle.Depot;

/// <summary>
/// The base of one territory or more. Dossiers are reached through an agent only: the bare sets are internal to Metier,
/// where use cases and projections work.
/// </summary>
public abstract partial class Depot(DbContextOptions options) : IdentityUserContext<Compte, Guid>(options)
{
    internal DbSet<Dossier> Dossiers => Set<Dossier>();
    internal DbSet<Logement> Logements => Set<Logement>();
    internal DbSet<Personne> Personnes => Set<Personne>();
    internal DbSet<Occupation> Occupations => Set<Occupation>();
    internal DbSet<Bail> Baux => Set<Bail>();
    internal DbSet<Dette> Dettes => Set<Dette>();
    internal DbSet<Terme> Termes => Set<Terme>();
    internal DbSet<Numero> Numeros => Set<Numero>();
    internal DbSet<FaitInscrit> Faits => Set<FaitInscrit>();
    internal DbSet<Consultation> Consultations => Set<Consultation>();
    internal DbSet<Message> Messages => Set<Message>();
    internal DbSet<Morceau> Morceaux => Set<Morceau>();
    internal DbSet<Ligne> Lignes => Set<Ligne>();
    internal DbSet<Revue> Revues => Set<Revue>();
    internal DbSet<SuiteDeLigne> Suites => Set<SuiteDeLigne>();
    internal DbSet<Rythme> Rythmes => Set<Rythme>();
    internal DbSet<Cloture> Clotures => Set<Cloture>();
    internal DbSet<ModeleEnregistre> Modeles => Set<ModeleEnregistre>();
    internal DbSet<Reponse> Reponses => Set<Reponse>();
    internal DbSet<Mouvement> Mouvements => Set<Mouvement>();
    internal DbSet<Correspondance> Correspondances => Set<Correspondance>();
    internal DbSet<Structure> Structures => Set<Structure>();
    internal DbSet<JetonApi> Jetons => Set<JetonApi>();
    internal DbSet<Calendrier> Calendriers => Set<Calendrier>();
    internal DbSet<Note> Notes => Set<Note>();
    internal DbSet<Parametre> Parametres => Set<Parametre>();
    internal DbSet<Compteur> Compteurs => Set<Compteur>();
    internal DbSet<Fiche> Fiches => Set<Fiche>();
    internal DbSet<IdentiteConnue> Identites => Set<IdentiteConnue>();

    /// <summary>Rows of the list that the agent may see. The full access matrix will narrow this one place.</summary>
    public IQueryable<Fiche> FichesVisibles(Agent agent) => Fiches.AsNoTracking().Where(f => f.Territoire == agent.Territoire);

    public IQueryable<Dossier> DossiersVisibles(Agent agent) => Dossiers.AsNoTracking().Where(d => d.Territoire == agent.Territoire);

    public IQueryable<Message> MessagesVisibles(Agent agent) => Messages.AsNoTracking().Where(m => m.Territoire == agent.Territoire);

    public IQueryable<Structure> StructuresVisibles(Agent agent) => Structures.AsNoTracking().Where(s => s.Territoire == agent.Territoire);

    /// <summary>Fiches whose words all begin with one of the searched words, by the engine's own full-text index.</summary>
    public abstract IQueryable<Fiche> Trouver(IReadOnlyList<string> mots);

    /// <summary>Serialises the writers of reports, across processes, until the end of the transaction.</summary>
    internal abstract Task Reserver(CancellationToken ct);

    /// <summary>Appends rows without the change tracker, in the current transaction.</summary>
    internal abstract Task Inserer<T>(IReadOnlyCollection<T> rangees, CancellationToken ct) where T : class;

    /// <summary>Writes what differs between two states of the same rows, by primary key.</summary>
    internal Task Modifier<T>(IReadOnlyCollection<(T Avant, T Apres)> rangees, CancellationToken ct) where T : class
    {
        var colonnes = Colonnes.De<T>(this);
        return Executer(colonnes, rangees.Select(r => (Rangee: (object)r.Apres, Changees: colonnes.Changees(r.Avant, r.Apres))).Where(r => r.Changees.Length > 0)
            .Select(r => new Ordre(colonnes.MiseAJour(r.Changees), [.. r.Changees, .. colonnes.Cle], r.Rangee)), ct);
    }

    /// <summary>Deletes rows by primary key.</summary>
    internal Task Supprimer<T>(IReadOnlyCollection<T> rangees, CancellationToken ct) where T : class
    {
        var colonnes = Colonnes.De<T>(this);
        return Executer(colonnes, rangees.Select(r => new Ordre(colonnes.Suppression, colonnes.Cle, r)), ct);
    }

    /// <summary>One prepared statement and the row whose columns fill it.</summary>
    private protected readonly record struct Ordre(string Sql, IReadOnlyList<int> Parametres, object Rangee);

    /// <summary>Runs many statements of few shapes, in the current transaction.</summary>
    private protected abstract Task Executer(Colonnes colonnes, IEnumerable<Ordre> ordres, CancellationToken ct);

    /// <summary>Puts fiches in the place of those of the same dossiers, with their search words.</summary>
    internal async Task RemplacerFiches(IReadOnlyCollection<Guid> dossiers, IReadOnlyCollection<Fiche> fiches, CancellationToken ct)
    {
        var anciennes = await Fiches.AsNoTracking().Where(f => dossiers.Contains(f.DossierId)).ToDictionaryAsync(f => f.DossierId, ct);
        var suivant = (await Fiches.MaxAsync(f => (long?)f.Rang, ct) ?? 0) + 1;
        foreach (var fiche in fiches) fiche.Rang = anciennes.TryGetValue(fiche.DossierId, out var ancienne) ? ancienne.Rang : suivant++;
        var restent = fiches.Select(f => f.DossierId).ToHashSet();
        var otees = anciennes.Values.Where(a => !restent.Contains(a.DossierId)).ToList();
        var redites = fiches.Where(f => anciennes.TryGetValue(f.DossierId, out var a) && a.Recherche != f.Recherche).ToList();
        var nouvelles = fiches.Where(f => !anciennes.ContainsKey(f.DossierId)).ToList();
        await Supprimer(otees, ct);
        await Modifier([.. fiches.Where(f => anciennes.ContainsKey(f.DossierId)).Select(f => (anciennes[f.DossierId], f))], ct);
        await Inserer(nouvelles, ct);
        await IndexerMots([.. otees, .. redites], [.. redites, .. nouvelles], ct);
    }

    /// <summary>Keeps the search index in agreement with fiches, when the engine does not by itself.</summary>
    private protected abstract Task IndexerMots(IReadOnlyCollection<Fiche> otees, IReadOnlyCollection<Fiche> mises, CancellationToken ct);

    /// <summary>Tells the planner how the data lie: without it SQLite takes the territory for a rare value and walks every file.</summary>
    internal abstract Task Observer(CancellationToken ct);

    /// <summary>Statements that the model cannot say: search index of the projection tables.</summary>
    internal abstract IReadOnlyList<string> SqlDesProjections { get; }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Modele.Verites(builder);
        Modele.Projections(builder, migrees: false);
    }

    internal virtual void Conventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantEnMicrosecondes>();
        configuration.Properties<decimal>().HaveConversion<EurosEnCentimes>();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => Conventions(configuration);
}
