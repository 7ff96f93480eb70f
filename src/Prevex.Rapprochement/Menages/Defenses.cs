namespace Prevex.Rapprochement.Menages;

/// <summary>What no sum of evidence outweighs.</summary>
internal enum Defense
{
    Aucune,
    /// <summary>A person must look: births a slip apart, twins, one kind of evidence only.</summary>
    AVoir,
    /// <summary>The same household, silent for long: same procedure, or a new one?</summary>
    Silence,
    /// <summary>Two certain births that differ: not the same person.</summary>
    Contraire,
}

/// <summary>What forbids an automatic link, whatever the evidence: the cannot-link rules.</summary>
internal static class Defenses
{
    // Silence after which the same household may be at another procedure.
    private const int SilenceEnMois = 18;

    public static Defense De(Empreinte recu, Empreinte dossier, Pesee pesee)
    {
        var defense = Defense.Aucune;
        var numero = pesee.Foyer[Signe.Bail] == 1 || pesee.Foyer[Signe.Reference] == 1 || pesee.Foyer[Signe.Rg] == 1;
        foreach (var (i, j, paire) in pesee.Paires)
        {
            var (a, b) = (recu.Personnes[i].Personne.Naissance, dossier.Personnes[j].Personne.Naissance);
            // Names that have nothing in common are two persons: their births forbid nothing.
            if (paire.Nom > 4 && paire.Prenom > 4 || !Naissances.Interdit(a, b)) continue;
            if (Naissances.Comparer(a, b) == Accord.Different && !numero && paire.Nom <= 4 && paire.Prenom <= 5) return Defense.Contraire;
            defense = Defense.AVoir;
        }
        if (pesee.Paires is [(_, _, { Jumeaux: true }), ..]) defense = Defense.AVoir;
        // Another door, another number, another town, and no number to say that it is the same case: perhaps the same persons, not the same dwelling.
        if (!numero && pesee.Foyer[Signe.Logement] is 3 or >= 5) defense = Defense.AVoir;
        if (defense == Defense.Aucune && !Divers(recu, dossier, pesee, numero)) defense = Defense.AVoir;
        return defense == Defense.Aucune && Silence(recu.Identite, dossier.Identite) ? Defense.Silence : defense;
    }

    // Names and one other kind of evidence at least; a number alone does for a line of account that names nobody.
    private static bool Divers(Empreinte recu, Empreinte dossier, Pesee pesee, bool numero)
    {
        if (recu.Personnes.Count == 0 || dossier.Personnes.Count == 0) return numero;
        var p = pesee.Paires[0].Paire;
        if (p.Nom is 0 or > 4 && p.Prenom is 0 or > 4) return false;
        // A landlord has many tenants: with it, both names must be told and agree.
        if (pesee.Foyer[Signe.Bailleur] == 1 && p is { Nom: >= 1 and <= 3, Prenom: >= 1 and <= 3 }) return true;
        return numero || p.Naissance is 1 or 2 || p.Telephone == 1 || p.Courriel == 1 || pesee.Foyer[Signe.Logement] is 1 or 2 or 4 || pesee.Foyer is var f && f[Signe.Audience] == 1 && f[Signe.Bailleur] == 1;
    }

    private static bool Silence(Identite recue, Identite dossier) =>
        recue.Du is { } du && recue.Au is { } au && dossier.Du is { } debut && dossier.Au is { } fin && (du > fin.AddMonths(SilenceEnMois) || au.AddMonths(SilenceEnMois) < debut);
}
