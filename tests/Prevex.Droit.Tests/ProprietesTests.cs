using CsCheck;
using Prevex.Droit.Calculs;
using Prevex.Droit.Ecriture;
using Prevex.Faits;

namespace Prevex.Droit.Tests;

public class ProprietesTests
{
    private static readonly Type[] Types = [.. FaitsJson.Types.Values];
    private static readonly DateOnly[] Extremes = [DateOnly.MinValue, DateOnly.MaxValue, new(1990, 1, 1), new(2100, 12, 31), new(202, 1, 5)];
    private static readonly DateOnly Debut = new(2018, 1, 1);

    private static readonly Gen<DateOnly> Jour = Gen.Frequency(
        (60, Gen.Int[0, 3300].Select(Debut.AddDays)),
        (1, Gen.Int[0, 4].Select(i => Extremes[i])));

    private static readonly Gen<Fait> UnFait = Gen.Select(Gen.Int[0, Types.Length - 1], Jour, Jour, Gen.Int[0, 9]).Select((type, jour, autre, n) => Remplir(Types[type], jour, autre, n));

    private static readonly Gen<Inscription[]> Histoire = Gen.Select(UnFait, Gen.Int[0, 400], Gen.Int[0, 9]).Array[0, 25]
        .Select(faits => faits.Select((f, i) => new Inscription(
            new Guid(i + 1, 0, 0, new byte[8]), f.Item1, new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(i * 100 + f.Item2), Guid.Empty,
            f.Item3 == 0 && i > 0 ? new Guid(f.Item2 % i + 1, 0, 0, new byte[8]) : null)).ToArray());

    private static readonly Gen<BailConnu?> Bail = Gen.OneOf(
        Gen.Const((BailConnu?)null),
        Gen.Select(Jour, Gen.Int[1, 3]).Select((jour, mois) => (BailConnu?)new BailConnu(mois == 3 ? null : jour, mois == 1 ? null : new Delai(mois, Unite.Mois), mois == 2 ? TypeBailleur.PersonnePhysique : TypeBailleur.Social)
        {
            Loyer = 500, Charges = 80, Aide = mois == 1 ? null : 200, AideAuBailleur = mois == 3 ? true : null, Dettes = mois == 1 ? [] : [new(Guid.Empty, jour, 900), new(Guid.Empty, jour.AddDays(jour.Year < 9000 ? 60 : 0), 1500)],
        }));

    private static Fait Remplir(Type type, DateOnly jour, DateOnly autre, int n)
    {
        var fait = (Fait)Activator.CreateInstance(type)! with { DateEffet = jour };
        return fait switch
        {
            CommandementDePayer c => c with { Delai = n switch { 0 => new(2, Unite.Mois), 1 => new(6, Unite.Semaines), 2 => new(1000, Unite.Ans), _ => null }, ClauseVisee = n == 3 ? false : null },
            Assignation a => a with { Audience = n < 7 ? autre : null, Motif = n == 8 ? Motif.Troubles : Motif.Impaye },
            Audience a => a with { Issue = (IssueAudience)(n % 6), RenvoiAu = n < 4 ? autre : null, DelibereAu = n == 5 ? autre : null },
            Jugement j => j with { Sens = (SensJugement)(n % 8), DelaiSupprime = n == 3 ? true : null, DelaiPourQuitter = n == 4 ? new(3, Unite.Mois) : null, DelaiProlonge = n == 5 ? new(2, Unite.Mois) : null, DelaiReduit = n == 6 ? new(1, Unite.Mois) : null, Mensualite = n < 5 ? 80 : null, NombreMensualites = n < 5 ? n * 10 : null, PremiereMensualite = n < 5 ? autre : null },
            DecisionJex d => d with { DelaisJusquAu = n < 6 ? autre : null },
            DiagnosticSocialFinancier d => d with { Etat = (EtatDiagnostic)(n % 5) },
            Relogement r => r with { Solution = (Solution)(n % 9) },
            Surendettement s => s with { Etat = (EtatSurendettement)(n % 9), JusquAu = n < 6 ? autre : null },
            RecoursDalo r => r with { Etat = (EtatDalo)(n % 5) },
            AccordCfp a => a with { AcompterDu = n < 4 ? autre : null },
            Conge c => c with { Terme = n < 8 ? autre : null },
            AlerteCcapex a => a with { Origine = (Origine)(n % 9) },
            CommandementDeQuitter c => c with { AvecSignification = n < 4 },
            Versement v => v with { Montant = n < 8 ? n * 40 : null },
            ExamenEnCommission e => e with { Instance = (Instance)(n % 4), Etat = (EtatExamen)(n % 6) },
            AideAuLogement a => a with { Etat = (EtatAide)(n % 4) },
            PlanApurement p => p with { Nature = (NaturePlan)(n % 6), NombreMensualites = n * 6 },
            _ => fait,
        };
    }

    [Fact]
    public void Any_facts_give_a_situation_and_its_sentences() => Gen.Select(Histoire, Bail, Jour).Sample((histoire, bail, au) =>
    {
        var s = Moteur.Situer(Commun.Droit, histoire, bail, au);
        foreach (var e in s.Echeances) if (e.Explication(Commun.Droit).Etapes.Count < 2) return false;
        return s.Positions.Count > 0 && s.Jalons.Count >= 0 && s.Alertes.Concat(s.Incoherences).All(r => r.Message.Length > 0);
    }, iter: 3000);

