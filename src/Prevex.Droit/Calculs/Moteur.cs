using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>The law applied to the facts of one file. Pure and total: any facts, in any order, give a situation.</summary>
public static class Moteur
{
    /// <summary>Raised when the same facts and rules would give another situation: what was stored must be computed again.</summary>
    public const int Version = 3;

    /// <summary>Where the household stands.</summary>
    /// <param name="regles">The law.</param>
    /// <param name="histoire">All facts of the file, corrections included, in any order.</param>
    /// <param name="bail">The lease, when known.</param>
    /// <param name="aujourdhui">The day of the computation; facts dated later are not counted, save announced hearings.</param>
    /// <param name="connuAu">Facts received after this instant are not known; null for all.</param>
    public static Situation Situer(Regles regles, IReadOnlyList<Inscription> histoire, BailConnu? bail, DateOnly aujourdhui, DateTimeOffset? connuAu = null)
    {
        var enVigueur = (connuAu is { } instant ? histoire.ConnuesAu(instant) : histoire).EnVigueur();
        var dossier = Dossier.Lire(enVigueur, aujourdhui);
        if (dossier.Procedures.Count == 0 && bail is { Dettes.Count: > 0 }) dossier.Procedures.Add(new(1));
        var echeances = new List<Echeance>();
        var suspensions = new List<Suspension>();
        var parcours = new List<Parcours>(1);
        IReadOnlyList<EvaluationDImpaye> impaye = [];
        foreach (var procedure in dossier.Procedures)
        {
            var echeancier = new Echeancier(regles, dossier, procedure, bail, aujourdhui);
            echeancier.Calculer();
            parcours.Add(Parcours.De(procedure, echeancier.Echeances, aujourdhui));
            impaye = echeancier.ImpayeDAide;
            echeances.AddRange(echeancier.Echeances);
            foreach (var s in echeancier.Suspensions) if (!suspensions.Contains(s)) suspensions.Add(s);
        }
        echeances.Sort(static (a, b) => a.Date.DayNumber - b.Date.DayNumber is not 0 and var jours ? jours : a.Procedure - b.Procedure is not 0 and var procedures ? procedures : string.CompareOrdinal(a.Regle, b.Regle));
        suspensions.Sort(static (a, b) => a.Periode.Debut.DayNumber - b.Periode.Debut.DayNumber is not 0 and var jours ? jours : string.CompareOrdinal(a.Nature, b.Nature));

        var principal = Principal(parcours);
        var (alertes, incoherences) = Controles.De(regles, dossier, parcours, echeances, suspensions, bail);
        return new(() => LigneDeProcedure.De(parcours, echeances, aujourdhui), () => Classement.De(parcours))
        {
            Aujourdhui = aujourdhui,
            Etape = principal?.Etape ?? Etape.BailEnCours,
            EtapeLe = principal?.Le ?? bail?.Debut,
            Positions = principal is null ? ["BAIL_ACTIF"] : Positions.De(principal, parcours),
            Echeances = echeances,
            Suspensions = suspensions,
            ImpayeDAide = impaye,
            Alertes = alertes,
            Incoherences = incoherences,
        };
    }

    /// <summary>The procedure that ended with the household's leaving, else the one that moved last among those that go on, else the last.</summary>
    private static Parcours? Principal(List<Parcours> tous)
    {
        Parcours? choisi = null;
        foreach (var p in tous)
        {
            if (p.Etape is Etape.Expulse or Etape.Parti) return p;
            var continue_ = p.Procedure.CloseLe is null;
            if (choisi is null || (continue_, p.Le ?? DateOnly.MinValue).CompareTo((choisi.Procedure.CloseLe is null, choisi.Le ?? DateOnly.MinValue)) >= 0) choisi = p;
        }
        return choisi;
    }
}
