using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Metier.Socle.Territoires;
using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Reception;

/// <summary>The preview as it is shown, from what the simulation saw.</summary>
internal static class ConstruireApercu
{
    private const int ColonnesMontrees = 40, ColonnesAPlacer = 200, LongueurMontree = 160;

    public static async Task<IReadOnlyList<ImporterVue.Profil>> ProfilsAffiches(this Depot depot, Agent agent, ProfilsDuTerritoire profils, CancellationToken ct) =>
        [.. (await depot.ProfilsConnus(agent, profils, ct)).Select(p => new ImporterVue.Profil(p.Nom, p.Libelle))];

    public static ApercuVue De(Apercevoir.Vue vue, IReadOnlyList<ImporterVue.Profil> profils, Territoire territoire, bool choisi)
    {
        var (c, lecture) = (vue.Comptes, vue.Lecture);
        return new()
        {
            Fichier = vue.Bilan.NomFichier!,
            Format = lecture is null ? "" : $"{(lecture.Profil.Fichier == "xlsx" ? "Excel" : "CSV")}, {(vue.Entier ? "" : "plus de ")}{Francais.Compter(c.Lignes, "ligne")}",
            Profil = lecture?.Profil.Libelle,
            Raison = choisi ? "Lu comme vous l’avez demandé." : lecture?.Profil.Signature is null ? "Ses colonnes sont celles de ses envois." : "Prévex se souvient de ce que vous avez dit de ces colonnes.",
            Refus = vue.Refus is { } r ? new(vue.Bilan.NomFichier!, r.Message, r.Remede) : null,
            PeutPlacer = true,
            AutresProfils = [.. profils.Where(p => p.Nom != lecture?.Profil.Nom)],
            Effets = new()
            {
                Partielle = !vue.Entier, Lignes = c.Lignes, Faits = vue.Bilan.Faits + vue.Bilan.ARevoir, Nouveaux = vue.Bilan.DossiersCrees, Rattaches = c.Rattachees,
                ARevoir = c.ARevoir, ACorriger = c.ACorriger, Rejetees = c.Rejetees,
            },
            DejaPrises = c.DejaPrises,
            Tableaux = [.. (lecture?.Tableaux ?? []).Select(t => Tableau(t, vue.Lignes.Where(l => l.Ligne.Feuille == t.Feuille), territoire)).Where(t => t.Lignes.Count > 0)],
            Defauts = [.. vue.Defauts.Take(50).Select(d => new ApercuVue.Defaut(d.Colonne is null ? d.Motif : $"{d.Colonne} : {d.Motif}", d.Remede, d.Nombre, $"ligne {Francais.Nombre(d.PremiereLigne)}"))],
        };
    }

    public static ApercuVue Inconnu(string fichier, CorrespondanceProposee? proposee, IReadOnlyList<ImporterVue.Profil> profils, Territoire territoire, EnregistrerCorrespondance.Input? saisie) => new()
    {
        Fichier = fichier,
        Format = proposee is null ? "" : $"{(proposee.Fichier == "xlsx" ? "Excel" : "CSV")}, {Francais.Compter(proposee.Colonnes.Count, "colonne")}",
        Refus = proposee is null ? new(fichier, "Prévex ne trouve pas de tableau dans ce fichier.", "Il doit avoir une ligne d’en-tête, puis une ligne par ménage ou par acte. Vérifiez l’export, ou choisissez l’émetteur.") : null,
        AutresProfils = profils,
        Effets = new(),
        Correspondance = [.. (proposee?.Colonnes ?? []).Take(ColonnesAPlacer).Select(c => new ApercuVue.ColonneAPlacer(
            c.Titre.Length == 0 ? $"Colonne {c.Rang + 1}" : Court(c.Titre), [.. c.Exemples.Select(Court)], saisie is null ? c.Role : saisie.Roles.ElementAtOrDefault(c.Rang)))],
        Champs = [.. CorrespondanceProposee.Choix.Select(c => (c.Key, c.Value))],
        Genres = [.. territoire.TypesDeStructure.Select(t => (t.Code, t.Nom))],
        Nom = saisie?.Nom,
        Genre = saisie?.Genre,
    };

    private static ApercuVue.Tableau Tableau(TableauOuvert ouvert, IEnumerable<Apercevoir.LigneVue> lignes, Territoire territoire)
    {
        var noms = ouvert.Colonnes.GroupBy(c => c.Value).ToDictionary(g => g.Key, g => g.First().Key);
        var places = Enumerable.Range(0, ouvert.Titres.Count).OrderBy(i => !noms.ContainsKey(i)).Take(Math.Max(ColonnesMontrees, noms.Count)).Order().ToList();
        return new(ouvert.Feuille, [.. places.Select(i => new ApercuVue.Colonne(Court(ouvert.Titres[i]), noms.TryGetValue(i, out var nom) ? LireCellules.Libelle(nom) : null))],
            [.. lignes.Select(l => Rang(l, ouvert, places, territoire))], ouvert.Titres.Count - places.Count);
    }

    private static ApercuVue.Rang Rang(Apercevoir.LigneVue vue, TableauOuvert ouvert, IReadOnlyList<int> places, Territoire territoire)
    {
        var compris = vue.Ligne.Signalement is { } s ? LireCellules.De(ouvert, s, territoire) : new Dictionary<int, object>();
        var fautes = vue.Elements.Where(e => e.Etat != EtatLecture.Accepte).ToList();
        var titres = places.Select(i => ouvert.Titres[i]).ToHashSet();
        var cellules = places.Select(i => new ApercuVue.Cellule(Court(vue.Ligne.Brut.ElementAtOrDefault(i) ?? ""), compris.TryGetValue(i, out var v) ? Dire(v) : null)
        {
            Faute = fautes.Find(f => f.Colonne == ouvert.Titres[i]) is { } f ? $"{f.Motif} {f.Remede}" : null,
            Remarque = vue.Ligne.Remarques.FirstOrDefault(r => r.Colonne == ouvert.Titres[i])?.Message,
        });
        var ailleurs = fautes.Where(f => f.Colonne is null || !titres.Contains(f.Colonne)).Select(f => $"{f.Motif} {f.Remede}").Distinct();
        // A wide table hides its faults to the right: the first column says where to look.
        var ou = fautes.Select(f => f.Colonne).OfType<string>().Where(titres.Contains).Distinct().ToList();
        return new(vue.Ligne.Numero, [.. cellules], Devenir(vue), ailleurs.FirstOrDefault() ?? (ou.Count == 0 ? null : $"Voyez {(ou.Count == 1 ? "la colonne" : "les colonnes")} {string.Join(", ", ou.Select(Court))}."));
    }

    private static Puce Devenir(Apercevoir.LigneVue vue) => vue switch
    {
        { Ligne.Signalement: null } => vue.Elements.Any(e => e.Etat == EtatLecture.ACorriger) ? new("À corriger", Ton.AFaire) : new("Rejetée", Ton.Danger),
        { Rattachement: Rattachement.Revue } => new("À revoir", Ton.AFaire),
        { Rattachement: Rattachement.Nouveau } => new("Nouveau dossier", Ton.Fort),
        _ => new("Rattachée", Ton.Fort),
    };

    private static string Dire(object valeur) => valeur switch
    {
        DateOnly jour => Francais.Jour(jour),
        decimal euros => Francais.Euros(euros),
        _ => Court((string)valeur),
    };

    private static string Court(string texte) => texte.Length <= LongueurMontree ? texte : texte[..LongueurMontree] + "…";
}
