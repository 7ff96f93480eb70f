using Prevex.Droit.Calculs;
using Prevex.Faits;

namespace Prevex.Droit.Comparaisons;

/// <summary>A value that starts on a day, beside the one it replaces.</summary>
/// <param name="Regle">The rule.</param>
/// <param name="Avant">Until the day before.</param>
/// <param name="Apres">From that day.</param>
public sealed record ValeurChangee(Regle Regle, Valeur Avant, Valeur Apres);

/// <summary>What a change of law does to one file on its day.</summary>
/// <param name="Disparues">Deadlines that the law gave and no longer gives.</param>
/// <param name="Nouvelles">Deadlines that the new law gives.</param>
/// <param name="Devoirs">Rules that change and whose trigger the file may still meet.</param>
/// <param name="ImpayeAvant">The impayé of housing aid before, under each reading.</param>
/// <param name="ImpayeApres">After.</param>
public sealed record EffetDuChangement(
    IReadOnlyList<Echeance> Disparues, IReadOnlyList<Echeance> Nouvelles, IReadOnlyList<ValeurChangee> Devoirs,
    IReadOnlyList<EvaluationDImpaye> ImpayeAvant, IReadOnlyList<EvaluationDImpaye> ImpayeApres)
{
    /// <summary>The file changes in nothing.</summary>
    public bool Rien => Disparues.Count == 0 && Nouvelles.Count == 0 && Devoirs.Count == 0 && !ImpayeChange;

    /// <summary>The debt becomes an impayé of housing aid, or ceases to be one, under one reading at least.</summary>
    public bool ImpayeChange => Etat(ImpayeAvant) is var avant && Etat(ImpayeApres) is var apres && avant != apres && (avant, apres) is not (null, false);

    /// <summary>Whether it is one under every reading, or under none; null when it depends, or cannot be told.</summary>
    private static bool? Etat(IReadOnlyList<EvaluationDImpaye> evaluations) =>
        evaluations.Count == 0 ? null : evaluations.All(e => e.ConstitueLe is not null) ? true : evaluations.All(e => e.ConstitueLe is null) ? false : null;
}

/// <summary>« Ce qui change à une date »: the law with and without the values that start from that day.</summary>
public sealed class Changements
{
    private readonly Regles _avec;
    private readonly Regles _sans;
    private readonly DateOnly _jour;

    /// <param name="regles">The law.</param>
    /// <param name="jour">First day of the new values.</param>
    public Changements(Regles regles, DateOnly jour)
    {
        (_avec, _sans, _jour) = (regles, regles.Sans(jour), jour);
        Valeurs = [.. regles.Toutes.Where(r => jour > DateOnly.MinValue && r.Indice(jour) != r.Indice(jour.AddDays(-1))).Select(r => new ValeurChangee(r, r.ValeurAu(jour.AddDays(-1)), r.ValeurAu(jour)))];
    }

    /// <summary>The values that start on that very day.</summary>
    public IReadOnlyList<ValeurChangee> Valeurs { get; }

    /// <summary>What changes for one file, were nothing told of it until that day.</summary>
    public EffetDuChangement Pour(IReadOnlyList<Inscription> histoire, BailConnu? bail)
    {
        var avant = Moteur.Situer(_sans, histoire, bail, _jour);
        var apres = Moteur.Situer(_avec, histoire, bail, _jour);
        var devoirs = apres.Etape is Etape.Expulse or Etape.Parti or Etape.Resolu ? [] : Valeurs.Where(v => Concerne(v.Regle, apres, histoire, bail)).ToList();
        return new(
            [.. avant.Echeances.Where(e => e.Ouverte && !apres.Echeances.Any(a => Meme(a, e)))], [.. apres.Echeances.Where(e => e.Ouverte && !avant.Echeances.Any(a => Meme(a, e)))],
            devoirs, avant.ImpayeDAide, apres.ImpayeDAide);
    }

    private static bool Meme(Echeance a, Echeance b) => a.Regle == b.Regle && a.Fait == b.Fait && a.Date == b.Date;

    /// <summary>The trigger of the rule is still to come in the ordinary order of the procedure; on a parallel track, the file is already on that track.</summary>
    private static bool Concerne(Regle regle, Situation s, IReadOnlyList<Inscription> histoire, BailConnu? bail)
    {
        if (s.Etape == Etape.BailEnCours || regle.Voie == Voie.AideAuLogement && bail?.Aide is not > 0 && !histoire.Any(i => i.Fait is SignalementCaf or AideAuLogement)) return false;
        foreach (var filtre in regle.Declencheurs)
        {
            var etape = Etats.De((Fait)Activator.CreateInstance(filtre.Classe)!).Etape;
            if (etape is { } e ? s.Etape <= e : regle.Voie == Voie.AideAuLogement || histoire.Any(i => i.Fait.GetType() == filtre.Classe)) return true;
        }
        return false;
    }
}
