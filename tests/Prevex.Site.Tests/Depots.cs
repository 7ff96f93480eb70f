using System.Text;
using Microsoft.Playwright;

namespace Prevex.Site.Tests;

internal static class Depots
{
    /// One of the senders' files kept with the tests of reception.
    public static async Task Deposer(this IPage page, string donnee)
    {
        var chemin = Path.Combine(Chemins.Racine, "tests", "Prevex.Metier.Tests", "donnees", "signalements", donnee);
        await page.Deposer(Path.GetFileName(chemin), await File.ReadAllBytesAsync(chemin));
    }

    public static Task Deposer(this IPage page, string nom, string contenu) => page.Deposer(nom, Encoding.UTF8.GetBytes(contenu));

    private static async Task Deposer(this IPage page, string nom, byte[] contenu)
    {
        await page.GotoAsync("/reception/importer");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = nom, MimeType = "application/octet-stream", Buffer = contenu });
        await Assertions.Expect(page.Locator("output")).ToContainTextAsync(nom);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lire le fichier" }).ClickAsync();
    }
}
