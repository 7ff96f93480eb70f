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
                return false;
            case (CommandementDePayer a, CommandementDePayer b):
                Fait = a with { Delai = a.Delai ?? b.Delai, ClauseVisee = a.ClauseVisee ?? b.ClauseVisee };
                break;
            case (Assignation a, Assignation b):
                Fait = a with { Audience = a.Audience ?? b.Audience };
                break;
            case (Audience a, Audience b):
                Fait = a with
                {
                    Issue = a.Issue == IssueAudience.Inconnue ? b.Issue : a.Issue,
                    RenvoiAu = a.RenvoiAu ?? b.RenvoiAu,
                    DelibereAu = a.DelibereAu ?? b.DelibereAu,
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
