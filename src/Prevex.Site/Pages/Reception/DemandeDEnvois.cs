using System.Globalization;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Reception;

/// <summary>The address of the desk: filters, sorting, page. An unknown value is left out.</summary>
public sealed record DemandeDEnvois
{
    public string? Emetteur { get; init; }
    public string? Etat { get; init; }
    public string? Canal { get; init; }
    public string? Du { get; init; }
    public string? Au { get; init; }
    public string? Tri { get; init; }
    public string? Sens { get; init; }
    public string? P { get; init; }
    public string? Format { get; init; }

    public static readonly IReadOnlyList<(string Code, string Texte, SituationDEnvoi Situation)> Situations =
    [
        ("retenu", "Retenus par Prévex", SituationDEnvoi.Retenu), ("a-verifier", "À vérifier", SituationDEnvoi.AVerifier), ("a-corriger", "Avec des lignes à corriger", SituationDEnvoi.ACorriger),
        ("a-revoir", "Avec des ménages à revoir", SituationDEnvoi.ARevoir), ("en-cours", "En cours", SituationDEnvoi.EnCours), ("arrete", "Arrêtés ou interrompus", SituationDEnvoi.Arrete),
        ("enregistre", "Enregistrés", SituationDEnvoi.Enregistre), ("refuse", "Refusés", SituationDEnvoi.Refuse), ("defait", "Défaits", SituationDEnvoi.Defait),
    ];

    public static readonly IReadOnlyList<(string Code, string Texte, Canal Canal)> Canaux =
        [("fichier", "Fichiers", Metier.Signalements.Canal.Fichier), ("api", "Envois par l’API", Metier.Signalements.Canal.Api), ("formulaire", "Corrections à l’écran", Metier.Signalements.Canal.Formulaire)];

    private static readonly Dictionary<string, TriDEnvois> Colonnes = new()
    {
        ["recu"] = TriDEnvois.Recu, ["emetteur"] = TriDEnvois.Emetteur, ["lignes"] = TriDEnvois.Lignes, ["faits"] = TriDEnvois.Faits, ["rejets"] = TriDEnvois.Rejets,
    };

    public string Colonne => Tri is not null && Colonnes.ContainsKey(Tri) ? Tri : "recu";
    public int Page => int.TryParse(P, out var page) ? Math.Clamp(page, 1, 100_000) : 1;
    public bool EstFiltree => Criteres() is var c && (c.Emetteur is not null || c.Situation is not null || c.Canal is not null || c.Du is not null || c.Au is not null);

    public CriteresDEnvois Criteres() => new()
    {
        Emetteur = Guid.TryParse(Emetteur, out var id) ? id : null,
        Situation = Situations.Where(s => s.Code == Etat).Select(s => (SituationDEnvoi?)s.Situation).FirstOrDefault(),
        Canal = Canaux.Where(c => c.Code == Canal).Select(c => (Canal?)c.Canal).FirstOrDefault(),
        Du = Jour(Du), Au = Jour(Au), Tri = Colonnes[Colonne], Croissant = Sens == "asc",
    };

    /// <summary>The filters in force: name in the address, in words.</summary>
    public IReadOnlyList<(string Nom, string Texte)> Actifs(IReadOnlyList<LireEmetteurs.Emetteur> emetteurs)
    {
        var c = Criteres();
        var actifs = new List<(string, string)>();
        if (c.Emetteur is { } id) actifs.Add(("emetteur", $"Émetteur : {emetteurs.FirstOrDefault(e => e.Structure.Id == id)?.Structure.Nom ?? "inconnu"}"));
        if (c.Situation is { } situation) actifs.Add(("etat", Situations.First(s => s.Situation == situation).Texte));
        if (c.Canal is { } canal) actifs.Add(("canal", Canaux.First(x => x.Canal == canal).Texte));
        if (c.Du is { } du) actifs.Add(("du", $"Reçus depuis le {Francais.Jour(du)}"));
        if (c.Au is { } au) actifs.Add(("au", $"Reçus jusqu’au {Francais.Jour(au)}"));
        return actifs;
    }

    private static DateOnly? Jour(string? texte) => DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) && jour.Year is > 1990 and < 2200 ? jour : null;
}
