using Prevex.Droit;
using Prevex.Droit.Calculs;
using Prevex.Faits;
using Prevex.Rapprochement;

namespace Prevex.Metier.Dossiers;

/// <summary>All the rows of one dossier, in memory: what reports are added to and what projections are made from.</summary>
public sealed class EtatDossier(Dossier dossier)
{
    public Dossier Dossier { get; } = dossier;
    public Logement? Logement { get; set; }
    public List<(Personne Personne, Occupation Occupation)> Foyer { get; } = [];
    public List<Bail> Baux { get; } = [];
    public List<Dette> Dettes { get; } = [];
    public List<Terme> Termes { get; } = [];
    public List<Numero> Numeros { get; } = [];
    public List<FaitInscrit> Faits { get; } = [];

    /// <summary>The household as linkage compares it, in every form that reports gave.</summary>
    /// <exception cref="InvalidOperationException">It was not read: nothing may be written of it.</exception>
    public Identite Identite
    {
        get => field ?? throw new InvalidOperationException("The identity of this dossier was not read.");
        set;
    }

    /// <summary>As the projection holds it; null when it holds nothing.</summary>
    public IdentiteConnue? IdentiteProjetee { get; set; }

    /// <summary>The lease that stands: the last one told.</summary>
    public Bail? Bail => Baux.Where(b => b.RetireLe is null).OrderBy(b => b.Debut ?? DateOnly.MinValue).ThenBy(b => b.RecuLe).LastOrDefault();

    public Dette? DerniereDette => Dettes.Where(d => d.RetireLe is null).OrderBy(d => d.Au).ThenBy(d => d.RecuLe).LastOrDefault();

    /// <summary>Nothing told of it stands any more (the import that opened it was undone), or another file speaks for it.</summary>
    public bool EstVide => Dossier.RattacheA is not null || Baux.All(r => r.RetireLe is not null) && Dettes.All(r => r.RetireLe is not null) && Termes.All(r => r.RetireLe is not null)
        && Faits.Select(f => f.Lire()).EnVigueur().Count == 0;

    public Situation Situer(Regles regles, DateOnly aujourdhui, DateTimeOffset? connuAu = null) =>
        Moteur.Situer(regles, [.. Faits.Select(f => f.Lire())], BailConnu(connuAu), aujourdhui, connuAu);

    public BailConnu? BailConnu(DateTimeOffset? connuAu = null)
    {
        var baux = Baux.Where(b => b.RetireLe is null && (connuAu is null || b.RecuLe <= connuAu)).OrderBy(b => b.RecuLe).ToList();
        if (baux.Count == 0 && Dettes.Count == 0) return null;
        var delai = baux.Select(b => b.DelaiClause).LastOrDefault(d => d is not null);
        var type = baux.Select(b => b.TypeBailleur).LastOrDefault(t => t != TypeBailleur.Inconnu);
        return new(baux.Select(b => b.Debut).LastOrDefault(d => d is not null), delai is null ? null : Delai.Parse(delai), type)
        {
            Loyer = baux.Select(b => b.Loyer).LastOrDefault(d => d is not null),
            Charges = baux.Select(b => b.Charges).LastOrDefault(d => d is not null),
            Aide = baux.Select(b => b.Aide).LastOrDefault(d => d is not null),
            AideAuBailleur = baux.Select(b => b.AideAuBailleur).LastOrDefault(d => d is not null),
            Meuble = baux.Select(b => b.Meuble).LastOrDefault(d => d is not null),
            Dettes = [.. Dettes.Where(d => d.RetireLe is null && (connuAu is null || d.RecuLe <= connuAu)).OrderBy(d => d.Au).ThenBy(d => d.RecuLe).Select(d => new DetteConnue(d.Id, d.Au, d.Montant, d.ImpayeDepuis))],
        };
    }
}
