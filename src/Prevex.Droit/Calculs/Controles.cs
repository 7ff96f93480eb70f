using System.Diagnostics;
using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>What facts and deadlines show when held against each other.</summary>
internal static class Controles
{
    public static (List<Remarque> Alertes, List<Remarque> Incoherences) De(
        Regles regles, Dossier dossier, List<Parcours> tous, List<Echeance> echeances, List<Suspension> suspensions, BailConnu? bail)
    {
        var (alertes, incoherences) = (new List<Remarque>(), dossier.Incoherences);
        foreach (var p in tous)
        {
            var procedure = p.Procedure;
            foreach (var acte in procedure.Actes)
            {
                if (bail?.Debut is { } debut && acte.Date < debut) incoherences.Add(new(Remarques.DateAvantLeBail, [acte.Id]));
                if (dossier.Depart is { } depart && acte.Date > depart.Date && ViseUnOccupant(acte.Fait)) incoherences.Add(new(Remarques.ActeApresLeDepart, [acte.Id, depart.Id]));
                switch (acte.Fait)
                {
                    case Assignation assignation:
                        AssignationTropTot(p, acte, echeances, incoherences);
                        if (assignation.Motif is Motif.Impaye or Motif.DepotDeGarantie) Saisine(dossier, procedure, acte, echeances, bail, alertes);
                        else if (assignation.Motif != Motif.Autre && procedure.Premier<CommandementDeQuitter>(acte.Date) is null && procedure.CloseLe is null) alertes.Add(new(Remarques.MotifHorsDeVue, [acte.Id]));
                        break;
                    case Jugement when procedure.Dernier<Assignation>(acte.Date) is null && procedure.Premier<Assignation>(acte.Date) is { } apres:
                        incoherences.Add(new(Remarques.JugementAvantAssignation, [acte.Id, apres.Id]));
                        break;
                    case CommandementDeQuitter when procedure.Dernier<Jugement>(acte.Date) is null && procedure.Premier<Jugement>(acte.Date) is { } apres:
                        incoherences.Add(new(Remarques.CommandementDeQuitterAvantJugement, [acte.Id, apres.Id]));
                        break;
                    case CommandementDePayer commandement:
                        Signalement(regles, procedure, acte, commandement, bail, alertes);
                        break;
                    case RequisitionCfp:
                        Requisition(procedure, acte, echeances, alertes);
                        break;
                    case AideAuLogement { Etat: EtatAide.Suspendue } when regles.ImpayeDAide?.ValeurAu(acte.Date).Seuil is { Montant: not null } && !SuspensionDecidee(procedure, acte):
                        alertes.Add(new(Remarques.AideSuspendueSansCcapex, [acte.Id]));
                        break;
                    case Expulsion:
                        ExpulsionTropTot(procedure, acte, echeances, suspensions, incoherences);
                        break;
                    case Deces:
                        alertes.Add(new(Remarques.DecesSignale, [acte.Id]));
                        break;
                    case DetteSoldee when p.Etape is >= Etape.Juge and not (Etape.DelaisEnCours or Etape.Expulse or Etape.Parti or Etape.Resolu) && procedure.CloseLe is null:
                        alertes.Add(new(Remarques.DetteSoldeeBailResilie, [acte.Id]));
                        break;
                }
            }
            if (p.Calcules.Exists(c => c.Etat == Etats.DelaisRompus)) alertes.Add(new(Remarques.MensualiteManquee, [procedure.Decision!.Id]));
            GardeDuDalo.Verifier(regles, p, dossier, alertes);
        }
        foreach (var e in echeances)
        {
            var procedure = Trouver(tous, e.Procedure);
            var source = Source(procedure, e);
            if (source is null) continue;
            if (e.Regle == Ids.Clause && source.Fait is CommandementDePayer { Delai: { } annonce } && e.Delai is { } delai && Calendrier.Ajouter(e.Depart, annonce) < Calendrier.Ajouter(e.Depart, delai))
                alertes.Add(new(Remarques.DelaiDeLActeTropCourt, [source.Id]));
            if (e.Regle == Ids.NotificationAuPrefet && source.Fait is Assignation) Notification(procedure, source, e, alertes);
            if (source.Fait is Conge && e.Nature == Nature.AuPlusTard && source.Date > e.Date) alertes.Add(new(Remarques.CongeTardif, [source.Id]));
        }
        Durees.Verifier(regles, tous, incoherences);
        return (alertes, incoherences);
    }

