using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Tests.Socle.Territoires;

public class TerritoireTests
{
    private static readonly Territoire SeineSaintDenis = Territoire.Charger(Chemins.Territoire("93"));

    public static TheoryData<string> Tous() => [.. Directory.GetDirectories(Chemins.Territoires).Select(d => Path.GetFileName(d))];

    [Theory, MemberData(nameof(Tous))]
    public void Every_territory_of_the_repository_loads(string dossier)
    {
        var territoire = Territoire.Charger(Chemins.Territoire(dossier));
        Assert.NotEmpty(territoire.Communes);
        Assert.NotEmpty(territoire.Structures);
    }

    [Fact]
    public void Seine_Saint_Denis_has_39_communes_in_three_arrondissements_and_four_EPT()
    {
        Assert.Equal(39, SeineSaintDenis.Communes.Count);
        Assert.Equal(["Bobigny", "Le Raincy", "Saint-Denis"], SeineSaintDenis.Arrondissements.Select(a => a.Nom).Order());
        Assert.Equal(4, SeineSaintDenis.Communes.Select(c => c.Ept).Distinct().Count());
        Assert.All(SeineSaintDenis.Communes, c =>
        {
            Assert.StartsWith("93", c.Insee);
            Assert.NotEmpty(c.CodesPostaux);
            Assert.True(c.Population > 1000, c.Nom);
        });
    }

    [Fact]
    public void The_old_code_of_Pierrefitte_means_Saint_Denis()
    {
        var saintDenis = SeineSaintDenis.CommuneDe("93059");
        Assert.Equal("93066", saintDenis?.Insee);
        Assert.Equal("2025-01-01", Assert.Single(saintDenis!.Anciennes).FusionneeLe);
        Assert.Null(SeineSaintDenis.CommuneDe("75056"));
    }

    [Fact]
    public void The_judge_sits_at_Bobigny_and_in_seven_tribunaux_de_proximite()
    {
        Assert.Equal(1, SeineSaintDenis.Juridictions.Count(j => j.Code.StartsWith("tj-", StringComparison.Ordinal)));
        Assert.Equal(7, SeineSaintDenis.Juridictions.Count(j => j.Code.StartsWith("tprx-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_of_the_25_kinds_of_partners_has_one_demonstration_account()
    {
        var comptes = SeineSaintDenis.Structures.Where(s => s.CompteDemo is not null).Select(s => s.Type).Order().ToList();
        Assert.Equal(SeineSaintDenis.TypesDeStructure.Select(t => t.Code).Order(), comptes);
        Assert.Equal(25, comptes.Count);
        Assert.All(SeineSaintDenis.Structures.Select(s => s.CompteDemo).OfType<CompteDemo>(), c => Assert.EndsWith("@example.com", c.Courriel));
    }

    [Theory]
    [InlineData("communes.yaml", "insee: \"00001\"", "insee: \"00001\"\n  maire: X", "communes.yaml, ligne 2 : champ inconnu « maire »")]
    [InlineData("communes.yaml", "arrondissement: \"001\"", "arrondissement: \"009\"", "arrondissement « 009 », qui n'existe pas")]
    [InlineData("structures.yaml", "type: prefecture }", "type: mairie }", "type « mairie », qui n'existe pas")]
    [InlineData("juridictions.yaml", "confiance: certaine", "confiance: sure", "ni certaine, ni probable, ni a_verifier")]
    [InlineData("territoire.yaml", "code: \"00\"", "code: \"\"", "« code » et « nom »")]
    [InlineData("arrondissements.yaml", "- code: \"001\"", "- code: [", "arrondissements.yaml, ligne")]
    public void A_wrong_file_says_where_and_why(string fichier, string avant, string apres, string message)
    {
        using var copie = new CopieDuModele();
        copie.Remplacer(fichier, avant, apres);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Territoire.Charger(copie.Chemin)).Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var copie = new CopieDuModele();
        File.Delete(Path.Combine(copie.Chemin, "structures.yaml"));
        Assert.Contains("Il manque structures.yaml", Assert.Throws<InvalidDataException>(() => Territoire.Charger(copie.Chemin)).Message);
    }

    private sealed class CopieDuModele : IDisposable
    {
        public CopieDuModele()
        {
            foreach (var fichier in Directory.GetFiles(Chemins.Territoire("_modele"))) File.Copy(fichier, Path.Combine(Chemin, Path.GetFileName(fichier)));
        }

        public string Chemin { get; } = Directory.CreateTempSubdirectory("prevex-territoire-").FullName;

        public void Remplacer(string fichier, string avant, string apres)
        {
            var chemin = Path.Combine(Chemin, fichier);
            var texte = File.ReadAllText(chemin);
            Assert.Contains(avant, texte);
            File.WriteAllText(chemin, texte.Replace(avant, apres));
        }

        public void Dispose() => Directory.Delete(Chemin, recursive: true);
    }
}
