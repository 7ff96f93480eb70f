using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class Index(Depot depot, Referentiel referentiel, TimeProvider horloge) : PageModel
{
    private const int ParPage = 25;

    public IndexVue Vue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] DemandeDEnvois demande, CancellationToken ct)
    {
        var agent = User.Agent();
        var emetteurs = await depot.Emetteurs(agent, horloge, ct);
        if (demande.Format is "csv" or "xlsx") return await ExportDEnvois.Faire(depot, agent, referentiel, demande, emetteurs, horloge.Aujourdhui(), ct);
        var (envois, compte) = await depot.Envois(agent, demande.Criteres(), demande.Page, ParPage, ct);
        var (aCorriger, retenus) = await depot.CompterATraiter(agent, ct);
        Vue = new()
        {
            Envois = [.. envois.Select(De)], Pages = new(demande.Page, ParPage, compte), ARevoir = await depot.CompterRevues(agent, ct), ACorriger = aCorriger, Retenus = retenus, Emetteurs = emetteurs, Demande = demande,
        };
        return Page();
    }

    private static IndexVue.Envoi De(LireEnvois.Envoi envoi)
    {
        var m = envoi.Message;
        var connu = m.Etat is not (EtatMessage.Recu or EtatMessage.Refuse);
        return new($"/reception/{m.Id}", m.NomFichier ?? "Envoi par l’API", connu ? envoi.Emetteur : null, m.RecuLe, m.Puce())
        {
            Par = envoi.Par, LienEmetteur = connu ? $"/reception/emetteurs/{m.EmetteurId}" : null, Pris = connu && m.Etat != EtatMessage.Retenu, Lignes = m.Lignes, Faits = m.Faits, Rejets = m.ACorriger + m.Rejetes,
            ARevoir = m.ARevoir, EnAttente = m.Etat == EtatMessage.Termine ? envoi.EnAttente : 0, RenvoyeLe = m.RenvoyeLe,
        };
    }
}
