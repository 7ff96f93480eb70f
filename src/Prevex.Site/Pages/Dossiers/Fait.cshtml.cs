using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prevex.Droit;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Affichage;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Dossiers;

/// <summary>Adds a fact, corrects one, or takes one back.</summary>
public sealed class FaitPage(Depot depot, Referentiel referentiel, AjouterFait ajouter, TimeProvider horloge) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Remplace { get; set; }

    public string Menage { get; private set; } = "";
    public string? Type { get; private set; }
    public string? Jour { get; private set; }
    public Phrase? Corrige { get; private set; }
    /// <summary>The household is protected by DALO: the grant of the public force asks for a motive and a written reason.</summary>
    public bool Garde { get; private set; }

    /// <summary>This is the override of that protection: the written reason is asked.</summary>
    public bool Levee => Type == "garde_dalo_levee";

    /// <summary>What the State asks of its services when they decide of the public force.</summary>
    public Valeur? Instruction => Type is "accord_cfp" or "refus_cfp" && referentiel.Regles.Trouver("C01")?.ValeurAu(horloge.Aujourdhui()) is { Principe: not null } v ? v : null;

    public IReadOnlyDictionary<string, string?> Saisie { get; private set; } = new Dictionary<string, string?>();
    public IReadOnlyList<ChampDeFait> Champs => Type is null or "retrait" ? [] : FormulaireDeFait.Champs(Type, referentiel.Territoire);
    public IReadOnlyList<(string Valeur, string Texte)> Motifs => [.. FormulaireDeFait.Champs("garde_dalo_levee", referentiel.Territoire).Single().Choix.Where(c => c.Valeur != "inconnu")];
    public string Titre => Corrige is not null ? "Corriger un fait" : Type is null ? "Ajouter un fait" : FormulaireDeFait.Types.First(t => t.Type == Type).Titre;
    public string Aujourdhui => horloge.Aujourdhui().ToString("O", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(string? type, CancellationToken ct)
    {
        Type = FormulaireDeFait.Connait(type) && type != "retrait" ? type : null;
        return await Preparer(reprendre: true, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string? type, CancellationToken ct)
    {
        Type = FormulaireDeFait.Connait(type) ? type : null;
        if (!await Preparer(reprendre: false, ct)) return NotFound();
        if (Type is null) return Page();
        Saisie = Request.Form.Where(f => f.Key is not ("type" or "remplace" or "date_effet")).ToDictionary(f => f.Key, f => (string?)f.Value.ToString());
        Jour = Type == "retrait" ? Aujourdhui : Request.Form["date_effet"];
        var lu = FormulaireDeFait.Lire(Type, Jour, Saisie);
        var problemes = lu.Problemes;
        if (lu.Valeur is { } fait)
        {
            var ajout = await ajouter.Execute(User.Agent(), Id, new(fait, Remplace, PasserOutre(), Saisie.GetValueOrDefault("raison")), ct);
            if (ajout.Valeur is not null)
            {
                TempData.Annoncer(Type == "retrait" ? "Le fait est retiré ; il reste lisible dans le journal." : Remplace is null ? "Le fait est enregistré." : "La correction est enregistrée.");
                return Redirect($"/dossiers/{Id}");
            }
            Garde |= ajout.Problemes.Any(p => p.Champ == nameof(AjouterFait.Input.PasserOutre));
            problemes = [.. ajout.Problemes.Select(p => p with { Champ = JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Champ) })];
        }
        ModelState.AjouterRefus("", problemes);
        return Page();
    }

    private MotifLevee? PasserOutre() =>
        (FormulaireDeFait.Lire("garde_dalo_levee", Jour, new Dictionary<string, string?> { ["motif"] = Saisie.GetValueOrDefault("passer_outre") }).Valeur as GardeDaloLevee)?.Motif;

    public string? Erreur(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    public string TypeHtml(ChampDeFait champ) => champ.Genre switch
    {
        GenreDeChamp.Jour => "date",
        GenreDeChamp.Heure => "time",
        GenreDeChamp.Nombre => "number",
        GenreDeChamp.Euros or GenreDeChamp.Delai or GenreDeChamp.Choix => "text",
    };

    private async Task<bool> Preparer(bool reprendre, CancellationToken ct)
    {
        if (await depot.Dossier(User.Agent(), Id, ct) is not { } lu) return false;
        Menage = Projeter.Noms(lu.Etat);
        Garde = Type == "accord_cfp" && ajouter.GardeDalo(lu.Etat, new AccordCfp { DateEffet = horloge.Aujourdhui() }, Remplace);
        if (Remplace is not { } remplace) return true;
        if (lu.Etat.Faits.Select(f => f.Lire()).EnVigueur().FirstOrDefault(f => f.Id == remplace) is not { } ancien) return false;
        Corrige = Phrases.De(ancien.Fait, referentiel.Territoire);
        if (!reprendre) return true;
        Type = FaitsJson.Etiquette(ancien.Fait);
        (Jour, Saisie) = (ancien.Fait.DateEffet.ToString("O", CultureInfo.InvariantCulture), FormulaireDeFait.Ecrire(ancien.Fait));
        if (lu.Notes.FirstOrDefault(n => n.Fait == remplace) is { } note) Saisie = new Dictionary<string, string?>(Saisie) { ["raison"] = note.Texte };
        return true;
    }
}
