namespace Prevex.Site.Pages.Reception;

public enum EtatImport { EnCours, Interrompu, Annule, Termine, SeDefait, Defait, Refuse, Retenu }

/// <summary>An import while it runs and after.</summary>
public sealed record ImportVue
{
    public required string Fichier { get; init; }
    public required string Profil { get; init; }
    public required EtatImport Etat { get; init; }

    /// <summary>Lines taken; while it is undone, lines already detached.</summary>
    public int LignesPrises { get; init; }
    public int Lignes { get; init; }

    /// <summary>While it runs: « encore 2 minutes environ ».</summary>
    public string? Reste { get; init; }

    /// <summary>Why it stopped or was refused, and how to mend it.</summary>
    public string? Motif { get; init; }
    public string? Remede { get; init; }

    public DateTimeOffset RecuLe { get; init; }
    public string? Par { get; init; }

    /// <summary>Facts added; <see cref="DejaConnus"/> had been told before and add nothing.</summary>
    public int Faits { get; init; }
    public int DejaConnus { get; init; }
    public int DossiersCrees { get; init; }
    public int DossiersTouches { get; init; }
    public int ARevoir { get; init; }
    public int ACorriger { get; init; }
    public int Rejetees { get; init; }
    public string? LienRejets { get; init; }

    /// <summary>Where it departs from the sender's past, when the circuit breaker holds it or someone let it through.</summary>
    public IReadOnlyList<Ecart> Ecarts { get; init; } = [];

    /// <summary>« Continué le … par … : raison »</summary>
    public string? Passe { get; init; }

    /// <summary>What was kept as received; null when nothing was.</summary>
    public Recu? Original { get; init; }

    /// <summary>Rows that wait to be mended.</summary>
    public int EnAttente { get; init; }
    public string? LienLignes { get; init; }

    /// <summary>The message whose rows this one says again, and those that say its own again.</summary>
    public (string Lien, string Dit)? Origine { get; init; }
    public IReadOnlyList<(string Lien, string Dit)> Redites { get; init; } = [];
    public bool PeutRejouer { get; init; }
    public string? LienEmetteur { get; init; }

    public sealed record Ecart(string Quoi, string Ici, string Habituel, string Seuil);
    public sealed record Recu(string Lien, string Taille, string Empreinte);

    /// <summary>The list of files filtered on this import.</summary>
    public string? LienDossiers { get; init; }

    /// <summary>The first files touched.</summary>
    public IReadOnlyList<DossierTouche> Dossiers { get; init; } = [];

    public bool AUnBilan => Etat == EtatImport.Retenu && LignesPrises > 0 || Etat is EtatImport.Interrompu or EtatImport.Annule or EtatImport.Termine;
    public bool Court => Etat == EtatImport.EnCours || Etat == EtatImport.SeDefait && Motif is null;
    public bool PeutReprendre => Etat is EtatImport.Interrompu or EtatImport.Annule;
    public bool PeutDefaire => Etat is EtatImport.Interrompu or EtatImport.Annule or EtatImport.Termine && LignesPrises > 0;

    public sealed record DossierTouche(string Lien, string Menage, string Quoi, bool Nouveau);
}
