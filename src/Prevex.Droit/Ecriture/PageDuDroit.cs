using System.Globalization;
using System.Text;
using Prevex.Droit.Calculs;

namespace Prevex.Droit.Ecriture;

/// <summary>docs/droit.md: every rule, value and reading, written from the data.</summary>
public static class PageDuDroit
{
    /// <summary>French name of a track.</summary>
    public static string Nom(Voie voie) => voie switch
    {
        Voie.Procedure => "La procédure",
        Voie.SuiviSocial => "Le suivi social et le diagnostic",
        Voie.Surendettement => "Le surendettement",
        Voie.Dalo => "Le DALO",
        Voie.AideAuLogement => "L’aide au logement",
        Voie.Fsl => "Le FSL",
        Voie.Pcs => "Le protocole de cohésion sociale",
        Voie.Commission => "Les commissions et l’État",
        Voie.Indemnisation => "L’indemnisation du bailleur",
    };

    /// <summary>What a value says, in words.</summary>
    public static string Dire(Valeur v) => v.Forme switch
    {
        Forme.Delai => $"{Francais.Duree(v.Delai!.Value)} {(v.Sens == Sens.Avant ? "avant" : "après")}, {(v.EgaliteAdmise ? "ce jour compris" : "ce jour exclu")}",
        Forme.Saison => $"du {Jour(v.Saison!.Value.JourDebut, v.Saison.Value.MoisDebut)} au {Jour(v.Saison.Value.JourFin, v.Saison.Value.MoisFin)}",
        Forme.PartDe => $"court du fait « {v.PartDe!.Ecrit} » s’il est plus tardif",
        Forme.Bornes => v.Bornes switch
        {
            { Min: { } min, Max: { } max } => $"de {Francais.Duree(min)} à {Francais.Duree(max)}, selon l’acte",
            { Max: { } max } => $"{Francais.Duree(max)} au plus, selon l’acte",
            _ => "la durée écrite dans l’acte",
        },
        Forme.Seuil => string.Join(" ou ", Seuils(v.Seuil!)),
        Forme.Immediat => "dès le fait",
        Forme.Jour => $"le {Francais.Jour(v.Jour!.Value)}",
        Forme.JusquA => $"jusqu’à {string.Join(", ", v.JusquA.Select(f => $"« {f.Ecrit} »"))}",
        Forme.Jours => v.Jours == JoursPermis.Ouvrables ? "un jour ouvrable" : "un jour ouvré",
        Forme.Principe => v.Principe!,
        Forme.Neant => $"rien : {v.Neant}",
    };

    private static IEnumerable<string> Seuils(Seuil s)
    {
        if (s.Montant is { } montant) yield return $"{(s.Depasser ? "plus de " : "")}{montant:0.##}\u00a0€";
        if (s.Loyers is { } loyers) yield return $"{loyers}\u00a0loyers";
        if (s.Anciennete is { } age) yield return $"{Francais.Duree(age)} d’ancienneté";
    }

    private static string Jour(int jour, int mois) => $"{jour:00}/{mois:00}";

    /// <summary>« depuis toujours », « 29 juillet 2023 ».</summary>
    public static string Depuis(DateOnly du) => du == DateOnly.MinValue ? "depuis l’origine" : $"depuis le {Francais.Jour(du)}";

