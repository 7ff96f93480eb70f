using Prevex.Faits;

namespace Prevex.Metier.Demonstration;

internal sealed partial class Parcours
{
    private DateOnly _aPartirDe;
    private bool _significationAvecCommandement;

    /// <summary>Day from which the household may be evicted; null when the commandement never comes or the household leaves first.</summary>
    private DateOnly? Quitter()
    {
        if (menage.Social && PourDette && _h.Chance(0.05)) return Proteger();
        if (_h.Chance(0.06))
        {
            Plus(_h.Entre(15, 60));
            if (PourDette && _h.Chance(0.5)) Solder(menage.Gestionnaire);
            else Partir(menage.Etude, new DepartVolontaire { DateEffet = _jour, Solution = Solution.ParSesMoyens });
            return null;
        }
        if (!_significationAvecCommandement) Plus(_h.Entre(5, 60));
        _comptes.Conduite = Conduite.Peine;
        Dire(menage.Etude, new CommandementDeQuitter { DateEffet = _jour, AvecSignification = _significationAvecCommandement });
        if (_h.Chance(0.96)) Dire(partenaires.Prefecture, new NotificationCommandementDeQuitter { DateEffet = Agenda.Ouvre(_jour.AddDays(_h.Entre(0, 7))) });
        if (_h.Chance(0.05)) Dire(partenaires.Drihl, new AlerteCcapex { DateEffet = Agenda.Ouvre(_jour.AddDays(_h.Entre(20, 90))), Origine = Origine.Comed });

        var libre = _jour.AddMonths(2);
        if (_aPartirDe > libre) libre = _aPartirDe;
        if (_h.Chance(0.12) && SaisirLeJex() is { } jusquAu && jusquAu > libre) libre = jusquAu;
        if (!_h.Chance(0.14)) return libre;

        Plus(_h.Entre(30, 150));
        switch (_h.Pese((0.4, 'D'), (0.35, 'R'), (0.25, 'S')))
        {
            case 'D': Partir(menage.Etude, new DepartVolontaire { DateEffet = _jour, Solution = _h.Parmi<Solution>([Solution.ParSesMoyens, Solution.Inconnue, Solution.Autre]) }); break;
            case 'R': Partir(menage.Gestionnaire ?? partenaires.Drihl, new Relogement { DateEffet = _jour, Solution = Relogee() }); break;
            default: Solder(menage.Gestionnaire); break;
        }
        return null;
    }

    /// <summary>Protocole de cohésion sociale: two years, then a new lease when it was kept.</summary>
    private DateOnly? Proteger()
    {
        Plus(_h.Entre(30, 100));
        Dire(menage.Gestionnaire, new ProtocoleCohesionSociale { DateEffet = _jour });
        _comptes.Mensualite = Math.Max(20, Math.Ceiling(_comptes.Dette / 24));
        if (Rembourser(24, 0.65)) Dire(menage.Gestionnaire, new NouveauBail { DateEffet = Plus(_h.Entre(20, 85)) });
        return null;
    }

    private DateOnly? SaisirLeJex()
    {
        var saisine = Agenda.Ouvre(_jour.AddDays(_h.Entre(10, 50)));
        var decision = Agenda.Ouvre(saisine.AddDays(_h.Entre(35, 70)));
        var mois = _h.Chance(0.45) ? decision < LoiDe2023 ? _h.Entre(3, 12) : _h.Entre(1, 12) : 0;
        Dire(partenaires.Greffe, new SaisineJex { DateEffet = saisine });
        Dire(partenaires.Greffe, new DecisionJex { DateEffet = decision, DelaisJusquAu = mois > 0 ? decision.AddMonths(mois) : null });
        return mois > 0 ? decision.AddMonths(mois) : null;
    }

    private void ForcePublique(DateOnly libre)
    {
        AvancerAu(Agenda.Executable(libre.AddDays(_h.Entre(3, 45)), _h.Entre(1, 30)));
        Dire(menage.Etude, new TentativeExpulsion { DateEffet = _jour });
        Plus(_h.Entre(3, 20));
        Dire(menage.Etude, new RequisitionCfp { DateEffet = _jour });
        Dire(partenaires.Prefecture, new InstructionCfp { DateEffet = Agenda.Ouvre(_jour.AddDays(_h.Entre(10, 22))) });
        if (!_h.Chance(0.88) && !Redemander()) return;

        Plus(_h.Entre(25, 57));
        var depuis = Agenda.FinDeTreve(_jour)?.AddDays(1);
        AvantLaForcePublique();
        Dire(partenaires.Prefecture, new AccordCfp { DateEffet = _jour, AcompterDu = depuis });
        var execution = Agenda.Executable((depuis ?? _jour).AddDays(_h.Entre(12, 70)), _h.Entre(1, 45));
        switch (_h.Pese((0.15, 'D'), (0.08, 'R'), (0.03, 'S'), (0.02, 'U'), (0.72, 'E')))
        {
            case 'D':
                Plus(_h.Entre(5, 25));
                Partir(menage.Etude, new DepartVolontaire { DateEffet = _jour, Solution = _h.Parmi<Solution>([Solution.ParSesMoyens, Solution.Inconnue]) });
                break;
            case 'R':
                Plus(_h.Entre(5, 25));
                Partir(menage.Gestionnaire ?? partenaires.Drihl, new Relogement { DateEffet = _jour, Solution = Relogee() });
                break;
            case 'S':
                Plus(_h.Entre(5, 20));
                Solder(menage.Gestionnaire);
                break;
            case 'U':
                Dire(partenaires.Prefecture, new SuspensionCfp { DateEffet = Plus(_h.Entre(5, 20)) });
                break;
            default:
                AvancerAu(execution);
                var solution = _h.Pese((0.5, Solution.Aucune), (0.3, Solution.HebergementSiao), (0.2, Solution.ParSesMoyens));
                Partir(menage.Etude, new Expulsion { DateEffet = _jour, Solution = solution });
                break;
        }
    }

    /// <summary>Refused, or two months of silence; the landlord claims compensation or asks again. True when granted at last.</summary>
    private bool Redemander()
    {
        if (_h.Chance(0.3)) Dire(partenaires.Prefecture, new RefusCfp { DateEffet = Agenda.Ouvre(_jour.AddDays(_h.Entre(30, 55))) });
        AvancerAu(Agenda.Ouvre(_jour.AddMonths(2).AddDays(_h.Entre(10, 90))));
        if (_h.Chance(0.4))
        {
            Dire(partenaires.Prefecture, new DemandeIndemnisation { DateEffet = _jour, Montant = menage.Terme * _h.Entre(2, 8) });
            Dire(partenaires.Prefecture, new DecisionIndemnisation { DateEffet = Agenda.Ouvre(_jour.AddDays(_h.Entre(30, 60))), Montant = menage.Terme * 2 });
        }
        if (!_h.Chance(0.8)) return false;
        Dire(menage.Etude, new RequisitionCfp { DateEffet = Plus(_h.Entre(5, 60)) });
        return true;
    }

    private Solution Relogee() => _h.Pese((menage.Social ? 0.4 : 0.05, Solution.Mutation), (menage.Social ? 0 : 0.15, Solution.Solipex), (0.35, Solution.Dalo), (0.2, Solution.ActionLogement), (0.1, Solution.HebergementSiao));
}
