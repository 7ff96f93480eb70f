namespace Prevex.Metier.Annuaire;

/// <summary>A partner: a landlord, an étude, a town's social service…</summary>
public sealed class Structure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }

    /// <summary>Code of the kind of partner in territoires/CODE/structures.yaml.</summary>
    public required string Genre { get; init; }

    public required string Nom { get; set; }

    /// <summary>Normalised name, unique in the territory: how senders' spellings find the structure.</summary>
    public required string Cle { get; init; }
}
