using Prevex.Faits;

namespace Prevex.Metier.Dossiers;

/// <summary>Projection: the row of a dossier in lists. Rebuilt from facts and rows, never a truth of its own.</summary>
public sealed class Fiche
{
    /// <summary>Small integer that the full-text index points to.</summary>
    public long Rang { get; set; }

    public required Guid DossierId { get; init; }
    public required string Territoire { get; init; }
    public required string Numero { get; init; }
    public required string Noms { get; init; }
    public required string TriNom { get; init; }
    public required string Adresse { get; init; }
    public string? Insee { get; init; }
    public string? Commune { get; init; }
    public string? Arrondissement { get; init; }
    public required int Etape { get; init; }
    public DateOnly? EtapeLe { get; init; }
    public Parc Parc { get; init; }
    public Guid? BailleurId { get; init; }
    public string? Bailleur { get; init; }
    public decimal? Dette { get; init; }
    public DateOnly? DetteAu { get; init; }
    public DateOnly? ImpayeDepuis { get; init; }
    public DateOnly? Echeance { get; init; }
    public string? EcheanceRegle { get; init; }
    public int Faits { get; init; }
    public DateTimeOffset? DernierRecuLe { get; init; }

    // Never null, so that both engines walk the same index: a row without a value comes last in the usual direction of each sort.
    public int TriEcheance { get; init; }
    public long TriDette { get; init; }
    public long TriRecu { get; init; }
    public int TriImpaye { get; init; }

    /// <summary>Normalised words of names, address, numbers and lease references.</summary>
    public required string Recherche { get; init; }
}
