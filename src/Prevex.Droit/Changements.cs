using Prevex.Faits;

namespace Prevex.Droit;

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
    public bool Rien => Disparues.Count == 0 && Nouvelles.Count == 0 && Devoirs.Count == 0 && ImpayeAvant.SequenceEqual(ImpayeApres);
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
        var devoirs = apres.Etape is Etape.Expulse or Etape.Parti or Etape.Resolu ? [] : Valeurs.Where(v => Concerne(v.Regle, apres)).ToList();
        return new(
            [.. avant.Echeances.Where(e => e.Ouverte && !apres.Echeances.Any(a => Meme(a, e)))], [.. apres.Echeances.Where(e => e.Ouverte && !avant.Echeances.Any(a => Meme(a, e)))],
            devoirs, avant.ImpayeDAide, apres.ImpayeDAide);
    }

    private static bool Meme(Echeance a, Echeance b) => a.Regle == b.Regle && a.Fait == b.Fait && a.Date == b.Date;

    /// <summary>The trigger of the rule is still to come in the ordinary order of the procedure.</summary>
    private static bool Concerne(Regle regle, Situation s)
    {
        foreach (var filtre in regle.Declencheurs)
        {
            var etape = Calculs.Etats.De((Fait)Activator.CreateInstance(filtre.Classe)!).Etape;
            if (etape is { } e ? s.Etape is not Etape.BailEnCours && s.Etape <= e : s.Etape is not Etape.BailEnCours) return true;
        }
        return false;
    }
}
