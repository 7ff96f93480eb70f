namespace Prevex.Faits;

/// <summary>The kinds of information between which the access matrix tells (domaine.md §3.4-3.7).</summary>
public enum Categorie
{
    /// <summary>Names, birth, contacts.</summary>
    Identite,

    /// <summary>The place, the lease, its rent.</summary>
    LogementEtBail,

    /// <summary>Acts, hearings, decisions, execution.</summary>
    Procedure,

    /// <summary>Amounts, ledger, plans.</summary>
    Dette,

    /// <summary>Social work around the household.</summary>
    Social,

    /// <summary>Income and expenses.</summary>
    Ressources,

    /// <summary>A flag without diagnosis.</summary>
    Vulnerabilite,

    /// <summary>Orientation towards health partners, never medical data.</summary>
    OrientationSante,

    /// <summary>Tutelle, curatelle and the person in charge.</summary>
    MajeurProtege,

    /// <summary>Notes under professional secrecy.</summary>
    NoteProfessionnelle,

    /// <summary>The landlord's own difficulties.</summary>
    SituationDuBailleur,

    /// <summary>Working information of one structure.</summary>
    Interne,
}
