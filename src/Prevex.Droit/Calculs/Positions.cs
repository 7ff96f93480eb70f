using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>Codes of domaine.md §1.2 held on the day: the main one of each procedure that goes on, then the parallel tracks.</summary>
internal static class Positions
{
    public static List<string> De(Parcours principal, List<Parcours> tous)
    {
        var codes = new List<string> { principal.Code };
        foreach (var p in tous)
        {
            if (p != principal && p.Procedure.CloseLe is null) Ajouter(codes, p.Code);
            if (p == principal || p.Procedure.CloseLe is null) Paralleles(p, codes);
        }
        return codes;
    }

    private static void Paralleles(Parcours p, List<string> codes)
    {
        var (etape, actes) = (p.Etape, p.Procedure.Actes);
        var terminee = etape is Etape.Expulse or Etape.Parti || p.Procedure.CloseLe is not null;
        Acte? diagnostic = null, jex = null, cfp = null, dettes = null, dalo = null, fsl = null, aide = null, commission = null, suivi = null;
        foreach (var acte in actes)
        {
            switch (acte.Fait)
            {
                case DemandeIndemnisation or DecisionIndemnisation or Deces:
                    Ajouter(codes, acte.Etat.Code);
                    break;
                case DetteSoldee when p.Code != acte.Etat.Code:
                    if (acte == p.Procedure.Dernier<DetteSoldee>(DateOnly.MaxValue)) Ajouter(codes, acte.Etat.Code);
                    break;
                case SaisineCcapex or AlerteCcapex or SignalementCommandement or PlanApurement when !terminee:
                    Ajouter(codes, acte.Etat.Code);
                    break;
                case NotificationAssignation when etape is Etape.Assigne or Etape.AudienceTenue:
                    Ajouter(codes, acte.Etat.Code);
                    break;
                case TentativeExpulsion when etape is >= Etape.CommandementDeQuitter && !terminee:
                    Ajouter(codes, acte.Etat.Code);
                    break;
                case DiagnosticSocialFinancier when !terminee:
                    diagnostic = acte;
                    break;
                case SaisineJex or DecisionJex when !terminee:
                    jex = acte;
                    break;
                case InstructionCfp when etape is Etape.CfpRequis:
                case SuspensionCfp when etape is Etape.CfpAccorde:
                    cfp = acte;
                    break;
                case Surendettement when !terminee:
                    dettes = acte;
                    break;
                case RecoursDalo when etape is not Etape.Resolu:
                    dalo = acte;
                    break;
                case DemandeFsl when !terminee:
                    fsl = acte;
                    break;
                case AideAuLogement when !terminee:
                    aide = acte;
                    break;
                case ExamenEnCommission when !terminee:
                    commission = acte;
                    break;
                case SuiviSocial s:
                    suivi = s.Etat == EtatSuivi.Ouvert ? acte : null;
                    break;
                case CommandementAssurance or MiseEnDemeure or Conge or InjonctionDuPrefet when !terminee && etape < Etape.Assigne:
                    Ajouter(codes, acte.Etat.Code);
                    break;
                case ProtocoleCohesionSociale when p.Code != acte.Etat.Code && !terminee:
                    Ajouter(codes, acte.Etat.Code);
                    break;
                case RequisitionCfp or AccordCfp:
                    cfp = null;
                    break;
            }
        }
        foreach (var acte in (ReadOnlySpan<Acte?>)[diagnostic, jex, cfp, dettes, dalo, fsl, aide, commission, suivi]) if (acte is not null) Ajouter(codes, acte.Etat.Code);
    }

    private static void Ajouter(List<string> codes, string code)
    {
        if (!codes.Contains(code)) codes.Add(code);
    }
}
