using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>Main stage of a file, in the order of the procedure.</summary>
public enum Etape
{
    /// <summary>Nothing reported, or the procedure ended and the lease goes on.</summary>
    BailEnCours,
    /// <summary>S1.</summary>
    ImpayePrecoce,
    /// <summary>S2: reported to the Caf or the MSA.</summary>
    Signale,
    /// <summary>S3: CCAPEX seised or alerted.</summary>
    CcapexSaisie,
    /// <summary>S4.</summary>
    CommandementDePayer,
    /// <summary>S6: the delay ended unpaid.</summary>
    ClauseAcquise,
    /// <summary>S7.</summary>
    Assigne,
    /// <summary>S10: a hearing was held.</summary>
    AudienceTenue,
    /// <summary>S11 and S13; also when a schedule given by the judge was broken.</summary>
    Juge,
    /// <summary>S12: conditional decision, its schedule running.</summary>
    DelaisEnCours,
    /// <summary>S14.</summary>
    CommandementDeQuitter,
    /// <summary>S17.</summary>
    CfpRequis,
    /// <summary>S19.</summary>
    CfpAccorde,
    /// <summary>S19: expressly or by silence.</summary>
    CfpRefuse,
    /// <summary>S20.</summary>
    Expulse,
    /// <summary>The household left, was rehoused, or abandoned the dwelling.</summary>
    Parti,
    /// <summary>Debt paid, schedule kept, PCS, new lease, désistement, radiation, classement.</summary>
    Resolu,
}

/// <summary>Days on which an act is not allowed, or a delay does not run.</summary>
/// <param name="Nature">Stable code, one of the constants below.</param>
/// <param name="Periode">Both days included.</param>
/// <param name="Texte">Article.</param>
public sealed record Suspension(string Nature, Periode Periode, string Texte)
{
    /// <summary>Code of the trêve.</summary>
    public const string TreveHivernale = "treve_hivernale";
    /// <summary>Code of the time given by the juge de l'exécution.</summary>
    public const string DelaisJex = "delais_jex";
    /// <summary>Code of the time during which the judge asked for delays has not answered.</summary>
    public const string JexSaisi = "jex_saisi";
    /// <summary>Code of the time during which the préfet was not told of the commandement de quitter (T16).</summary>
    public const string CqlNonNotifie = "cql_non_notifie";
    /// <summary>Code of the time until the over-indebtedness commission decides (S01).</summary>
    public const string SurendettementRecevable = "surendettement_recevable";
    /// <summary>Code of the time of an over-indebtedness plan (S02).</summary>
    public const string SurendettementPlan = "surendettement_plan";
    /// <summary>Code of a moratoire and the three months after it (S03).</summary>
    public const string SurendettementMoratoire = "surendettement_moratoire";
    /// <summary>Code of the two years after a rétablissement personnel (S04).</summary>
    public const string RetablissementPersonnel = "retablissement_personnel";
    /// <summary>Code of the eviction suspended by the judge after recevability (S05).</summary>
    public const string SuspensionExpulsion = "suspension_expulsion";
    /// <summary>Code of the days before the first one on which the public force is granted.</summary>
    public const string CfpAVenir = "cfp_a_venir";
    /// <summary>Code of a protocole de cohésion sociale (P01).</summary>
    public const string ProtocoleCohesionSociale = "protocole_cohesion_sociale";

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [TreveHivernale, DelaisJex, JexSaisi, CqlNonNotifie, SurendettementRecevable, SurendettementPlan, SurendettementMoratoire, RetablissementPersonnel,
         SuspensionExpulsion, CfpAVenir, ProtocoleCohesionSociale];
}

/// <summary>Whether a milestone was told, computed, or is expected.</summary>
public enum EtatJalon
{
    /// <summary>A fact told it.</summary>
    Fait,
    /// <summary>The law computes it from facts.</summary>
    Calcule,
    /// <summary>Expected, not confirmed by a fact; its day may be past.</summary>
    Prevu,
}

/// <summary>A point of the line of the procedure.</summary>
/// <param name="Code">State of domaine.md §1.2, such as CDP_DELIVRE.</param>
/// <param name="Libelle">French.</param>
/// <param name="Date">Its day.</param>
/// <param name="Fait">The fact that told it, or from which it is computed.</param>
/// <param name="Etat">Told, computed or expected.</param>
/// <param name="Procedure">Number of the procedure in the file, from 1.</param>
public sealed record Jalon(string Code, string Libelle, DateOnly Date, Guid? Fait, EtatJalon Etat, int Procedure);

/// <summary>Something an agent should look at, or facts that cannot all be right.</summary>
/// <param name="Code">Stable code, see <see cref="Remarques"/>.</param>
/// <param name="Faits">The facts concerned.</param>
public sealed record Remarque(string Code, IReadOnlyList<Guid> Faits)
{
    /// <summary>The act should not go on without a motivated override.</summary>
    public bool Bloquante => Code == Remarques.GardeDalo;

    /// <summary>The remark in French, with what to do.</summary>
    public string Message => Remarques.Message(Code);
}

/// <summary>Where a household stands on a day. Everything in it is computed from facts and can be thrown away.</summary>
public sealed class Situation
{
    private readonly Func<IReadOnlyList<Jalon>> _jalons;
    private readonly Func<IReadOnlyList<DecisionClassee>> _decisions;

    internal Situation(Func<IReadOnlyList<Jalon>> jalons, Func<IReadOnlyList<DecisionClassee>> decisions) => (_jalons, _decisions) = (jalons, decisions);

    /// <summary>The day on which it is computed.</summary>
    public required DateOnly Aujourdhui { get; init; }

    /// <summary>Main stage of the latest procedure.</summary>
    public required Etape Etape { get; init; }

    /// <summary>Day on which that stage was reached; null when nothing tells.</summary>
    public required DateOnly? EtapeLe { get; init; }

    /// <summary>Codes of domaine.md §1.2, the main one first, then the parallel tracks.</summary>
    public required IReadOnlyList<string> Positions { get; init; }

    /// <summary>Every deadline, past ones too, in the order of days.</summary>
    public required IReadOnlyList<Echeance> Echeances { get; init; }

    /// <summary>In the order of days.</summary>
    public required IReadOnlyList<Suspension> Suspensions { get; init; }

    /// <summary>What an agent should look at.</summary>
    public required IReadOnlyList<Remarque> Alertes { get; init; }

    /// <summary>Facts that cannot all be right.</summary>
    public required IReadOnlyList<Remarque> Incoherences { get; init; }

    /// <summary>The judgments, classified; made when first asked.</summary>
    public IReadOnlyList<DecisionClassee> Decisions => field ??= _decisions();

    /// <summary>Whether the debt is an impayé in the sense of housing aid, under each reading; empty when the rent and the debts are not known.</summary>
    public required IReadOnlyList<EvaluationDImpaye> ImpayeDAide { get; init; }

    /// <summary>Points of the line of the procedure, in the order of days. Made when first asked.</summary>
    public IReadOnlyList<Jalon> Jalons => field ??= _jalons();

    /// <summary>The first open deadline that is not past and on which someone has to act, or null.</summary>
    public Echeance? Prochaine
    {
        get
        {
            foreach (var e in Echeances) if (e.Ouverte && !e.Information && e.Date >= Aujourdhui) return e;
            return null;
        }
    }
}