    /// <summary>The whole page.</summary>
    public static string Markdown(Regles regles)
    {
        var page = new StringBuilder();
        page.AppendLine("# Le droit applicable").AppendLine()
            .AppendLine("Page écrite par `./prevex droit doc` depuis les données de `droit/`. Ne la modifiez pas ici.").AppendLine()
            .AppendLine("Chaque règle a ses valeurs datées par le jour de l’événement, son texte, la source où il a été lu, et sa confiance : *certaine*, *probable* ou *à vérifier*.").AppendLine()
            .AppendLine("## Régimes").AppendLine().AppendLine("| Régime | Depuis | Nom | Texte | Confiance |").AppendLine("|---|---|---|---|---|");
        foreach (var r in regles.Regimes) Ligne(page, r.Id, Depuis(r.Du), r.Nom, r.Texte, Francais.Mot(r.Confiance));
        foreach (var voie in Enum.GetValues<Voie>())
        {
            var siennes = regles.Toutes.Where(r => r.Voie == voie).ToList();
            if (siennes.Count == 0) continue;
            page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {Nom(voie)}");
            foreach (var regle in siennes) Regle(page, regle);
        }
        CodesStables(page, regles);
        return page.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void Regle(StringBuilder page, Regle r)
    {
        page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"### {r.Id}. {r.Nom}").AppendLine().AppendLine(Francais.Typographie(r.Prose)).AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"- Qui agit : {r.Acteur}").AppendLine(CultureInfo.InvariantCulture, $"- Si c’est manqué : {Francais.Typographie(r.Effet)}");
        if (r.Declencheurs.Count > 0) page.AppendLine(CultureInfo.InvariantCulture, $"- Déclenchée par : {string.Join(", ", r.Declencheurs.Select(d => $"`{d.Ecrit}`"))}");
        if (r.Nature is { } nature) page.AppendLine(CultureInfo.InvariantCulture, $"- Nature de la date : `{Codes.Snake(nature.ToString())}`{(r.Information ? ", pour information" : "")}");
        if (r.Suspension is { } suspension) page.AppendLine(CultureInfo.InvariantCulture, $"- Ouvre la suspension : `{suspension}`");
        if (r.SuspenduPar.Count > 0) page.AppendLine(CultureInfo.InvariantCulture, $"- Repoussée par : {string.Join(", ", r.SuspenduPar.Select(s => $"`{s}`"))}");
        if (r.ClosPar.Count > 0) page.AppendLine(CultureInfo.InvariantCulture, $"- Close par : {string.Join(", ", r.ClosPar.Select(c => $"`{c.Ecrit}`"))}");
        page.AppendLine(CultureInfo.InvariantCulture, $"- Cas qui la prouvent : {r.Cas.Count}").AppendLine().AppendLine("| Événements | Régime | Valeur | Texte | Lu dans | Confiance |").AppendLine("|---|---|---|---|---|---|");
        foreach (var v in r.Valeurs)
            Ligne(page, Depuis(v.Du) + (v.Territoire is { } t ? $" (département {t})" : ""), v.Regime, Dire(v), v.Texte, v.Source, Francais.Mot(v.Confiance));
        if (r.Prevaut.Count + r.Sauf.Count + r.Lectures.Count == 0) return;
        page.AppendLine().AppendLine("| Nuance | Ce qu’elle dit | Texte | Confiance |").AppendLine("|---|---|---|---|");
        foreach (var (quoi, m) in r.Prevaut) Ligne(page, $"prévaut : `{Codes.Snake(quoi.ToString())}`", m.Prose, m.Texte, Francais.Mot(m.Confiance));
        foreach (var (si, m) in r.Sauf) Ligne(page, $"sauf : `{Codes.Snake(si.ToString())}`", m.Prose, m.Texte, Francais.Mot(m.Confiance));
        foreach (var (code, m) in r.Lectures) Ligne(page, $"autre lecture : `{code}`{(m.Delai is { } d ? $" ({Francais.Duree(d)})" : "")}", m.Prose, m.Texte, Francais.Mot(m.Confiance));
    }

    private static void CodesStables(StringBuilder page, Regles regles)
    {
        page.AppendLine().AppendLine("## Codes stables").AppendLine().AppendLine("### Alertes").AppendLine().AppendLine("| Code | Ce qu’elle dit |").AppendLine("|---|---|");
        foreach (var code in Remarques.Codes.Except(Remarques.Incoherences).Order(StringComparer.Ordinal)) Ligne(page, $"`{code}`", Remarques.Message(code));
        page.AppendLine().AppendLine("### Incohérences").AppendLine().AppendLine("| Code | Ce qu’elle dit |").AppendLine("|---|---|");
        foreach (var code in Remarques.Incoherences.Order(StringComparer.Ordinal)) Ligne(page, $"`{code}`", Remarques.Message(code));
        page.AppendLine().AppendLine("### Positions").AppendLine().AppendLine("| Code | Nom |").AppendLine("|---|---|");
        foreach (var (code, nom) in CodesDePosition.Tous()) Ligne(page, $"`{code}`", nom);
        page.AppendLine().AppendLine("### Suspensions").AppendLine();
        foreach (var code in Suspension.Codes) page.AppendLine(CultureInfo.InvariantCulture, $"- `{code}`");
        page.AppendLine().AppendLine("### Lectures").AppendLine();
        foreach (var code in Lecture.Codes.Concat(regles.Toutes.SelectMany(r => r.Lectures.Keys)).Distinct().Order(StringComparer.Ordinal)) page.AppendLine(CultureInfo.InvariantCulture, $"- `{code}`");
    }

    private static void Ligne(StringBuilder page, params ReadOnlySpan<string> cases)
    {
        page.Append('|');
        foreach (var c in cases) page.Append(' ').Append(Francais.Typographie(c.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal))).Append(" |");
        page.AppendLine();
    }
}
