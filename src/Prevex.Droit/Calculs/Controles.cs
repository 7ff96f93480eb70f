using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>What facts and deadlines show when held against each other.</summary>
internal static class Controles
{
    public static (List<Remarque> Alertes, List<Remarque> Incoherences) De(
        Dossier dossier, List<Parcours> tous, List<Echeance> echeances, List<Suspension> suspensions, BailConnu? bail)
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
                    case Assignation:
                        AssignationTropTot(p, acte, echeances, incoherences);
                        break;
                    case Jugement when procedure.Dernier<Assignation>(acte.Date) is null && procedure.Premier<Assignation>(acte.Date) is { } apres:
                        incoherences.Add(new(Remarques.JugementAvantAssignation, [acte.Id, apres.Id]));
                        break;
                    case CommandementDeQuitter when procedure.Dernier<Jugement>(acte.Date) is null && procedure.Premier<Jugement>(acte.Date) is { } apres:
                        incoherences.Add(new(Remarques.CommandementDeQuitterAvantJugement, [acte.Id, apres.Id]));
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
        }
        foreach (var e in echeances)
        {
            var procedure = tous.Find(p => p.Procedure.Numero == e.Procedure)!.Procedure;
            var source = procedure.Actes.Find(a => a.Id == e.Fait);
            if (source?.Fait is CommandementDePayer { Delai: { } annonce } && e.Delai is { } delai && Calendrier.Ajouter(e.Depart, annonce) < Calendrier.Ajouter(e.Depart, delai))
                alertes.Add(new(Remarques.DelaiDeLActeTropCourt, [source.Id]));
            if (e.Nature == Nature.AuPlusTard && source?.Fait is Assignation) Notification(procedure, source, e, alertes);
        }
        return (alertes, incoherences);
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
            if (e.Procedure != procedure.Numero || e.Nature != Nature.FinDeDelai || procedure.Actes.Find(a => a.Id == e.Fait)?.Fait is not CommandementDeQuitter) continue;
            if (premiere is null || e.Date < premiere.Date) premiere = e;
        }
        if (premiere?.Fait is { } commandement && expulsion.Date <= premiere.Date) incoherences.Add(new(Remarques.ExpulsionAvantLeDelai, [commandement, expulsion.Id]));
        foreach (var s in suspensions)
            if (s.Nature == Suspension.TreveHivernale && s.Periode.Contient(expulsion.Date)) incoherences.Add(new(Remarques.ExpulsionPendantLaTreve, [expulsion.Id]));
    }
}
