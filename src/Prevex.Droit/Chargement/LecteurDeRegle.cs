namespace Prevex.Droit.Chargement;

/// <summary>Reads one rule of droit/.</summary>
internal static class LecteurDeRegle
{
    public static Regle Lire(Fiche f, List<Regime> regimes, string? territoire)
    {
        var regle = new Regle
        {
            Id = f.Texte("id"),
            Nom = f.Phrase("nom"),
            Voie = f.MotOuNull<Voie>("voie") ?? Voie.Procedure,
            Declencheurs = f.Filtres("declencheur"),
            Nature = f.MotOuNull<Nature>("nature"),
            Depart = f.TexteOuNull("depart"),
            Attend = f.Textes("attend"),
            SuspenduPar = f.Textes("suspendu_par"),
            Suspension = f.TexteOuNull("suspension"),
            Report = f.OuiOuNon("report"),
            ApresLaFin = f.OuiOuNon("apres_la_fin"),
            Information = f.OuiOuNon("information"),
            Acteur = f.Phrase("acteur"),
            Effet = f.Phrase("effet"),
            Prose = f.Phrase("prose"),
            Valeurs = Valeurs(f, regimes, territoire),
            Prevaut = SansDouble(f.Fiches("prevaut"), p => p.Mot<Primaute>("quoi")),
            Sauf = SansDouble(f.Fiches("sauf"), p => p.Mot<Dispense>("si")),
            Lectures = Lectures(f),
            ClosPar = f.Filtres("clos_par"),
            Fichier = f.Fichier,
        };
        if (regle.Nature is not null && regle.Declencheurs.Count == 0) f.Signaler("Une règle qui donne une date (« nature ») doit dire ce qui la déclenche. Ajoutez « declencheur: … ».", "nature");
        foreach (var v in regle.Valeurs.Where(v => v.Forme is Forme.Delai or Forme.Immediat or Forme.Jour or Forme.Jours or Forme.Saison && regle.Nature is null))
            f.Signaler($"La valeur du {(v.Du == DateOnly.MinValue ? "début" : Francais.Jour(v.Du))} donne une date, mais la règle ne dit pas laquelle. Ajoutez « nature: … ».", "valeurs");
        f.Fin();
        return regle;
    }

    private static List<Valeur> Valeurs(Fiche regle, List<Regime> regimes, string? territoire)
    {
        var valeurs = new List<Valeur>();
        foreach (var f in regle.Fiches("valeurs")) valeurs.Add(Lue(f, valeurs.Count == 0 ? null : valeurs[^1].Du, regimes, null));
        if (valeurs.Count == 0)
        {
            regle.Signaler("« valeurs » manque. Ajoutez au moins une valeur qui part de « du: origine ».");
            return valeurs;
        }
        var nationales = valeurs.Select(v => v.Du).ToList();
        foreach (var locale in regle.Fiches("locales"))
        {
            var code = locale.Texte("territoire");
            var prises = nationales.ToHashSet();
            foreach (var f in locale.Fiches("valeurs"))
            {
                var valeur = Lue(f, DateOnly.MinValue, regimes, code);
                if (!prises.Add(valeur.Du)) f.Signaler($"Une autre valeur part déjà du {valeur.Du:yyyy-MM-dd}. Gardez-en une.", "du");
                else if (code == territoire) valeurs.Insert(valeurs.FindLastIndex(v => v.Du < valeur.Du) + 1, valeur);
            }
            locale.Fin();
        }
        return valeurs;
    }

    private static Valeur Lue(Fiche f, DateOnly? precedente, List<Regime> regimes, string? territoire)
    {
        var du = f.Du();
        if (precedente is null && du != DateOnly.MinValue) f.Signaler("La première valeur doit partir de « du: origine », sinon les événements plus anciens n’auraient pas de règle. Écrivez « neant » et sa raison si la règle n’existait pas.", "du");
        if (precedente is { } p && du <= p) f.Signaler(territoire is null ? "Les valeurs ne sont pas dans l’ordre de « du ». Rangez-les de la plus ancienne à la plus récente, un seul début par valeur." : "Une valeur locale part d’un jour précis. Écrivez « du: 2019-04-16 ».", "du");
        return LecteurDeValeur.Lire(f, du, regimes, territoire);
    }

    private static Dictionary<string, Mention> Lectures(Fiche regle)
    {
        var lectures = new Dictionary<string, Mention>();
        if (regle.FicheOuNull("lectures") is not { } f) return lectures;
        foreach (var code in f.Cles())
        {
            if (f.FicheOuNull(code) is not { } lecture) continue;
            var mention = Mention(lecture);
            lectures[code] = mention;
            if (mention.Delai is null && !Lecture.Codes.Contains(code))
                f.Signaler($"La lecture « {code} » n’est pas connue du calcul. Écrivez l’une de : {string.Join(", ", Lecture.Codes)} ; ou donnez-lui un « delai ».", code);
        }
        return lectures;
    }

    private static Mention Mention(Fiche f)
    {
        var mention = new Mention(f.Phrase("prose"), f.Phrase("texte"), f.Phrase("source"), f.Mot<Confiance>("confiance"), f.DelaiOuNull("delai"));
        f.Fin();
        return mention;
    }

    private static Dictionary<TKey, Mention> SansDouble<TKey>(IEnumerable<Fiche> fiches, Func<Fiche, TKey> cle) where TKey : notnull
    {
        var dictionnaire = new Dictionary<TKey, Mention>();
        foreach (var f in fiches)
            if (!dictionnaire.TryAdd(cle(f), Mention(f))) f.Signaler("Cette mention est écrite deux fois. Gardez-en une.");
        return dictionnaire;
    }
}
