using static Prevex.Rapprochement.Tests.Un;

namespace Prevex.Rapprochement.Tests;

public class RapprocheurTests
{
    // A middling territory: evidence is worth more among fewer files.
    private const int Dossiers = 5_000;
    private const string Rue = "12 rue Anatole France";
    private static readonly PersonneComparee Jean = Nom("DUPONT", "Jean", "1970-05-14");

    private static Decision Decider(Identite recue, params Identite[] dossiers) =>
        Rapprocheur.Decider(recue, [.. dossiers.Select((d, i) => d.Dossier(i + 1))], null, Dossiers);

    private static void Automatique(Motif motif, Decision decision, int dossier = 1)
    {
        var choix = Assert.IsType<Decision.Automatique>(decision).Choix;
        Assert.Equal((motif, Id(dossier)), (choix.Motif, choix.Dossier));
    }

    private static void Revue(Motif motif, Decision decision) => Assert.Equal(motif, Assert.IsType<Decision.Revue>(decision).Candidats[0].Motif);

    private static void Nouveau(Decision decision, params Guid[] lies) => Assert.Equal(lies, Assert.IsType<Decision.Nouveau>(decision).DossiersLies);

    [Fact]
    public void Nobody_known_is_a_new_file() => Nouveau(Decider(Menage(Jean).A(Rue)));

    [Fact]
    public void Same_lease_of_the_same_bailleur_is_the_same_file() => Automatique(Motif.Bail,
        Decider(Menage(Nom("DUPONT", "J.")).Bail("OPH Grand Ourcq Habitat", "0012.34"), Menage(Jean).A(Rue).Bail("Grand Ourcq", "12-34")));

    [Fact]
    public void Same_lease_number_of_another_bailleur_says_nothing() => Assert.IsNotType<Decision.Automatique>(
        Decider(Menage(Nom("DUPONT", "Jean")).Bail("SCI A", "12"), Menage(Jean).Bail("SCI B", "12")));

    [Fact]
    public void Same_lease_with_all_other_names_goes_to_review() =>
        Revue(Motif.AutresNoms, Decider(Menage(Nom("TRAORE", "Awa")).Bail("SCI A", "12"), Menage(Jean).Bail("SCI A", "12")));

    [Fact]
    public void A_ledger_line_without_names_follows_its_lease() =>
        Automatique(Motif.Bail, Decider(Menage().Bail("SCI A", "12"), Menage(Jean).Bail("SCI A", "12")));

    [Fact]
    public void Same_sender_number_is_the_same_file_unless_names_contradict()
    {
        Automatique(Motif.ReferenceEmetteur, Decider(Menage(Nom("DUPONT", "Jean")).Ref("caf", "123"), Menage(Jean).Ref("caf", "0123")));
        Revue(Motif.AutresNoms, Decider(Menage(Nom("TRAORE", "Awa")).Ref("caf", "123"), Menage(Jean).Ref("caf", "123")));
        Nouveau(Decider(Menage(Nom("TRAORE", "Awa")).Ref("etude", "123"), Menage(Jean).Ref("caf", "123")));
    }

    [Fact]
    public void Name_first_name_and_birth_in_the_same_dwelling_is_the_same_file() =>
        Automatique(Motif.Personne, Decider(Menage(Nom("Dupont", "Jean, Marie", "1970-05-14")).A("12, R A FRANCE"), Menage(Jean).A(Rue)));

    [Fact]
    public void All_names_in_the_same_dwelling_is_the_same_file() => Automatique(Motif.Menage,
        Decider(Menage(Nom("TRAORÉ", "Awa"), Nom("Dupont", "Jean")).A(Rue), Menage(Jean, Nom("TRAORE", "AWA")).A("12 RUE A FRANCE")));

    [Fact]
    public void Swapped_surname_and_first_name_agree() => Automatique(Motif.Menage, Decider(Menage(Nom("LIHUA", "Wang")).A(Rue), Menage(Nom("WANG", "Lihua")).A(Rue)));

    [Fact]
    public void Same_dwelling_with_other_people_is_another_file() => Nouveau(Decider(Menage(Nom("TRAORE", "Awa")).A(Rue), Menage(Jean).A(Rue)));

    [Fact]
    public void A_household_that_moves_gets_a_new_file_linked_to_the_first() =>
        Nouveau(Decider(Menage(Jean).A("3 place de la Mairie", "Sevran").Bail("SCI B"), Menage(Jean).A(Rue).Bail("SCI A")), Id(1));

    [Fact]
    public void A_separated_spouse_elsewhere_gets_a_new_file_linked_to_the_first() => Nouveau(
        Decider(Menage(Nom("TRAORE", "Awa", "1972-03-09")).A("8 quai de la Marine", "L'Île-Saint-Denis"), Menage(Jean, Nom("TRAORE", "Awa", "1972-03-09")).A(Rue)), Id(1));

