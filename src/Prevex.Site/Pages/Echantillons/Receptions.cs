using Prevex.Site.Affichage;
using Prevex.Site.Pages.Reception;
using Revues = Prevex.Site.Pages.Revue.IndexVue;

namespace Prevex.Site.Pages.Echantillons;

/// <summary>Invented imports and doubts, for /style only.</summary>
internal static class EchantillonsDeReception
{
    private static readonly DateTimeOffset Recu = new(2026, 11, 23, 8, 42, 0, TimeSpan.Zero);

    public static IndexVue Index(bool vide = false) => new()
    {
        ARevoir = vide ? 0 : 31,
        Pages = new(1, 50, vide ? 0 : 4),
        Envois = vide ? [] :
        [
            new("#", "impayes-novembre.xlsx", "Seine Habitat", Recu, new("En cours", Ton.Fort)) { Par = "Salima Haddad", Lignes = 1214, Faits = 640 },
            new("#", "CAF_IMPAYES_202611.csv", "Caf", Recu.AddDays(-1), new("Terminé", Ton.Bon, "check")) { Par = "Caf, par l’API", Lignes = 3480, Faits = 3462, Rejets = 18, ARevoir = 25 },
            new("#", "audiences-bobigny-s47.csv", "Greffe de Bobigny", Recu.AddDays(-3), new("Interrompu", Ton.AFaire, "triangle-alert")) { Par = "Jean Morin", Lignes = 212, Faits = 96, ARevoir = 6 },
            new("#", "test.csv", "Étude Morel", Recu.AddDays(-9), new("Défait")) { Par = "Jean Morin", Lignes = 12 },
        ],
    };

    public static ImporterVue Importer(bool refuse = false) => new()
    {
        TailleMax = "500 Mo",
        Profils = [new("caf", "Caf"), new("bailleur_a", "Seine Habitat"), new("etude", "Étude de commissaires de justice"), new("greffe", "Greffe"), new("prefecture", "Préfecture")],
        Refuses = refuse ? [new("impayes.xls", "C’est un classeur Excel d’avant 2007 (.xls), que Prévex ne lit pas.", "Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis déposez-le de nouveau.")] : [],
    };

    public static ApercuVue Apercu() => new()
    {
        Fichier = "impayes-novembre.xlsx",
        Format = "Excel, 1 214 lignes",
        Profil = "Seine Habitat",
        Raison = "Mêmes colonnes que son envoi du 6 octobre.",
        AutresProfils = [new("bailleur_b", "Office du Canal"), new("caf", "Caf")],
        DejaPrises = 412,
        Effets = new() { Lignes = 1214, Faits = 2310, Nouveaux = 86, Rattaches = 1071, ARevoir = 25, ACorriger = 14, Rejetees = 18 },
        Defauts =
        [
            new("Date de naissance au futur", "Vérifiez le siècle : 14/03/2068 est sans doute 14/03/1968.", 11, "ligne 48 : 14/03/2068"),
            new("Code postal hors du département", "Le logement doit être en Seine-Saint-Denis ; sinon, adressez la ligne à l’autre département.", 7, "ligne 212 : 77500 Chelles"),
        ],
        Tableaux = [new("Impayés",
            [new("LOCATAIRE", "Personnes"), new("NE(E) LE", "Naissance"), new("ADRESSE LOGT", "Adresse"), new("CP", "Code postal"), new("NUM BAIL", "Référence du bail"), new("SOLDE", "Dette"), new("1ER IMPAYE", "Premier impayé"), new("GEST.", null)],
            [
                new(4, [new("BATHILY Awa / SOW Mamadou", "Awa Bathily, Mamadou Sow"), new("12/05/85", "12 mai 1985"), new("14 ALL DES TILLEULS BAT B PTE 42", "14 allée des Tilleuls, bâtiment B, porte 42"), new("93700"), new("L-0093-448-21"), new("4.072,00", "4 072 €"), new("05/03/26", "5 mars 2026"), new("KL")], new("Rattachée", Ton.Fort)),
                new(5, [new("LE GOFF Jean Bte", "Jean-Baptiste Le Goff"), new("14/03/2068") { Faute = "Au futur. Est-ce 14/03/1968 ?" }, new("3 R DU CANAL", "3 rue du Canal"), new("93500"), new("L-0093-102-03"), new("9480,5", "9 480,50 €"), new("01/02/26", "1er févr. 2026"), new("KL")], new("À corriger", Ton.AFaire)),
                new(6, [new("EL AMRANI Nour", "Nour El Amrani"), new(""), new("128 AV REPUBLIQUE ESC 2", "128 avenue République, escalier 2"), new("93200"), new("L-0093-777-10"), new("1204", "1 204 €"), new("?") { Remarque = "Date illisible : le fait est pris sans elle." }, new("PT")], new("Nouveau dossier", Ton.Fort)),
                new(7, [new("TRAORE"), new("01/01/1990", "1990 ?") { Remarque = "1er janvier : seule l’année est sans doute connue." }, new("8 RUE DES LILAS", "8 rue des Lilas"), new("77500") { Faute = "Chelles n’est pas en Seine-Saint-Denis." }, new("L-0093-020-19"), new("812", "812 €"), new("05/09/26", "5 sept. 2026"), new("PT")], new("Rejetée", Ton.Danger)),
            ])],
    };

