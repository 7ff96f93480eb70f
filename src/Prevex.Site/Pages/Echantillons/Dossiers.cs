using Prevex.Site.Affichage;
using Prevex.Site.Pages.Dossiers;

namespace Prevex.Site.Pages.Echantillons;

/// <summary>Invented households, for /style only.</summary>
internal static class EchantillonsDeDossiers
{
    private static readonly DateOnly Jour = EchantillonsDeLignes.Jour;

    public static ListeVue Liste(bool filtree = false, bool sansResultat = false, bool baseVide = false) => new()
    {
        Recherche = filtree ? "bathily tilleuls" : null,
        BaseVide = baseVide,
        Filtres =
        [
            new("commune", "Commune", "Toutes les communes", [new("93029", "Drancy"), new("93055", "Pantin"), new("93066", "Saint-Denis"), new("93072", "Stains")], filtree ? "93029" : null),
            new("arrondissement", "Arrondissement", "Tous", [new("931", "Bobigny"), new("932", "Le Raincy"), new("933", "Saint-Denis")]),
            new("etape", "Étape", "Toutes les étapes", [new("s1", "Impayé", "Avant le juge"), new("s4", "Commandement de payer", "Avant le juge"), new("s7", "Assigné", "Devant le juge"), new("s10", "Audience", "Devant le juge"), new("s14", "Commandement de quitter", "Après le jugement")], filtree ? "s7" : null),
            new("parc", "Parc", "Social et privé", [new("social", "Social"), new("prive", "Privé")]),
            new("bailleur", "Bailleur", "Tous les bailleurs", [new("sh", "Seine Habitat"), new("op", "Office du Canal")]),
            new("echeance", "Prochaine échéance", "N’importe quand", [new("passee", "Dépassée"), new("7", "Dans les 7 jours"), new("30", "Dans les 30 jours")]),
            new("anciennete", "Ancienneté de la dette", "Toutes", [new("3", "Plus de 3 mois"), new("6", "Plus de 6 mois"), new("12", "Plus d’un an")]),
            new("vus", "Vus par moi", "Vus ou non", [new("oui", "Déjà vus"), new("non", "Jamais vus")]),
        ],
        Rangees = sansResultat ? [] : [.. Enumerable.Range(0, filtree ? 3 : 24).Select(Rangee)],
        Pages = sansResultat ? new(1, 50, 0) : filtree ? new(1, 50, 3) : new(4, 50, 10_000, AuMoins: true),
        Tri = new("echeance", false),
    };

    private static readonly (string Menage, string Adresse, string Commune, string Bailleur, string Parc, Puce Etape, decimal? Dette)[] Modeles =
    [
        ("Awa Bathily et Mamadou Sow", "14 allée des Tilleuls, bât. B, porte 42", "Drancy", "Seine Habitat", "Social", new("Assigné", Ton.Fort), 4072),
        ("Jean-Baptiste Le Goff", "3 rue du Canal", "Pantin", "SCI Les Glycines", "Privé", new("Commandement de payer", Ton.Fort), 9480.50m),
        ("Nour El Amrani", "128 avenue de la République, esc. 2", "Saint-Denis", "Office du Canal", "Social", new("Impayé signalé"), 1204),
        ("Łukasz et Agnieszka Wiśniewski", "7 place du Marché", "Stains", "Seine Habitat", "Social", new("Concours requis", Ton.Danger), 15230),
        ("Maria da Conceição Ferreira dos Santos Rodrigues et quatre autres titulaires", "Résidence des Quatre-Chemins, 210 bis rue du Général-Leclerc, bâtiment C12, appartement 1043", "Tremblay-en-France", "Coopérative d’habitations à loyer modéré de l’Est parisien", "Social", new("Délais en cours", Ton.Bon), null),
        ("Ménage de Mme Traoré", "", "", "", "", new("Étape inconnue"), 812),
    ];

