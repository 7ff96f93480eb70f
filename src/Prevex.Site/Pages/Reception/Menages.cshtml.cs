using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Signalements.Menages;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class MenagesPage(CloreSignalement clore, Depot depot, Referentiel referentiel, TimeProvider horloge) : PageModel
{
    private const int ParPage = 25;

    public static readonly IReadOnlyList<(ResultatDeSignalement Code, string Texte)> Resultats =
    [
        (ResultatDeSignalement.ATraiter, "À traiter\u00a0: suivi engagé"), (ResultatDeSignalement.DejaSignale, "Déjà signalé"), (ResultatDeSignalement.SuiviAilleurs, "Déjà suivi ailleurs"),
        (ResultatDeSignalement.Solde, "Dette soldée"), (ResultatDeSignalement.Errone, "Signalement erroné"), (ResultatDeSignalement.Demenage, "Ménage parti"), (ResultatDeSignalement.Decede, "Décès"), (ResultatDeSignalement.SansSuite, "Sans suite"),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Etat { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Emetteur { get; set; }

    public LireMenagesSignales.Vue Vue { get; private set; } = null!;
    public Pagination Pages { get; private set; } = null!;
    public IReadOnlyList<LireEmetteurs.Emetteur> Emetteurs { get; private set; } = [];
    public int Jours { get; private set; }
    public int Fenetre => referentiel.Territoire.Reception.FenetreJours;
    public string EtatChoisi => Etats.Any(e => e.Code == Etat) ? Etat! : "ouverts";

    public IReadOnlyList<(string Code, string Texte)> Etats => [("ouverts", "Ouverts"), ("clos", "Clos"), ("tous", "Tous")];
    public IReadOnlyList<(int Jours, string Texte)> Periodes => [(7, "7 jours"), (30, "30 jours"), (Fenetre, Francais.Compter(Fenetre, "jour")), (365, "un an")];

    public async Task<IActionResult> OnGetAsync([FromQuery] int jours, [FromQuery] int p, CancellationToken ct)
    {
        Jours = Periodes.Any(x => x.Jours == jours) ? jours : 30;
        var (agent, page) = (User.Agent(), Math.Clamp(p, 1, 100_000));
        var etat = EtatChoisi switch { "clos" => LireMenagesSignales.Etat.Clos, "tous" => LireMenagesSignales.Etat.Tous, _ => LireMenagesSignales.Etat.Ouverts };
        Vue = await depot.MenagesSignales(agent, referentiel, horloge, Jours, etat, Emetteur, page, ParPage, ct);
        Emetteurs = [.. (await depot.Emetteurs(agent, horloge, ct)).OrderBy(e => e.Structure.Cle, StringComparer.Ordinal)];
        Pages = new(page, ParPage, Vue.Compte);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] List<string>? r, [FromQuery] int jours, [FromQuery] int p, CancellationToken ct)
    {
        var saisies = (r ?? []).Select(Lire).OfType<CloreSignalement.Input>().Take(ParPage).ToList();
        if (await clore.Execute(User.Agent(), saisies, ct) is [var probleme, ..]) TempData.Annoncer(probleme.Message, Ton.AFaire);
        else TempData.Annoncer("Les résultats sont enregistrés.");
        return Redirect(Request.Path + Request.QueryString);
    }

    /// <summary>Household, window and result in one value: what is sent is what was shown.</summary>
    public string Cle(LireMenagesSignales.Menage menage, ResultatDeSignalement? resultat) => string.Create(CultureInfo.InvariantCulture, $"{menage.Fiche.DossierId}|{menage.Fenetre.Debut.UtcTicks}|{resultat}");

    private static CloreSignalement.Input? Lire(string cle) =>
        cle.Split('|') is [var dossier, var debut, var resultat] && Guid.TryParse(dossier, out var id) && long.TryParse(debut, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks < DateTimeOffset.MaxValue.Ticks
            ? new(id, new DateTimeOffset(ticks, TimeSpan.Zero), Enum.TryParse<ResultatDeSignalement>(resultat, out var code) && Enum.IsDefined(code) ? code : null) : null;
}
