using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>How sure a value, a text or a deadline is; ordered from the surest.</summary>
public enum Confiance
{
    /// <summary>Read in the text, or in two independent sources.</summary>
    Certaine,
    /// <summary>One secondary source, or a reasoned reading.</summary>
    Probable,
    /// <summary>To be checked before it is relied upon.</summary>
    AVerifier,
}

/// <summary>Which day a deadline means.</summary>
public enum Nature
{
    /// <summary>Last day of the delay, included.</summary>
    FinDeDelai,
    /// <summary>First day on which the act is allowed.</summary>
    PasAvant,
    /// <summary>Last day on which the act is in time.</summary>
    AuPlusTard,
    /// <summary>Day on which a tacit decision is born.</summary>
    Silence,
    /// <summary>First day for which the State answers for its refusal.</summary>
    DebutResponsabilite,
    /// <summary>Last day of that liability.</summary>
    FinResponsabilite,
}

/// <summary>Which way a delay is counted from its trigger.</summary>
public enum Sens
{
    /// <summary>Forward.</summary>
    Apres,
    /// <summary>Backward.</summary>
    Avant,
}

/// <summary>What prevails over the law's own delay.</summary>
public enum Primaute
{
    /// <summary>The delay of a lease signed under an earlier value.</summary>
    Bail,
    /// <summary>The delay of a lease signed under the value in force, or on an unknown day.</summary>
    BailRecent,
    /// <summary>The delay stated in the act.</summary>
    Acte,
    /// <summary>The clause states no delay, or nobody told it: the law's own, with less certainty.</summary>
    ClauseMuette,
    /// <summary>The delay that the judge shortened.</summary>
    Juge,
}

/// <summary>Which side of the file a rule belongs to (domaine.md §1.2, parallel regions).</summary>
public enum Voie
{
    /// <summary>From the unpaid rent to the eviction.</summary>
    Procedure,
    /// <summary>Social work and the diagnosis.</summary>
    SuiviSocial,
    /// <summary>Over-indebtedness.</summary>
    Surendettement,
    /// <summary>DALO.</summary>
    Dalo,
    /// <summary>APL and AL.</summary>
    AideAuLogement,
    /// <summary>Housing solidarity fund.</summary>
    Fsl,
    /// <summary>Protocole de cohésion sociale.</summary>
    Pcs,
    /// <summary>CCAPEX, CLIL, COMEX.</summary>
    Commission,
    /// <summary>What the State owes the landlord.</summary>
    Indemnisation,
}

/// <summary>What removes a delay.</summary>
public enum Dispense
{
    /// <summary>The commandement does not rely on the clause résolutoire.</summary>
    ClauseNonVisee,
    /// <summary>The claim is not founded on a debt.</summary>
    MotifHorsDette,
    /// <summary>The judge removed the two months of L.412-1.</summary>
    DelaiSupprime,
    /// <summary>The landlord is a natural person or a family SCI.</summary>
    BailleurPersonnePhysique,
    /// <summary>The landlord is a social landlord or another legal person.</summary>
    BailleurPersonneMorale,
    /// <summary>Social park.</summary>
    BailleurSocial,
    /// <summary>Private park.</summary>
    BailleurPrive,
    /// <summary>The decision is an ordonnance de référé.</summary>
    Refere,
    /// <summary>The decision is a judgment on the merits, or nobody told which.</summary>
    Fond,
    /// <summary>The housing aid is paid to the tenant.</summary>
    AideVerseeAuLocataire,
    /// <summary>The dwelling is let furnished.</summary>
    BailMeuble,
    /// <summary>The dwelling is let empty, or nobody told.</summary>
    BailVide,
    /// <summary>An appeal is pending: the decision is not final.</summary>
    AppelForme,
    /// <summary>No protocole de cohésion sociale stands.</summary>
    SansPcs,
    /// <summary>The decision does not order the household to leave.</summary>
    DecisionSansExpulsion,
}

/// <summary>A statement of the law's data: what it says in plain French, its text, where that was read, how sure it is.</summary>
/// <param name="Prose">Plain French for a social worker.</param>
/// <param name="Texte">Article.</param>
/// <param name="Source">Where the text was read.</param>
/// <param name="Confiance">How sure it is.</param>
/// <param name="Delai">For a reading that only counts another delay from the same day.</param>
public sealed record Mention(string Prose, string Texte, string Source, Confiance Confiance, Delai? Delai = null);

/// <summary>A regime: an age of the law, from <paramref name="Du"/> until the next one.</summary>
/// <param name="Id">R0, R1…</param>
/// <param name="Du">First day; <see cref="DateOnly.MinValue"/> for the oldest.</param>
/// <param name="Nom">Plain name.</param>
/// <param name="Texte">Statute.</param>
/// <param name="Source">Where the text was read.</param>
/// <param name="Confiance">How sure it is.</param>
public sealed record Regime(string Id, DateOnly Du, string Nom, string Texte, string Source, Confiance Confiance);

