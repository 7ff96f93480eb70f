using System.Text;
using QRCoder;

namespace Prevex.Site.Dessins;

/// <summary>A text that a telephone reads: the path of an SVG whose unit is one module, quiet zone included.</summary>
public sealed record CodeQr(int Cote, string Trace)
{
    public static CodeQr De(string texte)
    {
        using var code = QRCodeGenerator.GenerateQrCode(texte, QRCodeGenerator.ECCLevel.M);
        var rangs = code.ModuleMatrix;
        var trace = new StringBuilder();
        for (var y = 0; y < rangs.Count; y++)
            for (var x = 0; x < rangs.Count; x++)
            {
                if (!rangs[y][x]) continue;
                var debut = x;
                while (x < rangs.Count && rangs[y][x]) x++;
                trace.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{debut} {y}h{x - debut}v1h-{x - debut}z");
            }
        return new(rangs.Count, trace.ToString());
    }
}
