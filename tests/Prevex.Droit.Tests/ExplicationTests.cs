using Prevex.Droit.Calculs;
using Prevex.Droit.Comparaisons;
using Prevex.Droit.Ecriture;
using Prevex.Faits;

namespace Prevex.Droit.Tests;

public class ExplicationTests
{
    private static Explication Expliquer(string cas, string regle, int rang = 0)
    {
        var situation = Commun.Droit.Cas.Single(c => c.Nom == cas).Situer(Commun.Droit);
        return situation.Echeances.Where(e => e.Regle == regle).ElementAt(rang).Explication(Commun.Droit);
    }

    private static string Lisible(string texte) => texte.Replace('\u00A0', ' ');

    [Fact]
    public void The_arithmetic_of_the_T05_is_told_step_by_step()
    {
        var pourquoi = Expliquer("Signifié le 28/07/2023, la veille de la loi, deux mois", "T05");

        Assert.Equal(
            ["Commandement de payer signifié, acte du 28 juillet 2023 (loi 89-462 art. 24 I, rédaction antérieure à la loi 2023-668).",
             "28 juillet 2023 + 2 mois, de quantième à quantième = 28 septembre 2023.",
             "Le jeudi 28 septembre 2023 est le dernier jour du délai."],
            pourquoi.Etapes.Select(Lisible));
        Assert.Equal(("T05", "R0", 1), (pourquoi.Regle.Id, pourquoi.Regime.Id, pourquoi.Entrees.Count));
        Assert.Contains("Le dernier jour, le ménage peut encore payer", pourquoi.Cas);
    }

    [Fact]
    public void A_lease_that_prevails_is_named_with_its_text() =>
        Assert.Contains("Cass. avis, 13/06/2024", Expliquer("Bail de 2019 écrivant « deux mois », commandement de 2024, le contrat prévaut", "T05").Etapes[1]);

    [Fact]
    public void Another_reading_gives_its_own_day_and_confidence()
    {
        var lecture = Expliquer("Délai finissant un 1er mai, report discuté au lendemain", "T05").Lectures.Single();

        Assert.EndsWith("jeudi 2 mai 2024.", Lisible(lecture.Phrase));
        Assert.Equal(Confiance.AVerifier, lecture.Mention.Confiance);
    }

    [Fact]
    public void The_préfet_told_late_and_the_trêve_are_told()
    {
        Assert.Contains("Le préfet n’a été informé que le 20 avril 2024", Lisible(Expliquer("Préfet informé dix-huit jours plus tard, les deux mois courent de ce jour", "T17").Etapes[1]));
        Assert.Equal("La trêve hivernale du 1er novembre 2019 au 10 juillet 2020 la suspend (ord. 2020-331 du 25/03/2020 (jusqu’au 31/05/2020), puis loi 2020-546 du 11/05/2020 art. 10).",
            Lisible(Expliquer("Hiver 2019-2020, fin le 10 juillet et non en mai", "T21").Etapes[1]));
    }

    [Fact]
    public void The_earliest_day_of_an_eviction_names_every_obstacle()
    {
        var s = Commun.Situer(new(2024, 7, 1), new Jugement { DateEffet = new(2024, 1, 8), Sens = SensJugement.Ferme, DelaiProlonge = new(1, Unite.Mois) }, new CommandementDeQuitter { DateEffet = new(2024, 3, 4) },
            new DecisionJex { DateEffet = new(2024, 6, 3), DelaisJusquAu = new(2024, 12, 15) });
        var jour = s.Echeances.Last(e => e.Regle == "T26");

        var etapes = jour.Explication(Commun.Droit).Etapes.Select(Lisible).ToList();
        Assert.Equal(new DateOnly(2025, 4, 1), jour.Date);
        Assert.Contains("T17, et T18", etapes[0]);
        Assert.Contains(etapes, e => e.StartsWith("Le délai du juge de l’exécution du 3 juin 2024 au 15 décembre 2024", StringComparison.Ordinal));
        Assert.Contains(etapes, e => e.StartsWith("La trêve hivernale du 1er novembre 2024 au 31 mars 2025", StringComparison.Ordinal));
        Assert.EndsWith("de 6 heures à 21 heures.", etapes[^1]);
    }

    [Fact]
    public void Two_regimes_are_held_against_the_same_event()
    {
        var r = Commun.Droit.Regimes;
        var t05 = ComparaisonDeRegimes.De(Commun.Droit, r[0], r[1], "commandement_de_payer", new(2024, 1, 11)).Single(c => c.Regle.Id == "T05");

        Assert.Equal((new DateOnly(2024, 3, 11), new DateOnly(2024, 2, 22), true), (t05.DateA, t05.DateB, t05.Differe));
        Assert.All(FaitsJson.Types.Keys, type => ComparaisonDeRegimes.De(Commun.Droit, r[0], r[^1], type, new(2024, 1, 11)));
    }

    [Fact]
    public void A_decision_is_classified_and_its_debate_estimated_from_the_last_hearing()
    {
        var s = Commun.Situer(new(2024, 7, 1), new Audience { DateEffet = new(2024, 3, 5), Defendeur = Presence.NonComparant }, new Audience { DateEffet = new(2024, 4, 30), Defendeur = Presence.Represente },
            new Jugement { DateEffet = new(2024, 6, 14), Sens = SensJugement.Ferme, DelaiPourQuitter = new(3, Unite.Mois) });

        var decision = Assert.Single(s.Decisions);
        Assert.Equal((ClasseDeDecision.FermeAvecDelais, Contradictoire.Contradictoire, true), (decision.Classe, decision.Debat, decision.DebatEstime));
    }

    [Fact]
    public void The_line_of_the_procedure_holds_what_was_done_computed_and_expected()
    {
        var s = Commun.Situer(new(2024, 3, 1), new CommandementDePayer { DateEffet = new(2023, 5, 10) }, new Assignation { DateEffet = new(2024, 1, 10), Audience = new(2024, 3, 20) });

        Assert.Equal(
            [("CDP_DELIVRE", EtatJalon.Fait), ("CLAUSE_ACQUISE", EtatJalon.Calcule), ("ASSIGNE", EtatJalon.Fait), ("AUDIENCE", EtatJalon.Prevu)],
            s.Jalons.Select(j => (j.Code, j.Etat)));
        Assert.Equal(new DateOnly(2023, 7, 11), s.Jalons[1].Date);
    }

    [Fact]
    public void The_next_deadline_is_the_first_open_one()
    {
        var s = Commun.Situer(new(2024, 1, 20), new Assignation { DateEffet = new(2024, 1, 10), Audience = new(2024, 3, 20) });

        Assert.Equal(("T07", new DateOnly(2024, 2, 7)), (s.Prochaine!.Regle, s.Prochaine.Date));
    }
}
