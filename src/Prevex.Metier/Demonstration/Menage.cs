using Prevex.Faits;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Demonstration;

/// <summary>The truth about one invented household, before any sender writes it in its own way.</summary>
internal sealed record Menage
{
    /// <summary>Counted from 0; every reference is made from it, so that none is used twice.</summary>
    public required int Rang { get; init; }

    public required IReadOnlyList<PersonneSignalee> Personnes { get; init; }
    public required string Voie { get; init; }
    public required string Complement { get; init; }
    public required string CodePostal { get; init; }
    public required Commune Commune { get; init; }

    /// <summary>The old commune where the dwelling lies, when it had its own code before a merger.</summary>
    public AncienneCommune? Ancienne { get; init; }

    public required Juridiction Juridiction { get; init; }
    public required Structure Etude { get; init; }
    public required string Bailleur { get; init; }
    public required TypeBailleur TypeBailleur { get; init; }

    /// <summary>The landlord or its manager, when it sends files.</summary>
    public Structure? Gestionnaire { get; init; }

    public required string ReferenceBail { get; init; }
    public required DateOnly Debut { get; init; }
    public required decimal Loyer { get; init; }
    public required decimal Charges { get; init; }
    public required decimal Aide { get; init; }

    /// <summary>Delay written in the clause résolutoire.</summary>
    public Delai? DelaiClause { get; init; }

    public required Motif Motif { get; init; }

    /// <summary>First day of the month when things go wrong.</summary>
    public required DateOnly PremierImpaye { get; init; }

    /// <summary>Tiers payant: the rule in the social park, a choice elsewhere.</summary>
    public bool AideAuBailleur => Aide > 0 && (Social || Rang % 3 == 0);

    public bool Meuble => !Social && Rang % 5 == 0;

    /// <summary>What the household itself has to pay each month, in euros.</summary>
    public decimal Terme => Loyer + Charges - Aide;

    public bool Social => TypeBailleur == TypeBailleur.Social;

    /// <summary>Landlord that must seise the CCAPEX two months before the assignation.</summary>
    public bool Bpm => TypeBailleur is TypeBailleur.Social or TypeBailleur.PersonneMorale;
}
