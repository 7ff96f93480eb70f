namespace Prevex.Faits;

/// <summary>S14: commandement de quitter les lieux.</summary>
public sealed record CommandementDeQuitter() : Fait(Categorie.Procedure)
{
    /// <summary>Whether one act served the decision too.</summary>
    public bool AvecSignification { get; init; }
}

/// <summary>S14: the commandement de quitter is notified to the préfet (L.412-5 CPCE).</summary>
public sealed record NotificationCommandementDeQuitter() : Fait(Categorie.Procedure);

/// <summary>S15: the occupant asks the judge for time to leave.</summary>
public sealed record SaisineJex() : Fait(Categorie.Procedure);

/// <summary>S15: the judge's answer to that request.</summary>
public sealed record DecisionJex() : Fait(Categorie.Procedure)
{
    /// <summary>Last day of the time given; null when refused.</summary>
    public DateOnly? DelaisJusquAu { get; init; }
}

/// <summary>S16: attempt of eviction (PV).</summary>
public sealed record TentativeExpulsion() : Fait(Categorie.Procedure);

/// <summary>S17: the préfet is asked for the public force.</summary>
public sealed record RequisitionCfp() : Fait(Categorie.Procedure);

/// <summary>S18: a step of the préfet's inquiry (police report, COMEX, DALO check).</summary>
public sealed record InstructionCfp() : Fait(Categorie.Procedure);

/// <summary>S19: public force granted.</summary>
public sealed record AccordCfp() : Fait(Categorie.Procedure)
{
    /// <summary>First day on which the grant may be used, when stated.</summary>
    public DateOnly? AcompterDu { get; init; }
}

/// <summary>S19: public force expressly refused.</summary>
public sealed record RefusCfp() : Fait(Categorie.Procedure);

/// <summary>S19: a grant is suspended.</summary>
public sealed record SuspensionCfp() : Fait(Categorie.Procedure);

/// <summary>S20: eviction carried out (PV d'expulsion).</summary>
public sealed record Expulsion() : Fait(Categorie.Procedure)
{
    /// <summary>Where the household went.</summary>
    public Solution Solution { get; init; }
}

/// <summary>S20: the household left before or after the public force was granted.</summary>
public sealed record DepartVolontaire() : Fait(Categorie.Procedure)
{
    /// <summary>Where the household went.</summary>
    public Solution Solution { get; init; }
}

/// <summary>S21: the landlord claims compensation from the State.</summary>
public sealed record DemandeIndemnisation() : Fait(Categorie.SituationDuBailleur)
{
    /// <summary>Amount claimed, in euros.</summary>
    public decimal? Montant { get; init; }
}

/// <summary>S21: the préfet's answer to the claim.</summary>
public sealed record DecisionIndemnisation() : Fait(Categorie.SituationDuBailleur)
{
    /// <summary>Amount granted, in euros; null when refused.</summary>
    public decimal? Montant { get; init; }
}
