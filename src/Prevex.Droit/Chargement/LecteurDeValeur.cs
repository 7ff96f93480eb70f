namespace Prevex.Droit.Chargement;

/// <summary>Reads one dated value of a rule.</summary>
internal static class LecteurDeValeur
{
    private static readonly (string Cle, Forme Forme)[] Formes =
    [
        ("delai", Forme.Delai), ("saison", Forme.Saison), ("part_de", Forme.PartDe), ("bornes", Forme.Bornes), ("seuil", Forme.Seuil), ("immediat", Forme.Immediat),
        ("jour", Forme.Jour), ("jusqu_a", Forme.JusquA), ("jours", Forme.Jours), ("principe", Forme.Principe), ("neant", Forme.Neant),
    ];

    private enum Egalite { Admise, Exclue }

    private enum Immediat { DesLeFait }

    public static Valeur Lire(Fiche f, DateOnly du, List<Regime> regimes, string? territoire)
    {
        var formes = Formes.Where(x => f.Contient(x.Cle)).ToList();
        if (formes.Count != 1) f.Signaler($"Une valeur dit une seule chose. Écrivez une seule de ces clés : {string.Join(", ", Formes.Select(x => x.Cle))} ; « neant » s’écrit avec sa raison.");
        var valeur = new Valeur
        {
            Du = du,
            Regime = regimes.LastOrDefault(r => r.Du <= du)?.Id ?? "",
            Forme = formes is [var (_, forme), ..] ? forme : Forme.Neant,
            Delai = f.DelaiOuNull("delai"),
            Sens = f.Contient("delai") ? f.Mot<Sens>("sens") : default,
            EgaliteAdmise = f.Contient("delai") ? f.Mot<Egalite>("egalite") == Egalite.Admise : f.MotOuNull<Immediat>("immediat") is not null,
            Saison = f.FicheOuNull("saison") is { } s ? Saison(s) : null,
            PartDe = f.Contient("part_de") ? f.Filtres("part_de").FirstOrDefault() : null,
            Bornes = f.FicheOuNull("bornes") is { } b ? Bornes(b) : null,
            Seuil = f.FicheOuNull("seuil") is { } seuil ? Seuil(seuil) : null,
            Jour = f.JourOuNull("jour"),
            JusquA = f.Contient("jusqu_a") ? f.Filtres("jusqu_a") : [],
            Jours = f.MotOuNull<JoursPermis>("jours"),
            Principe = f.PhraseOuNull("principe"),
            Neant = f.PhraseOuNull("neant"),
            Territoire = territoire,
            Texte = f.Phrase("texte"),
            Source = f.Phrase("source"),
            Confiance = f.Mot<Confiance>("confiance"),
        };
        f.Fin();
        return valeur;
    }

    private static Bornes Bornes(Fiche f)
    {
        var (min, max) = (f.DelaiOuNull("min"), f.DelaiOuNull("max"));
        if (min is null && max is null) f.Signaler("« bornes » ne dit rien. Écrivez la durée la plus courte (« min: 1 mois »), la plus longue (« max: 1 an »), ou les deux.");
        f.Fin();
        return new(min, max);
    }

    private static Seuil Seuil(Fiche f)
    {
        var seuil = new Seuil(f.DelaiOuNull("anciennete"), f.EntierOuNull("loyers"), f.EntierOuNull("montant"), f.OuiOuNon("depasser"));
        if (seuil is { Anciennete: null, Loyers: null, Montant: null }) f.Signaler("Un seuil dit au moins une ancienneté (« anciennete: 2 mois »), un nombre de loyers ou un montant en euros.");
        f.Fin();
        return seuil;
    }

    private static Saison Saison(Fiche f)
    {
        var ((jd, md), (jf, mf)) = (JourDuMois("debut"), JourDuMois("fin"));
        f.Fin();
        return new(md, jd, mf, jf);

        (int Jour, int Mois) JourDuMois(string cle)
        {
            var texte = f.Texte(cle);
            // 2001 is not a leap year: a season that ends on 29 February could not be placed every year.
            if (DateOnly.TryParseExact(texte + "/2001", "dd/MM/yyyy", out var jour)) return (jour.Day, jour.Month);
            f.Signaler($"« {texte} » n’est pas un jour de l’année. Écrivez-le comme 31/03.", cle);
            return (1, 1);
        }
    }
}
