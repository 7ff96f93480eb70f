using System.Security.Cryptography;
using Prevex.Faits;

namespace Prevex.Droit.Chargement;

/// <summary>Reads droit/: regimes, rules, cases; checks each file, then what only the whole can tell.</summary>
internal static class LecteurDeRegles
{
    private const string FichierRegimes = "regimes.yaml";

    public static Regles Charger(string dossier)
    {
        var defauts = new List<Defaut>();
        if (!File.Exists(Path.Combine(dossier, FichierRegimes)))
            throw new DroitInvalideException([new(FichierRegimes, 1, $"Fichier introuvable dans « {dossier} ». Indiquez le dossier droit/ de Prévex.")]);

        var fichiers = Directory.EnumerateFiles(dossier, "*.yaml", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(dossier, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var cas = new List<Cas>();
        var regles = new List<(Regle Regle, Fiche Fiche)>();

        var regimes = Fiches(FichierRegimes).Select(Regime).ToList();
        EnOrdre(regimes.Select(r => r.Du), FichierRegimes);
        foreach (var fichier in fichiers.Where(f => f != FichierRegimes))
        {
            if (fichier.EndsWith(".cas.yaml", StringComparison.Ordinal)) cas.AddRange(Fiches(fichier).Select(LecteurDeCas.Lire));
            else regles.AddRange(Fiches(fichier).Select(f => (LireRegle(f, regimes), f)));
        }
        Ensemble(regles, cas, defauts);
        if (defauts.Count > 0) throw new DroitInvalideException(defauts);
        return new(
            [.. regles.Select(r => r.Regle with { Cas = [.. cas.Where(c => c.Prouve(r.Regle.Id)).Select(c => c.Nom)] }).OrderBy(r => r.Id, StringComparer.Ordinal)],
            regimes, cas, Convert.ToHexStringLower(empreinte.GetHashAndReset())[..16]);

        IReadOnlyList<Fiche> Fiches(string fichier)
        {
            var octets = File.ReadAllBytes(Path.Combine(dossier, fichier));
            if (!fichier.EndsWith(".cas.yaml", StringComparison.Ordinal)) empreinte.AppendData(octets);
            using var texte = new StreamReader(new MemoryStream(octets));
            return Fiche.Lire(fichier, texte, defauts);
        }

        void EnOrdre(IEnumerable<DateOnly> debuts, string fichier)
        {
            var jours = debuts.ToList();
            if (jours.FirstOrDefault() != DateOnly.MinValue) defauts.Add(new(fichier, 1, "Le premier régime doit commencer à « du: origine »."));
            if (jours.Zip(jours.Skip(1)).Any(p => p.First >= p.Second)) defauts.Add(new(fichier, 1, "Les régimes ne sont pas dans l’ordre de « du ». Rangez-les du plus ancien au plus récent."));
        }
    }

    private static Regime Regime(Fiche f)
    {
        var regime = new Regime(f.Texte("id"), Du(f), f.Texte("nom"), f.Texte("texte"), f.Texte("source"), f.Mot<Confiance>("confiance"));
        f.Fin();
        return regime;
    }

    private static Regle LireRegle(Fiche f, List<Regime> regimes)
    {
        var regle = new Regle
        {
            Id = f.Texte("id"),
            Nom = f.Texte("nom"),
            Declencheur = TagConnu(f, "declencheur", f.Texte("declencheur")),
            Nature = f.MotOuNull<Nature>("nature"),
            Depart = f.TexteOuNull("depart"),
            Acteur = f.Texte("acteur"),
            Effet = f.Texte("effet"),
            Prose = f.Texte("prose"),
            Valeurs = Valeurs(f, regimes),
            Prevaut = f.Fiches("prevaut").ToDictionarySansDouble(p => p.Mot<Primaute>("quoi"), Mention),
            Sauf = f.Fiches("sauf").ToDictionarySansDouble(p => p.Mot<Dispense>("si"), Mention),
            Lectures = Lectures(f),
            ClosPar = [.. f.Textes("clos_par").Select(t => TagConnu(f, "clos_par", t))],
            Fichier = f.Fichier,
        };
        f.Fin();
        return regle;
    }

    private static List<Valeur> Valeurs(Fiche regle, List<Regime> regimes)
    {
        var valeurs = new List<Valeur>();
        foreach (var f in regle.Fiches("valeurs"))
        {
            var du = Du(f);
            if (valeurs.Count == 0 && du != DateOnly.MinValue) f.Signaler("La première valeur doit partir de « du: origine », sinon les événements plus anciens n’auraient pas de règle. Écrivez « neant » et sa raison si la règle n’existait pas.", "du");
            if (valeurs.Count > 0 && du <= valeurs[^1].Du) f.Signaler("Les valeurs ne sont pas dans l’ordre de « du ». Rangez-les de la plus ancienne à la plus récente, un seul début par valeur.", "du");
            valeurs.Add(Valeur(f, du, regimes));
        }
        if (valeurs.Count == 0) regle.Signaler("« valeurs » manque. Ajoutez au moins une valeur qui part de « du: origine ».");
        return valeurs;
    }

    private static Valeur Valeur(Fiche f, DateOnly du, List<Regime> regimes)
    {
        var formes = new[] { "delai", "saison", "part_de", "neant" }.Where(f.Contient).ToList();
        if (formes.Count != 1) f.Signaler("Une valeur dit une seule chose. Écrivez soit « delai », soit « saison », soit « part_de », soit « neant » avec sa raison.");
        var delai = f.DelaiOuNull("delai");
        var valeur = new Valeur
        {
            Du = du,
            Regime = regimes.LastOrDefault(r => r.Du <= du)?.Id ?? "",
            Delai = delai,
            Sens = f.Contient("delai") ? f.Mot<Sens>("sens") : default,
            EgaliteAdmise = f.Contient("delai") && f.Mot<Egalite>("egalite") == Egalite.Admise,
            Saison = f.FicheOuNull("saison") is { } s ? Saison(s) : null,
            PartDe = f.TexteOuNull("part_de") is { } tag ? TagConnu(f, "part_de", tag) : null,
            Neant = f.TexteOuNull("neant"),
            Texte = f.Texte("texte"),
            Source = f.Texte("source"),
            Confiance = f.Mot<Confiance>("confiance"),
        };
        f.Fin();
        return valeur;
    }

    private enum Egalite { Admise, Exclue }

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

    private static Dictionary<string, Mention> Lectures(Fiche regle)
    {
        var lectures = new Dictionary<string, Mention>();
        if (regle.FicheOuNull("lectures") is not { } f) return lectures;
        foreach (var code in f.Cles())
        {
            if (!Lecture.Codes.Contains(code)) f.Signaler($"La lecture « {code} » n’est pas connue du calcul. Écrivez l’une de : {string.Join(", ", Lecture.Codes)}.", code);
            if (f.FicheOuNull(code) is { } lecture) lectures[code] = Mention(lecture);
        }
        return lectures;
    }

    private static Mention Mention(Fiche f)
    {
        var mention = new Mention(f.Texte("prose"), f.Texte("texte"), f.Texte("source"), f.Mot<Confiance>("confiance"));
        f.Fin();
        return mention;
    }

    private static DateOnly Du(Fiche f)
    {
        var texte = f.Texte("du");
        return texte == "origine" ? DateOnly.MinValue : texte.Length == 0 ? default : f.Jour(texte, "du") ?? default;
    }

    private static string TagConnu(Fiche f, string cle, string tag)
    {
        if (tag.Length > 0 && !FaitsJson.Types.ContainsKey(tag))
            f.Signaler($"« {tag} » n’est pas un type de fait. Écrivez l’un de : {string.Join(", ", FaitsJson.Types.Keys)}.", cle);
        return tag;
    }

    private static Dictionary<TKey, Mention> ToDictionarySansDouble<TKey>(this IEnumerable<Fiche> fiches, Func<Fiche, TKey> cle, Func<Fiche, Mention> valeur) where TKey : notnull
    {
        var dictionnaire = new Dictionary<TKey, Mention>();
        foreach (var f in fiches)
            if (!dictionnaire.TryAdd(cle(f), valeur(f))) f.Signaler("Cette mention est écrite deux fois. Gardez-en une.");
        return dictionnaire;
    }

    private static void Ensemble(List<(Regle Regle, Fiche Fiche)> regles, List<Cas> cas, List<Defaut> defauts)
    {
        foreach (var doubles in regles.GroupBy(r => r.Regle.Id).Where(g => g.Count() > 1))
            foreach (var (regle, fiche) in doubles.Skip(1))
                fiche.Signaler($"La règle « {regle.Id} » existe déjà dans {doubles.First().Fiche.Fichier}. Donnez-lui un autre identifiant ou ajoutez une valeur à la première.", "id");
        foreach (var (regle, fiche) in regles)
        {
            if (regle.Depart is { } depart && (depart == regle.Id || regles.All(r => r.Regle.Id != depart)))
                fiche.Signaler($"« depart » cite la règle « {depart} », qui n’existe pas. Corrigez l’identifiant.", "depart");
        }
        var connues = regles.Select(r => r.Regle.Id).ToHashSet();
        foreach (var c in cas)
            foreach (var id in c.Attendu.Regles.Where(id => !connues.Contains(id)))
                defauts.Add(new(c.Fichier, c.Ligne, $"Le cas « {c.Nom} » cite la règle « {id} », qui n’existe pas. Corrigez l’identifiant."));
    }
}
