using Prevex.Droit;
using Prevex.Faits;

namespace Prevex.Metier.Demonstration;

internal sealed partial class Parcours
{
    private Delai _delaiDuCommandement;
    private DateOnly? _saisine;

    /// <summary>True when it ends without any act.</summary>
    private bool Amiable()
    {
        _comptes.Conduite = Conduite.Arrete;
        Avancer(0);
        _comptes.Conduite = Conduite.Peine;
        Dire(menage.Gestionnaire, new PremierImpaye { DateEffet = _jour });
        var debut = _jour;
        Plus(_h.Entre(60, 120));
        if (menage.Aide > 0 && _h.Chance(0.8))
        {
            Dire(partenaires.Caf, new SignalementCaf { DateEffet = _jour, Montant = _comptes.Dette, DebutImpaye = debut });
            ApresLeSignalement(_comptes.Dette);
        }

        switch (_h.Pese((0.10, 'S'), (0.14, 'P'), (0.012, 'A'), (0.008, 'D'), (0.74, '-')))
        {
            case 'S':
                Plus(_h.Entre(10, 60));
                Solder(menage.Gestionnaire);
                return true;
            case 'P':
                return Plan(menage.Aide > 0 && _h.Chance(0.5) ? NaturePlan.Caf : NaturePlan.Bailleur);
            case 'A':
                Plus(_h.Entre(20, 90));
                Partir(menage.Gestionnaire, new AbandonLogement { DateEffet = _jour });
                return true;
            case 'D':
                Plus(_h.Entre(20, 90));
                Partir(menage.Gestionnaire, new Deces { DateEffet = _jour });
                return true;
            default:
                return false;
        }
    }

    /// <summary>True when the plan is kept to its end, or still running.</summary>
    private bool Plan(NaturePlan nature)
    {
        Plus(_h.Entre(10, 45));
        if (_comptes.Dette < 100) return false;
        var nombre = _h.Entre(6, 30);
        _comptes.Mensualite = Math.Max(20, Math.Ceiling(_comptes.Dette / nombre));
        var emetteur = nature == NaturePlan.Caf ? partenaires.Caf : nature == NaturePlan.Surendettement ? partenaires.BanqueDeFrance : menage.Gestionnaire;
        Dire(emetteur, new PlanApurement { DateEffet = _jour, Nature = nature, Mensualite = _comptes.Mensualite, NombreMensualites = (int)Math.Ceiling(_comptes.Dette / _comptes.Mensualite) });
        return Rembourser(nombre, 0.62);
    }

    /// <summary>True when the instalments are kept; otherwise the household stops somewhere on the way.</summary>
    private bool Rembourser(int nombre, double probabilite)
    {
        _comptes.Conduite = Conduite.Rembourse;
        if (_h.Chance(probabilite))
        {
            Plus(nombre * 30 + 20);
            if (_jour <= aujourdhui) Solder(menage.Gestionnaire);
            return true;
        }
        Plus(30 * _h.Entre(2, Math.Min(12, nombre)));
        _comptes.Conduite = Conduite.Peine;
        return false;
    }

    /// <summary>True when an assignation follows.</summary>
    private bool Commandement()
    {
        Plus(_h.Entre(20, 130));
        if (_comptes.Dette < menage.Terme || _h.Chance(0.16)) return Attendre();
        SaisirLaCcapex();
        _delaiDuCommandement = menage.DelaiClause ?? (_jour < LoiDe2023 ? new(2, Unite.Mois) : new(6, Unite.Semaines));
        var acte = new CommandementDePayer { DateEffet = _jour, Montant = _comptes.Dette, Delai = _delaiDuCommandement, ClauseVisee = true };
        var faute = _h.Chance(0.02);
        Dire(menage.Etude, faute ? acte with { Montant = acte.Montant + 1000 } : acte);
        if (faute) Envoyer(menage.Etude, s => s with { Faits = [acte], AnnuleEtRemplace = true }, _jour.AddDays(9));
        if (!menage.Bpm && _comptes.Dette >= menage.Loyer * (_jour < LoiDe2023 ? 6 : 2)) Dire(menage.Etude, new SignalementCommandement { DateEffet = _jour });
        AutourDuCommandement();

        switch (_h.Pese((0.15, 'S'), (0.10, 'P'), (0.10, '-'), (0.65, 'J')))
        {
            case 'S':
                Plus(_h.Entre(10, 70));
                Solder(menage.Gestionnaire);
                return false;
            case 'P':
                return !Plan(NaturePlan.Bailleur);
            case '-':
                return Attendre();
            default:
                return true;
        }
    }

