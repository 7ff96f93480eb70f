using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Prevex.Metier.Socle.Exports;

/// <summary>A workbook of one sheet, written as it goes. Text is always text: no cell can be a formula.</summary>
public static class Xlsx
{
    public const string TypeMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="entete">Lines above the table (what filters made the export), then the titles of columns.</param>
    /// <param name="rangees">Cells: string, decimal, int, DateOnly or null.</param>
    public static void Ecrire(Stream sortie, string feuille, IReadOnlyList<IReadOnlyList<object?>> entete, IEnumerable<IReadOnlyList<object?>> rangees)
    {
        using var classeur = SpreadsheetDocument.Create(sortie, SpreadsheetDocumentType.Workbook);
        var livre = classeur.AddWorkbookPart();
        var styles = livre.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new(
            new Fonts(new Font()), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })), new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }));
        var page = livre.AddNewPart<WorksheetPart>();
        using (var plume = OpenXmlWriter.Create(page))
        {
            plume.WriteStartElement(new Worksheet());
            plume.WriteStartElement(new SheetData());
            foreach (var rangee in entete.Concat(rangees))
            {
                plume.WriteStartElement(new Row());
                foreach (var cellule in rangee) plume.WriteElement(Cellule(cellule));
                plume.WriteEndElement();
            }
            plume.WriteEndElement();
            plume.WriteEndElement();
        }
        livre.Workbook = new(new Sheets(new Sheet { Name = feuille, SheetId = 1, Id = livre.GetIdOfPart(page) }));
    }

    private static Cell Cellule(object? valeur) => valeur switch
    {
        null => new Cell(),
        decimal euros => new Cell { CellValue = new(euros), DataType = CellValues.Number, StyleIndex = 2 },
        int entier => new Cell { CellValue = new(entier), DataType = CellValues.Number },
        DateOnly jour => new Cell { CellValue = new(jour.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = 1 },
        string texte => new Cell { InlineString = new(new Text(Propre(texte)) { Space = SpaceProcessingModeValues.Preserve }), DataType = CellValues.InlineString },
        _ => throw new ArgumentException($"Une cellule ne contient pas de {valeur.GetType().Name}."),
    };

    private static string Propre(string texte) => string.Concat(texte.Where(System.Xml.XmlConvert.IsXmlChar));
}
