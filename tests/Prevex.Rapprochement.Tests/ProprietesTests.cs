using CsCheck;
using static Prevex.Rapprochement.Tests.Un;

namespace Prevex.Rapprochement.Tests;

public class ProprietesTests
{
    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String, Gen.Char['\0', '\uffff'].Array[0, 40].Select(c => new string(c)), Gen.String[Gen.Char.AlphaNumeric, 0, 60],
        Parmi("", " ", "\u200b\u202e\u2066", "X", "1", "0000", "N°", "BAT", "PORTE", "CHEZ", "93 93 93", "(((", "c/o", "ép. née", "\ud800", new string('A', 10_000), new string('9', 10_000), string.Concat(Enumerable.Repeat("12 rue, ", 2_000))));

    private static readonly Gen<PersonneComparee> Personne = Gen.Select(
        Parmi("DUPONT", "DUPOND", "TRAORE", "BA"), Parmi<string?>("Jean", "Jeanne", "Awa", "J.", null), Parmi<string?>("1970-05-14", "1970-01-01", "1998-11-02", null),
        (nom, prenom, naissance) => Nom(nom, prenom, naissance));

    private static readonly Gen<Identite> Identite = Gen.Select(
        Personne.Array[0, 4], Parmi<string?>("12 rue Lénine", "12 rue Lenine bat A porte 4", "14 rue Lénine", "3 place de la Mairie", null),
        Parmi<string?>("SCI A", "SCI B", null), Parmi<string?>("1", "2", null), Parmi<string?>("caf", "etude", null),
        (personnes, voie, bailleur, bail, emetteur) =>
        {
            var i = Menage(personnes).Bail(bailleur, bail);
            if (voie is not null) i = i.A(voie);
            return emetteur is null ? i : i.Ref(emetteur, bail ?? "9");
        });

    [Fact]
    public void Normalising_twice_changes_nothing() => Hostile.Sample(t => Texte.Normaliser(Texte.Normaliser(t)) == Texte.Normaliser(t) && Texte.Coller(Texte.Normaliser(t)).Length <= Texte.LongueurMax, iter: 3_000);

    [Fact]
    public void No_text_can_break_reading_keys_decision_or_explanation() => Gen.Select(Hostile, Hostile, Hostile, Hostile).Sample((a, b, c, d) =>
    {
        var adresse = Adresses.Lire(a, b, c, d, c, Un.Communes);
        var identite = new Identite { Personnes = [Nom(a, b, null, c, d)], Adresses = [adresse], Baux = [new(a, b)], References = [new(c, d)], Rgs = [a] };
        var dossier = Enrichissement.Enrichir(identite, new() { Personnes = [Nom(b, a)], Adresses = [Adresses.Lire(b, a, null, null, null, Un.Communes)] });
        Assert.All(Cles.De(dossier), k => Assert.InRange(k.Length, 1, 80));
        Rapprocheur.Decider(identite, [dossier.Dossier()]);
        Rapprocheur.Expliquer(identite, dossier);
    }, iter: 2_000);

    [Fact]
    public void The_order_of_candidates_and_persons_changes_nothing() => Gen.Select(Identite, Identite.Array[0, 4], Gen.Int).Sample((recue, dossiers, graine) =>
    {
        var candidats = dossiers.Select((d, i) => d.Dossier(i + 1)).ToArray();
        var hasard = new Random(graine);
        var meles = candidats.Select(c => c with { Empreinte = new(Meler(c.Empreinte.Identite)) }).ToArray();
        hasard.Shuffle(meles);
        Assert.Equal(Dire(Rapprocheur.Decider(recue, candidats)), Dire(Rapprocheur.Decider(Meler(recue), meles)));

        Identite Meler(Identite i)
        {
            var personnes = i.Personnes.ToArray();
            hasard.Shuffle(personnes);
            return i with { Personnes = personnes };
        }
    }, iter: 3_000);

    [Fact]
    public void An_automatic_link_never_joins_certain_births_that_all_differ() => Gen.Select(Identite, Identite).Sample((recue, dossier) =>
    {
        var (a, b) = (recue with { Personnes = [Nom("DUPONT", "Jean", "1970-05-14")] }, dossier with { Personnes = [Nom("DUPONT", "Jean", "1998-11-02")] });
        Assert.IsNotType<Decision.Automatique>(Rapprocheur.Decider(a, [b.Dossier()]));
    }, iter: 1_000);

    [Fact]
    public void Attaching_the_same_report_twice_teaches_nothing() => Gen.Select(Identite, Identite).Sample((dossier, recue) =>
    {
        var une = Enrichissement.Enrichir(dossier, recue);
        Assert.Equal(Cles.De(une), Cles.De(Enrichissement.Enrichir(une, recue)));
        Assert.Equal(une.Personnes.Count, Enrichissement.Enrichir(une, recue).Personnes.Count);
    }, iter: 2_000);

    private static Gen<T> Parmi<T>(params T[] valeurs) => Gen.Int[0, valeurs.Length - 1].Select(i => valeurs[i]);

    private static string Dire(Decision decision) => decision switch
    {
        Decision.Automatique a => $"A {a.Choix.Dossier} {a.Choix.Motif}",
        Decision.Revue r => "R " + string.Join(' ', r.Candidats.Select(c => $"{c.Dossier} {c.Motif}")),
        Decision.Nouveau n => "N " + string.Join(' ', n.DossiersLies),
        _ => throw new InvalidOperationException(),
    };
}
