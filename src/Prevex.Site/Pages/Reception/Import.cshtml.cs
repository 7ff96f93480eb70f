using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Corrections;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Jobs;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class Import(ConduireImport conduire, DefaireImport defaire, Disjoncteur disjoncteur, RejouerMessage rejouer, FileDesMessages file, Allure allure, Depot depot) : PageModel
{
    private const int PremiersDossiers = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ImportVue Vue { get; private set; } = null!;

    /// <summary>The reason typed to go on in spite of the circuit breaker.</summary>
    public string? Motif { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Montrer(ct);

    private async Task<IActionResult> Montrer(CancellationToken ct)
    {
        if (await depot.LireEnvoi(User.Agent(), Id, ct) is not { } envoi) return NotFound();
        if (envoi.Message.Etat == EtatMessage.Recu) return Redirect($"/reception/{Id}/apercu");
        var (dossiers, compte) = envoi.Message.Etat is EtatMessage.EnCours or EtatMessage.ADefaire or EtatMessage.Defait ? ([], 0) : await depot.DossiersTouches(User.Agent(), Id, 1, PremiersDossiers, ct);
        var liens = await depot.LiensDEnvoi(User.Agent(), envoi.Message, ct);
        Vue = De(envoi, compte) with
        {
            EnAttente = (await depot.CompterEnAttente([Id], ct)).GetValueOrDefault(Id),
            LienLignes = $"/reception/{Id}/lignes",
            Origine = liens.Origine is { } o ? ($"/reception/{o.Id}", $"{(envoi.Message.Reprise == Reprise.Rejeu ? "Rejoue" : "Corrige des lignes de")} {o.NomFichier ?? "l’envoi par l’API"}, reçu le {Francais.Instant(o.RecuLe)}.") : null,
            Redites = [.. liens.Redites.Select(r => ($"/reception/{r.Id}", $"{(r.Reprise == Reprise.Rejeu ? "Rejoué" : "Lignes corrigées")} le {Francais.Instant(r.RecuLe)}"))],
            Passe = envoi.Message is { Ecarts: not null, ContinueMotif: { } motif } ? $"Continué{(envoi.Message.ContinuePar is null ? "" : $" le {Francais.Instant(envoi.Message.ContinueLe!.Value)}{(liens.Passe is { Length: > 0 } par ? $" par {par}" : "")}")} : {motif}" : null,
            Dossiers = [.. dossiers.Select(d => ListeDeDossiers.De(d))],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? action, [FromForm] string? motif, CancellationToken ct)
    {
        var agent = User.Agent();
        if (action == "continuer")
        {
            Motif = motif;
            if (await disjoncteur.Execute(agent, Id, motif, ct) is { Count: > 0 } refus)
            {
                ModelState.AjouterRefus("", refus);
                return await Montrer(ct);
            }
            file.Ajouter(Id);
        }
        if (action == "rejouer")
        {
            var rejoue = await rejouer.Execute(agent, Id, ct);
            if (rejoue.Valeur is { } nouveau)
            {
                if (nouveau.Etat == EtatMessage.EnCours) file.Ajouter(nouveau.Id);
                return Redirect($"/reception/{nouveau.Id}");
            }
            TempData.Annoncer(rejoue.Problemes[0].Message, Ton.AFaire);
        }
        if (action == "arreter") await conduire.Suspendre(agent, Id, ct);
        if (action == "reprendre" && await conduire.Reprendre(agent, Id, ct)) file.Ajouter(Id);
        if (action == "defaire")
        {
            if (await defaire.Demander(agent, Id, ct) is [var probleme, ..]) TempData.Annoncer(probleme.Message, Ton.AFaire);
            else file.Ajouter(Id);
        }
        return RedirectToPage(new { Id });
    }

    private ImportVue De(LireMessages.Envoi envoi, int dossiers)
    {
        var m = envoi.Message;
        var avance = m.Etat == EtatMessage.ADefaire ? m.Lignes - m.Position : m.Position;
        return new()
        {
            Fichier = m.NomFichier ?? "Envoi par l’API", Profil = envoi.Emetteur, Etat = Etat(m), Motif = Dire(m.Motif), Remede = Dire(m.Remede), RecuLe = m.RecuLe, Par = envoi.Par,
            LignesPrises = avance, Lignes = m.Lignes, Reste = allure.Reste(m.Id, avance, m.Lignes) is { } reste ? Francais.Encore(reste) : null, Faits = m.Faits, DejaConnus = Math.Max(0, m.Acceptes - m.Faits), DossiersCrees = m.DossiersCrees, DossiersTouches = dossiers,
            ARevoir = m.ARevoir, ACorriger = m.ACorriger, Rejetees = m.Rejetes,
            LienRejets = m.ACorriger + m.Rejetes > 0 ? $"/reception/{m.Id}/a-corriger.csv" : null, LienDossiers = $"/reception/{m.Id}/dossiers",
            LienEmetteur = $"/reception/emetteurs/{m.EmetteurId}", Original = m.Octets == 0 ? null : new($"/reception/{m.Id}/original", EtatsDEnvoi.Taille(m.Octets), m.Empreinte),
            PeutRejouer = m.Octets > 0 && m.Etat is EtatMessage.Termine or EtatMessage.Defait or EtatMessage.Refuse or EtatMessage.Suspendu,
            Ecarts = m.Ecarts is null ? [] : [.. SignalementJson.Lire<List<EcartDImport>>(m.Ecarts).Select(De)],
        };
    }

    private static string? Dire(string? phrase) => phrase is null ? null : Francais.Typographie(phrase);

    private static EtatImport Etat(Message m) => m.Etat switch
    {
        EtatMessage.Recu or EtatMessage.EnCours => EtatImport.EnCours,
        EtatMessage.Suspendu => m.Motif is null ? EtatImport.Annule : EtatImport.Interrompu,
        EtatMessage.Termine => EtatImport.Termine,
        EtatMessage.Refuse => EtatImport.Refuse,
        EtatMessage.ADefaire => EtatImport.SeDefait,
        EtatMessage.Defait => EtatImport.Defait,
        EtatMessage.Retenu => EtatImport.Retenu,
    };

    private static ImportVue.Ecart De(EcartDImport e)
    {
        string Dire(double valeur) => e.Genre == GenreDEcart.Volume ? Francais.Compter((long)valeur, "ligne") : $"{Francais.Nombre((long)Math.Round(100 * valeur))}\u00a0%";
        return new(e.Genre switch
        {
            GenreDEcart.Volume => "Nombre de lignes",
            GenreDEcart.Erreurs => "Faits à corriger ou rejetés",
            GenreDEcart.Nouveaux => "Lignes qui ouvriraient un dossier",
            GenreDEcart.ARevoir => "Faits au ménage incertain",
        }, Dire(e.Valeur), Dire(e.Habituel), Dire(e.Seuil));
    }
}
