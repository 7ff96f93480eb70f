using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;
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
    internal DbSet<Correspondance> Correspondances => Set<Correspondance>();
    internal DbSet<Structure> Structures => Set<Structure>();
    internal DbSet<JetonApi> Jetons => Set<JetonApi>();
    internal DbSet<Parametre> Parametres => Set<Parametre>();
    internal DbSet<Compteur> Compteurs => Set<Compteur>();
    internal DbSet<Fiche> Fiches => Set<Fiche>();
    internal DbSet<Cle> Cles => Set<Cle>();
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

    /// <summary>Puts fiches in the place of those of the same dossiers, with their search words.</summary>
    internal abstract Task RemplacerFiches(IReadOnlyCollection<Guid> dossiers, IReadOnlyCollection<Fiche> fiches, CancellationToken ct);

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
