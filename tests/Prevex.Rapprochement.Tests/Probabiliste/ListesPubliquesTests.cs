using System.Runtime.CompilerServices;
using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Rapprochement.Tests.Probabiliste;

/// <summary>Extracts of public lists whose truth is known (see donnees/LICENCE-*): floors under what the engine finds.</summary>
public class ListesPubliquesTests
{
    private static List<string[]> Lire(string nom, [CallerFilePath] string ici = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(ici)!, "donnees", nom)).Skip(1).Select(l => l.Split(',', StringSplitOptions.TrimEntries))];

    private static Fiche Febrl(string[] c, bool naissance) => new(c[0])
    {
        Prenom = c[1], Nom = c[2], Numero = c[3], Voie = c[4], Complement = c[5], Commune = c[6], CodePostal = c[7], Naissance = naissance ? c[9] : null,
    };

    private static double F1(ResultatDeLiage r, int nombreA, Func<string, string> verite)
    {
        var personnes = r.Ids.Select(verite).ToList();
        var vraies = nombreA < r.Ids.Count
            ? personnes.Take(nombreA).Sum(x => personnes.Skip(nombreA).Count(y => x == y))
            : personnes.GroupBy(p => p).Sum(g => g.Count() * (g.Count() - 1) / 2);
        var trouvees = r.Paires.Where(p => p.Probabilite >= 0.5).ToList();
        return 2.0 * trouvees.Count(p => personnes[p.A] == personnes[p.B]) / (trouvees.Count + vraies);
    }

    [Theory]
    [InlineData(true, 0.999)]
    [InlineData(false, 0.996)]
    public void Two_public_lists_are_linked_without_learning_their_truth(bool naissance, double plancher)
    {
        List<Fiche> a = [.. Lire("febrl4a.csv").Select(c => Febrl(c, naissance))], b = [.. Lire("febrl4b.csv").Select(c => Febrl(c, naissance))];
        var f1 = F1(Liage.Lier(a, b, new() { FormatNaissance = "yyyyMMdd" }), a.Count, id => id.Split('-')[1]);
        Assert.True(f1 >= plancher, $"{f1:0.0000}");
    }

    [Fact]
    public void Duplicates_with_hard_errors_are_found_in_a_public_list()
    {
        var lignes = Lire("fake.csv");
        var personnes = lignes.ToDictionary(c => c[0], c => c[6]);
        var f1 = F1(Liage.Lier([.. lignes.Select(c => new Fiche(c[0]) { Prenom = c[1], Nom = c[2], Naissance = c[3], Commune = c[4], Courriel = c[5] })], null, new()), lignes.Count, id => personnes[id]);
        Assert.True(f1 >= 0.90, $"{f1:0.0000}");
    }
}