    private static ListeVue.Rangee Rangee(int i)
    {
        var (menage, adresse, commune, bailleur, parc, etape, dette) = Modeles[i % Modeles.Length];
        var jours = i * 5 - 6;
        return new($"/style?page=dossier&n={i}", $"93-2026-{4812 + i * 37:000000}", menage)
        {
            Adresse = adresse, Commune = commune, Bailleur = bailleur, Parc = parc, Etape = etape, Dette = dette,
            Anciennete = $"depuis {Francais.Compter(3 + i % 9, "mois", "mois")}",
            Echeance = i % 4 == 3 ? null : new(Jour.AddDays(jours), i % 2 == 0 ? "transmettre le diagnostic" : "fin du commandement", jours, jours < 0 ? Ton.Danger : jours < 15 ? Ton.AFaire : Ton.Neutre),
            DernierFait = Jour.AddDays(-i * 3),
            VuParMoi = i % 5 == 0,
        };
    }

    public static DossierVue Dossier() => new()
    {
        Numero = "93-2026-004812",
        Menage = "Awa Bathily et Mamadou Sow",
        Adresse = "14 allée des Tilleuls, bâtiment B, porte 42 · 93700 Drancy",
        Puces = [new("Assigné", Ton.Fort), new("Audience dans 21 jours", Ton.AFaire, "calendar-clock"), new("Loyer courant repris", Ton.Bon, "check"), new("Parc social · bail de 2019")],
        Aujourdhui = Jour,
        Ligne = EchantillonsDeLignes.Ordinaire,
        LienAjouter = "/style?page=fait",
        Echeances =
        [
            new(new(2026, 12, 7), "Transmettre le diagnostic au juge et à la CCAPEX", "au plus tard", Ton.AFaire, Diagnostic) { Precision = "cinq jours ouvrés avant l’audience." },
            new(new(2026, 12, 14), "Audience à Bobigny, 9 h", "date fixée", Ton.Neutre, Diagnostic),
            new(new(2027, 4, 1), "Fin de la trêve hivernale", "à partir du", Ton.Neutre, Treve) { Precision = "Aucune expulsion avant ce jour, même avec le concours de la force publique." },
            new(new(2026, 11, 2), "Notifier l’assignation au préfet", "au plus tard", Ton.Bon, Diagnostic) { Precision = "Fait le 24 septembre." },
        ],
        Sections = [("", "Tout"), ("actes", "Actes"), ("contacts", "Contacts"), ("paiements", "Paiements")],
        Journal =
        [
            new("8", new(2026, 11, 5), "Paiement de 670 €") { Precision = "loyer et 50 € sur la dette", Emetteur = "Seine Habitat", RecuLe = new(2026, 11, 7), Origine = "impayes-novembre.xlsx, ligne 48", LienOrigine = "#", LienCorriger = "#" },
            new("7", new(2026, 9, 22), "Assignation pour l’audience du 14 décembre 2026")
            {
                Emetteur = "Étude Morel et associés", RecuLe = new(2026, 9, 24), Origine = "assignations-s39.csv, ligne 12", LienOrigine = "#", LienCorriger = "#",
                Remplace = [new(new(2026, 9, 22), "Assignation pour l’audience du 4 décembre 2026", "Étude Morel et associés", new(2026, 9, 22), "date d’audience mal lue")],
            },
            new("6", new(2026, 8, 20), "Congé pour vendre") { Emetteur = "Seine Habitat", RecuLe = new(2026, 8, 21), Retire = "concernait un autre ménage" },
            new("5", new(2026, 7, 9), "Commandement de payer de 2 930 €") { Precision = "clause résolutoire visée", Emetteur = "Étude Morel et associés", RecuLe = new(2026, 7, 15), Origine = "commandements-s28.csv, ligne 3", LienOrigine = "#", LienCorriger = "#" },
            new("4", new(2026, 5, 28), "Signalement à la Caf") { Emetteur = "Caf de la Seine-Saint-Denis", RecuLe = new(2026, 6, 3), Origine = "CAF_IMPAYES_202605.csv, ligne 1 204", LienOrigine = "#", LienCorriger = "#" },
            new("3", new(2026, 3, 5), "Premier impayé") { Emetteur = "Seine Habitat", RecuLe = new(2026, 4, 6), Origine = "impayes-mars.xlsx, ligne 51", LienOrigine = "#", LienCorriger = "#" },
        ],
        Dette = new() { Montant = 4072, Au = new(2026, 11, 23), Selon = "Seine Habitat", Note = "Dont 612 € de charges contestées.", Points = EchantillonsDeLignes.Dette, Marques = EchantillonsDeLignes.Marques },
        Foyer =
        [
            new("Awa Bathily", "titulaire") { Age = 41, Naissance = "12 mai 1985", Contacts = ["06 39 98 79 41"] },
            new("Mamadou Sow", "cotitulaire") { Age = 44, Naissance = "3 janvier 1982" },
        ],
        Logement = [("Bailleur", "Seine Habitat (parc social)"), ("Bail", "L-0093-448-21, depuis le 1er mars 2019"), ("Loyer", "512 € + 108 € de charges"), ("Aide au logement", "284 € par mois"), ("Clause résolutoire", "deux mois")],
        Emetteurs =
        [
            new("Seine Habitat", "bailleur") { Reference = "448-21-07", DernierEnvoi = new(2026, 11, 7) },
            new("Caf de la Seine-Saint-Denis", "organisme payeur") { Reference = "7 041 552", DernierEnvoi = new(2026, 6, 3) },
            new("Étude Morel et associés", "commissaires de justice") { DernierEnvoi = new(2026, 9, 24) },
        ],
        Liens = [new("/style?page=dossier", "Awa Bathily", "logement précédent, 8 rue des Lilas à Bobigny, clos en 2019")],
    };