    public static ApercuVue Inconnu() => Apercu() with
    {
        Profil = null,
        Champs = [("nom", "Nom"), ("prenom", "Prénom"), ("naissance", "Date de naissance"), ("adresse", "Adresse"), ("dette", "Dette"), ("bail", "Référence du bail")],
        Correspondance = [new("Occupant", ["DIALLO Fatou", "MARTIN Paul"], "nom"), new("Lgt", ["12 r. Hoche", "4 imp. des Lys"], "adresse"), new("Dû au 31/10", ["1 204,00", "0,00"], "dette"), new("Obs", ["rappel fait", "—"], null)],
    };

    public static ImportVue Import(EtatImport etat) => new()
    {
        Fichier = "impayes-novembre.xlsx", Profil = "Seine Habitat", Etat = etat, Lignes = 1214, RecuLe = Recu, Par = "Salima Haddad",
        LignesPrises = etat == EtatImport.Termine ? 1182 : 640, Reste = "encore 40\u00a0secondes environ",
        Faits = 2284, DossiersCrees = 86, DossiersTouches = 1109, ARevoir = 25, ACorriger = 14, Rejetees = 18,
        LienRejets = "#", LienDossiers = "#",
        Dossiers = [new("#", "Awa Bathily et Mamadou Sow", "Drancy · paiement de 670 €, dette de 4 072 €", false), new("#", "Nour El Amrani", "Saint-Denis · premier impayé, dette de 1 204 €", true), new("#", "Łukasz et Agnieszka Wiśniewski", "Stains · dette de 15 230 €", false)],
    };

    public static Revues Revue(bool vide = false) => new()
    {
        Pages = new(1, 10, vide ? 0 : 31),
        Attente = vide ? [] :
        [
            new("1", "Awa Bathily", "Greffe de Bobigny", new(2026, 11, 20), "même nom, autre orthographe de la rue")
            {
                Faits = ["audience du 4 décembre 2026 à Bobigny"], Urgence = new("Audience dans 11 jours", Ton.Danger, "calendar-clock"),
                Candidats = [Candidat("93-2026-004812", "Awa Bathily et Mamadou Sow")],
            },
            new("2", "M. et Mme Diallo", "Caf", new(2026, 11, 19), "deux dossiers possibles")
            {
                Faits = ["signalement d’impayé de 1 860 €"],
                Candidats = [Candidat("93-2024-001120", "Ousmane et Fatou Diallo"), Candidat("93-2025-003377", "Fatoumata Diallo")],
            },
            new("3", "SOW Mamadou", "Étude Morel", new(2026, 11, 18), "date de naissance différente") { Candidats = [Candidat("93-2026-004812", "Awa Bathily et Mamadou Sow")] },
        ],
    };

    private static Revues.Candidat Candidat(string numero, string menage) => new(numero, numero, menage, "#", "Mêmes noms dans le même logement.",
    [
        new("Nom", "BATHILY", "Bathily", Revues.Accord.Pareil),
        new("Prénom", "Hawa", "Awa", Revues.Accord.Proche),
        new("Naissance", "12 mai 1985", "12 mai 1985", Revues.Accord.Pareil),
        new("Adresse", "14 allée des Tilleuls", "14 allée des Tilleuls, bât. B, porte 42", Revues.Accord.Proche),
        new("Commune", "Bobigny", "Drancy", Revues.Accord.Different),
        new("Bail", null, "L-0093-448-21", Revues.Accord.Absent),
    ]);
}
