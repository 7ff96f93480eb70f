namespace Prevex.Faits;

/// <summary>S7: summons served on the household.</summary>
public sealed record Assignation() : Fait(Categorie.Procedure)
{
    /// <summary>Day of the first hearing.</summary>
    public DateOnly? Audience { get; init; }
    /// <summary>Hour of the hearing.</summary>
    public TimeOnly? Heure { get; init; }
    /// <summary>Code of the court in the territory.</summary>
    public string? Juridiction { get; init; }
    /// <summary>Debt claimed, in euros.</summary>
    public decimal? Montant { get; init; }
    /// <summary>Référé rather than fond; null when not stated.</summary>
    public bool? Refere { get; init; }
    /// <summary>Reason of the claim.</summary>
    public Motif Motif { get; init; }
}

/// <summary>S8: the summons is notified to the préfet (date of the receipt).</summary>
public sealed record NotificationAssignation() : Fait(Categorie.Procedure);

/// <summary>S9: a step of the social and financial diagnosis.</summary>
public sealed record DiagnosticSocialFinancier() : Fait(Categorie.Social)
{
    /// <summary>Which step.</summary>
    public EtatDiagnostic Etat { get; init; } = EtatDiagnostic.Transmis;
}

/// <summary>S10: a hearing that was held.</summary>
public sealed record Audience() : Fait(Categorie.Procedure)
{
    /// <summary>Code of the court in the territory.</summary>
    public string? Juridiction { get; init; }
    /// <summary>Hour.</summary>
    public TimeOnly? Heure { get; init; }
    /// <summary>The landlord's presence.</summary>
    public Presence Demandeur { get; init; }
    /// <summary>The household's presence.</summary>
    public Presence Defendeur { get; init; }
    /// <summary>What it ended with.</summary>
    public IssueAudience Issue { get; init; }
    /// <summary>New day, for a renvoi.</summary>
    public DateOnly? RenvoiAu { get; init; }
    /// <summary>Day on which the decision is to be given.</summary>
    public DateOnly? DelibereAu { get; init; }
}

/// <summary>S11: the judge's decision.</summary>
public sealed record Jugement() : Fait(Categorie.Procedure)
{
    /// <summary>Class of the decision.</summary>
    public SensJugement Sens { get; init; }
    /// <summary>Whether both parties were heard.</summary>
    public Contradictoire Contradictoire { get; init; }
    /// <summary>Debt fixed by the judge, in euros.</summary>
    public decimal? Montant { get; init; }
    /// <summary>Monthly instalment on top of the rent, in euros.</summary>
    public decimal? Mensualite { get; init; }
    /// <summary>Number of instalments (1 to 36).</summary>
    public int? NombreMensualites { get; init; }
    /// <summary>Day of the first instalment, when the decision states it.</summary>
    public DateOnly? PremiereMensualite { get; init; }
    /// <summary>Time to leave given by the judge.</summary>
    public Delai? DelaiPourQuitter { get; init; }
    /// <summary>Whether the two months of L.412-1 are removed.</summary>
    public bool? DelaiSupprime { get; init; }
    /// <summary>What the judge leaves of the two months of L.412-1, when they are shortened.</summary>
    public Delai? DelaiReduit { get; init; }
    /// <summary>What the judge adds to the two months of L.412-1 (L.412-2; at most three months).</summary>
    public Delai? DelaiProlonge { get; init; }
}

/// <summary>S12b: the schedule given by the judge was kept to its end.</summary>
public sealed record DelaisRespectes() : Fait(Categorie.Dette);

/// <summary>S12b: the schedule given by the judge was broken.</summary>
public sealed record DelaisRompus() : Fait(Categorie.Dette);

/// <summary>S13: the decision is served.</summary>
public sealed record Signification() : Fait(Categorie.Procedure);

/// <summary>Appeal lodged against the decision.</summary>
public sealed record Appel() : Fait(Categorie.Procedure);
