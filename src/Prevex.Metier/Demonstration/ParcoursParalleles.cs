using Prevex.Faits;

namespace Prevex.Metier.Demonstration;

/// <summary>What goes on beside the procedure: aid, social work, over-indebtedness, commissions, DALO.</summary>
internal sealed partial class Parcours
{
    // A stream of its own: the chain of the procedure does not move when a track does.
    private readonly Hasard _v = Hasard.De(graine, menage.Rang, "voies");
    private bool _endette;
    private bool _prioritaire;

    private DateOnly Dans(int min, int max) => Agenda.Ouvre(_jour.AddDays(_v.Entre(min, max)));

    /// <summary>Once the unpaid rent was reported to the Caf.</summary>
    private void ApresLeSignalement(decimal dette)
    {
        if (!menage.AideAuBailleur)
        {
            Dire(partenaires.Caf, new VersementAuBailleur { DateEffet = Dans(10, 25), Etat = EtatVersement.Propose });
            if (_v.Chance(0.4)) Dire(partenaires.Caf, new VersementAuBailleur { DateEffet = Dans(35, 70), Etat = EtatVersement.Accepte });
        }
        else
        {
            Dire(partenaires.Caf, new ImpayeConstitue { DateEffet = _jour, Montant = dette });
        }
        var aide = _v.Pese((0.25, EtatAide.Suspendue), (0.35, EtatAide.Maintenue), (0.4, EtatAide.Inconnu));
        if (aide == EtatAide.Inconnu) return;
        Dire(partenaires.Caf, new AideAuLogement { DateEffet = Dans(75, 130), Etat = aide });
        if (aide == EtatAide.Suspendue && _v.Chance(0.3)) Dire(partenaires.Caf, new AideAuLogement { DateEffet = Dans(180, 260), Etat = EtatAide.Retablie });
    }

    /// <summary>Around the commandement: social work, FSL, CLIL, CCAPEX.</summary>
    private void AutourDuCommandement()
    {
        if (_v.Chance(0.3))
        {
            Dire(partenaires.Ssolog, new SuiviSocial { DateEffet = Dans(5, 40), Etat = EtatSuivi.Ouvert });
            if (_v.Chance(0.5)) Dire(partenaires.Ssolog, new DemandeFsl { DateEffet = Dans(41, 60), Etat = EtatDemande.Deposee });
            if (_v.Chance(0.35)) Dire(partenaires.Ssolog, new DemandeFsl { DateEffet = Dans(75, 110), Etat = _v.Pese((0.6, EtatDemande.Accordee), (0.3, EtatDemande.Refusee), (0.1, EtatDemande.Ajournee)) });
        }
        if (menage.Social && _v.Chance(0.25)) Dire(partenaires.Drihl, new ExamenEnCommission { DateEffet = Dans(15, 50), Instance = Instance.Clil, Etat = EtatExamen.Avis });
        if (_v.Chance(0.12)) Dire(partenaires.Drihl, new ExamenEnCommission { DateEffet = Dans(60, 120), Instance = Instance.Ccapex, Etat = _v.Pese((0.8, EtatExamen.Avis), (0.2, EtatExamen.Inscrit)) });
        Surendetter();
    }

    /// <summary>Half of those who file are over-indebted beyond rent: the commission takes two months, then as many again.</summary>
    private void Surendetter()
    {
        if (_endette || !_v.Chance(0.12)) return;
        _endette = true;
        var depot = Dans(10, 60);
        var recevable = Agenda.Ouvre(depot.AddDays(_v.Entre(45, 75)));
        Dire(partenaires.BanqueDeFrance, new Surendettement { DateEffet = depot, Etat = EtatSurendettement.Depose });
        if (_v.Chance(0.12))
        {
            Dire(partenaires.BanqueDeFrance, new Surendettement { DateEffet = recevable, Etat = EtatSurendettement.Irrecevable });
            return;
        }
        Dire(partenaires.BanqueDeFrance, new Surendettement { DateEffet = recevable, Etat = EtatSurendettement.Recevable });
        var decision = Agenda.Ouvre(recevable.AddDays(_v.Entre(60, 120)));
        var issue = _v.Pese((0.45, EtatSurendettement.Plan), (0.2, EtatSurendettement.Moratoire), (0.35, EtatSurendettement.RetablissementPersonnel));
        Dire(partenaires.BanqueDeFrance, new Surendettement
        {
            DateEffet = decision, Etat = issue,
            JusquAu = issue switch { EtatSurendettement.Plan => decision.AddMonths(_v.Entre(24, 84)), EtatSurendettement.Moratoire => decision.AddMonths(_v.Entre(6, 24)), _ => null },
        });
    }

    /// <summary>Before the decision: a household that comes to the hearing has often paid its rent again.</summary>
    private void ReprendreLeLoyer(DateOnly audience)
    {
        if (PourDette && _v.Chance(0.7)) Dire(menage.Gestionnaire, new RepriseDuLoyer { DateEffet = Agenda.Ouvre(audience.AddDays(-_v.Entre(20, 60))) });
    }

    /// <summary>The first payments on the schedule of the judge, as the landlord sees them come.</summary>
    private void Verser()
    {
        for (var mois = 1; mois <= 3; mois++) Dire(menage.Gestionnaire, new Versement { DateEffet = Agenda.Ouvre(_jour.AddMonths(mois)), Montant = _comptes.Mensualite });
    }

    /// <summary>Recourse as soon as the eviction is ordered; the commission answers in about three months.</summary>
    private void RecourirAuDalo()
    {
        if (!_v.Chance(0.35)) return;
        var depot = Dans(15, 80);
        Dire(partenaires.Drihl, new RecoursDalo { DateEffet = depot, Etat = EtatDalo.Depose });
        _prioritaire = _v.Chance(0.6);
        Dire(partenaires.Drihl, new RecoursDalo { DateEffet = Agenda.Ouvre(depot.AddDays(_v.Entre(70, 100))), Etat = _prioritaire ? EtatDalo.PrioritaireUrgent : EtatDalo.Rejete });
    }

    /// <summary>COMEX, and what the préfet says when he goes on against a household that has priority.</summary>
    private void AvantLaForcePublique()
    {
        if (_v.Chance(0.4)) Dire(partenaires.Prefecture, new ExamenEnCommission { DateEffet = Agenda.Ouvre(_jour.AddDays(-_v.Entre(2, 12))), Instance = Instance.Comex, Etat = EtatExamen.Avis });
        if (_prioritaire && _v.Chance(0.6)) Dire(partenaires.Prefecture, new GardeDaloLevee { DateEffet = _jour, Motif = _v.Pese((0.6, MotifLevee.OffreRefusee), (0.3, MotifLevee.HebergementPropose), (0.1, MotifLevee.OrdrePublic)) });
        if (Agenda.FinDeTreve(_jour) is not null && _v.Chance(0.1)) Dire(partenaires.Prefecture, new ExceptionTreve { DateEffet = _jour, Motif = MotifException.RelogementAssure });
    }

    private static readonly DateOnly LoiSurLeTrafic = new(2025, 6, 15);

    /// <summary>Troubles: the préfet may enjoin the landlord since the law of 2025.</summary>
    private void Enjoindre()
    {
        if (menage.Motif == Motif.Troubles && _jour >= LoiSurLeTrafic && _v.Chance(0.5)) Dire(partenaires.Prefecture, new InjonctionDuPrefet { DateEffet = Dans(3, 20) });
    }
}
