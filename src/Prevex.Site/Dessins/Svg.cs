using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Prevex.Site.Dessins;

/// <summary>Writes SVG: numbers to a tenth of a pixel, texts escaped, looks by class only (the CSP allows no style attribute).</summary>
internal sealed class Svg
{
    private static readonly HtmlEncoder Encodeur = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _texte = new();

    public Svg Rectangle(string classe, double x, double y, double largeur, double hauteur, double rayon = 0) =>
        Brut($"<rect class=\"{classe}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(largeur)}\" height=\"{N(hauteur)}\" rx=\"{N(rayon)}\"/>");

    public Svg Trait(string classe, double x1, double y1, double x2, double y2) =>
        Brut($"<line class=\"{classe}\" x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"/>");

    public Svg Rond(string classe, double x, double y, double rayon) =>
        Brut($"<circle class=\"{classe}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(rayon)}\"/>");

    public Svg Chemin(string classe, string trace) => Brut($"<path class=\"{classe}\" d=\"{trace}\"/>");

    public Svg Texte(string classe, double x, double y, string texte, string? ancre = null) =>
        Brut($"<text class=\"{classe}\" x=\"{N(x)}\" y=\"{N(y)}\"{(ancre is null ? "" : $" text-anchor=\"{ancre}\"")}>{Encodeur.Encode(texte)}</text>");

    public Svg Brut(string balise)
    {
        _texte.Append(balise);
        return this;
    }

    public static string N(double nombre) => Math.Round(nombre, 1).ToString(CultureInfo.InvariantCulture);

    public static string Echapper(string texte) => Encodeur.Encode(texte);

    public override string ToString() => _texte.ToString();
}
