using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Prevex.Commun;

namespace Prevex.Bancs;

/// The generator on pages of known duration, behind a form: what it says of them is its own error.
internal static class Etalonnage
{
    private const string Immediate = "page immédiate";

    public static async Task Run(BasesNeuves bases, TextWriter sortie)
    {
        await using var site = await Ouvrir();
        var connexion = new Connexion(new Uri(site.Urls.First()), "/connexion", new Dictionary<string, string> { ["Nom"] = "essai" });
        var charge = Charge.Bureau with { Echauffement = TimeSpan.FromSeconds(2), Duree = TimeSpan.FromSeconds(10) };

        var releves = await charge.Mesurer(connexion.Ouvrir,
            new(Immediate, _ => "/attendre/0"),
            new("page de 50 ms", _ => "/attendre/50"),
            new("une page sur deux de 100 ms, l’autre immédiate", h => $"/attendre/{h.Next(2) * 100}"),
            new("page en panne", _ => "/panne"));

        await Charge.EnTableau($"{charge.Utilisateurs} utilisateurs, {charge.Duree.TotalSeconds} s", Immediate, releves).Ecrire(sortie);
    }

    private static async Task<WebApplication> Ouvrir()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapGet("/connexion", () => Results.Content("""<form><input name="__RequestVerificationToken" type="hidden" value="a&#x2B;b" /></form>""", "text/html"));
        site.MapPost("/connexion", async (HttpContext http) =>
        {
            var champs = await http.Request.ReadFormAsync();
            if (champs["__RequestVerificationToken"] != "a+b" || champs["Nom"] != "essai") return Results.BadRequest();
            http.Response.Cookies.Append("session", "ouverte");
            return Results.Redirect("/");
        });
        site.MapGet("/attendre/{ms:int}", async (int ms, HttpContext http) =>
        {
            if (http.Request.Cookies["session"] != "ouverte") return Results.Redirect("/connexion");
            await Task.Delay(ms);
            return Results.Ok();
        });
        site.MapGet("/panne", () => Results.StatusCode(500));
        await site.StartAsync();
        return site;
    }
}
