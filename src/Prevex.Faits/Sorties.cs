namespace Prevex.Faits;

/// <summary>A schedule is agreed or imposed.</summary>
public sealed record PlanApurement() : Fait(Categorie.Dette)
{
    /// <summary>Whose plan.</summary>
    public NaturePlan Nature { get; init; }
    /// <summary>Instalment on top of the rent, in euros.</summary>
    public decimal? Mensualite { get; init; }
    /// <summary>Number of instalments.</summary>
    public int? NombreMensualites { get; init; }
}

/// <summary>The debt is paid in full.</summary>
public sealed record DetteSoldee() : Fait(Categorie.Dette);

/// <summary>Protocole de cohésion sociale signed.</summary>
public sealed record ProtocoleCohesionSociale() : Fait(Categorie.Procedure);

/// <summary>A new lease is signed for the same dwelling.</summary>
public sealed record NouveauBail() : Fait(Categorie.LogementEtBail);

/// <summary>The household is rehoused or sheltered elsewhere.</summary>
public sealed record Relogement() : Fait(Categorie.Procedure)
{
    /// <summary>How.</summary>
    public Solution Solution { get; init; }
}

/// <summary>The landlord gives up the claim.</summary>
public sealed record Desistement() : Fait(Categorie.Procedure);

/// <summary>The case is struck off or has lapsed.</summary>
public sealed record RadiationOuCaducite() : Fait(Categorie.Procedure);

/// <summary>The commissaire de justice files the case away (indicator 46).</summary>
public sealed record ClassementCommissaire() : Fait(Categorie.Procedure);

/// <summary>The tenant died.</summary>
public sealed record Deces() : Fait(Categorie.Identite);

/// <summary>The dwelling was abandoned (art. 14-1).</summary>
public sealed record AbandonLogement() : Fait(Categorie.Procedure);

/// <summary>Takes back the fact named by <see cref="Inscription.Remplace"/>; its day is the day of the withdrawal.</summary>
public sealed record Retrait() : Fait(Categorie.Interne)
{
    /// <summary>Why.</summary>
    public MotifRetrait Motif { get; init; }
}
