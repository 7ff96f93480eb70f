using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>The law in force at every date, read from droit/. Immutable; safe to share between threads.</summary>
public sealed class Regles
{
    private readonly Dictionary<string, Regle> _parId;

    internal Regles(IReadOnlyList<Regle> toutes, IReadOnlyList<Regime> regimes, IReadOnlyList<Cas> cas, string empreinte)
    {
        (Toutes, Regimes, Cas, Empreinte) = (toutes, regimes, cas, empreinte);
        _parId = toutes.ToDictionary(r => r.Id);
        Saisons = [.. toutes.Where(r => r.Nature is not null && r.Valeurs.Any(v => v.Forme == Forme.Saison))];
        var restantes = toutes.Except(Saisons).Where(r => r.Nature is not null || r.Suspension is not null && r.Declencheurs.Count > 0).ToList();
        Suspensives = [.. restantes.Where(r => r.Valeurs.Any(v => v.Forme == Forme.JusquA))];
        Delais = DansLOrdre([.. restantes.Except(Suspensives).Where(r => !Tardive(r))]);
        Tardives = DansLOrdre([.. restantes.Where(Tardive)]);
        Limitees = [.. toutes.Where(r => r.Valeurs.Any(v => v.Forme == Forme.Bornes))];
        ImpayeDAide = toutes.FirstOrDefault(r => r.Voie == Voie.AideAuLogement && r.Valeurs.Any(v => v.Forme == Forme.Seuil));
        SeuilDuCommandement = toutes.FirstOrDefault(r => r.Voie == Voie.Procedure && r.Valeurs.Any(v => v.Forme == Forme.Seuil));
    }

    /// <summary>Every rule, in the order of ids.</summary>
    public IReadOnlyList<Regle> Toutes { get; }

    /// <summary>The ages of the law, in the order of their days.</summary>
    public IReadOnlyList<Regime> Regimes { get; }

    /// <summary>The cases that prove the rules, in the order of files.</summary>
    public IReadOnlyList<Cas> Cas { get; }

    /// <summary>Changes with any rule or regime: what was computed under another one must be computed again.</summary>
    public string Empreinte { get; }

    /// <summary>The rule of that id.</summary>
    /// <exception cref="KeyNotFoundException">No such rule.</exception>
    public Regle this[string id] => _parId[id];

    /// <summary>Whose day comes from a delay, those on whose end others start first.</summary>
    internal Regle[] Delais { get; }
    internal Regle[] Saisons { get; }
    /// <summary>That only open a suspension, until another fact.</summary>
    internal Regle[] Suspensives { get; }
    /// <summary>Whose day is pushed by suspensions: computed when all suspensions are known.</summary>
    internal Regle[] Tardives { get; }
    /// <summary>That limit the time an act gives.</summary>
    internal Regle[] Limitees { get; }
    /// <summary>The threshold of an impayé for housing aid.</summary>
    internal Regle? ImpayeDAide { get; }
    /// <summary>The threshold from which a commandement de payer is reported.</summary>
    internal Regle? SeuilDuCommandement { get; }

    private static bool Tardive(Regle regle) => regle.SuspenduPar.Count > 0 && regle.Valeurs.All(v => v.Forme != Forme.Saison);

    private Regle[] DansLOrdre(List<Regle> regles) => [.. regles.OrderBy(Profondeur).ThenBy(r => r.Id, StringComparer.Ordinal)];

    private int Profondeur(Regle regle) => regle.Attend.Concat(regle.Depart is { } d ? [d] : []).Select(id => 1 + Profondeur(_parId[id])).DefaultIfEmpty(0).Max();

    /// <summary>The law reduced to one rule and to those it starts from: what that rule costs, or says, alone.</summary>
    public Regles Reduites(string id)
    {
        var gardees = new HashSet<string>();
        void Garder(string regle)
        {
            if (!gardees.Add(regle)) return;
            foreach (var autre in this[regle].Attend.Concat(this[regle].Depart is { } d ? [d] : [])) Garder(autre);
        }
        Garder(id);
        return new([.. Toutes.Where(r => gardees.Contains(r.Id))], Regimes, Cas, $"{Empreinte}:{id}");
    }

    /// <summary>The law of one day, applied to events of any day: to hold two ages of the law against the same event.</summary>
    public Regles Figees(DateOnly jour) =>
        new([.. Toutes.Select(r => r.AvecValeurs([r.ValeurAu(jour) with { Du = DateOnly.MinValue }]))], Regimes, Cas, $"{Empreinte}={jour:O}");

    /// <summary>The last day of a regime; the first one for the regime that nothing follows yet.</summary>
    public DateOnly DernierJour(Regime regime) => Regimes.FirstOrDefault(r => r.Du > regime.Du) is { } suivant ? suivant.Du.AddDays(-1) : regime.Du;

    /// <summary>The law as it would be without the values that start on the day or later: what a change brings is the difference.</summary>
    public Regles Sans(DateOnly aPartirDu) =>
        new([.. Toutes.Select(r => r.AvecValeurs([.. r.Valeurs.Where(v => v.Du < aPartirDu)]))], Regimes, Cas, $"{Empreinte}<{aPartirDu:O}");

    /// <summary>The rule of that id, or null.</summary>
    public Regle? Trouver(string id) => _parId.GetValueOrDefault(id);

    /// <summary>The regime in force on the day.</summary>
    public Regime RegimeAu(DateOnly jour) => Regimes.Last(r => r.Du <= jour || r == Regimes[0]);

    /// <summary>The winters of the trêve that touch the period, in order; an unending period is read as one day.</summary>
    public IReadOnlyList<Suspension> Treves(Periode periode)
    {
        var treves = new List<Suspension>();
        foreach (var regle in Saisons) SaisonsDe(regle, periode.Debut, periode.Fin ?? periode.Debut, treves);
        return treves;
    }

    internal static void SaisonsDe(Regle regle, DateOnly debut, DateOnly fin, List<Suspension> dans)
    {
        for (var annee = Math.Max(debut.Year - 1, 1); annee <= Math.Min(fin.Year, 9998); annee++)
        {
            if (regle.SaisonDe(annee) is { } s && s.Periode.Debut <= fin && s.Periode.Fin >= debut) dans.Add(s);
        }
    }

    internal static Suspension? SaisonDe(Regle regle, int annee)
    {
        // A season belongs to the value in force on its own first day, whatever later value follows during it.
        var neant = DateOnly.MaxValue;
        for (var i = regle.Valeurs.Count - 1; i >= 0; i--)
        {
            var valeur = regle.Valeurs[i];
            if (valeur.Saison is not { } saison)
            {
                neant = valeur.Du;
                continue;
            }
            var periode = saison.De(annee);
            if (i == 0 || valeur.Du <= periode.Debut) return neant <= periode.Debut ? null : new(Suspension.TreveHivernale, periode, valeur.Texte);
        }
        return null;
    }
}
