namespace Prevex.Rapprochement.Tests;

public class CommunesTests
{
    [Theory]
    [InlineData("Saint-Denis", null, null, "93066")]
    [InlineData("ST DENIS", null, null, "93066")]
    [InlineData("Noisy le Gd", null, null, "93051")]
    [InlineData("NOISY-LE-SEC", null, null, "93053")]
    [InlineData("Rosny s/ Bois", null, null, "93064")]
    [InlineData("ROSNY S/S BOIS", null, null, "93064")]
    [InlineData("Neuilly sur Marne", null, null, "93050")]
    [InlineData("Pre St Gervais", null, null, "93061")]
    [InlineData("ILE ST DENIS", null, null, "93039")]
    [InlineData("Saint-Ouen", null, null, "93070")]
    [InlineData("BOBIGNY CEDEX", "93016", null, "93008")]
    [InlineData("93140 Bondy", null, null, "93010")]
    [InlineData("Bondy (93010)", null, null, "93010")]
    [InlineData("Aubervillers", null, null, "93001")]
    [InlineData("Pierrefitte-sur-Seine", "93380", null, "93066")]
    [InlineData(null, null, "93059", "93066")]
    [InlineData(null, null, "93300", "93001")]
    [InlineData("Pantin", "93300", "93300", "93055")]
    [InlineData(null, "93210", null, "93066")]
    [InlineData("Neuilly", null, null, null)]
    [InlineData("Lyon", "69001", "69123", null)]
    [InlineData(null, null, null, null)]
    public void Finds_the_current_commune_as_senders_write_it(string? nom, string? codePostal, string? insee, string? attendu) =>
        Assert.Equal(attendu, Un.Communes.Resoudre(nom, codePostal, insee));
}