    [Fact]
    public void Order_and_duplication_of_facts_change_nothing() => Gen.Select(Histoire, Bail, Jour, Gen.Int).Sample((histoire, bail, au, graine) =>
    {
        Inscription[] melange = [.. histoire, .. histoire];
        new Random(graine).Shuffle(melange);
        return Commun.Dit(Moteur.Situer(Commun.Droit, histoire, bail, au)) == Commun.Dit(Moteur.Situer(Commun.Droit, melange, bail, au));
    }, iter: 2000);

    [Fact]
    public void The_same_event_told_by_a_second_sender_changes_nothing() => Gen.Select(Histoire, Bail, Jour, Gen.Int[0, 24]).Sample((histoire, bail, au, lequel) =>
    {
        var connues = histoire.Where(i => i.Fait.DateEffet > new DateOnly(1990, 1, 1)).ToArray();
        if (connues.EnVigueur() is not { Count: > 0 } enVigueur) return true;
        var dit = enVigueur[lequel % enVigueur.Count];
        Inscription[] avecEcho = [.. connues, dit with { Id = Guid.Parse("ffffffff-0000-0000-0000-000000000000"), RecuLe = dit.RecuLe.AddYears(30), Remplace = null }];
        return SansReception(Moteur.Situer(Commun.Droit, connues, bail, au)) == SansReception(Moteur.Situer(Commun.Droit, avecEcho, bail, au));

        static string SansReception(Situation s) => string.Join('\n', Commun.Dit(s).Split('\n').Where(l =>
            !l.StartsWith(Remarques.FaitRecuAvantSaDate, StringComparison.Ordinal) && !l.StartsWith(Remarques.DateInvraisemblable, StringComparison.Ordinal)));
    }, iter: 2000);

    [Fact]
    public void A_fact_received_later_never_changes_what_was_known_before() => Gen.Select(Histoire, Bail, Jour, Gen.Int[0, 3000]).Sample((histoire, bail, au, jours) =>
    {
        var instant = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(jours);
        return Commun.Dit(Moteur.Situer(Commun.Droit, [.. histoire.Where(i => i.RecuLe <= instant)], bail, au)) == Commun.Dit(Moteur.Situer(Commun.Droit, histoire, bail, au, instant));
    }, iter: 2000);

    [Fact]
    public void No_forward_deadline_precedes_its_trigger_and_no_backward_one_follows_it() => Gen.Select(Histoire, Bail, Jour).Sample((histoire, bail, au) =>
        Moteur.Situer(Commun.Droit, histoire, bail, au).Echeances.All(e => Commun.Droit[e.Regle].ValeurAu(e.Evenement).Sens == Sens.Avant ? e.Date < e.Depart : e.Date >= e.Evenement && e.Date >= e.Depart), iter: 2000);

    [Fact]
    public void Suspensions_never_shorten_a_delay_given_to_the_occupant() => Gen.Select(Histoire, Bail, Jour).Sample((histoire, bail, au) =>
    {
        Inscription[] sans = [.. histoire.Where(i => i.Fait is not (DecisionJex or NotificationCommandementDeQuitter or Surendettement) && i.Remplace is null)];
        Inscription[] avec = [.. histoire.Where(i => i.Remplace is null)];
        var avant = Premieres(Moteur.Situer(Commun.Droit, sans, bail, au));
        var apres = Premieres(Moteur.Situer(Commun.Droit, avec, bail, au));
        return avant.All(a => apres[a.Key] >= a.Value);

        static Dictionary<(string, Guid?), DateOnly> Premieres(Situation s) =>
            s.Echeances.Where(e => e.Regle is "T05" or "T17" or "T21").GroupBy(e => (e.Regle, e.Fait)).ToDictionary(g => g.Key, g => g.Min(e => e.Date));
    }, iter: 2000);

    [Fact]
    public void Facts_read_back_from_their_json_give_the_same_situation() => Gen.Select(Histoire, Bail, Jour).Sample((histoire, bail, au) =>
    {
        Inscription[] relue = [.. histoire.Select(i => i with { Fait = FaitsJson.Lire(FaitsJson.Ecrire(i.Fait)) })];
        return relue.SequenceEqual(histoire) && Commun.Dit(Moteur.Situer(Commun.Droit, relue, bail, au)) == Commun.Dit(Moteur.Situer(Commun.Droit, histoire, bail, au));
    }, iter: 1000);

    [Fact]
    public void The_earliest_day_of_an_eviction_is_free_of_every_known_obstacle() => Gen.Select(Histoire, Bail, Jour).Sample((histoire, bail, au) =>
    {
        var s = Moteur.Situer(Commun.Droit, histoire, bail, au);
        var exception = histoire.EnVigueur().Any(i => i.Fait is ExceptionTreve);
        return s.Echeances.Where(e => e.Regle == "T26").All(e =>
            (Calendrier.EstOuvrable(e.Date) || e.Date == DateOnly.MaxValue) && (exception || !Commun.Droit.Treves(new(e.Date, e.Date)).Any())
            && s.Echeances.Where(x => x.Regle is "T17" && x.Fait == e.Fait).All(x => x.Date < e.Date));
    }, iter: 2000);

    [Fact]
    public void A_lease_never_shortens_the_delay_of_the_law() => Gen.Select(Histoire, Bail, Jour).Sample((histoire, bail, au) =>
    {
        var sans = Moteur.Situer(Commun.Droit, histoire, null, au).Echeances.Where(e => e.Regle == "T05").ToDictionary(e => e.Fait!.Value, e => e.Date);
        return Moteur.Situer(Commun.Droit, histoire, bail, au).Echeances.Where(e => e.Regle == "T05").All(e => e.Date >= sans[e.Fait!.Value]);
    }, iter: 2000);
}
