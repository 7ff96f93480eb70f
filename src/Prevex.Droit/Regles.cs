using Prevex.Droit.Chargement;
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
        Delais = [.. toutes.Where(r => r.Nature is not null && r.Valeurs.All(v => v.Saison is null && v.PartDe is null))];
        Saisons = [.. toutes.Where(r => r.Nature is not null && r.Valeurs.Any(v => v.Saison is not null))];
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

    internal Regle[] Delais { get; }
    internal Regle[] Saisons { get; }

    /// <summary>Reads and checks every *.yaml of the folder, cases included.</summary>
    /// <exception cref="DroitInvalideException">One fault or more, each with its file, line and cure.</exception>
    public static Regles Charger(string dossier) => LecteurDeRegles.Charger(dossier);

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
            if (SaisonDe(regle, annee) is { } s && s.Periode.Debut <= fin && s.Periode.Fin >= debut) dans.Add(s);
        }
    }

    /// <summary>The season that holds the day, if any.</summary>
    internal static Suspension? SaisonLe(Regle regle, DateOnly jour)
    {
        if (jour.Year is < 2 or > 9998) return null;
        if (SaisonDe(regle, jour.Year) is { } s && s.Periode.Contient(jour)) return s;
        return SaisonDe(regle, jour.Year - 1) is { } p && p.Periode.Contient(jour) ? p : null;
    }

    private static Suspension? SaisonDe(Regle regle, int annee)
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
