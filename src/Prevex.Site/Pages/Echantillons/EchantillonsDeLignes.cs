using Prevex.Site.Affichage;
using Prevex.Site.Dessins;

namespace Prevex.Site.Pages.Echantillons;

/// <summary>Invented lines of procedure: the ordinary, the dense, the long, the closed, the single fact, the empty.</summary>
internal static class EchantillonsDeLignes
{
    public static readonly DateOnly Jour = new(2026, 11, 23);

    public static readonly Ligne Ordinaire = new(Jour)
    {
        Jalons =
        [
            new(new(2026, 3, 5), "Premier impayé"),
            new(new(2026, 5, 28), "Signalement", "Caf"),
            new(new(2026, 7, 9), "Commandement de payer"),
            new(new(2026, 8, 20), "Clause acquise", "six semaines", EtatJalon.Calcule),
            new(new(2026, 9, 22), "Assignation"),
            new(new(2026, 12, 14), "Audience", "9 h, Bobigny", EtatJalon.Attendu),
            new(null, "Décision", null, EtatJalon.Attendu),
        ],
        Evenements =
        [
            new(new(2026, 4, 1), "Courrier du bailleur, sans réponse", "mail") { Court = "sans réponse" },
            new(new(2026, 6, 10), "Courrier de la Caf, sans réponse", "mail") { Court = "sans réponse" },
            new(new(2026, 7, 22), "Courrier de l’ADIL", "mail") { Court = "ADIL" },
            new(new(2026, 10, 8), "Appel : madame jointe à 18 h 10", "phone", Ton.Bon) { Court = "jointe" },
            new(new(2026, 10, 30), "Visite à domicile, les deux titulaires présents", "house", Ton.Bon) { Court = "visite" },
        ],
        Bandes = [new(new(2026, 11, 1), new(2027, 3, 31), "Trêve hivernale", "pas d’expulsion")],
        Limites = [new(new(2026, 12, 7), "Diagnostic à transmettre", "au plus tard", Ton.AFaire)],
    };

    public static readonly Ligne Dense = new(Jour)
    {
        Jalons = [.. Enumerable.Range(0, 25).Select(i => new Jalon(new DateOnly(2026, 8, 24).AddDays(i * 91 / 25), Actes[i % Actes.Length], i % 3 == 0 ? "étude Morel" : null, i % 6 == 5 ? EtatJalon.Calcule : EtatJalon.Fait))],
        Evenements = [.. Enumerable.Range(0, 30).Select(i => new EvenementDessine(new DateOnly(2026, 8, 26).AddDays(i * 3), "Appel sans réponse", i % 4 == 0 ? "mail" : "phone", i % 7 == 0 ? Ton.Bon : Ton.Neutre) { Court = "sans réponse" })],
        Bandes = [new(new(2026, 11, 1), new(2027, 3, 31), "Trêve hivernale")],
        Limites = [new(new(2026, 11, 26), "Notifier au préfet", "au plus tard", Ton.Danger), new(new(2026, 11, 30), "Saisir la CCAPEX", "au plus tard"), new(new(2026, 12, 7), "Transmettre le diagnostic", "au plus tard"), new(new(2026, 12, 9), "Assigner", "pas avant", Ton.Neutre)],
    };

    public static readonly Ligne CinqAns = new(Jour)
    {
        Jalons =
        [
            new(new(2021, 11, 5), "Premier impayé"), new(new(2022, 2, 14), "Signalement", "Caf"), new(new(2022, 6, 2), "Commandement de payer"),
            new(new(2022, 8, 2), "Clause acquise", null, EtatJalon.Calcule), new(new(2022, 10, 11), "Assignation"), new(new(2023, 1, 19), "Audience"),
            new(new(2023, 1, 19), "Renvoi"), new(new(2023, 3, 9), "Audience"), new(new(2023, 4, 27), "Jugement", "délais de 36 mois"),
            new(new(2024, 9, 6), "Délais rompus"), new(new(2024, 10, 15), "Signification"), new(new(2024, 10, 15), "Commandement de quitter"),
            new(new(2025, 2, 3), "Saisine du juge de l’exécution"), new(new(2025, 4, 8), "Six mois accordés"), new(new(2025, 11, 4), "Réquisition de la force publique"),
            new(new(2026, 1, 4), "Refus tacite", "silence de deux mois", EtatJalon.Calcule),
        ],
        Evenements = [.. Enumerable.Range(0, 46).Select(i => new EvenementDessine(new DateOnly(2021, 12, 1).AddDays(i * 39), i % 5 == 4 ? "Visite à domicile" : "Courrier", i % 5 == 4 ? "house" : "mail", i % 5 == 4 ? Ton.Bon : Ton.Neutre))],
        Bandes =
        [
            .. Enumerable.Range(2021, 6).Select(an => new Bande(new(an, 11, 1), new(an + 1, 3, 31), "Trêve hivernale")),
            new(new(2025, 4, 8), new(2025, 10, 8), "Délais du juge", "six mois"),
            new(new(2025, 1, 10), new(2025, 6, 30), "Surendettement"),
        ],
        Limites = [new(new(2027, 4, 1), "Fin de la trêve", "concours possible", Ton.Danger)],
    };

    public static readonly Ligne Close = new(Jour)
    {
        Jalons = [new(new(2025, 1, 6), "Premier impayé"), new(new(2025, 4, 15), "Signalement", "bailleur"), new(new(2025, 7, 1), "Plan d’apurement", "24 mensualités de 85 €"), new(new(2026, 6, 30), "Dette soldée")],
        Evenements = [new(new(2025, 5, 20), "Rendez-vous au service social", "message-square", Ton.Bon) { Court = "rencontre" }, new(new(2025, 9, 12), "FSL maintien accordé, 1 200 €", "hand-helping", Ton.Bon) { Court = "FSL 1 200 €" }],
        Fin = new(2026, 6, 30),
    };

    public static readonly Ligne UnFait = new(Jour) { Jalons = [new(new(2026, 11, 12), "Commandement de payer", "4 072 €")], Limites = [new(new(2026, 12, 24), "Effet du commandement", "six semaines", Ton.AFaire)] };

    public static readonly Ligne Vide = new(Jour);

    public static readonly Ligne TextesLongs = Ordinaire with
    {
        Jalons = [new(new(2026, 6, 2), "Commandement d’avoir à justifier de l’occupation et de l’assurance du logement", "étude de commissaires de justice associés"), new(new(2026, 6, 9), "Mise en demeure"), .. Ordinaire.Jalons],
    };

    private static string[] Actes => ["Commandement de payer", "Signalement", "Saisine CCAPEX", "Clause acquise", "Assignation", "Notification au préfet", "Renvoi", "Diagnostic", "Audience", "Jugement"];

    public static readonly IReadOnlyList<PointDeDette> Dette =
    [
        new(new(2026, 3, 5), 620), new(new(2026, 4, 5), 1240), new(new(2026, 5, 5), 1860), new(new(2026, 6, 5), 2310), new(new(2026, 7, 5), 2930),
        new(new(2026, 8, 5), 3550), new(new(2026, 9, 5), 4172), new(new(2026, 10, 20), 4122), new(new(2026, 11, 7), 4072),
    ];

    public static readonly IReadOnlyList<MarqueDeDette> Marques = [new(new(2026, 10, 1), "loyer courant repris"), new(new(2026, 11, 7), "670 € payés")];
}