    /// <summary>The landlord does nothing more for now; half of these debts go down by themselves.</summary>
    private bool Attendre()
    {
        if (_h.Chance(0.5)) (_comptes.Conduite, _comptes.Mensualite) = (Conduite.Rembourse, 40);
        return false;
    }

    /// <summary>A landlord that is a legal person seises the CCAPEX, and is bound to wait two months.</summary>
    private void SaisirLaCcapex()
    {
        if (!menage.Bpm) return;
        _saisine = Agenda.Ouvre(_jour.AddDays(_h.Entre(-15, 40)));
        Dire(menage.Gestionnaire, new SaisineCcapex { DateEffet = _saisine.Value, Origine = Origine.Bailleur, Montant = _comptes.Dette });
    }

    /// <summary>Insurance, disturbance, notice: no debt, and other acts.</summary>
    private bool ActeSansDette()
    {
        Plus(_h.Entre(10, 60));
        Fait acte = menage.Motif switch
        {
            Motif.DefautAssurance => new CommandementAssurance { DateEffet = _jour },
            Motif.Troubles => new MiseEnDemeure { DateEffet = _jour, Motif = Motif.Troubles },
            _ => new Conge { DateEffet = _jour, Motif = menage.Motif, Terme = _jour.AddMonths(6).AddDays(_h.Entre(5, 40)) },
        };
        Dire(menage.Motif == Motif.Troubles ? menage.Gestionnaire : menage.Etude, acte);
        Enjoindre();
        AvancerAu(acte is Conge conge ? conge.Terme!.Value : _jour.AddDays(31));
        return _h.Chance(0.6);
    }

    /// <summary>Day of the first hearing; null when nobody goes to court.</summary>
    private DateOnly? Assigner()
    {
        var pret = PourDette ? Calendrier.Ajouter(_jour, _delaiDuCommandement).AddDays(1) : _jour;
        if (PourDette && _saisine?.AddMonths(2) is { } attente && attente > pret) pret = attente;
        AvancerAu(pret);
        Plus(_h.Entre(1, 75));
        if (PourDette && _comptes.Dette == 0)
        {
            Solder(menage.Gestionnaire);
            return null;
        }
        _anneeRg = _jour.Year;
        var delai = _jour < LoiDe2023 ? new Delai(2, Unite.Mois) : new Delai(6, Unite.Semaines);
        var notification = Agenda.Ouvre(_jour.AddDays(_h.Entre(0, 5)));
        var audience = Agenda.Audience(Calendrier.Ajouter(notification, delai).AddDays(_h.Entre(8, 85)));
        var acte = new Assignation
        {
            DateEffet = _jour, Audience = audience, Heure = _h.Parmi<TimeOnly>([new(9, 0), new(10, 0), new(13, 30), new(14, 0)]),
            Juridiction = menage.Juridiction.Code, Montant = PourDette ? _comptes.Dette : null, Motif = menage.Motif, Refere = _h.Chance(0.6),
        };
        Dire(menage.Etude, acte);
        if (PourDette) Dire(partenaires.Prefecture, acte, new NotificationAssignation { DateEffet = notification });
        if (PourDette) Diagnostiquer(notification, audience);
        return audience;
    }
}
