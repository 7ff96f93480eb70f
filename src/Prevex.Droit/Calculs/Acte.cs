using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>One event, whoever told it: the same type on the same day counts once, each sender filling what the first left unsaid.</summary>
internal sealed class Acte(Inscription premiere, Etats.Etat etat)
{
    public Fait Fait { get; private set; } = premiere.Fait;
    public Etats.Etat Etat { get; private set; } = etat;
    public Guid Id { get; } = premiere.Id;
    public DateOnly Date => Fait.DateEffet;

    /// <summary>Takes a second telling of the same event; false when it is another event.</summary>
    public bool Absorber(Inscription autre, List<Remarque> incoherences)
    {
        if (autre.Fait.GetType() != Fait.GetType() || autre.Fait.DateEffet != Date) return false;
        switch (Fait, autre.Fait)
        {
            case (DiagnosticSocialFinancier a, DiagnosticSocialFinancier b) when a.Etat != b.Etat:
            case (PlanApurement c, PlanApurement d) when c.Nature != d.Nature:
            case (Surendettement e, Surendettement f) when e.Etat != f.Etat:
            case (RecoursDalo g, RecoursDalo h) when g.Etat != h.Etat:
            case (DemandeFsl i, DemandeFsl j) when i.Etat != j.Etat:
            case (VersementAuBailleur w, VersementAuBailleur x) when w.Etat != x.Etat:
            case (AideAuLogement k, AideAuLogement l) when k.Etat != l.Etat:
            case (SuiviSocial m, SuiviSocial n) when m.Etat != n.Etat:
            case (ExamenEnCommission o, ExamenEnCommission p) when o.Instance != p.Instance || o.Etat != p.Etat:
            case (AlerteCcapex s, AlerteCcapex t) when s.Origine != t.Origine:
            case (MiseEnDemeure u, MiseEnDemeure v) when u.Motif != v.Motif:
            case (Versement q, Versement r) when q.Montant != r.Montant:
                return false;
            case (SignalementCaf a, SignalementCaf b):
                Fait = a with { Montant = a.Montant ?? b.Montant, DebutImpaye = a.DebutImpaye ?? b.DebutImpaye };
                break;
            case (Conge a, Conge b):
                Fait = a with { Terme = a.Terme ?? b.Terme };
                break;
            case (AccordCfp a, AccordCfp b):
                Fait = a with { AcompterDu = a.AcompterDu ?? b.AcompterDu };
                break;
            case (CommandementDeQuitter a, CommandementDeQuitter b):
                Fait = a with { AvecSignification = a.AvecSignification || b.AvecSignification };
                break;
            case (Surendettement a, Surendettement b):
                Fait = a with { JusquAu = a.JusquAu ?? b.JusquAu };
                break;
            case (CommandementDePayer a, CommandementDePayer b):
                Fait = a with { Delai = a.Delai ?? b.Delai, ClauseVisee = a.ClauseVisee ?? b.ClauseVisee, Montant = a.Montant ?? b.Montant };
                break;
            case (Assignation a, Assignation b):
                Fait = a with { Audience = a.Audience ?? b.Audience, Refere = a.Refere ?? b.Refere };
                break;
            case (Audience a, Audience b):
                Fait = a with
                {
                    Issue = a.Issue == IssueAudience.Inconnue ? b.Issue : a.Issue,
                    RenvoiAu = a.RenvoiAu ?? b.RenvoiAu,
                    DelibereAu = a.DelibereAu ?? b.DelibereAu,
                    Defendeur = a.Defendeur == Presence.Inconnue ? b.Defendeur : a.Defendeur,
                    Demandeur = a.Demandeur == Presence.Inconnue ? b.Demandeur : a.Demandeur,
                };
                break;
            case (Jugement a, Jugement b):
                if (a.Sens != b.Sens && a.Sens != SensJugement.Inconnu && b.Sens != SensJugement.Inconnu)
                    incoherences.Add(new(Remarques.DecisionsContradictoires, [Id, autre.Id]));
                Fait = a with
                {
                    Sens = a.Sens == SensJugement.Inconnu ? b.Sens : a.Sens,
                    DelaiSupprime = a.DelaiSupprime ?? b.DelaiSupprime,
                    DelaiPourQuitter = a.DelaiPourQuitter ?? b.DelaiPourQuitter,
                    DelaiReduit = a.DelaiReduit ?? b.DelaiReduit,
                    DelaiProlonge = a.DelaiProlonge ?? b.DelaiProlonge,
                    Mensualite = a.Mensualite ?? b.Mensualite,
                    NombreMensualites = a.NombreMensualites ?? b.NombreMensualites,
                    PremiereMensualite = a.PremiereMensualite ?? b.PremiereMensualite,
                    Contradictoire = a.Contradictoire == Contradictoire.Inconnu ? b.Contradictoire : a.Contradictoire,
                };
                break;
            case (DecisionJex a, DecisionJex b):
                Fait = a with { DelaisJusquAu = a.DelaisJusquAu ?? b.DelaisJusquAu };
                break;
            case (Relogement { Solution: Solution.Inconnue }, Relogement b):
                Fait = b;
                break;
        }
        Etat = Etats.De(Fait);
        return true;
    }
}
