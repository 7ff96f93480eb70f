using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Prevex.Metier.Signalements.Lecture.Fichiers;

/// <summary>The rows of one sheet, one at a time; rows without any value are not given.</summary>
internal sealed class FeuilleXlsx(List<string> textes, HashSet<int> stylesDeDate, bool depuis1904)
{
    private const int TexteMax = 32_767;
    private readonly List<Cellule> _cellules = [];

    public IEnumerable<Rangee> Rangees(Func<XmlReader> ouvrir)
    {
        using var xml = ouvrir();
        var numero = 0;
        Rangee? rangee = null;
        bool encore;
        do
        {
            encore = false;
            // `yield` is not allowed in a block that catches.
            FichierXlsx.Parcourir(() => encore = Suivante(xml, ref numero, out rangee));
            if (encore && rangee is not null && !rangee.EstVide) yield return rangee;
        }
        while (encore);
    }

    private bool Suivante(XmlReader xml, ref int numero, out Rangee? rangee)
    {
        rangee = null;
        while (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            if (!xml.Read()) return false;
        numero = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > numero ? n : numero + 1;
        _cellules.Clear();
        if (!xml.IsEmptyElement)
        {
            var profondeur = xml.Depth;
            xml.Read();
            while (xml.Depth > profondeur)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c") LireCellule(xml);
                else xml.Read();
            }
        }
        xml.Read();
        rangee = new(numero, [.. _cellules]);
        return true;
    }

    private void LireCellule(XmlReader xml)
    {
        var colonne = Colonne(xml.GetAttribute("r")) ?? _cellules.Count;
        var type = xml.GetAttribute("t");
        _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        string? valeur = null, direct = null;
        var formule = false;
        if (!xml.IsEmptyElement)
        {
            var profondeur = xml.Depth;
            xml.Read();
            while (xml.Depth > profondeur)
            {
                if (xml.NodeType != XmlNodeType.Element) { xml.Read(); continue; }
                switch (xml.LocalName)
                {
                    case "f": formule = true; xml.Skip(); break;
                    case "v": valeur = LireTexte(xml); break;
                    case "is": direct = LireTexte(xml); break;
                    default: xml.Skip(); break;
                }
            }
        }
        xml.Read();
        if (colonne < _cellules.Count || colonne >= Source.ColonnesMax || (string.IsNullOrEmpty(valeur ?? direct) && !formule)) return;
        while (_cellules.Count < colonne) _cellules.Add(new(""));
        _cellules.Add(Cellule(type, style, valeur, direct) with { Formule = formule });
    }

    private Cellule Cellule(string? type, int style, string? valeur, string? direct)
    {
        if (type == "inlineStr") return new(direct ?? "");
        if (type == "s") return int.TryParse(valeur, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < textes.Count ? new(textes[i]) : new("");
        if (type == "e") return new(valeur ?? "#ERREUR", NatureCellule.Erreur);
        if (type == "b") return new(valeur == "1" ? "VRAI" : "FAUX");
        if (type is "str" or "d") return new(valeur ?? "");
        if (!double.TryParse(valeur, NumberStyles.Float, CultureInfo.InvariantCulture, out var nombre)) return new(valeur ?? "");
        if (stylesDeDate.Contains(style) && Valeurs.Dates.Serie(nombre, depuis1904) is { } jour)
            return new(jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), NatureCellule.Date, nombre);
        return new(nombre.ToString("G15", CultureInfo.InvariantCulture), NatureCellule.Nombre, nombre);
    }

    /// <summary>All the text under the element, phonetic readings left out; leaves the reader after its end.</summary>
    public static string LireTexte(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        StringBuilder? plusieurs = null;
        var texte = "";
        var profondeur = xml.Depth;
        xml.Read();
        while (xml.Depth > profondeur)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh") { xml.Skip(); continue; }
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                if (texte.Length == 0) texte = Morceau(xml);
                else (plusieurs ??= new(texte)).Append(Morceau(xml));
                if (plusieurs?.Length > TexteMax) plusieurs.Length = TexteMax;
            }
            else xml.Read();
        }
        xml.Read();
        return plusieurs?.ToString() ?? texte;
    }

    // A text node is read by pieces and cut: a cell of 200 MB must not be held.
    private static string Morceau(XmlReader xml)
    {
        var tampon = ArrayPool<char>.Shared.Rent(1024);
        var texte = "";
        StringBuilder? longue = null;
        for (int lus; (lus = xml.ReadValueChunk(tampon, 0, tampon.Length)) > 0;)
        {
            if (texte.Length == 0) texte = new(tampon, 0, lus);
            else if ((longue ??= new(texte)).Length < TexteMax) longue.Append(tampon, 0, lus);
        }
        ArrayPool<char>.Shared.Return(tampon);
        xml.Read();
        return longue?.ToString() ?? texte;
    }

    private static int? Colonne(string? reference)
    {
        if (reference is null) return null;
        var colonne = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            colonne = colonne * 26 + c - 'A' + 1;
            if (colonne > 20_000) return null;
        }
        return colonne == 0 ? null : colonne - 1;
    }
}
