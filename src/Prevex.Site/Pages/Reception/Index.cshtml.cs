using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class Index(Depot depot) : PageModel
{
    private const int ParPage = 25;

    public IndexVue Vue { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] int p, [FromQuery] string? canal, CancellationToken ct)
    {
        var (agent, page, api) = (User.Agent(), Math.Clamp(p, 1, 100_000), canal == "api");
        var (envois, compte) = await depot.Envois(agent, api ? Canal.Api : Canal.Fichier, page, ParPage, ct);
        Vue = new()
        {
            Envois = [.. envois.Select(De)], Pages = new(page, ParPage, compte), ParApi = api, ARevoir = await depot.CompterRevues(agent, ct),
        };
    }

    private static IndexVue.Envoi De(LireMessages.Envoi envoi)
    {
        var m = envoi.Message;
        return new($"/reception/{m.Id}", m.NomFichier ?? "Envoi par l’API", m.Etat is EtatMessage.Recu or EtatMessage.Refuse ? null : envoi.Emetteur, m.RecuLe, Etat(m))
        {
            Par = envoi.Par, Pris = m.Etat is not (EtatMessage.Recu or EtatMessage.Refuse), Lignes = m.Lignes, Faits = m.Faits, Rejets = m.ACorriger + m.Rejetes, ARevoir = m.ARevoir,
        };
    }

    private static Puce Etat(Message m) => m.Etat switch
    {
        EtatMessage.Recu => new("À vérifier", Ton.AFaire, "eye"),
        EtatMessage.EnCours => new("En cours", Ton.Fort),
        EtatMessage.Suspendu => new(m.Motif is null ? "Arrêté" : "Interrompu", Ton.AFaire, "triangle-alert"),
        EtatMessage.Termine => new("Enregistré", Ton.Bon, "check"),
        EtatMessage.Refuse => new("Refusé", Ton.Danger, "file-x"),
        EtatMessage.ADefaire => new(m.Motif is null ? "Se défait" : "Interrompu", Ton.AFaire, "undo-2"),
        EtatMessage.Defait => new("Défait"),
    };
}
