using Prevex.Droit;
using Prevex.Droit.Chargement;
using Prevex.Faits;
using Prevex.Metier.Demonstration;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Tests.Demonstration;

/// <summary>The law judges the invented lives.</summary>
public class ParcoursTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 7, 1);
    private static readonly List<(Menage Menage, Situation Situation)> Situations = Situer();

    private static List<(Menage, Situation)> Situer()
    {
        var territoire = Territoire.Charger(Chemins.Territoire("93"));
        var regles = LecteurDeRegles.Charger(Path.Combine(Chemins.Racine, "droit"));
        var partenaires = new Partenaires(territoire);
        var fabrique = new FabriqueDeMenages(territoire, partenaires, Vocabulaire.Charger(territoire), 93, Aujourdhui);
        return [.. Enumerable.Range(0, 2000).Select(fabrique.Creer).Select(m =>
            (m, Droit.Calculs.Moteur.Situer(regles, Histoire(new Parcours(m, partenaires, 93, Aujourdhui).Vivre()), new(m.Debut, m.DelaiClause, m.TypeBailleur), Aujourdhui)))];
    }

    private static List<Inscription> Histoire(IEnumerable<Envoi> envois)
    {
        var histoire = new List<Inscription>();
        foreach (var envoi in envois.OrderBy(e => e.RecuLe))
            foreach (var fait in envoi.Signalement.Faits)
            {
                var remplace = envoi.Signalement.AnnuleEtRemplace ? histoire.Last(i => i.Fait.GetType() == fait.GetType()).Id : (Guid?)null;
                histoire.Add(new(Guid.CreateVersion7(), fait, new(envoi.RecuLe, new(5, 0), TimeSpan.Zero), Guid.Empty, remplace));
            }
        return histoire;
    }

    [Fact]
    public void The_law_finds_no_incoherence_in_an_invented_life() =>
        Assert.Empty(Situations.SelectMany(s => s.Situation.Incoherences.Select(i => $"{s.Menage.Rang} : {i.Code}")));

    [Fact]
    public void Some_households_stand_at_each_stage_of_the_law() =>
        Assert.Equal(Enum.GetValues<Etape>().Order(), Situations.Select(s => s.Situation.Etape).Distinct().Order());
}
