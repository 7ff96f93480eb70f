using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>DALO: proposed at the judgment (CCH L.441-2-3), recalled at the commandement, guarded at the public force (domaine.md §1.3 and §5.8).</summary>
internal static class GardeDuDalo
{
    public static void Verifier(Regles regles, Parcours p, Dossier dossier, List<Remarque> alertes)
    {
        var procedure = p.Procedure;
        if (procedure.CloseLe is not null || dossier.Depart is not null) return;
        var recours = procedure.Dernier<RecoursDalo>(DateOnly.MaxValue);
        if (recours is null)
        {
            if (procedure.Dernier<CommandementDeQuitter>(DateOnly.MaxValue) is { } commandement) alertes.Add(new(Remarques.RappelDalo, [commandement.Id]));
            else if (procedure.Decision is { } decision && Etats.EstFerme(decision.Fait)) alertes.Add(new(Remarques.RecoursDaloPossible, [decision.Id]));
        }
        var requisition = procedure.Dernier<RequisitionCfp>(DateOnly.MaxValue);
        // The grant is what the guard forbids; until it comes, the request is what it watches.
        var vise = procedure.Dernier<AccordCfp>(DateOnly.MaxValue) ?? requisition;
        if (recours?.Fait is RecoursDalo { Etat: EtatDalo.PrioritaireUrgent } && vise is not null && Vaut(regles, Ids.GardeDalo, vise.Date)
            && procedure.Premier<GardeDaloLevee>(recours.Date) is null && procedure.Premier<Relogement>(recours.Date) is null)
            alertes.Add(new(Remarques.GardeDalo, [recours.Id, vise.Id]));
        if (p.Etape == Etape.CfpRequis && requisition is not null && Vaut(regles, Ids.Instructions, requisition.Date)) alertes.Add(new(Remarques.InstructionsAuCfp, [requisition.Id]));
    }

    private static bool Vaut(Regles regles, string id, DateOnly jour) => regles.Trouver(id)?.ValeurAu(jour).Forme == Forme.Principe;
}
