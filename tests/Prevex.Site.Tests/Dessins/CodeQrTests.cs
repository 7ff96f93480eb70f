using System.Globalization;
using System.Text.RegularExpressions;
using Prevex.Site.Dessins;
using QRCoder;

namespace Prevex.Site.Tests.Dessins;

public sealed partial class CodeQrTests
{
    private const string Adresse = "otpauth://totp/Prevex:claire%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Prevex&digits=6";

    [Fact]
    public void The_path_of_a_code_QR_draws_each_dark_module_and_no_other()
    {
        var dessine = CodeQr.De(Adresse);

        using var code = QRCodeGenerator.GenerateQrCode(Adresse, QRCodeGenerator.ECCLevel.M);
        var attendus = from y in Enumerable.Range(0, dessine.Cote) from x in Enumerable.Range(0, dessine.Cote) where code.ModuleMatrix[y][x] select (x, y);
        Assert.Equal(attendus, Modules(dessine).OrderBy(m => m.Y).ThenBy(m => m.X));
    }

    [Fact]
    public void A_code_QR_keeps_the_blank_border_that_readers_need()
    {
        var dessine = CodeQr.De(Adresse);

        Assert.Equal((4, dessine.Cote - 5), (Modules(dessine).Min(m => m.X), Modules(dessine).Max(m => m.X)));
        Assert.Equal((4, dessine.Cote - 5), (Modules(dessine).Min(m => m.Y), Modules(dessine).Max(m => m.Y)));
    }

    private static IEnumerable<(int X, int Y)> Modules(CodeQr code) => Trait().Matches(code.Trace).SelectMany(t =>
    {
        int[] n = [.. t.Groups.Values.Skip(1).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture))];
        Assert.Equal(n[2], n[3]);
        return Enumerable.Range(n[0], n[2]).Select(x => (x, n[1]));
    });

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-(\d+)z")]
    private static partial Regex Trait();
}
