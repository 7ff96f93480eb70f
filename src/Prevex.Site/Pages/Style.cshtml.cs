using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Site.Affichage;
using Prevex.Site.Dessins;
using Prevex.Site.Pages.Compte;
using Prevex.Site.Pages.Echantillons;
using Prevex.Site.Pages.Reception;

namespace Prevex.Site.Pages;

/// <summary>Every component in every state, and every page with invented data: /style, in development only.</summary>
[AllowAnonymous]
public sealed class StylePage(IWebHostEnvironment environment) : PageModel
{
    public sealed record Exemple(string Nom, string Titre, string Partiel, Func<object> Modele, string Chemin, bool Etroit = false, bool SansCompte = false);

    public sealed record EssaiDeFormulaire
    {
        [Display(Name = "Date de l’audience")]
        public DateOnly? Au { get; init; } = new(2026, 12, 14);
        public decimal? Montant { get; init; } = 4072.5m;
        public string? Lieu { get; init; }
        public string? Note { get; init; }
        public string? Vide { get; init; }
    }

    public static readonly IReadOnlyList<Exemple> Exemples =
    [
        new("liste", "Dossiers", "Dossiers/_Liste", () => EchantillonsDeDossiers.Liste(), "/dossiers"),
        new("liste-filtree", "Dossiers, filtrés", "Dossiers/_Liste", () => EchantillonsDeDossiers.Liste(filtree: true), "/dossiers"),
        new("liste-sans-resultat", "Dossiers, aucun résultat", "Dossiers/_Liste", () => EchantillonsDeDossiers.Liste(filtree: true, sansResultat: true), "/dossiers"),
        new("liste-vide", "Dossiers, base vide", "Dossiers/_Liste", () => EchantillonsDeDossiers.Liste(baseVide: true), "/dossiers"),
        new("dossier", "Dossier", "Dossiers/_Dossier", EchantillonsDeDossiers.Dossier, "/dossiers"),
        new("dossier-charge", "Dossier long", "Dossiers/_Dossier", EchantillonsDeDossiers.Charge, "/dossiers"),
        new("dossier-vide", "Dossier presque vide, tel que connu", "Dossiers/_Dossier", EchantillonsDeDossiers.Vide, "/dossiers"),
        new("reception", "Réception", "Reception/_Index", () => EchantillonsDeReception.Index(), "/reception"),
        new("reception-vide", "Réception, vide", "Reception/_Index", () => EchantillonsDeReception.Index(vide: true), "/reception"),
        new("importer", "Importer", "Reception/_Importer", () => EchantillonsDeReception.Importer(), "/reception", Etroit: true),
        new("importer-refus", "Importer, fichier refusé", "Reception/_Importer", () => EchantillonsDeReception.Importer(refuse: true), "/reception", Etroit: true),
        new("apercu", "Aperçu d’un import", "Reception/_Apercu", EchantillonsDeReception.Apercu, "/reception"),
        new("apercu-inconnu", "Aperçu, émetteur inconnu", "Reception/_Apercu", EchantillonsDeReception.Inconnu, "/reception"),
        new("import-en-cours", "Import en cours", "Reception/_Import", () => EchantillonsDeReception.Import(EtatImport.EnCours), "/reception"),
        new("import-interrompu", "Import interrompu", "Reception/_Import", () => EchantillonsDeReception.Import(EtatImport.Interrompu), "/reception"),
        new("import", "Import terminé", "Reception/_Import", () => EchantillonsDeReception.Import(EtatImport.Termine), "/reception"),
        new("import-se-defait", "Import qui se défait", "Reception/_Import", () => EchantillonsDeReception.Import(EtatImport.SeDefait), "/reception"),
        new("import-defait", "Import défait", "Reception/_Import", () => EchantillonsDeReception.Import(EtatImport.Defait), "/reception"),
        new("revue", "Revue", "Revue/_Index", () => EchantillonsDeReception.Revue(), "/revue"),
        new("revue-vide", "Revue, vide", "Revue/_Index", () => EchantillonsDeReception.Revue(vide: true), "/revue"),
        new("connexion", "Connexion", "Compte/_Connexion", () => new ConnexionVue { Demonstration = [("bailleur@demo.example", "Bailleur social"), ("caf@demo.example", "Caf")] }, "/connexion", SansCompte: true),
        new("connexion-erreur", "Connexion, erreur", "Compte/_Connexion", () => new ConnexionVue { Identifiant = "salima@demo.example", Erreur = "Cette adresse et ce mot de passe ne vont pas ensemble. Après cinq essais, le compte est bloqué un quart d’heure." }, "/connexion", SansCompte: true),
        new("connexion-code", "Connexion, second facteur", "Compte/_Connexion", () => new ConnexionVue { DemandeCode = true }, "/connexion", SansCompte: true),
        new("compte", "Mon compte", "Compte/_Compte", () => new CompteVue { Nom = "Salima Haddad", Identifiant = "salima@demo.example", Structure = "DRIHL 93", Role = "Secrétariat de la CCAPEX", DerniereConnexion = new(2026, 11, 20, 7, 58, 0, TimeSpan.Zero), CleSecondFacteur = "JBSW Y3DP EHPK 3PXP", CodeSecondFacteur = CodeQr.De("otpauth://totp/Prevex:salima%40demo.example?secret=JBSWY3DPEHPK3PXP&issuer=Prevex&digits=6") }, "/compte", Etroit: true),
    ];

