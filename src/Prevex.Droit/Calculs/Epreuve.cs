namespace Prevex.Droit.Calculs;

/// <summary>A case held against the law.</summary>
public static class Epreuve
{
    /// <summary>The situation of the case.</summary>
    public static Situation Situer(this Cas cas, Regles regles) => Moteur.Situer(regles, cas.Faits, cas.Bail, cas.Au, cas.ConnuAu);

    /// <summary>Differences between what is found and what is expected, in French; none when the case passes.</summary>
    public static IReadOnlyList<string> Ecarts(this Cas cas, Regles regles)
    {
        var (s, attendu) = (cas.Situer(regles), cas.Attendu);
        var ecarts = new List<string>();
        foreach (var (regle, dates) in attendu.Dates)
            Comparer($"dates de {regle}", dates, s.Echeances.Where(e => e.Regle == regle).Select(e => e.Date).Order());
        foreach (var attendue in attendu.Echeances)
        {
            if (!s.Echeances.Any(e => attendue.Convient(e, cas.NomsDesFaits)))
                ecarts.Add($"échéance attendue {attendue}, trouvées : {Liste(s.Echeances.Where(e => e.Regle == attendue.Regle).Select(e => EcheanceAttendue.Decrire(e, cas.NomsDesFaits)))}");
        }
        if (attendu.Etape is { } etape && etape != s.Etape) ecarts.Add($"étape attendue {etape}, trouvée {s.Etape}");
        if (attendu.EtapeLe is { } le && le != s.EtapeLe) ecarts.Add($"étape attendue le {le:yyyy-MM-dd}, trouvée le {s.EtapeLe:yyyy-MM-dd}");
        if (attendu.Positions is { } positions) Comparer("positions", positions.Order(StringComparer.Ordinal), s.Positions.Order(StringComparer.Ordinal));
        if (attendu.Suspensions is { } suspensions) Comparer("suspensions", suspensions, s.Suspensions.Select(p => (p.Nature, p.Periode.Debut, p.Periode.Fin)));
        if (attendu.Alertes is { } alertes) Comparer("alertes", alertes.Order(StringComparer.Ordinal), s.Alertes.Select(a => a.Code).Order(StringComparer.Ordinal));
        if (attendu.Incoherences is { } inc) Comparer("incohérences", inc.Order(StringComparer.Ordinal), s.Incoherences.Select(a => a.Code).Order(StringComparer.Ordinal));
        return ecarts;

        void Comparer<T>(string quoi, IEnumerable<T> voulus, IEnumerable<T> trouves)
        {
            var (a, t) = (voulus.ToList(), trouves.ToList());
            if (!a.SequenceEqual(t)) ecarts.Add($"{quoi} : attendu {Liste(a)}, trouvé {Liste(t)}");
        }
    }

    private static string Liste<T>(IEnumerable<T> valeurs) => $"[{string.Join(", ", valeurs.Select(v => v switch
    {
        DateOnly jour => $"{jour:yyyy-MM-dd}",
        ValueTuple<string, DateOnly, DateOnly?>(var nature, var debut, var fin) => $"{nature} {debut:yyyy-MM-dd}..{fin:yyyy-MM-dd}",
        _ => $"{v}",
    }))}]";
}
