namespace Prevex.Rapprochement;

/// <summary>A file that shares a key with the report.</summary>
/// <param name="Dossier">Its id.</param>
/// <param name="Empreinte">All that its reports told, made ready once.</param>
public sealed record Candidat(Guid Dossier, Empreinte Empreinte)
{
    /// <summary>Makes the identity ready here and now: for a file that is compared once.</summary>
    public Candidat(Guid dossier, Identite identite) : this(dossier, new Empreinte(identite)) { }
}

/// <summary>Why a file was retained.</summary>
public enum Motif
{
    /// <summary>Same sender, same number.</summary>
    ReferenceEmetteur,
    /// <summary>Same landlord, same lease reference.</summary>
    Bail,
    /// <summary>Same court number.</summary>
    Rg,
    /// <summary>Same landlord, same hearing day, same names.</summary>
    Audience,
    /// <summary>Same person with birth date, same dwelling or landlord.</summary>
    Personne,
    /// <summary>Same names in the same dwelling.</summary>
    Menage,
    /// <summary>Same person, elsewhere: the household moved or separated.</summary>
    AutreLogement,
    /// <summary>Same number or lease, other names.</summary>
    AutresNoms,
    /// <summary>Same names, certain birth dates that differ.</summary>
    NaissancesContraires,
    /// <summary>Same names and dwelling, other landlord.</summary>
    AutreBailleur,
    /// <summary>Same names and dwelling, other lease reference of the same landlord.</summary>
    AutreBail,
    /// <summary>Same names at the same entrance, another door.</summary>
    AutrePorte,
    /// <summary>Same dwelling, one name equal and the other not.</summary>
    UnSeulNom,
    /// <summary>Names near but not equal.</summary>
    NomsProches,
    /// <summary>Same person, but the address is missing, unreadable or « chez ».</summary>
    AdresseIncertaine,
    /// <summary>Same names, nothing else to be sure.</summary>
    Homonyme,
    /// <summary>Same household, but nothing was told of it for long: same procedure, or a new one?</summary>
    LongSilence,
}

/// <summary>A file retained, with what agrees and what does not.</summary>
public sealed class CandidatRetenu
{
    private readonly Func<IReadOnlyList<Explication>> _expliquer;

    internal CandidatRetenu(Guid dossier, Motif motif, double probabilite, Func<IReadOnlyList<Explication>> expliquer) =>
        (Dossier, Motif, Probabilite, _expliquer) = (dossier, motif, probabilite, expliquer);

    /// <summary>The file.</summary>
    public Guid Dossier { get; }

    /// <summary>Why it is there.</summary>
    public Motif Motif { get; }

    /// <summary>Chance that the report is of this file, among all those found and a new one; 0 to 1.</summary>
    public double Probabilite { get; }

    /// <summary>The reason in one French sentence.</summary>
    public string Phrase => Phrases.De(Motif);

    /// <summary>The evidence for and against, field by field, in French; computed when asked.</summary>
    public IReadOnlyList<Explication> Explications => field ??= _expliquer();
}

/// <summary>What to do with a report; closed.</summary>
public abstract record Decision
{
    private protected Decision() { }

    /// <summary>Errors that this answer is expected to cost, in reviews.</summary>
    public double CoutAttendu { get; internal init; }

    /// <summary>Attach to this file.</summary>
    /// <param name="Choix">The file and why.</param>
    public sealed record Automatique(CandidatRetenu Choix) : Decision;

    /// <summary>A person must say which, best first, or that it is a new file.</summary>
    /// <param name="Candidats">At least one.</param>
    public sealed record Revue(IReadOnlyList<CandidatRetenu> Candidats) : Decision;

    /// <summary>Open a file.</summary>
    /// <param name="DossiersLies">Files of the same persons elsewhere (move, separation): to be linked, not attached.</param>
    public sealed record Nouveau(IReadOnlyList<Guid> DossiersLies) : Decision;
}

internal static class Phrases
{
    internal static string De(Motif motif) => motif switch
    {
        Motif.ReferenceEmetteur => "Même numéro chez le même émetteur.",
        Motif.Bail => "Même bailleur et même référence de bail.",
        Motif.Rg => "Même numéro de rôle général (RG).",
        Motif.Audience => "Même audience, même bailleur et même nom.",
        Motif.Personne => "Même personne, date de naissance comprise.",
        Motif.Menage => "Mêmes noms dans le même logement.",
        Motif.AutreLogement => "Même personne dans un autre logement : déménagement ou séparation ?",
        Motif.AutresNoms => "Même numéro ou même bail, mais d’autres noms.",
        Motif.NaissancesContraires => "Mêmes noms, mais des dates de naissance différentes : père et fils, homonymes ou faute de frappe ?",
        Motif.AutreBailleur => "Mêmes noms et même logement, mais un autre bailleur.",
        Motif.AutreBail => "Mêmes noms et même logement, mais une autre référence de bail.",
        Motif.AutrePorte => "Mêmes noms à la même entrée, mais une autre porte.",
        Motif.UnSeulNom => "Même logement, mais un seul nom commun : nom d’usage, second prénom ou parent ?",
        Motif.NomsProches => "Noms proches, sans être identiques.",
        Motif.AdresseIncertaine => "Même personne, mais l’adresse manque ou ne suffit pas.",
        Motif.Homonyme => "Mêmes noms, sans autre preuve.",
        Motif.LongSilence => "Même ménage, mais rien n’en avait été dit depuis longtemps : même procédure ou nouvelle ?",
    };
}
