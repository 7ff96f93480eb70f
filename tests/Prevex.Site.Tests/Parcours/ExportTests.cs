using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Prevex.Site.Tests.Parcours;

public sealed class ExportTests(SiteEnMarche site)
{
    [Fact]
    public async Task The_CSV_says_its_filters_and_holds_the_files_they_keep()
    {
        var fiches = await site.Fiches();
        var insee = fiches.First(f => f.Insee is not null && f.Insee != "93029").Insee!;
        using var client = await site.Client(SiteEnMarche.Compte);
        using var reponse = await client.GetAsync(new Uri($"/dossiers?commune={insee}&q=9&tri=numero&format=csv", UriKind.Relative));

        Assert.Equal("text/csv", reponse.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".csv", reponse.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
        var octets = await reponse.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], octets[..3]);
        var lignes = System.Text.Encoding.UTF8.GetString(octets[3..]).Split("\r\n");
        Assert.Contains(fiches.First(f => f.Insee == insee).Commune!, lignes[1], StringComparison.Ordinal);
        Assert.Contains("Recherche : 9", lignes[1], StringComparison.Ordinal);
        Assert.StartsWith("Numéro;Ménage;", lignes[3], StringComparison.Ordinal);
        Assert.Equal(fiches.Where(f => f.Insee == insee).Select(f => f.Numero), lignes[4..].Where(l => l.Length > 0).Select(l => l.Split(';')[0]));
    }

    [Fact]
    public async Task A_name_written_as_a_formula_is_inert_in_both_exports()
    {
        var menage = await site.Signaler("=CMD|'/C calc'!A1", "", "12 rue de la Formule");
        using var client = await site.Client(SiteEnMarche.Compte);

        var csv = await client.Lire($"/dossiers?q={menage.Numero}&format=csv");
        using var reponse = await client.GetAsync(new Uri($"/dossiers?q={menage.Numero}&format=xlsx", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        using var contenu = new MemoryStream(await reponse.Content.ReadAsByteArrayAsync());
        using var classeur = SpreadsheetDocument.Open(contenu, false);
        var cellules = classeur.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();

        Assert.Contains(";'=CMD|", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(";=CMD", csv, StringComparison.Ordinal);
        Assert.Contains(cellules, c => c.InnerText.StartsWith("=CMD|", StringComparison.Ordinal) && c.DataType?.Value == CellValues.InlineString);
        Assert.All(cellules, c => Assert.Null(c.CellFormula));
        Assert.Contains(cellules, c => c.InnerText.Contains(menage.Numero, StringComparison.Ordinal) && c.InnerText.StartsWith("Recherche", StringComparison.Ordinal));
    }
}
