using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Prevex.Metier.Socle.Exports;

namespace Prevex.Metier.Tests.Socle.Exports;

public sealed class ExportsTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 6", "'+33 6")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=A;B", "\"'=A;B\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("il a dit « oui » ; \"non\"", "\"il a dit « oui » ; \"\"non\"\"\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_that_a_spreadsheet_would_run_is_made_inert(string? texte, string attendu) =>
        Assert.Equal($"{attendu};x\r\n", Csv.Ligne([texte, "x"]));

    [Fact]
    public void A_workbook_is_valid_and_holds_no_formula()
    {
        using var sortie = new MemoryStream();
        Xlsx.Ecrire(sortie, "Dossiers", [["Sans filtre"], [], ["Nom", "Dette", "Au", "Faits"]], [["=HYPERLINK(\"x\")", 1234.5m, new DateOnly(2026, 11, 23), 3], ["N’Diaye \u0001", null, null, null]]);

        sortie.Position = 0;
        using var classeur = SpreadsheetDocument.Open(sortie, false);
        Assert.Empty(new OpenXmlValidator().Validate(classeur).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var rangees = classeur.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToArray()).ToList();
        Assert.Equal(["=HYPERLINK(\"x\")", "1234.5", "46349", "3"], rangees[3]);
        Assert.Equal("N’Diaye ", rangees[4][0]);
        Assert.Empty(classeur.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
    }
}
