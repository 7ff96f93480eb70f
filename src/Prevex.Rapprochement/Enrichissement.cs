namespace Prevex.Rapprochement;

/// <summary>What a file knows grows with each report attached to it.</summary>
public static class Enrichissement
{
    /// <summary>Forms kept of one thing: beyond, a new spelling teaches nothing.</summary>
    private const int FormesMax = 6;

    /// <summary>
    /// Adds to what a file knows what a report says. Persons: the same when names match and births do not forbid it, then the new
    /// spelling is kept as a variant; else one more. A missing birth, telephone or e-mail is filled. Idempotent.
    /// </summary>
    /// <param name="dossier">What the file knew; an empty identity for a new file.</param>
    /// <param name="recue">The report attached.</param>
    public static Identite Enrichir(Identite dossier, Identite recue) => new()
    {
        Personnes = Reunir(dossier.Personnes, recue.Personnes),
        Adresses = Unir(dossier.Adresses, recue.Adresses),
        Baux = Unir(dossier.Baux, recue.Baux),
        References = [.. dossier.References.Union(recue.References)],
        Rgs = [.. dossier.Rgs.Union(recue.Rgs)],
        Audiences = [.. dossier.Audiences.Union(recue.Audiences).Order()],
        Du = dossier.Du is { } d && !(recue.Du < d) ? d : recue.Du ?? dossier.Du,
        Au = dossier.Au is { } a && !(recue.Au > a) ? a : recue.Au ?? dossier.Au,
    };

    /// <summary>Which of the known persons this one is; -1 for none. The same answer as <see cref="Enrichir"/> gives itself.</summary>
    public static int Indice(IReadOnlyList<PersonneComparee> connues, PersonneComparee recue)
    {
        var formes = FormesPersonne.De(recue);
        var (choix, ordre) = (-1, 0);
        if (formes.Formes[0].Noms.Vide) return choix;
        for (var i = 0; i < connues.Count; i++)
            if (Personnes.Comparer(formes, FormesPersonne.De(connues[i])) is { Interdit: false, Rang: > 1 } accord && accord.Ordre > ordre) (choix, ordre) = (i, accord.Ordre);
        return choix;
    }

    private static IReadOnlyList<T> Unir<T>(IReadOnlyList<T> a, IReadOnlyList<T> b) => [.. a.Union(b).Take(Math.Max(FormesMax, a.Count))];

    private static List<PersonneComparee> Reunir(IReadOnlyList<PersonneComparee> connues, IReadOnlyList<PersonneComparee> recues)
    {
        List<PersonneComparee> sortie = [.. connues];
        foreach (var recue in recues)
        {
            if (FormesPersonne.De(recue).Formes[0].Noms.Vide) continue;
            var choix = Indice(sortie, recue);
            if (choix < 0) sortie.Add(recue);
            else sortie[choix] = Completer(sortie[choix], recue);
        }
        return sortie;
    }

    private static PersonneComparee Completer(PersonneComparee connue, PersonneComparee recue)
    {
        var nouvelle = connue.Variantes.Prepend(connue).All(v => (v.Nom, v.NomUsage, v.Prenoms) != (recue.Nom, recue.NomUsage, recue.Prenoms));
        return connue with
        {
            Naissance = Naissances.Certaine(connue.Naissance) ? connue.Naissance : Naissances.Utile(recue.Naissance) ?? connue.Naissance,
            Telephone = connue.Telephone ?? recue.Telephone,
            Courriel = connue.Courriel ?? recue.Courriel,
            Variantes = nouvelle && connue.Variantes.Count < FormesMax
                ? [.. connue.Variantes, new() { Nom = recue.Nom, NomUsage = recue.NomUsage, Prenoms = recue.Prenoms }]
                : connue.Variantes,
        };
    }
}
