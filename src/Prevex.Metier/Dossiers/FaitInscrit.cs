using Prevex.Faits;

namespace Prevex.Metier.Dossiers;

/// <summary>A fact in the base: appended, never changed.</summary>
public sealed class FaitInscrit : IDansUnDossier
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required Guid DossierId { get; init; }

    /// <summary>Tag of the fact, as in its payload.</summary>
    public required string Type { get; init; }

    public required DateOnly DateEffet { get; init; }
    public required DateTimeOffset RecuLe { get; init; }
    public required Guid EmetteurId { get; init; }
    public Guid? MessageId { get; init; }

    /// <summary>The agent who typed it, when it did not come from a sender.</summary>
    public Guid? AuteurId { get; init; }

    public Guid? Remplace { get; init; }
    public required int Version { get; init; }
    public required string Charge { get; init; }

    // Read several times by one chunk of an import, parsed once.
    private Inscription? _lue;

    public Inscription Lire() => _lue ??= new(Id, FaitsJson.Lire(Charge, Version), RecuLe, EmetteurId, Remplace);

    public static FaitInscrit Ecrire(string territoire, Guid dossier, Fait fait, DateTimeOffset recuLe, Guid emetteur,
        Guid? message = null, Guid? auteur = null, Guid? remplace = null) => new()
        {
            Territoire = territoire, DossierId = dossier, Type = FaitsJson.Etiquette(fait), DateEffet = fait.DateEffet, RecuLe = recuLe, EmetteurId = emetteur,
            MessageId = message, AuteurId = auteur, Remplace = remplace, Version = FaitsJson.Version, Charge = FaitsJson.Ecrire(fait),
        };
}
