namespace Prevex.Rapprochement.Probabiliste;

/// <summary>A reason to compare two records: they share a key.</summary>
internal sealed record Regle(string Nom, Action<int, List<ulong>> Cles, bool Affinable = true);

/// <summary>The rules that a lot allows. Each tolerates its own kind of error; none is written for one list.</summary>
internal static class Regles
{
    public static List<Regle> De(Lot lot)
    {
        var sons = Sons(lot);
        List<Regle> regles = [];
        var (noms, jours) = (lot.ComptesDeNoms.Length > 0, lot.Naissances);
        void Si(bool utile, string nom, Action<int, List<ulong>> cles, bool affinable = true) { if (utile) regles.Add(new(nom, cles, affinable)); }

        Valeur(lot.Telephones, "téléphone");
        Valeur(lot.Courriels, "courriel");
        Si(!lot.Courriels.Vide, "début du courriel", (i, c) => { if (lot.Courriels.Ids[i] != 0) c.Add(Mele(90, Texte(lot.Courriels.Texte(i).Split('@')[0]))); });
        Valeur(lot.References, "référence");
        for (var k = 0; k < lot.Autres.Length; k++) Valeur(lot.Autres[k], $"autre colonne {k + 1}", false);
        Valeur(lot.JoursEcrits, "naissance");
        Si(noms, "nom et prénom à l’oreille", (i, c) =>
        {
            for (var x = 0; x < sons[i].Length; x++) for (var y = x + 1; y < sons[i].Length; y++) c.Add(Paire(sons[i][x], sons[i][y]));
        });
        Si(noms, "un nom à l’oreille", (i, c) => { foreach (var s in sons[i]) c.Add(s); });
        Si(noms && !lot.JoursEcrits.Vide, "deux parts de la naissance et un nom", (i, c) =>
        {
            if (jours[i] == 0) return;
            foreach (var s in sons[i]) { c.Add(Mele(s, (ulong)(jours[i] / 100))); c.Add(Mele(s, (ulong)(jours[i] % 10000) + 1_000_000_000)); c.Add(Mele(s, (ulong)(jours[i] / 10000 * 100 + jours[i] % 100) + 2_000_000_000)); }
        });
        Croise(lot.CodesPostaux, "code postal et un nom");
        Croise(lot.Communes, "commune et un nom");
        Croise(lot.Voies, "voie et un nom");
        Deux(lot.Numeros, lot.Voies, "numéro et voie");
        Deux(lot.Voies, lot.CodesPostaux, "voie et code postal");
        Deux(lot.Voies, lot.Communes, "voie et commune");
        Deux(lot.Numeros, lot.CodesPostaux, "numéro et code postal");
        Deux(lot.Numeros, lot.Communes, "numéro et commune");
        Deux(lot.Complements, lot.CodesPostaux, "complément et code postal");
        Deux(lot.Complements, lot.Communes, "complément et commune");
        Si(noms && lot.Nombre <= 300_000, "nom à une lettre près et initiale", (i, c) => { UneLettre(lot.Familles.Noms[i], lot.Prenoms.Noms[i], c); UneLettre(lot.Prenoms.Noms[i], lot.Familles.Noms[i], c); });
        Si(noms && !lot.JoursEcrits.Vide, "année de naissance et initiales", (i, c) =>
        {
            if (jours[i] == 0 || lot.Prenoms.Noms[i] is not { } p || lot.Familles.Noms[i] is not { } f) return;
            c.Add(Mele(Paire(p.Formes[0][0], f.Formes[0][0]), (ulong)(jours[i] / 10000)));
        });
        return regles;

        void Valeur(Colonne colonne, string nom, bool affinable = true) => Si(!colonne.Vide, nom, (i, c) => { if (colonne.Ids[i] != 0) c.Add((ulong)colonne.Ids[i]); }, affinable);
        void Croise(Colonne colonne, string nom) => Si(noms && !colonne.Vide, nom, (i, c) =>
        {
            if (colonne.Ids[i] != 0) foreach (var s in sons[i]) c.Add(Mele(s, (ulong)colonne.Ids[i]));
        });
        void Deux(Colonne x, Colonne y, string nom) => Si(!x.Vide && !y.Vide, nom, (i, c) => { if (x.Ids[i] != 0 && y.Ids[i] != 0) c.Add(Mele((ulong)x.Ids[i], (ulong)y.Ids[i])); });
    }

    /// <summary>What cuts a block that is too large, in this order.</summary>
    public static List<Func<int, ulong>> Affinages(Lot lot) =>
    [
        i => lot.Naissances[i] == 0 ? 0 : (ulong)(lot.Naissances[i] / 10000),
        i => lot.Prenoms.Noms[i] is { } p ? Texte(p.Sons[0]) : 0,
        i => lot.Familles.Noms[i] is { } f ? Texte(f.Sons[0]) : 0,
        i => (ulong)lot.CodesPostaux.Ids[i],
        i => (ulong)lot.Communes.Ids[i],
        i => (ulong)lot.JoursEcrits.Ids[i],
    ];

    private static ulong[][] Sons(Lot lot)
    {
        var sons = new ulong[lot.Nombre][];
        Parallel.For(0, sons.Length, i =>
        {
            HashSet<ulong> ici = [];
            foreach (var son in lot.Familles.Noms[i]?.Sons ?? []) ici.Add(Texte(son));
            foreach (var partie in lot.Familles.Noms[i]?.Parties.Take(3) ?? []) ici.Add(Texte(Mesures.Phonetique(partie)));
            if (lot.Prenoms.Noms[i] is { } prenom && prenom.Formes[0].Length > 1) foreach (var son in prenom.Sons) ici.Add(Texte(son));
            sons[i] = [.. ici];
        });
        return sons;
    }

    private static void UneLettre(NomLu? nom, NomLu? autre, List<ulong> cles)
    {
        if (nom is null || nom.Formes[0] is not { Length: >= 4 and <= 20 } mot) return;
        var initiale = autre is null ? 1UL : autre.Formes[0][0];
        cles.Add(Mele(Texte(mot), initiale));
        for (var i = 0; i < mot.Length; i++) cles.Add(Mele(Texte(mot, i), initiale));
    }

    private static ulong Texte(string texte, int sauf = -1)
    {
        var h = 14695981039346656037UL;
        for (var i = 0; i < texte.Length; i++) if (i != sauf) h = (h ^ texte[i]) * 1099511628211UL;
        return Mele(h, 7);
    }

    private static ulong Paire(ulong a, ulong b) => a < b ? Mele(a, b) : Mele(b, a);

    private static ulong Mele(ulong a, ulong b)
    {
        var x = (a ^ b * 0x9E3779B97F4A7C15UL) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ x >> 29) * 0x94D049BB133111EBUL;
        return x ^ x >> 32;
    }
}
