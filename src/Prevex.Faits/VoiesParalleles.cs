namespace Prevex.Faits;

/// <summary>The unpaid rent reached the amount or the age by which the law of housing aid calls it an impayé (domaine.md §5.10-5.11).</summary>
public sealed record ImpayeConstitue() : Fait(Categorie.Dette)
{
    /// <summary>Unpaid amount on that day, in euros.</summary>
    public decimal? Montant { get; init; }
}

/// <summary>What the Caf or the MSA decided of the housing aid (domaine.md §5.10-5.11).</summary>
public sealed record AideAuLogement() : Fait(Categorie.Dette)
{
    /// <summary>Which decision.</summary>
    public EtatAide Etat { get; init; }
}

/// <summary>The Caf or the MSA asks the landlord whether they want the aid paid to them, and what comes of it (CCH R.824-20; domaine.md §5.10).</summary>
public sealed record VersementAuBailleur() : Fait(Categorie.Dette)
{
    /// <summary>Asked, accepted or refused.</summary>
    public EtatVersement Etat { get; init; }
}

/// <summary>A step of the over-indebtedness procedure of the Banque de France (domaine.md §5.9).</summary>
public sealed record Surendettement() : Fait(Categorie.Dette)
{
    /// <summary>Which step.</summary>
    public EtatSurendettement Etat { get; init; }
    /// <summary>Last day of the plan, of the moratoire or of the suspension of the eviction, when stated.</summary>
    public DateOnly? JusquAu { get; init; }
}

/// <summary>A step of the DALO recourse (domaine.md §5.8).</summary>
public sealed record RecoursDalo() : Fait(Categorie.Procedure)
{
    /// <summary>Which step.</summary>
    public EtatDalo Etat { get; init; }
}

/// <summary>The préfet goes on with the public force although a DALO household is not rehoused: a motivated override, counted (domaine.md §1.3).</summary>
public sealed record GardeDaloLevee() : Fait(Categorie.Procedure)
{
    /// <summary>Why.</summary>
    public MotifLevee Motif { get; init; }
}

/// <summary>A step of a request to the housing solidarity fund.</summary>
public sealed record DemandeFsl() : Fait(Categorie.Dette)
{
    /// <summary>Which step.</summary>
    public EtatDemande Etat { get; init; }
}

/// <summary>The file is put before a commission.</summary>
public sealed record ExamenEnCommission() : Fait(Categorie.Procedure)
{
    /// <summary>Which commission.</summary>
    public Instance Instance { get; init; }
    /// <summary>What came out of it.</summary>
    public EtatExamen Etat { get; init; }
}

/// <summary>Social work around the household begins or ends.</summary>
public sealed record SuiviSocial() : Fait(Categorie.Social)
{
    /// <summary>Begun or ended.</summary>
    public EtatSuivi Etat { get; init; }
}

/// <summary>The household pays its whole current rent again (art. 24 V and VII of the law of 1989, since 2023).</summary>
public sealed record RepriseDuLoyer() : Fait(Categorie.Dette);

/// <summary>A payment towards a schedule given by the judge, on top of the current rent.</summary>
public sealed record Versement() : Fait(Categorie.Dette)
{
    /// <summary>In euros.</summary>
    public decimal? Montant { get; init; }
}

/// <summary>The préfet enjoins the landlord to seek the end of the lease for drug trafficking (loi 2025-532).</summary>
public sealed record InjonctionDuPrefet() : Fait(Categorie.Procedure);

/// <summary>A reason for which the trêve does not protect this household (CPCE L.412-6; domaine.md §1.4).</summary>
public sealed record ExceptionTreve() : Fait(Categorie.Procedure)
{
    /// <summary>Which one.</summary>
    public MotifException Motif { get; init; }
}
