using Prevex.Rapprochement.Menages;

namespace Prevex.Rapprochement;

/// <summary>
/// Says whose report it is. Persons are weighed one by one, then the household: its dwelling, its lease, its numbers. The
/// answer is the one that is expected to cost least, where a link to another household's file costs far more than a review.
/// </summary>
public static class Rapprocheur
{
    private const int CandidatsMontres = 5;

    // A file hardly possible is not worth a reviewer's glance beside a likely one.
    private const double PartMontree = 0.005;

    /// <summary>Decides what to do with a report. Same answer whatever the order of candidates and of persons.</summary>
    /// <param name="recue">The report.</param>
    /// <param name="candidats">Files that share at least one of its <see cref="Cles"/>, those that a person declared distinct left out.</param>
    /// <param name="modele">What the territory knows; null for the starting values.</param>
    /// <param name="dossiers">Files of the territory: among more of them, homonyms are more likely.</param>
    public static Decision Decider(Identite recue, IReadOnlyList<Candidat> candidats, ModeleDeMenage? modele = null, int dossiers = 0) =>
        candidats.Count == 0 ? new Decision.Nouveau([]) : Decider(new Empreinte(recue), candidats, modele, dossiers);

    /// <summary>The same, of a report made ready.</summary>
    public static Decision Decider(Empreinte recu, IReadOnlyList<Candidat> candidats, ModeleDeMenage? modele = null, int dossiers = 0)
    {
        modele ??= ModeleDeMenage.Depart;
        var juges = new List<Juge>(candidats.Count);
        foreach (var c in candidats)
            if (!juges.Exists(j => j.Candidat.Dossier == c.Dossier)) juges.Add(Juge.De(recu, c, modele, dossiers));
        juges.Sort((x, y) => y.Pour.CompareTo(x.Pour) is var c and not 0 ? c : x.Candidat.Dossier.CompareTo(y.Candidat.Dossier));
        return Trancher(recu, juges, modele);
    }

    /// <summary>The evidence between a report and a file, field by field: for a page that shows any pair.</summary>
    public static IReadOnlyList<Explication> Expliquer(Identite recue, Identite dossier, ModeleDeMenage? modele = null) => Expliqueur.De(new(recue), new(dossier), modele ?? ModeleDeMenage.Depart);

    private static Decision Trancher(Empreinte recu, List<Juge> juges, ModeleDeMenage modele)
    {
        var couts = modele.Couts;
        var total = 1.0;
        foreach (var j in juges) total += j.Pour;
        var (meilleur, aucun) = (juges.Count > 0 ? juges[0] : default, 1 / total);
        var p = meilleur.Pour / total;
        var ailleurs = aucun * meilleur.Ailleurs;
        var coutDuLien = (1 - p - ailleurs) * couts.LienFaux + ailleurs * couts.AutreDossier;
        var coutDuNouveau = (1 - aucun) * couts.LienManque;
        if (coutDuLien < 1 && coutDuLien <= coutDuNouveau && meilleur.Defense == Defense.Aucune) return new Decision.Automatique(Retenir(meilleur)) { CoutAttendu = coutDuLien };
        if (coutDuNouveau < 1)
            return new Decision.Nouveau([.. juges.Where(j => (1 - j.Ailleurs) * couts.LienFaux < 1 && j.Defense != Defense.Contraire).Select(j => j.Candidat.Dossier)]) { CoutAttendu = coutDuNouveau };
        var montres = juges.Where(j => j.Pour / total >= PartMontree).Take(CandidatsMontres).Select(Retenir).ToList();
        return new Decision.Revue(montres) { CoutAttendu = 1 };

        CandidatRetenu Retenir(Juge j)
        {
            var c = new Comparaison(recu, j.Candidat.Empreinte);
            return new(j.Candidat.Dossier, j.Defense == Defense.Silence ? Motif.LongSilence : Motifs.De(c), j.Pour / total, () => Expliqueur.De(recu, j.Candidat.Empreinte, modele));
        }
    }

    /// <param name="Pour">Chances of this very file against everything else.</param>
    /// <param name="Ailleurs">If not this file, chance that it is the same persons before or after a move.</param>
    private readonly record struct Juge(Candidat Candidat, double Pour, double Ailleurs, Defense Defense)
    {
        public static Juge De(Empreinte recu, Candidat candidat, ModeleDeMenage modele, int dossiers)
        {
            var pesee = new Pesee(recu, candidat.Empreinte, modele, dossiers);
            var defense = Defenses.De(recu, candidat.Empreinte, pesee);
            return new(candidat, defense == Defense.Contraire ? 0 : pesee.Menage / (pesee.Ailleurs + pesee.Autres), pesee.Ailleurs / (pesee.Ailleurs + pesee.Autres), defense);
        }
    }
}
