namespace Prevex.Droit;

/// <summary>Stable codes of alerts and incoherences, and their French.</summary>
public static class Remarques
{
#pragma warning disable CS1591 // each code is explained by its message below
    public const string NotificationTardive = "notification_tardive";
    public const string AudienceTropProche = "audience_trop_proche";
    public const string DelaiDeLActeTropCourt = "delai_de_l_acte_trop_court";
    public const string DetteSoldeeBailResilie = "dette_soldee_bail_resilie";
    public const string DecesSignale = "deces_signale";

    public const string AssignationAvantFinDuCommandement = "assignation_avant_fin_du_commandement";
    public const string AssignationLeDernierJour = "assignation_le_dernier_jour";
    public const string JugementAvantAssignation = "jugement_avant_assignation";
    public const string CommandementDeQuitterAvantJugement = "commandement_de_quitter_avant_jugement";
    public const string ExpulsionAvantLeDelai = "expulsion_avant_le_delai";
    public const string ExpulsionPendantLaTreve = "expulsion_pendant_la_treve";
    public const string DateAvantLeBail = "date_avant_le_bail";
    public const string DateInvraisemblable = "date_invraisemblable";
    public const string FaitRecuAvantSaDate = "fait_recu_avant_sa_date";
    public const string DecisionsContradictoires = "decisions_contradictoires";
    public const string ActeApresLeDepart = "acte_apres_le_depart";
#pragma warning restore CS1591

    private static readonly Dictionary<string, string> Messages = new()
    {
        [NotificationTardive] = "L’assignation a été notifiée au préfet trop tard avant l’audience : la demande risque d’être irrecevable. Signalez-le au conseil du ménage.",
        [AudienceTropProche] = "L’audience est trop proche de l’assignation pour que le préfet soit prévenu à temps : la demande risque d’être irrecevable. Vérifiez les deux dates.",
        [DelaiDeLActeTropCourt] = "Le commandement de payer annonce un délai plus court que celui qui s’applique. Signalez-le au conseil du ménage.",
        [DetteSoldeeBailResilie] = "La dette est soldée mais le bail reste résilié par la décision. Proposez un nouveau bail ou un protocole de cohésion sociale.",
        [DecesSignale] = "Un décès est signalé. Vérifiez qui occupe le logement et si le bail se poursuit.",
        [AssignationAvantFinDuCommandement] = "L’assignation est plus ancienne que la fin du délai du commandement de payer. Vérifiez les deux dates, ou demandez-les à l’étude.",
        [AssignationLeDernierJour] = "L’assignation a été délivrée le dernier jour du délai du commandement de payer. Vérifiez les deux dates, ou demandez-les à l’étude.",
        [JugementAvantAssignation] = "La décision est plus ancienne que l’assignation. Corrigez l’une des deux dates, ou séparez les deux procédures.",
        [CommandementDeQuitterAvantJugement] = "Le commandement de quitter les lieux est plus ancien que la décision. Corrigez l’une des deux dates.",
        [ExpulsionAvantLeDelai] = "L’expulsion est plus ancienne que la fin du délai du commandement de quitter les lieux. Vérifiez les deux dates.",
        [ExpulsionPendantLaTreve] = "L’expulsion est datée d’une trêve hivernale. Vérifiez sa date, ou l’exception qui l’a permise.",
        [DateAvantLeBail] = "Ce fait est plus ancien que le bail. Vérifiez sa date, ou s’il concerne un autre bail.",
        [DateInvraisemblable] = "Cette date ne peut pas être celle d’un fait du dossier : il n’est pas compté. Corrigez-la.",
        [FaitRecuAvantSaDate] = "Ce fait a été reçu avant le jour où il aurait eu lieu. Corrigez sa date.",
        [DecisionsContradictoires] = "Deux émetteurs donnent un sens différent à la décision du même jour. Demandez la décision au greffe.",
        [ActeApresLeDepart] = "Cet acte est daté d’après le départ du ménage. Vérifiez sa date, ou s’il concerne un autre ménage.",
    };

    /// <summary>Every code.</summary>
    public static IReadOnlyCollection<string> Codes => Messages.Keys;

    /// <summary>The remark in French, with what to do.</summary>
    /// <exception cref="KeyNotFoundException">Unknown code.</exception>
    public static string Message(string code) => Francais.Typographie(Messages[code]);
}