    [Fact]
    public void A_sender_that_keeps_its_number_through_a_move_opens_a_linked_file() =>
        Nouveau(Decider(Menage(Jean).A("3 place de la Mairie", "Sevran").Ref("caf", "123"), Menage(Jean).A(Rue).Ref("caf", "123")), Id(1));

    [Fact]
    public void Same_person_without_address_goes_to_review() => Revue(Motif.AdresseIncertaine, Decider(Menage(Jean), Menage(Jean).A(Rue)));

    [Fact]
    public void Same_person_at_somebody_elses_goes_to_review() =>
        Revue(Motif.AdresseIncertaine, Decider(Menage(Jean).A("3 place de la Mairie", "Sevran", "chez M. DIALLO"), Menage(Jean).A(Rue)));

    [Fact]
    public void A_slip_in_the_address_does_not_make_a_move() =>
        Automatique(Motif.Personne, Decider(Menage(Jean).A("12 rue Anatloe France"), Menage(Jean).A(Rue)));

    [Theory, InlineData("1998-11-02"), InlineData("1970-05-15"), InlineData("1971-05-14")]
    public void Certain_births_that_differ_forbid_an_automatic_link_on_every_key(string naissance)
    {
        var fils = Menage(Nom("DUPONT", "Jean", naissance)).A(Rue).Bail("SCI A", "12").Ref("caf", "1").Rg("11-22-1");
        Revue(Motif.NaissancesContraires, Decider(fils, Menage(Jean).A(Rue).Bail("SCI A", "12").Ref("caf", "1").Rg("11-22-1")));
        Assert.IsNotType<Decision.Automatique>(Decider(fils with { Baux = [], References = [], Rgs = [] }, Menage(Jean).A(Rue)));
    }

    [Fact]
    public void Father_and_son_of_one_name_in_one_dwelling_stay_apart() => Nouveau(Decider(Menage(Nom("DUPONT", "Jean", "1998-11-02")).A(Rue), Menage(Jean).A(Rue)));

    [Fact]
    public void Without_birth_father_or_son_in_one_dwelling_is_for_a_person_to_say() => Assert.Equal(2, Assert.IsType<Decision.Revue>(
        Decider(Menage(Nom("DUPONT", "Jean")).A(Rue), Menage(Jean).A(Rue), Menage(Nom("DUPONT", "Jean", "1998-11-02")).A(Rue))).Candidats.Count);

    [Fact]
    public void A_variant_spelling_does_not_lose_the_birth_of_its_person()
    {
        var pere = Enrichissement.Enrichir(Menage(Jean).A(Rue), Menage(Nom("DUPONT", "Jean Marie")));
        Nouveau(Decider(Menage(Nom("DUPONT", "Jean-Marie", "1998-11-02")).A(Rue), pere));
    }

    [Fact]
    public void Twins_stay_apart()
    {
        Nouveau(Decider(Menage(Nom("DIAWARA", "Lassana", "1996-09-09")).A("1 rue Lénine"), Menage(Nom("DIAWARA", "Fousseyni", "1996-09-09")).A(Rue)));
        Assert.IsNotType<Decision.Automatique>(Decider(Menage(Nom("LARBI", "Yassine", "1973-02-08")).A("1 rue Lénine", "Sevran"), Menage(Nom("LARBI", "Yacine", "1973-02-08")).A(Rue)));
        Revue(Motif.UnSeulNom, Decider(Menage(Nom("DIAWARA", "Lassana", "1996-09-09")).A(Rue, "Pantin", "porte 4"), Menage(Nom("DIAWARA", "Fousseyni", "1996-09-09")).A(Rue, "Pantin", "porte 4")));
    }

    [Fact]
    public void Siblings_at_one_entrance_stay_apart() => Nouveau(Decider(Menage(Nom("MEZIANE", "Bilal", "1967-12-03")).A(Rue), Menage(Nom("MEZIANE", "Youssef", "1969-04-29")).A(Rue)));

    [Fact]
    public void Homonyms_in_two_dwellings_stay_apart() => Nouveau(Decider(Menage(Nom("DUPONT", "Jean")).A("3 place de la Mairie", "Sevran"), Menage(Jean).A(Rue)));

    [Fact]
    public void Homonyms_at_one_entrance_behind_two_doors_go_to_review() => Revue(Motif.AutrePorte,
        Decider(Menage(Nom("COVACI", "Vasile")).A(Rue, complement: "porte 93"), Menage(Nom("COVACI", "Vasile")).A(Rue, complement: "porte 61").A(Rue)));

    [Fact]
    public void A_year_of_birth_that_differs_prevents_an_automatic_link() =>
        Revue(Motif.NaissancesContraires, Decider(Menage(Nom("DUPONT", "Jean", "1974-01-01")).A(Rue), Menage(Jean).A(Rue)));

    [Fact]
    public void Birth_on_1_January_proves_nothing_by_itself() =>
        Revue(Motif.Homonyme, Decider(Menage(Nom("DUPONT", "Jean", "1970-01-01")), Menage(Nom("DUPONT", "Jean", "1970-01-01")).A(Rue)));

