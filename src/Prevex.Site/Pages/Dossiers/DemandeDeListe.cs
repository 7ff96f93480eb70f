using Prevex.Metier.Dossiers;

namespace Prevex.Site.Pages.Dossiers;

/// <summary>The address of the list: what is searched, filtered and sorted. An unknown value is left out.</summary>
public sealed record DemandeDeListe
{
    public string? Q { get; init; }
    public string? Commune { get; init; }
    public string? Arrondissement { get; init; }
    public string? Etape { get; init; }
    public string? Parc { get; init; }
    public string? Bailleur { get; init; }
    public string? Echeance { get; init; }
    public string? Anciennete { get; init; }
    public string? Vus { get; init; }
    public string? Tri { get; init; }
    public string? Sens { get; init; }
    public string? P { get; init; }
    public string? Format { get; init; }

    private static readonly Dictionary<string, TriDossiers> Colonnes = new()
    {
        ["echeance"] = TriDossiers.Echeance, ["menage"] = TriDossiers.Nom, ["dette"] = TriDossiers.Dette, ["fait"] = TriDossiers.Recu,
        ["anciennete"] = TriDossiers.Impaye, ["numero"] = TriDossiers.Numero,
    };

    public string Colonne => Tri is not null && Colonnes.ContainsKey(Tri) ? Tri : "echeance";

    public bool EstVide => string.IsNullOrWhiteSpace(Q) && new[] { Commune, Arrondissement, Etape, Parc, Bailleur, Echeance, Anciennete, Vus }.All(string.IsNullOrEmpty);

    public CriteresDossiers Criteres() => new()
    {
        Q = Q, Commune = Commune, Arrondissement = Arrondissement,
        Etape = int.TryParse(Etape, out var etape) && Enum.IsDefined((Droit.Etape)etape) ? etape : null,
        Parc = Parc switch { "social" => Faits.Parc.Social, "prive" => Faits.Parc.Prive, _ => null },
        Bailleur = Guid.TryParse(Bailleur, out var bailleur) ? bailleur : null,
        EcheanceSous = int.TryParse(Echeance, out var jours) && jours is > 0 and <= 365 ? jours : null,
        ImpayeMois = int.TryParse(Anciennete, out var mois) && mois is > 0 and <= 600 ? mois : null,
        Vus = Vus == "oui", Tri = Colonnes[Colonne], Decroissant = Sens == "desc",
        Page = int.TryParse(P, out var page) ? Math.Clamp(page, 1, Recherche.CompteAuPlus / Recherche.ParPage) : 1,
    };
}
