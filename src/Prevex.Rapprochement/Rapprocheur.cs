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
        return montres.Count > 0 ? new Decision.Revue(montres) : new Decision.Nouveau([.. juges.Select(j => j.Dossier)]);
    }

    /// <summary>Field by field, what the report and a file say: for a page that shows any pair.</summary>
    public static IReadOnlyList<Explication> Expliquer(Identite recue, Identite dossier) => Expliqueur.De(new(new(recue), new(dossier)));

    // Strongest first: among several files, only a single strongest is attached without a person.
    internal enum Force { Rien, Lie, Possible, Menage, Personne, Numero }

    internal readonly record struct Verdict(Force Force, Motif Motif);

    private readonly record struct Juge(Guid Dossier, Comparaison Comparaison, Verdict Verdict)
    {
        public CandidatRetenu Retenir() => new(Dossier, Verdict.Motif, Comparaison);
    }

    private static Juge Peser(Empreinte recu, Candidat candidat)
    {
        var c = new Comparaison(recu, new(candidat.Identite));
        return new(candidat.Dossier, c, Apaiser(Juger(c), recu.Identite, candidat.Identite));
    }

    internal static Verdict Juger(Comparaison c)
    {
        var numero = c.Bail == Accord.Identique ? Motif.Bail : c.Rg == Accord.Identique ? Motif.Rg : c.Reference == Accord.Identique ? Motif.ReferenceEmetteur : (Motif?)null;
        var m = c.Meilleur;
        if (c.SansNoms) return numero is { } seul ? new(Force.Numero, seul) : default;
        if (m.Rang == 0) return numero is null ? default : new(Force.Possible, Motif.AutresNoms);
        if (c.Interdit)
            return numero is not null || !c.InterditNet && c.Logement >= Accord.Proche ? new(Force.Possible, Motif.NaissancesContraires) : default;

        var certaine = m.MemesNoms && m.Naissance == Accord.Identique;
        if (numero is { } motif)
        {
            // A sender may keep its number through a move; a lease, a case or the same landlord does not move.
            var ailleurs = motif == Motif.ReferenceEmetteur && c.Logement == Accord.Different && c.Bailleur != Accord.Identique;
            return !ailleurs ? new(Force.Numero, motif) : new(certaine ? Force.Lie : Force.Possible, Motif.AutreLogement);
        }
        if (c.Bail == Accord.Different)
            return c.Logement >= Accord.Proche && m.Rang > 1 ? new(Force.Possible, Motif.AutreBail) : certaine ? new(Force.Lie, Motif.AutreLogement) : default;
        if (c is { Audience: Accord.Identique, Bailleur: Accord.Identique }) return m.Rang > 1 ? new(Force.Personne, Motif.Audience) : new(Force.Possible, Motif.UnSeulNom);
        if (certaine) return JugerPersonne(c);
        if (m.Naissance == Accord.Different) return c.Logement == Accord.Identique && m.Rang > 1 ? new(Force.Possible, Motif.NaissancesContraires) : default;
        return m.MemesNoms ? JugerNoms(c) : m.Rang > 1 ? JugerNomsProches(c) : JugerUnSeulNom(c);
    }

    // Names and a certain birth date: the household is sure, the dwelling may not be.
    private static Verdict JugerPersonne(Comparaison c) => (c.Logement, c.Bailleur) switch
    {
        (Accord.Identique, _) or (Accord.Proche, not Accord.Different) or (Accord.Absent, Accord.Identique) => new(Force.Personne, Motif.Personne),
        (Accord.Proche, _) => new(Force.Possible, Motif.AutreBailleur),
        (Accord.Absent, _) => new(Force.Possible, Motif.AdresseIncertaine),
        (_, Accord.Identique) => new(Force.Possible, Motif.AutreLogement),
        _ => new(Force.Lie, Motif.AutreLogement),
    };

    // Names alone: the dwelling and the landlord must say the rest.
    private static Verdict JugerNoms(Comparaison c)
    {
        if (c.Logement == Accord.Different) return default;
        if (c.Logement == Accord.Absent) return c.Bailleur == Accord.Different ? default : new(Force.Possible, Motif.Homonyme);
        if (c.Bailleur == Accord.Different) return c.Logement == Accord.Identique ? new(Force.Possible, Motif.AutreBailleur) : default;
        if (c.PorteContraire) return new(Force.Possible, Motif.AutrePorte);
        if (!c.TousTrouves) return new(Force.Possible, Motif.NomsProches);
        var confirme = c.Logement == Accord.Identique || c.Bailleur == Accord.Identique || c.Telephone == Accord.Identique || c.Meilleur.Naissance == Accord.Proche;
        return confirme ? new(Force.Menage, Motif.Menage) : new(Force.Possible, Motif.AdresseIncertaine);
    }

    // A slip, an initial, a part of a compound name: something independent must confirm it.
    private static Verdict JugerNomsProches(Comparaison c)
    {
        if (c.Logement < Accord.Proche || c.Bailleur == Accord.Different) return default;
        var confirme = c.Meilleur.Naissance == Accord.Identique || c.Telephone == Accord.Identique || c.Bailleur == Accord.Identique && c.TousTrouves;
        return confirme && c.Logement == Accord.Identique && !c.PorteContraire ? new(Force.Menage, Motif.Menage)
            : c.Logement == Accord.Identique || c.Bailleur == Accord.Identique ? new(Force.Possible, Motif.NomsProches) : default;
    }

    // One name equal, the other contrary, in the same dwelling: a married name, a second first name, or a relative.
    private static Verdict JugerUnSeulNom(Comparaison c) =>
        c.Bailleur != Accord.Different && !c.PorteContraire && (c.MemePorte || c is { Logement: Accord.Identique, Bailleur: Accord.Identique })
            ? new(Force.Possible, Motif.UnSeulNom) : default;

    // The same household silent for long may be at a new procedure: a person says whether the file goes on.
    private static Verdict Apaiser(Verdict verdict, Identite recue, Identite dossier)
    {
        if (verdict.Force < Force.Menage || recue.Du is not { } du || recue.Au is not { } au || dossier.Du is not { } debut || dossier.Au is not { } fin) return verdict;
        return du > fin.AddMonths(SilenceEnMois) || au.AddMonths(SilenceEnMois) < debut ? new(Force.Possible, Motif.LongSilence) : verdict;
    }
}