    private static Procedure Trouver(List<Parcours> tous, int numero)
    {
        foreach (var p in tous) if (p.Procedure.Numero == numero) return p.Procedure;
        throw new UnreachableException();
    }

    private static Acte? Source(Procedure procedure, Echeance e)
    {
        foreach (var a in procedure.Actes) if (a.Id == e.Fait) return a;
        return null;
    }

    /// <summary>T04: only a landlord known as a legal person is held to it.</summary>
    private static void Saisine(Dossier dossier, Procedure procedure, Acte assignation, List<Echeance> echeances, BailConnu? bail, List<Remarque> alertes)
    {
        if (bail is not { EstPersonneMorale: true }) return;
        Echeance? premiere = null;
        foreach (var e in echeances)
            if (e.Regle == Ids.SaisineCcapex && e.Procedure == procedure.Numero && e.Evenement <= assignation.Date && (premiere is null || e.Date < premiere.Date)) premiere = e;
        if (premiere is null) alertes.Add(new(SaisineAncienne(dossier, procedure) ? Remarques.SaisinePresumeePerdue : Remarques.AssignationSansSaisine, [assignation.Id]));
        else if (assignation.Date < premiere.Date) alertes.Add(new(Remarques.AssignationAvantDeuxMoisDeSaisine, [premiere.Fait!.Value, assignation.Id]));
    }

    private static bool SaisineAncienne(Dossier dossier, Procedure procedure)
    {
        foreach (var p in dossier.Procedures)
            if (p.Numero < procedure.Numero && p.Premier<SignalementCaf>(DateOnly.MinValue) is not null && p.Dernier<DetteSoldee>(DateOnly.MaxValue) is not null) return true;
        return false;
    }

    /// <summary>T03: age or amount of the debt on the day of the commandement, when the landlord is a natural person.</summary>
    private static void Signalement(Regles regles, Procedure procedure, Acte acte, CommandementDePayer commandement, BailConnu? bail, List<Remarque> alertes)
    {
        if (bail is not { EstPersonnePhysique: true } || regles.SeuilDuCommandement?.ValeurAu(acte.Date).Seuil is not { } seuil) return;
        if (procedure.Premier<SignalementCommandement>(acte.Date) is not null || procedure.CloseLe is not null || procedure.Premier<Assignation>(acte.Date) is not null) return;
        var dette = DetteConnueAu(bail, acte.Date);
        var montant = seuil.Loyers is { } loyers && bail.Loyer is { } loyer && loyer > 0 && (commandement.Montant ?? dette?.Montant) >= loyers * loyer;
        var age = seuil.Anciennete is { } anciennete && ImpayeDepuis(procedure, dette, acte.Date) is { } depuis && Calendrier.Ajouter(depuis, anciennete) <= acte.Date;
        if (montant || age) alertes.Add(new(Remarques.CommandementASignaler, [acte.Id]));
    }

    private static DetteConnue? DetteConnueAu(BailConnu bail, DateOnly jour)
    {
        DetteConnue? derniere = null;
        foreach (var d in bail.Dettes) if (d.Au <= jour) derniere = d;
        return derniere;
    }

    /// <summary>First unpaid month of the debt that stood on the day, whoever told it; a debt told as paid has none.</summary>
    private static DateOnly? ImpayeDepuis(Procedure procedure, DetteConnue? dette, DateOnly jour)
    {
        var premier = procedure.Dernier<PremierImpaye>(jour)?.Date;
        if (premier is null && procedure.Dernier<SignalementCaf>(jour)?.Fait is SignalementCaf { DebutImpaye: { } debut }) premier = debut;
        if (dette is { Montant: > 0, ImpayeDepuis: { } depuis } && (premier is null || depuis < premier)) premier = depuis;
        return premier;
    }

