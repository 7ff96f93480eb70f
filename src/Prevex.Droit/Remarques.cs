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

    public const string AssignationAvantDeuxMoisDeSaisine = "assignation_avant_deux_mois_de_saisine";
    public const string AssignationSansSaisine = "assignation_sans_saisine";
    public const string SaisinePresumeePerdue = "saisine_presumee_perdue";
    public const string CommandementASignaler = "commandement_a_signaler";
    public const string RequisitionTropTot = "requisition_trop_tot";
    public const string RecoursDaloPossible = "recours_dalo_possible";
    public const string RappelDalo = "rappel_dalo";
    public const string GardeDalo = "garde_dalo";
    public const string InstructionsAuCfp = "instructions_au_cfp";
    public const string MensualiteManquee = "mensualite_manquee";
    public const string MotifHorsDeVue = "motif_hors_de_vue";
    public const string AideSuspendueSansCcapex = "aide_suspendue_sans_ccapex";
    public const string CongeTardif = "conge_tardif";
    public const string DureeHorsBornes = "duree_hors_bornes";
    public const string ExpulsionUnJourInterdit = "expulsion_un_jour_interdit";
    public const string ExpulsionMalgreSuspension = "expulsion_malgre_suspension";

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
        [AssignationAvantDeuxMoisDeSaisine] = "L’assignation est venue moins de deux mois après la saisine de la CCAPEX : la demande risque d’être irrecevable. Signalez-le au conseil du ménage, ou vérifiez les deux dates.",
        [AssignationSansSaisine] = "Le bailleur est une personne morale et aucune saisine de la CCAPEX ni aucun signalement à la Caf n’est connu : la demande risque d’être irrecevable. Demandez-le au bailleur.",
        [SaisinePresumeePerdue] = "La saisine présumée par le signalement à la Caf concernait une dette soldée depuis : il est discuté qu’elle vaille encore. Demandez au bailleur s’il a saisi la CCAPEX à nouveau.",
        [CommandementASignaler] = "Le commandement de payer atteint le seuil de signalement et aucun signalement à la CCAPEX n’est connu. Demandez-le à l’étude.",
        [RequisitionTropTot] = "La force publique a été requise moins de deux mois après l’information du préfet : la réquisition risque d’être nulle. Vérifiez les deux dates.",
        [RecoursDaloPossible] = "Une décision ordonne l’expulsion : le ménage peut dès maintenant saisir la commission DALO, sans condition de délai, s’il est de bonne foi. Proposez-lui le recours.",
        [RappelDalo] = "Commandement de quitter les lieux, et aucun recours DALO connu. Rappelez au ménage qu’il peut saisir la commission.",
        [GardeDalo] = "Ménage reconnu prioritaire au titre du DALO et non relogé : le relogement doit être effectif avant le concours de la force publique. Pour passer outre, écrivez pourquoi ; ce choix est compté.",
        [InstructionsAuCfp] = "Instructions au moment de décider du concours de la force publique : pas d’expulsion sans solution de relogement ou d’hébergement.",
        [MensualiteManquee] = "Une mensualité de l’échéancier du juge n’apparaît pas dans les versements connus. Vérifiez auprès du bailleur, puis lisez dans la décision ce qu’un retard entraîne.",
        [MotifHorsDeVue] = "L’assignation n’est pas fondée sur une dette : le préfet n’en est pas informé et aucun diagnostic n’est prévu. L’État n’en saura rien avant le commandement de quitter, sauf si un partenaire le signale.",
        [AideSuspendueSansCcapex] = "L’aide au logement est suspendue et aucune décision de la CCAPEX n’est connue : depuis le 1er janvier 2027, elle seule en décide. Interrogez la Caf.",
        [CongeTardif] = "Le congé a été donné trop tard avant la fin du bail. Signalez-le au conseil du ménage, ou vérifiez les deux dates.",
        [DureeHorsBornes] = "La durée donnée sort des limites fixées par la loi. Vérifiez-la dans la décision.",
        [ExpulsionUnJourInterdit] = "L’expulsion est datée d’un dimanche ou d’un jour férié. Vérifiez sa date.",
        [ExpulsionMalgreSuspension] = "L’expulsion est datée d’un jour où un juge l’avait suspendue. Vérifiez les deux dates.",
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

    /// <summary>Codes that say facts cannot all be right; the others are alerts.</summary>
    public static IReadOnlyCollection<string> Incoherences { get; } =
        [AssignationAvantFinDuCommandement, AssignationLeDernierJour, JugementAvantAssignation, CommandementDeQuitterAvantJugement, ExpulsionAvantLeDelai, ExpulsionPendantLaTreve,
         DateAvantLeBail, DateInvraisemblable, FaitRecuAvantSaDate, DecisionsContradictoires, ActeApresLeDepart, DureeHorsBornes, ExpulsionUnJourInterdit, ExpulsionMalgreSuspension];

    /// <summary>The remark in French, with what to do.</summary>
    /// <exception cref="KeyNotFoundException">Unknown code.</exception>
    public static string Message(string code) => Francais.Typographie(Messages[code]);
}
