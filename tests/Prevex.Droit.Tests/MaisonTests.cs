using System.Text.RegularExpressions;

namespace Prevex.Droit.Tests;

public sealed partial class MaisonTests
{
    /// Each folder of the law, and those it may name.
    public static TheoryData<string, string[]> Dossiers() => new()
    {
        { "", [] }, { "Calculs", [] }, { "Chargement", [] }, { "Ecriture", ["Calculs"] }, { "Comparaisons", ["Calculs", "Ecriture"] },
    };

    [Theory, MemberData(nameof(Dossiers))]
    public void Folders_of_the_law_walk_forward_only(string dossier, string[] permis)
    {
        var fichiers = Directory.GetFiles(Path.Combine(Commun.Depot, "src", "Prevex.Droit", dossier), "*.cs");
        Assert.NotEmpty(fichiers);
        foreach (var fichier in fichiers)
            Assert.Empty(Cites().Matches(File.ReadAllText(fichier)).Select(m => m.Groups[1].Value).Where(c => c != dossier).Except(permis));
    }

    [GeneratedRegex(@"(?:using |[ (])(?:Prevex\.)?Droit\.(Calculs|Chargement|Ecriture|Comparaisons)\b")]
    private static partial Regex Cites();
}
