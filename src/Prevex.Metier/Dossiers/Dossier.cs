using Prevex.Faits;
using Prevex.Rapprochement;

namespace Prevex.Metier.Dossiers;

/// <summary>One household in one dwelling under one title of occupation.</summary>
public sealed class Dossier
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }

    /// <summary>Shown on screen: 93-2026-004812.</summary>
    public required string Numero { get; init; }

    public required DateTimeOffset OuvertLe { get; init; }
    public Guid? LogementId { get; set; }

    /// <summary>The file that speaks for this one since a person said they are one household; null when it speaks for itself.</summary>
    public Guid? RattacheA { get; set; }
}

/// <summary>A place. Parts are normalised for comparison; <see cref="Recu"/> is shown.</summary>
public sealed class Logement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required string Recu { get; set; }
    public string? Complement { get; set; }
    public string? Numero { get; set; }
    public string? Indice { get; set; }
    public string? TypeVoie { get; set; }
    public string? Voie { get; set; }
    public string? Batiment { get; set; }
    public string? Escalier { get; set; }
    public string? Etage { get; set; }
    public string? Porte { get; set; }
    public bool Chez { get; set; }
    public string? CodePostal { get; set; }
    public string? Insee { get; set; }

    public AdresseLue Lue() => new()
    {
        Numero = Numero, Indice = Indice, TypeVoie = TypeVoie, Voie = Voie, Batiment = Batiment, Escalier = Escalier, Etage = Etage, Porte = Porte,
        Chez = Chez, CodePostal = CodePostal, Insee = Insee,
    };

    public static Logement De(string territoire, AdresseLue lue, string recu, string? complement) => new()
    {
        Territoire = territoire, Recu = recu, Complement = complement, Numero = lue.Numero, Indice = lue.Indice, TypeVoie = lue.TypeVoie, Voie = lue.Voie,
        Batiment = lue.Batiment, Escalier = lue.Escalier, Etage = lue.Etage, Porte = lue.Porte, Chez = lue.Chez, CodePostal = lue.CodePostal, Insee = lue.Insee,
    };
}

/// <summary>Someone named by reports; may belong to several dossiers in turn.</summary>
public sealed class Personne
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public string? Civilite { get; set; }
    public string? Nom { get; set; }
    public string? NomUsage { get; set; }
    public string? Prenoms { get; set; }
    public DateOnly? Naissance { get; set; }
    public string? Telephone { get; set; }
    public string? Courriel { get; set; }
}

public enum RolePersonne { Titulaire, Cotitulaire, Occupant }

/// <summary>A row that belongs to one dossier.</summary>
internal interface IDansUnDossier
{
    Guid DossierId { get; }
}

/// <summary>A person in a dossier.</summary>
public sealed class Occupation : IDansUnDossier
{
    public required Guid DossierId { get; init; }
    public required Guid PersonneId { get; init; }
    public required string Territoire { get; init; }
    public RolePersonne Role { get; set; }
    public Guid? MessageId { get; init; }
}

/// <summary>What tells where a row came from and whether it still stands.</summary>
public abstract class RangeeSourcee : IDansUnDossier
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required Guid DossierId { get; init; }
    public required Guid EmetteurId { get; init; }
    public Guid? MessageId { get; init; }
    public required DateTimeOffset RecuLe { get; init; }

    /// <summary>Set when the import that brought the row is undone; the row stays readable.</summary>
    public DateTimeOffset? RetireLe { get; set; }
}

/// <summary>A lease as one sender told it on one day.</summary>
public sealed class Bail : RangeeSourcee
{
    public string? Reference { get; init; }
    public Guid? BailleurId { get; init; }
    public TypeBailleur TypeBailleur { get; init; }
    public DateOnly? Debut { get; init; }
    public decimal? Loyer { get; init; }
    public decimal? Charges { get; init; }
    public decimal? Aide { get; init; }

    /// <summary>The aid is paid to the landlord (tiers payant).</summary>
    public bool? AideAuBailleur { get; init; }

    public bool? Meuble { get; init; }
    public string? DelaiClause { get; init; }
}

/// <summary>What was owed on a day, according to one sender.</summary>
public sealed class Dette : RangeeSourcee
{
    public required DateOnly Au { get; init; }
    public required decimal Montant { get; init; }
    public DateOnly? ImpayeDepuis { get; init; }
}

/// <summary>One month of a landlord's ledger.</summary>
public sealed class Terme : RangeeSourcee
{
    public required DateOnly Mois { get; init; }
    public decimal? Appele { get; init; }
    public decimal? Regle { get; init; }
    public decimal? Solde { get; init; }
    public string? Mode { get; init; }
}

/// <summary>A number under which a sender, or the court, knows the case.</summary>
public sealed class Numero : RangeeSourcee
{
    public required string Valeur { get; init; }

    /// <summary>Court number (RG): worth something whoever tells it.</summary>
    public bool Rg { get; init; }
}

/// <summary>Words that an agent adds to a fact. Facts hold none, so that they stay when these are erased.</summary>
public sealed class Note
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required Guid DossierId { get; init; }
    public required Guid FaitId { get; init; }
    public required string Texte { get; init; }
    public required DateTimeOffset EcriteLe { get; init; }
    public Guid? AuteurId { get; init; }
}

/// <summary>An agent opened the file: feeds « vus par moi ».</summary>
public sealed class Consultation
{
    public required Guid CompteId { get; init; }
    public required Guid DossierId { get; init; }
    public required DateTimeOffset Le { get; set; }
}
