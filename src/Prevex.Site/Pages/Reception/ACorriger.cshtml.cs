using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Depot;
using Prevex.Metier.Socle.Exports;
using Prevex.Site.Socle;

namespace Prevex.Site.Pages.Reception;

public sealed class ACorrigerPage(ExporterLignesACorriger exporter, Depot depot) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await depot.LireEnvoi(User.Agent(), id, ct) is not { } envoi) return NotFound();
        var nom = $"{Path.GetFileNameWithoutExtension(envoi.Message.NomFichier ?? "envoi")} a corriger.csv";
        Response.ContentType = Csv.TypeMime;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = nom, FileName = "a-corriger.csv" }.ToString();
        await using var sortie = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await exporter.Execute(User.Agent(), id, sortie, ct);
        return new EmptyResult();
    }
}
