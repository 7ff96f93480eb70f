using Prevex.Droit;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;

namespace Prevex.Site.Pages.Dossiers;

internal static class FiltresDeListe
{
    public static IReadOnlyList<ListeVue.Filtre> De(DemandeDeListe d, Referentiel referentiel, IReadOnlyList<Structure> bailleurs)
    {
        var t = referentiel.Territoire;
        return
        [
            new("commune", "Commune", "Toutes les communes", [.. t.Communes.OrderBy(c => Mots.Normaliser(c.Nom), StringComparer.Ordinal).Select(c => new ListeVue.Option(c.Insee, c.Nom))], Choix(d.Commune)),
            new("arrondissement", "Arrondissement", "Tous", [.. t.Arrondissements.Select(a => new ListeVue.Option(a.Code, a.Nom))], Choix(d.Arrondissement)),
            new("etape", "Étape", "Toutes les étapes", [.. Enum.GetValues<Etape>().Select(e => new ListeVue.Option($"{(int)e}", Etapes.Libelle(e), Etapes.Groupe(e)))], Choix(d.Etape)),
            new("parc", "Parc", "Social et privé", [new("social", "Social"), new("prive", "Privé")], Choix(d.Parc)),
            new("bailleur", "Bailleur", "Tous les bailleurs", [.. bailleurs.Select(b => new ListeVue.Option($"{b.Id}", b.Nom))], Choix(d.Bailleur)),
            new("echeance", "Prochaine échéance", "N’importe quand", [new("7", "Dans les 7 jours"), new("15", "Dans les 15 jours"), new("30", "Dans les 30 jours"), new("90", "Dans les 3 mois")], Choix(d.Echeance)),
            new("anciennete", "Ancienneté de la dette", "Toutes", [new("3", "Plus de 3 mois"), new("6", "Plus de 6 mois"), new("12", "Plus d’un an"), new("24", "Plus de deux ans")], Choix(d.Anciennete)),
            new("vus", "Vus par moi", "Vus ou non", [new("oui", "Déjà vus")], Choix(d.Vus)),
        ];
    }

    private static string? Choix(string? valeur) => string.IsNullOrEmpty(valeur) ? null : valeur;
}
