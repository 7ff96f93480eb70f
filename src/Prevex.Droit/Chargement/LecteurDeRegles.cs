using System.Security.Cryptography;

namespace Prevex.Droit.Chargement;

/// <summary>Reads droit/: regimes, rules, cases; checks each file, then what only the whole can tell.</summary>
public static class LecteurDeRegles
{
    private const string FichierRegimes = "regimes.yaml";

    /// <summary>Reads and checks every *.yaml of the folder, cases included.</summary>
    /// <param name="dossier">The folder droit/.</param>
    /// <param name="territoire">Whose local acts count; those of others are checked and left out. Null for the national law alone.</param>
    /// <exception cref="DroitInvalideException">One fault or more, each with its file, line and cure.</exception>
    public static Regles Charger(string dossier, string? territoire = null)
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
            if (fichier.EndsWith(".cas.yaml", StringComparison.Ordinal)) cas.AddRange(Fiches(fichier).Select(f => LecteurDeCas.Lire(f)));
            else regles.AddRange(Fiches(fichier).Select(f => (LecteurDeRegle.Lire(f, regimes, territoire), f)));
        }
        Ensemble(regles, cas, defauts);
        if (defauts.Count > 0) throw new DroitInvalideException(defauts);
        return new(
            [.. regles.Select(r => r.Regle with { Cas = [.. cas.Where(c => c.Prouve(r.Regle.Id)).Select(c => Francais.Typographie(c.Nom))] }).OrderBy(r => r.Id, StringComparer.Ordinal)],
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
        var regime = new Regime(f.Texte("id"), f.Du(), f.Phrase("nom"), f.Phrase("texte"), f.Phrase("source"), f.Mot<Confiance>("confiance"));
        f.Fin();
        return regime;
    }

    private static void Ensemble(List<(Regle Regle, Fiche Fiche)> regles, List<Cas> cas, List<Defaut> defauts)
    {
        foreach (var doubles in regles.GroupBy(r => r.Regle.Id).Where(g => g.Count() > 1))
            foreach (var (regle, fiche) in doubles.Skip(1))
                fiche.Signaler($"La règle « {regle.Id} » existe déjà dans {doubles.First().Fiche.Fichier}. Donnez-lui un autre identifiant ou ajoutez une valeur à la première.", "id");
        foreach (var (regle, fiche) in regles)
        {
            foreach (var (cle, citee) in regle.Attend.Select(a => ("attend", a)).Concat(regle.Depart is { } depart ? [("depart", depart)] : []))
                if (citee == regle.Id || regles.All(r => r.Regle.Id != citee)) fiche.Signaler($"« {cle} » cite la règle « {citee} », qui n’existe pas. Corrigez l’identifiant.", cle);
        }
        foreach (var code in regles.SelectMany(r => r.Regle.SuspenduPar.Append(r.Regle.Suspension ?? Suspension.TreveHivernale).Select(c => (Code: c, r.Fiche))).Where(c => !Suspension.Codes.Contains(c.Code)))
            code.Fiche.Signaler($"La suspension « {code.Code} » n’est pas connue. Écrivez l’une de : {string.Join(", ", Suspension.Codes)}.", "suspendu_par");
        Cycles(regles);
        var connues = regles.Select(r => r.Regle.Id).ToHashSet();
        foreach (var c in cas)
            foreach (var id in c.Attendu.Regles.Where(id => !connues.Contains(id)))
                defauts.Add(new(c.Fichier, c.Ligne, $"Le cas « {c.Nom} » cite la règle « {id} », qui n’existe pas. Corrigez l’identifiant."));
    }

    /// <summary>A rule whose starting point depends on itself could never be computed.</summary>
    private static void Cycles(List<(Regle Regle, Fiche Fiche)> regles)
    {
        foreach (var (regle, fiche) in regles)
        {
            var vus = new HashSet<string>();
            for (var r = regle; r is not null; r = regles.Find(x => x.Regle.Id == r.Depart).Regle)
            {
                if (vus.Add(r.Id)) continue;
                fiche.Signaler($"Les « depart » tournent en rond : {string.Join(" → ", vus)} → {r.Id}. Supprimez l’un d’eux.", "depart");
                break;
            }
        }
    }
}