/// <summary>A rule of droit/: a delay, a prohibition, a threshold or a duty, with its dated values.</summary>
public sealed record Regle
{
    /// <summary>T05, T07…</summary>
    public required string Id { get; init; }
    /// <summary>Plain name.</summary>
    public required string Nom { get; init; }
    /// <summary>Side of the file.</summary>
    public Voie Voie { get; init; }
    /// <summary>The facts that start it; none for a rule that says only what the law is.</summary>
    public required IReadOnlyList<Filtre> Declencheurs { get; init; }
    /// <summary>Which day its deadline means; null when it gives none of its own.</summary>
    public Nature? Nature { get; init; }
    /// <summary>The rule that moves the starting point, or from whose end this one runs.</summary>
    public string? Depart { get; init; }
    /// <summary>Rules whose end must have passed too.</summary>
    public IReadOnlyList<string> Attend { get; init; } = [];
    /// <summary>Codes of the suspensions that push its day further.</summary>
    public IReadOnlyList<string> SuspenduPar { get; init; } = [];
    /// <summary>Code of the suspension that lasts from the trigger to its day.</summary>
    public string? Suspension { get; init; }
    /// <summary>Rolled to the next working day (CPC 642).</summary>
    public bool Report { get; init; }
    /// <summary>Its deadline stays open when the procedure is over.</summary>
    public bool ApresLaFin { get; init; }
    /// <summary>Shown, but nobody has to act on that day.</summary>
    public bool Information { get; init; }
    /// <summary>Who must act, or wait.</summary>
    public required string Acteur { get; init; }
    /// <summary>What missing it means.</summary>
    public required string Effet { get; init; }
    /// <summary>Plain French for a social worker.</summary>
    public required string Prose { get; init; }
    /// <summary>In the order of their days; the first is « origine ».</summary>
    public required IReadOnlyList<Valeur> Valeurs { get; init; }
    /// <summary>What prevails over the values.</summary>
    public required IReadOnlyDictionary<Primaute, Mention> Prevaut { get; init; }
    /// <summary>What removes the rule.</summary>
    public required IReadOnlyDictionary<Dispense, Mention> Sauf { get; init; }
    /// <summary>Readings that differ, by code.</summary>
    public required IReadOnlyDictionary<string, Mention> Lectures { get; init; }
    /// <summary>The facts that meet the deadline or make it pointless.</summary>
    public required IReadOnlyList<Filtre> ClosPar { get; init; }
    /// <summary>File of droit/ that holds it.</summary>
    public required string Fichier { get; init; }
    /// <summary>Names of the cases that prove it.</summary>
    public IReadOnlyList<string> Cas { get; init; } = [];

    /// <summary>Tag of the first trigger; empty when there is none.</summary>
    public string Declencheur => Declencheurs is [var premier, ..] ? premier.Type : "";

    internal bool SansLectures => Lectures.Count == 0;
    internal string[] Attendues => field ??= [.. Attend];
    internal string[] Obstacles => field ??= [.. SuspenduPar];
    internal Filtre[] Amorces => field ??= [.. Declencheurs];
    internal Filtre[] Fermants => field ??= [.. ClosPar];
    internal Dispense[] Dispenses => field ??= [.. Sauf.Keys];
    internal (string Code, Delai Delai)[] LecturesDeDelai => field ??= [.. Lectures.Where(l => l.Value.Delai is not null).Select(l => (l.Key, l.Value.Delai!.Value))];
    internal bool SurAudience => Amorces.Length == 1 && Amorces[0].Classe == typeof(Audience);

    private Suspension?[]? _saisons;

    internal Regle AvecValeurs(IReadOnlyList<Valeur> valeurs)
    {
        var autre = this with { Valeurs = valeurs };
        autre._saisons = null;
        return autre;
    }

    /// <summary>The season that holds the day, if any.</summary>
    internal Suspension? SaisonLe(DateOnly jour)
    {
        if (jour.Year is < 2 or > 9998) return null;
        if (SaisonDe(jour.Year) is { } s && s.Periode.Contient(jour)) return s;
        return SaisonDe(jour.Year - 1) is { } p && p.Periode.Contient(jour) ? p : null;
    }

    /// <summary>The season that starts in the year; made once for the years of files.</summary>
    internal Suspension? SaisonDe(int annee)
    {
        const int premiere = 1985, derniere = 2105;
        if (annee is < premiere or > derniere) return Regles.SaisonDe(this, annee);
        var saisons = _saisons;
        if (saisons is null)
        {
            saisons = new Suspension?[derniere - premiere + 1];
            for (var a = premiere; a <= derniere; a++) saisons[a - premiere] = Regles.SaisonDe(this, a);
            _saisons = saisons;
        }
        return saisons[annee - premiere];
    }

    /// <summary>The value that governs an event of that day: always exactly one, possibly a <see cref="Forme.Neant"/>.</summary>
    public Valeur ValeurAu(DateOnly evenement) => Valeurs[Indice(evenement)];

    internal int Indice(DateOnly evenement)
    {
        var i = Valeurs.Count - 1;
        while (i > 0 && Valeurs[i].Du > evenement) i--;
        return i;
    }
}
