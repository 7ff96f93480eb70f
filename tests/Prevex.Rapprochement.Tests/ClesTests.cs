using static Prevex.Rapprochement.Tests.Un;

namespace Prevex.Rapprochement.Tests;

public class ClesTests
{
    [Fact]
    public void Keys_of_a_full_report() => Assert.Equal(
    [
        "audience:20250304|GRANDOURCQ|JN", "audience:20250304|GRANDOURCQ|TPNT", "bail:GRANDOURCQ|1234", "entree:93055|12|JN", "entree:93055|12|TPNT",
        "locataire:GRANDOURCQ|JN", "locataire:GRANDOURCQ|JN|D", "locataire:GRANDOURCQ|TPNT", "locataire:GRANDOURCQ|TPNT|J",
        "naissance:19700514|JN", "naissance:19700514|TPNT", "nom:JN|TPNT", "ref:caf|42", "rg:PANTIN1122002430", "tel:639987941",
    ], Cles.De(Menage(Nom("Dupont", "Jean", "1970-05-14", "06 39 98 79 41")).A("12 rue Lénine").Bail("OPH Grand Ourcq Habitat", "00.1234").Ref("caf", "0042")
        .Rg("pantin RG 11-22-002430").Audience("2025-03-04")));

    [Theory, InlineData("1970-01-01"), InlineData("1900-01-01"), InlineData(null)]
    public void A_birth_by_default_makes_no_key(string? naissance) =>
        Assert.DoesNotContain(Cles.De(Menage(Nom("Dupont", "Jean", naissance))), c => c.StartsWith("naissance:", StringComparison.Ordinal));

    [Fact]
    public void Two_spellings_of_one_name_share_their_keys() => Assert.Equal(Cles.De(Menage(Nom("Dupond", "Mohammed")).Bail("SCI A")), Cles.De(Menage(Nom("DUPONT", "Muhamed")).Bail("SCI A")));

    [Fact]
    public void Swapped_names_share_their_keys() => Assert.Equal(Cles.De(Menage(Nom("Wang", "Lihua")).A("1 rue Lénine")), Cles.De(Menage(Nom("Lihua", "Wang")).A("1 rue Lénine")));

    [Theory, InlineData(null, null), InlineData("XXX", "."), InlineData("1234", ""), InlineData("\u200b", "\u202e")]
    public void An_empty_person_makes_no_key(string? nom, string? prenom) => Assert.Empty(Cles.De(Menage(Nom(nom, prenom)).A("12 rue Lénine")));

    [Fact]
    public void A_very_long_name_makes_short_keys() => Assert.All(Cles.De(Menage(Nom(new string('a', 10_000), new string('b', 10_000))).A("1 rue Lénine")), c => Assert.InRange(c.Length, 1, 80));
}
