using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Liens;
using Prevex.Metier.Socle.Acces;

namespace Prevex.Metier.Socle.Depot;

/// <summary>Tables and indexes, the same on both engines.</summary>
internal static class Modele
{
    /// <summary>Raise when a projection table changes shape or meaning: it is then dropped and rebuilt.</summary>
    public const string VersionDesProjections = "3";

    public static void Verites(ModelBuilder m)
    {
        m.Entity<Compte>(e =>
        {
            e.ToTable("Comptes");
            e.HasIndex(c => c.StructureId);
        });
        m.Entity<IdentityUserClaim<Guid>>().ToTable("ComptesDroits");
        m.Entity<IdentityUserLogin<Guid>>().ToTable("ComptesExternes");
        m.Entity<IdentityUserToken<Guid>>().ToTable("ComptesJetons");
        m.Entity<Structure>(e =>
        {
            e.ToTable("Structures");
            e.HasIndex(s => new { s.Territoire, s.Cle }).IsUnique();
            e.HasIndex(s => new { s.Territoire, s.Genre, s.Cle });
        });
        m.Entity<JetonApi>(e =>
        {
            e.ToTable("JetonsApi");
            e.HasIndex(j => j.Empreinte).IsUnique();
        });
        m.Entity<Calendrier>(e =>
        {
            e.ToTable("Calendriers");
            e.HasKey(c => c.CompteId);
            e.HasIndex(c => c.Empreinte).IsUnique();
        });
        m.Entity<Dossier>(e =>
        {
            e.ToTable("Dossiers");
            e.HasIndex(d => new { d.Territoire, d.Numero }).IsUnique();
            e.HasIndex(d => d.LogementId);
        });
        m.Entity<Logement>().ToTable("Logements");
        m.Entity<Personne>().ToTable("Personnes");
        m.Entity<Occupation>(e =>
        {
            e.ToTable("Occupations");
            e.HasKey(o => new { o.DossierId, o.PersonneId });
            e.HasIndex(o => o.PersonneId);
            e.HasIndex(o => o.MessageId);
        });
        Sourcee<Bail>(m, "Baux");
        Sourcee<Dette>(m, "Dettes");
        Sourcee<Terme>(m, "Termes");
        Sourcee<Numero>(m, "Numeros");
        m.Entity<FaitInscrit>(e =>
        {
            e.ToTable("Faits");
            e.HasKey(f => new { f.DossierId, f.Id });
            e.HasIndex(f => f.MessageId);
            // Few among all facts, counted on a page of their own.
            e.HasIndex(f => new { f.Territoire, f.DateEffet }, "IX_Faits_GardesLevees").HasFilter("\"Type\" = 'garde_dalo_levee'");
        });
        m.Entity<Note>(e =>
        {
            e.ToTable("Notes");
            e.HasKey(n => new { n.DossierId, n.Id });
        });
        m.Entity<Consultation>(e =>
        {
            e.ToTable("Consultations");
            e.HasKey(c => new { c.CompteId, c.DossierId });
        });
        m.Entity<Message>(e =>
        {
            e.ToTable("Messages");
            e.HasIndex(x => new { x.Territoire, x.RecuLe });
            e.HasIndex(x => new { x.EmetteurId, x.CleIdempotence }).IsUnique();
            e.HasIndex(x => new { x.EmetteurId, x.RecuLe });
            e.HasIndex(x => x.Origine);
            e.HasIndex(x => x.Etat);
        });
        m.Entity<Morceau>(e =>
        {
            e.ToTable("Morceaux");
            e.HasKey(x => new { x.MessageId, x.Rang });
        });
        m.Entity<Ligne>(e =>
        {
            e.ToTable("Lignes");
            e.HasIndex(l => new { l.MessageId, l.AMontrer });
            e.HasIndex(l => l.DossierId);
            e.HasIndex(l => new { l.Territoire, l.Empreinte });
        });
        m.Entity<Revue>(e =>
        {
            e.ToTable("Revues");
            e.HasIndex(r => new { r.Territoire, r.Etat, r.CreeLe });
            e.HasIndex(r => r.LigneId);
        });
        m.Entity<SuiteDeLigne>(e =>
        {
            e.ToTable("SuitesDeLigne");
            e.HasKey(x => x.LigneId);
            e.HasIndex(x => x.MessageId);
            e.HasIndex(x => x.NouvelleLigneId);
        });
        m.Entity<Rythme>(e =>
        {
            e.ToTable("Rythmes");
            e.HasKey(x => x.EmetteurId);
        });
        m.Entity<Cloture>(e =>
        {
            e.ToTable("Clotures");
            e.HasIndex(x => new { x.DossierId, x.Debut }).IsUnique();
        });
        m.Entity<ModeleEnregistre>(e =>
        {
            e.ToTable("ModelesDeLiens");
            e.HasKey(x => new { x.Territoire, x.Version });
        });
        m.Entity<Reponse>(e =>
        {
            e.ToTable("Reponses");
            e.HasIndex(r => new { r.Territoire, r.Le });
            e.HasIndex(r => r.OrigineId);
        });
        m.Entity<Mouvement>(e =>
        {
            e.ToTable("Mouvements");
            e.HasIndex(x => new { x.Territoire, x.Le });
            e.HasIndex(x => x.De);
            e.HasIndex(x => x.Vers);
        });
        m.Entity<Correspondance>(e =>
        {
            e.ToTable("Correspondances");
            e.HasIndex(c => new { c.Territoire, c.Signature }).IsUnique();
        });
        m.Entity<Parametre>(e =>
        {
            e.ToTable("Parametres");
            e.HasKey(p => p.Cle);
        });
        m.Entity<Compteur>(e =>
        {
            e.ToTable("Compteurs");
            e.HasKey(c => new { c.Territoire, c.Annee });
        });
    }

    /// <param name="migrees">False in the base's own context: projections are created apart, so that they cost no migration.</param>
    public static void Projections(ModelBuilder m, bool migrees)
    {
        m.Entity<Fiche>(e =>
        {
            Table(e, "Fiches");
            e.HasKey(f => f.Rang);
            e.Property(f => f.Rang).ValueGeneratedNever();
            e.HasIndex(f => f.DossierId).IsUnique();
            e.HasIndex(f => new { f.Territoire, f.TriNom, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.Numero, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.TriEcheance, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.TriDette, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.TriRecu, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.TriImpaye, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.Insee, f.TriEcheance, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.Etape, f.TriEcheance, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.BailleurId, f.TriEcheance, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.Arrondissement, f.TriEcheance, f.Rang });
            e.HasIndex(f => new { f.Territoire, f.Parc, f.TriEcheance, f.Rang });
        });
        m.Entity<IdentiteConnue>(e =>
        {
            Table(e, "Identites");
            e.HasKey(i => i.DossierId);
            e.HasIndex(i => new { i.Territoire, i.Changement });
        });

        void Table<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> e, string nom) where T : class
        {
            if (migrees) e.ToTable(nom);
            else e.ToTable(nom, t => t.ExcludeFromMigrations());
        }
    }

    private static void Sourcee<T>(ModelBuilder m, string table) where T : RangeeSourcee => m.Entity<T>(e =>
    {
        e.ToTable(table);
        e.HasKey(r => new { r.DossierId, r.Id });
        e.HasIndex(r => r.MessageId);
    });
}
