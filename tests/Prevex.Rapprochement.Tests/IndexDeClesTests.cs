using CsCheck;

namespace Prevex.Rapprochement.Tests;

public class IndexDeClesTests
{
    private static readonly ulong[] Cle = [IndexDeCles.Hacher("nom:DUPONT|JEAN")];

    [Fact]
    public void A_key_has_the_same_hash_in_every_process() => Assert.Equal(11_902_151_456_299_217_830UL, IndexDeCles.Hacher("nom:DUPONT|JEAN"));

    [Fact]
    public void The_index_finds_what_a_plain_dictionary_finds() =>
        Gen.Select(Gen.Int[0, 40], Gen.ULong[0, 30].Array[0, 6]).Array[0, 200].Sample(poses =>
        {
            var index = new IndexDeCles();
            var simple = new Dictionary<ulong, HashSet<Guid>>();
            foreach (var (n, cles) in poses)
            {
                index.Poser(Dossier(n), cles);
                foreach (var cle in cles) (simple.TryGetValue(cle, out var d) ? d : simple[cle] = []).Add(Dossier(n));
            }
            Assert.Equal(poses.Select(p => p.Item1).Distinct().Count(), index.Nombre);
            for (var cle = 0UL; cle <= 31; cle++)
            {
                var trouves = new HashSet<Guid>();
                index.Sous(cle, trouves);
                Assert.Equal(simple.GetValueOrDefault(cle) ?? [], trouves);
            }
        });

    [Fact]
    public void A_key_too_common_says_so_and_costs_no_more()
    {
        var index = new IndexDeCles();
        for (var n = 0; n < 10_000; n++) index.Poser(Dossier(n), Cle);
        var trouves = new HashSet<Guid>();
        index.Sous(Cle[0], trouves);
        Assert.Equal(Cles.BlocMax + 1, trouves.Count);
    }

    private static Guid Dossier(int n) => new(n, 0, 0, new byte[8]);
}