    public static DossierVue Vide() => new()
    {
        Numero = "93-2026-009999",
        Menage = "Ménage non nommé",
        Aujourdhui = Jour,
        ConnuAu = new(2026, 1, 15),
        Ligne = EchantillonsDeLignes.Vide,
        Dette = new(),
        Puces = [new("Étape inconnue")],
        Logement = [("Bailleur", "inconnu")],
        Emetteurs = [new("Greffe de Saint-Denis", "tribunal de proximité") { DernierEnvoi = new(2026, 1, 15) }],
    };

    public static DossierVue Charge() => Dossier() with
    {
        Menage = "Maria da Conceição Ferreira dos Santos Rodrigues, Jean-Baptiste de La Rochefoucauld et trois autres titulaires",
        Ligne = EchantillonsDeLignes.CinqAns,
        Puces = [new("Refus tacite de la force publique", Ton.Danger, "triangle-alert"), new("Trêve hivernale jusqu’au 31 mars", Ton.Hiver, "snowflake"), new("Dette de plus de 15 000 €", Ton.AFaire), new("Surendettement recevable", Ton.Fort), new("Parc privé, société civile immobilière familiale")],
    };

    private static DossierVue.Explication Diagnostic => new("T10", "Le diagnostic social et financier doit parvenir au juge avant l’audience, pour qu’il décide en connaissant la situation du ménage.")
    {
        Donnees = [("Audience", "lundi 14 décembre 2026, 9 h, dite par l’étude Morel", "#fait-7"), ("Régime", "assignation du 22 septembre 2026", null)],
        Calcul = ["On part de l’audience : lundi 14 décembre 2026.", "On remonte de cinq jours ouvrés : vendredi 11, jeudi 10, mercredi 9, mardi 8, lundi 7.", "Le dernier jour utile est le lundi 7 décembre 2026."],
        Texte = "loi du 6 juillet 1989, article 24", LienDuTexte = "#", Regime = "en vigueur depuis le 29 juillet 2023", Confiance = new("Probable", Ton.AFaire),
        Cas = ["audience un lundi", "audience après Pâques"],
    };

    private static DossierVue.Explication Treve => new("T21", "Du 1er novembre au 31 mars, nul ne peut être expulsé de son logement, sauf s’il est entré par effraction ou s’il est relogé.")
    {
        Calcul = ["La trêve court du 1er novembre 2026 au 31 mars 2027.", "Le premier jour où une expulsion redevient possible est le jeudi 1er avril 2027."],
        Texte = "code des procédures civiles d’exécution, article L. 412-6", Confiance = new("Certaine", Ton.Bon, "check"),
    };
}
