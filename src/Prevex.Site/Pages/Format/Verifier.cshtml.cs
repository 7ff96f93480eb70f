using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Prevex.Metier.Signalements.FormatOuvert;

namespace Prevex.Site.Pages.Format;

/// <summary>Open to anyone: held in memory while it is read, bounded in size, time and number of tries.</summary>
[AllowAnonymous, EnableRateLimiting(Essais)]
[RequestSizeLimit(VerifierFichier.TailleMaximale + (1 << 20)), RequestFormLimits(MultipartBodyLengthLimit = VerifierFichier.TailleMaximale + (1 << 20), MemoryBufferThreshold = VerifierFichier.TailleMaximale + (1 << 20))]
public sealed class VerifierPage(VerifierFichier verifier) : PageModel
{
    /// <summary>Name of the rate limit.</summary>
    public const string Essais = "verifier";

    public static readonly IReadOnlyList<(string Colonne, string Sens)> Colonnes =
    [
        ("reference_bail", "référence du bail chez vous, toujours la même (obligatoire)"), ("bailleur, type_bailleur", "votre nom\u202f; social, personne_morale, personne_physique ou sci_familiale"),
        ("civilite, nom, nom_usage, prenoms, naissance", "le titulaire\u202f; nom obligatoire"), ("civilite_2, nom_2, prenoms_2, naissance_2", "le cotitulaire"), ("telephone, courriel", "du titulaire"),
        ("voie, complement, code_postal, commune", "le logement"), ("debut_bail, loyer, charges, aide", "premier jour du bail\u202f; montants par mois"),
        ("dette, dette_au, impaye_depuis", "ce qui est dû, à quel jour, depuis quand (dette et dette_au obligatoires)"), ("saisine_ccapex, commandement_de_payer, assignation, audience, plan_apurement, depart", "jour de chaque étape, si elle a eu lieu"),
    ];

    public VerifierFichier.Vue? Vue { get; private set; }
    public string? Fichier { get; private set; }

    public void OnGet() { }

    public IActionResult OnPost(IFormFile? fichier, CancellationToken ct)
    {
        if (fichier is null)
        {
            ModelState.AddModelError("fichier", "Choisissez un fichier, CSV, Excel ou JSON.");
            return Page();
        }
        using var contenu = fichier.OpenReadStream();
        Fichier = Path.GetFileName(fichier.FileName);
        Vue = verifier.Execute(Fichier, contenu, ct);
        return Page();
    }
}