    private static void Requisition(Procedure procedure, Acte requisition, List<Echeance> echeances, List<Remarque> alertes)
    {
        foreach (var e in echeances)
            if (e.Regle == Ids.Requisition && e.Procedure == procedure.Numero && e.Evenement <= requisition.Date && requisition.Date < e.Date && procedure.Premier<NotificationCommandementDeQuitter>(e.Evenement) is { } notification && notification.Date <= requisition.Date)
            {
                alertes.Add(new(Remarques.RequisitionTropTot, [e.Fait!.Value, requisition.Id]));
                return;
            }
    }

    private static bool SuspensionDecidee(Procedure procedure, Acte acte)
    {
        foreach (var a in procedure.Actes)
            if (a.Fait is ExamenEnCommission { Instance: Instance.Ccapex, Etat: EtatExamen.AideSuspendue } && a.Date <= acte.Date) return true;
        return false;
    }

    private static bool ViseUnOccupant(Fait fait) =>
        fait is CommandementDePayer or Assignation or CommandementDeQuitter or TentativeExpulsion or RequisitionCfp or AccordCfp or Expulsion;

    /// <summary>The first hearing only: at a renvoi the texts are read in two ways.</summary>
    private static void Notification(Procedure procedure, Acte assignation, Echeance e, List<Remarque> alertes)
    {
        if (procedure.Premier<NotificationAssignation>(assignation.Date) is { } notification)
        {
            if (notification.Date > e.Date) alertes.Add(new(Remarques.NotificationTardive, [assignation.Id, notification.Id]));
        }
        else if (assignation.Date > e.Date) alertes.Add(new(Remarques.AudienceTropProche, [assignation.Id]));
    }

    /// <summary>No commandement of the procedure had run out when the household was summoned.</summary>
    private static void AssignationTropTot(Parcours p, Acte assignation, List<Echeance> echeances, List<Remarque> incoherences)
    {
        Echeance? plusProche = null;
        foreach (var e in echeances)
        {
            if (e.Procedure != p.Procedure.Numero || e.Evenement > assignation.Date || !p.EstClause(e)) continue;
            if (e.Date < assignation.Date) return;
            if (plusProche is null || e.Date < plusProche.Date) plusProche = e;
        }
        if (plusProche?.Fait is not { } commandement) return;
        incoherences.Add(new(plusProche.Date == assignation.Date ? Remarques.AssignationLeDernierJour : Remarques.AssignationAvantFinDuCommandement, [commandement, assignation.Id]));
    }

    private static void ExpulsionTropTot(Procedure procedure, Acte expulsion, List<Echeance> echeances, List<Suspension> suspensions, List<Remarque> incoherences)
    {
        Echeance? premiere = null;
        foreach (var e in echeances)
        {
            if (e.Procedure != procedure.Numero || e.Regle != Ids.CommandementDeQuitter) continue;
            var fin = e;
            foreach (var p in echeances) if (p.Regle == Ids.Prolongation && p.Fait == e.Fait && p.Date > fin.Date) fin = p;
            if (premiere is null || fin.Date < premiere.Date) premiere = fin;
        }
        if (premiere?.Fait is { } commandement && expulsion.Date <= premiere.Date) incoherences.Add(new(Remarques.ExpulsionAvantLeDelai, [commandement, expulsion.Id]));
        var suspendue = false;
        foreach (var s in suspensions)
        {
            if (!s.Periode.Contient(expulsion.Date)) continue;
            if (s.Nature == Suspension.TreveHivernale && (procedure.Premier<ExceptionTreve>(DateOnly.MinValue) is not { } exception || exception.Date > expulsion.Date)) incoherences.Add(new(Remarques.ExpulsionPendantLaTreve, [expulsion.Id]));
            suspendue |= s.Nature is Suspension.DelaisJex or Suspension.SuspensionExpulsion;
        }
        if (suspendue) incoherences.Add(new(Remarques.ExpulsionMalgreSuspension, [expulsion.Id]));
        if (!Calendrier.EstOuvrable(expulsion.Date)) incoherences.Add(new(Remarques.ExpulsionUnJourInterdit, [expulsion.Id]));
    }
}
