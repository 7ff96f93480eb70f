using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Droit;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Dossiers;

public sealed class ListePage(Depot depot, Referentiel referentiel, TimeProvider horloge) : PageModel
{
    public ListeVue Vue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] DemandeDeListe demande, CancellationToken ct)
    {
        var agent = User.Agent();
        var aujourdhui = horloge.Aujourdhui();
        var criteres = demande.Criteres();
        if (demande.Format is "csv" or "xlsx") return await ExportDeListe.Faire(depot, agent, referentiel, demande, aujourdhui, ct);

        var page = await depot.Chercher(agent, criteres, aujourdhui, ct);
        var vus = await depot.DejaVus(agent, [.. page.Fiches.Select(f => f.DossierId)], ct);
        var bailleurs = await depot.PrincipauxBailleurs(agent, criteres.Bailleur, ct);
        Vue = new()
        {
            Recherche = demande.Q, Filtres = FiltresDeListe.De(demande, referentiel, bailleurs), Tri = new(demande.Colonne, criteres.Decroissant),
            Pages = new(criteres.Page, Recherche.ParPage, Math.Min(page.Compte, Recherche.CompteAuPlus), page.PlusDe),
            BaseVide = page.Compte == 0 && demande.EstVide,
            Rangees = [.. page.Fiches.Select(f => Rangee(f, vus.Contains(f.DossierId), aujourdhui))],
        };
        return Page();
    }

    private ListeVue.Rangee Rangee(Fiche f, bool vu, DateOnly aujourdhui) => new($"/dossiers/{f.DossierId}", f.Numero, f.Noms)
    {
        Adresse = f.Adresse, Commune = f.Commune, Etape = ((Etape)f.Etape).Puce(), Bailleur = f.Bailleur, Parc = f.Parc.EnMots(), Dette = f.Dette,
        Anciennete = f.ImpayeDepuis is { } depuis ? Anciennete(depuis, aujourdhui) : null, VuParMoi = vu, DernierFait = f.DernierRecuLe?.Jour(),
        Echeance = f.Echeance is not { } jour ? null
            : new(jour, referentiel.Regles.Trouver(f.EcheanceRegle!)?.Nom ?? f.EcheanceRegle!, jour.DayNumber - aujourdhui.DayNumber, Urgence(jour.DayNumber - aujourdhui.DayNumber)),
    };

    internal static Ton Urgence(int jours) => jours < 0 ? Ton.Danger : jours <= 15 ? Ton.AFaire : Ton.Neutre;

    private static string Anciennete(DateOnly depuis, DateOnly aujourdhui)
    {
        var mois = (aujourdhui.Year - depuis.Year) * 12 + aujourdhui.Month - depuis.Month;
        return mois < 1 ? "depuis ce mois" : mois < 24 ? $"depuis {Affichage.Francais.Compter(mois, "mois", "mois")}" : $"depuis {Affichage.Francais.Compter(mois / 12, "an")}";
    }
}