    public static readonly IReadOnlyList<(string Titre, Ligne Ligne)> LignesMontrees =
    [
        ("Ordinaire", EchantillonsDeLignes.Ordinaire), ("Textes longs", EchantillonsDeLignes.TextesLongs), ("25 actes en trois mois", EchantillonsDeLignes.Dense), ("Cinq ans", EchantillonsDeLignes.CinqAns), ("Close", EchantillonsDeLignes.Close), ("Un seul fait", EchantillonsDeLignes.UnFait), ("Aucun fait", EchantillonsDeLignes.Vide),
    ];

    public static readonly IReadOnlyList<(string Titre, CourbeVue Courbe)> CourbesMontrees =
    [
        ("Ordinaire", new(EchantillonsDeLignes.Jour, EchantillonsDeLignes.Dette) { Marques = EchantillonsDeLignes.Marques }),
        ("Cinq ans, jusqu’au crédit", new(EchantillonsDeLignes.Jour, [.. Enumerable.Range(0, 60).Select(i => new PointDeDette(new DateOnly(2021, 12, 1).AddMonths(i), 9000 - (i - 30) * (i - 30) * 11m))]) { Marques = [new(new(2022, 3, 1), "plan", Ton.AFaire), new(new(2022, 9, 1), "FSL 1 200 €"), new(new(2023, 1, 1), "plan rompu", Ton.Danger), new(new(2026, 11, 1), "trop-perçu rendu")] }),
        ("Un seul montant", new(EchantillonsDeLignes.Jour, [new(new(2026, 10, 31), 812)])),
        ("Rien", new(EchantillonsDeLignes.Jour, [])),
    ];

    public Exemple? Choisi { get; private set; }
    public EssaiDeFormulaire Essai { get; } = new();

    public IActionResult OnGet([FromQuery(Name = "page")] string? nom)
    {
        if (!environment.IsDevelopment()) return NotFound();
        Choisi = Exemples.FirstOrDefault(e => e.Nom == nom);
        if (nom is not null && Choisi is null) return NotFound();
        if (Choisi is not { SansCompte: true }) ViewData["Compte"] = new CompteAffiche("Salima Haddad", "DRIHL 93");
        if (Choisi is not null)
        {
            ViewData["Chemin"] = Choisi.Chemin;
            ViewData.Titrer(Choisi.Titre, Choisi.SansCompte ? null : [new("Style", "/style"), new(Choisi.Titre)], Choisi.Etroit);
        }
        else
        {
            ViewData.Titrer("Style");
            TempData.Annoncer("Le fait a été enregistré. (Message montré une fois, après une action.)");
            ModelState.AddModelError("Essai.Lieu", "Indiquez le tribunal devant lequel l’audience a lieu.");
            ModelState.AddModelError("Essai.Note", "La note dépasse 500 caractères : raccourcissez-la.");
        }
        return Page();
    }
}
