namespace Prevex.Site.Pages.Reception;

public enum EtatImport { EnCours, Interrompu, Annule, Termine, SeDefait, Defait, Refuse }

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

    /// <summary>The list of files filtered on this import.</summary>
    public string? LienDossiers { get; init; }

    /// <summary>The first files touched.</summary>
    public IReadOnlyList<DossierTouche> Dossiers { get; init; } = [];

    public bool AUnBilan => Etat is EtatImport.Interrompu or EtatImport.Annule or EtatImport.Termine;
    public bool Court => Etat == EtatImport.EnCours || Etat == EtatImport.SeDefait && Motif is null;
    public bool PeutReprendre => Etat is EtatImport.Interrompu or EtatImport.Annule;
    public bool PeutDefaire => Etat is EtatImport.Interrompu or EtatImport.Annule or EtatImport.Termine && LignesPrises > 0;

    public sealed record DossierTouche(string Lien, string Menage, string Quoi, bool Nouveau);
}
