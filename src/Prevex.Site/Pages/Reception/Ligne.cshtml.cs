using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Corrections;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class LignePage(CorrigerLigne corriger, EcarterLigne ecarter, Depot depot) : PageModel
{
    private const int CellulesAuPlus = 500;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CorrigerLigne.Formulaire Formulaire { get; private set; } = null!;

    /// <summary>What was typed and refused.</summary>
    public IReadOnlyList<string>? Saisies { get; private set; }
    public string? Motif { get; private set; }
    public string? Suite { get; private set; }

    /// <summary>The message that says the row again.</summary>
    public Guid? Nouvelle { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Montrer(ct);

    public async Task<IActionResult> OnPostAsync(string? action, [FromForm] string? motif, CancellationToken ct)
    {
        var agent = User.Agent();
        if (action == "ecarter")
        {
            Motif = motif;
            if (await ecarter.Execute(agent, Id, motif, ct) is { Count: > 0 } refus)
            {
                ModelState.AjouterRefus("", refus);
                return await Montrer(ct);
            }
            TempData.Annoncer("Cette ligne est écartée.", Ton.Neutre);
            return await RevenirAuxLignes(ct);
        }
        Saisies = [.. Enumerable.Range(0, CellulesAuPlus).TakeWhile(i => Request.Form.ContainsKey(CorrigerLigne.NomDuChamp(i))).Select(i => Request.Form[CorrigerLigne.NomDuChamp(i)].ToString())];
        var corrige = await corriger.Execute(agent, Id, Saisies, ct);
        if (corrige.Valeur is not { } message)
        {
            ModelState.AjouterRefus("", corrige.Problemes);
            return await Montrer(ct);
        }
        TempData.Annoncer(message.ARevoir > 0 ? "La ligne corrigée est enregistrée ; il reste à dire de quel ménage elle parle." : $"La ligne corrigée est enregistrée : {Francais.Compter(message.Faits, "fait ajouté", "faits ajoutés")}.", lien: ("Voir", $"/reception/{message.Id}"));
        return await RevenirAuxLignes(ct);
    }

    public int Rang(CorrigerLigne.Champ champ) => Formulaire.Champs.ToList().IndexOf(champ);

    private async Task<IActionResult> RevenirAuxLignes(CancellationToken ct) => Redirect($"/reception/{(await corriger.Lire(User.Agent(), Id, ct))!.Message.Id}/lignes");

    private async Task<IActionResult> Montrer(CancellationToken ct)
    {
        if (await corriger.Lire(User.Agent(), Id, ct) is not { } formulaire) return NotFound();
        Formulaire = formulaire;
        if (formulaire.Fermee && await depot.SuiteDe(User.Agent(), Id, ct) is var (suite, par, message))
        {
            Nouvelle = message;
            Suite = $"{(suite.Issue switch { IssueDeLigne.Corrigee => "Corrigée", IssueDeLigne.Rejouee => "Rejouée", IssueDeLigne.SansSuite => "Écartée" })} le {Francais.Instant(suite.Le)}{(par is { Length: > 0 } ? $" par {par}" : "")}{(suite.Motif is { } motif ? $"\u00a0: {motif}" : "")}.";
        }
        return Page();
    }
}