    [Fact]
    public void Same_names_and_dwelling_with_another_bailleur_goes_to_review() =>
        Revue(Motif.AutreBailleur, Decider(Menage(Nom("DUPONT", "Jean")).A(Rue).Bail("SCI B"), Menage(Jean).A(Rue).Bail("SCI A")));

    [Fact]
    public void Same_names_and_dwelling_with_another_lease_goes_to_review() =>
        Revue(Motif.AutreBail, Decider(Menage(Nom("DUPONT", "Jean")).A(Rue).Bail("SCI A", "2"), Menage(Jean).A(Rue).Bail("SCI A", "1")));

    [Fact]
    public void A_married_name_is_recognised_by_birth_and_dwelling() => Automatique(Motif.Menage,
        Decider(Menage(Nom("DURAND", "Awa", "1972-03-09")).A(Rue), Menage(Nom("TRAORE", "Awa", "1972-03-09")).A(Rue)));

    [Fact]
    public void A_slip_in_a_name_is_confirmed_by_the_dwelling_or_the_landlord_never_by_nothing()
    {
        Assert.IsNotType<Decision.Automatique>(Decider(Menage(Nom("DUPNOT", "Jean")), Menage(Jean).A(Rue)));
        Assert.IsNotType<Decision.Automatique>(Decider(Menage(Nom("DUPNOT", "Jean")).A(Rue, complement: "porte 7"), Menage(Jean).A(Rue, complement: "porte 61")));
        Automatique(Motif.Menage, Decider(Menage(Nom("DUPNOT", "Jean")).A(Rue).Bail("SCI A"), Menage(Jean).A(Rue).Bail("SCI A")));
    }

    [Fact]
    public void A_hearing_names_its_file_by_bailleur_day_and_names() =>
        Automatique(Motif.Audience, Decider(Menage(Nom("DUPONT", "J.")).Bail("SCI A").Audience("2025-03-04"), Menage(Jean).A(Rue).Bail("SCI A").Audience("2025-03-04")));

    [Fact]
    public void The_RG_ties_the_hearings_of_a_case() =>
        Automatique(Motif.Rg, Decider(Menage(Nom("DUPONT", "J.")).Rg("pantin RG n° 11-22-002430"), Menage(Jean).Rg("PANTIN 11-22-002430")));

    [Fact]
    public void Two_files_at_the_same_hearing_go_to_review()
    {
        var dossier = Menage(Jean).Bail("SCI A").Audience("2025-03-04");
        Assert.Equal(2, Assert.IsType<Decision.Revue>(Decider(Menage(Nom("DUPONT")).Bail("SCI A").Audience("2025-03-04"), dossier, dossier)).Candidats.Count);
    }

    [Fact]
    public void Names_and_bailleur_without_hearing_nor_address_go_to_review() =>
        Revue(Motif.Homonyme, Decider(Menage(Nom("DUPONT", "Jean")).Bail("SCI A"), Menage(Jean).A(Rue).Bail("SCI A")));

    [Fact]
    public void The_stronger_evidence_wins_over_a_mere_namesake() => Automatique(Motif.Bail, Decider(
        Menage(Nom("DUPONT", "Jean")).A(Rue).Bail("SCI A", "7"), Menage(Nom("DUPONT", "Jean")).A(Rue), Menage(Jean).A(Rue).Bail("SCI A", "7")), 2);

    [Fact]
    public void A_second_procedure_soon_after_stays_in_the_same_file() => Automatique(Motif.Bail, Decider(
        Menage(Jean).Bail("SCI A", "7").Entre("2023-09-01", "2023-09-01"), Menage(Jean).Bail("SCI A", "7").Entre("2022-01-01", "2022-06-01")));

    [Fact]
    public void After_a_long_silence_a_person_says_whether_the_procedure_goes_on() => Revue(Motif.LongSilence, Decider(
        Menage(Jean).Bail("SCI A", "7").Entre("2024-07-01", "2024-09-01"), Menage(Jean).Bail("SCI A", "7").Entre("2022-01-01", "2022-06-01")));

    [Fact]
    public void The_explanation_says_field_by_field_what_agrees_and_what_does_not()
    {
        var lignes = Rapprocheur.Expliquer(Menage(Nom("Dupont", "Jean", "1998-11-02")).A("14 rue Anatole France").Bail("SCI B"), Menage(Jean).A(Rue).Bail("SCI A"));

        Assert.Equal([("Bailleur", Accord.Different), ("Nom", Accord.Identique), ("Prénom", Accord.Identique), ("Naissance", Accord.Different), ("Logement", Accord.Proche)],
            lignes.Select(l => (l.Champ, l.Accord)));
        Assert.Equal(("02/11/1998", "14/05/1970"), (lignes[3].Recu, lignes[3].Dossier));
    }

    [Fact]
    public void Every_reason_has_its_French_sentence() => Assert.All(Enum.GetValues<Motif>(), m => Assert.EndsWith(".", Phrases.De(m).Replace('?', '.'), StringComparison.Ordinal));
}
