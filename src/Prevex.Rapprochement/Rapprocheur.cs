namespace Prevex.Rapprochement;

/// <summary>
/// The first linkage: normalised exact agreement only. The wrong link is the costly error, so whatever is partial,
/// contradicted or shared by several files goes to a person. The probabilistic engine will replace <see cref="Juger"/>
/// behind this same door: an identity and candidates in, a <see cref="Decision"/> out.
/// </summary>
public static class Rapprocheur
{
    /// <summary>Silence after which the same household may be at another procedure.</summary>
    public const int SilenceEnMois = 18;

    private const int CandidatsMontres = 5;

    /// <summary>Decides what to do with a report. Same answer whatever the order of candidates and of persons.</summary>
    /// <param name="recue">The report.</param>
    /// <param name="candidats">Files that share at least one of its <see cref="Cles"/>.</param>
    public static Decision Decider(Identite recue, IReadOnlyList<Candidat> candidats)
    {
        if (candidats.Count == 0) return new Decision.Nouveau([]);
        var empreinte = new Empreinte(recue);
        var juges = candidats.DistinctBy(c => c.Dossier).OrderBy(c => c.Dossier).Select(c => Peser(empreinte, c)).Where(j => j.Verdict.Force != Force.Rien)
            .OrderByDescending(j => j.Verdict.Force).ThenByDescending(j => j.Comparaison.Logement).ToList();

        var surs = juges.Where(j => j.Verdict.Force >= Force.Menage && j.Verdict.Force == juges[0].Verdict.Force).ToList();
        if (surs.Count == 1) return new Decision.Automatique(surs[0].Retenir());
        var montres = juges.Where(j => j.Verdict.Force >= Force.Possible).Take(CandidatsMontres).Select(j => j.Retenir()).ToList();
        return montres.Count > 0 ? new Decision.Revue(montres) : new Decision.Nouveau([.. juges.Select(j => j.Candidat.Dossier)]);
    }

    /// <summary>Field by field, what the report and a file say: for a page that shows any pair.</summary>
    public static IReadOnlyList<Explication> Expliquer(Identite recue, Identite dossier) => Expliqueur.De(new(recue), new(dossier));

    // Strongest first: among several files, only a single strongest is attached without a person.
    internal enum Force { Rien, Lie, Possible, Menage, Personne, Numero }

    internal readonly record struct Verdict(Force Force, Motif Motif);

    private sealed record Juge(Candidat Candidat, Empreinte Recu, Empreinte Dossier, Comparaison Comparaison, Verdict Verdict)
    {
        public CandidatRetenu Retenir() => new(Candidat.Dossier, Verdict.Motif, Expliqueur.De(Recu, Dossier));
    }

    private static Juge Peser(Empreinte recu, Candidat candidat)
    {
        var dossier = new Empreinte(candidat.Identite);
        var c = new Comparaison(recu, dossier);
        return new(candidat, recu, dossier, c, Apaiser(Juger(c), recu.Identite, candidat.Identite));
    }

    internal static Verdict Juger(Comparaison c)
    {
        var memeNumero = c.Reference == Accord.Identique || c.Bail == Accord.Identique || c.Rg == Accord.Identique;
        var m = c.Meilleur;
        if (m.Rang == 0) return memeNumero ? new(Force.Possible, Motif.AutresNoms) : default;
        if (c.Interdit)
            return memeNumero || !c.InterditNet && c.Logement >= Accord.Proche ? new(Force.Possible, Motif.NaissancesContraires) : default;

        var certaine = m.Naissance == Accord.Identique;
        if (c.Bail == Accord.Identique) return new(Force.Numero, Motif.Bail);
        if (c.Rg == Accord.Identique) return new(Force.Numero, Motif.Rg);
        if (c.Reference == Accord.Identique)
            return c.Logement != Accord.Different ? new(Force.Numero, Motif.ReferenceEmetteur)
                : m.MemesNoms && certaine ? new(Force.Lie, Motif.AutreLogement) : new(Force.Possible, Motif.AutreLogement);
        if (c.Bail == Accord.Different) return m.MemesNoms && certaine ? new(Force.Lie, Motif.AutreLogement) : c.Logement == Accord.Identique ? new(Force.Possible, Motif.AutreBailleur) : default;
        if (c is { Audience: Accord.Identique, Bailleur: Accord.Identique }) return new(Force.Personne, Motif.Audience);
        if (m.MemesNoms && certaine) return JugerPersonne(c);
        if (certaine) return c.Logement == Accord.Identique && m.Prenom == Accord.Identique ? new(Force.Personne, Motif.Personne)
                : c.Logement >= Accord.Proche || c.Bailleur == Accord.Identique ? new(Force.Possible, Motif.NomsProches) : default;
        return m.MemesNoms ? JugerNoms(c) : JugerNomsProches(c);
    }

    private static Verdict JugerPersonne(Comparaison c) => (c.Logement, c.Bailleur) switch
    {
        (Accord.Identique, _) => new(Force.Personne, Motif.Personne),
        (Accord.Proche, not Accord.Different) => new(Force.Personne, Motif.Personne),
        (Accord.Proche, _) => new(Force.Possible, Motif.AutreBailleur),
        (Accord.Absent, Accord.Identique) => new(Force.Personne, Motif.Personne),
        (Accord.Absent, _) => new(Force.Possible, Motif.AdresseIncertaine),
        (_, Accord.Identique) => new(Force.Possible, Motif.AutreLogement),
        _ => new(Force.Lie, Motif.AutreLogement),
    };

    private static Verdict JugerNoms(Comparaison c) => (c.Logement, c.Bailleur) switch
    {
        (Accord.Identique, Accord.Different) => new(Force.Possible, Motif.AutreBailleur),
        (Accord.Identique, _) => c.TousTrouves ? new(Force.Menage, Motif.Menage) : new(Force.Possible, Motif.NomsProches),
        (Accord.Proche, Accord.Identique) => c.TousTrouves ? new(Force.Menage, Motif.Menage) : new(Force.Possible, Motif.NomsProches),
        (Accord.Proche, Accord.Absent) => new(Force.Possible, Motif.AdresseIncertaine),
        (Accord.Absent, Accord.Identique) => new(Force.Possible, Motif.Homonyme),
        (_, Accord.Identique) => new(Force.Possible, Motif.AutreLogement),
        (Accord.Absent, Accord.Absent) => new(Force.Possible, Motif.Homonyme),
        _ => default,
    };

    private static Verdict JugerNomsProches(Comparaison c) =>
        c.Logement == Accord.Identique && c.Bailleur != Accord.Different || c is { Logement: Accord.Proche, Bailleur: Accord.Identique } ? new(Force.Possible, Motif.NomsProches) : default;

    // The same household silent for long may be at a new procedure: a person says whether the file goes on.
    private static Verdict Apaiser(Verdict verdict, Identite recue, Identite dossier)
    {
        if (verdict.Force < Force.Menage || recue.Du is not { } du || recue.Au is not { } au || dossier.Du is not { } debut || dossier.Au is not { } fin) return verdict;
        return du > fin.AddMonths(SilenceEnMois) || au.AddMonths(SilenceEnMois) < debut ? new(Force.Possible, Motif.LongSilence) : verdict;
    }
}
