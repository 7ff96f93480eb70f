using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>Judgments in the classes of domaine.md §1.5.</summary>
internal static class Classement
{
    public static List<DecisionClassee> De(List<Parcours> tous)
    {
        var decisions = new List<DecisionClassee>();
        foreach (var p in tous)
            foreach (var acte in p.Procedure.Actes)
                if (acte.Fait is Jugement j)
                {
                    var estime = j.Contradictoire == Contradictoire.Inconnu ? Estimer(p.Procedure, acte.Date) : Contradictoire.Inconnu;
                    decisions.Add(new(acte.Id, acte.Date, j.Sens, Classe(j), estime == Contradictoire.Inconnu ? j.Contradictoire : estime, estime != Contradictoire.Inconnu));
                }
        return decisions;
    }

    private static ClasseDeDecision Classe(Jugement j) => j.Sens switch
    {
        SensJugement.Inconnu => ClasseDeDecision.Inconnue,
        SensJugement.Ferme => j.DelaiPourQuitter is null ? ClasseDeDecision.FermeSansDelai : ClasseDeDecision.FermeAvecDelais,
        SensJugement.FermeAvecDelais => ClasseDeDecision.FermeAvecDelais,
        SensJugement.Conditionnelle => ClasseDeDecision.Conditionnelle,
        SensJugement.DelaisSansSuspension => ClasseDeDecision.DelaisSansSuspension,
        SensJugement.Deboute or SensJugement.Irrecevable => ClasseDeDecision.Rejet,
        SensJugement.ExpulsionSansDroitNiTitre => ClasseDeDecision.SansDroitNiTitre,
    };

    /// <summary>From the last hearing before the decision: a lawyer alone makes it contradictory; absence only rules that out, since whether the summons was served in person is not known.</summary>
    private static Contradictoire Estimer(Procedure procedure, DateOnly jour) => procedure.Dernier<Audience>(jour)?.Fait is not Audience a ? Contradictoire.Inconnu : a.Defendeur switch
    {
        Presence.Inconnue => Contradictoire.Inconnu,
        Presence.Comparant or Presence.Represente => Contradictoire.Contradictoire,
        Presence.NonComparant => Contradictoire.ReputeContradictoire,
    };
}
