using System.Net;
using System.Text.RegularExpressions;

namespace Prevex.Bancs;

/// Signs in by the form, like a browser: its page, its anti-forgery token, its cookie.
internal sealed partial record Connexion(Uri Site, string Chemin, IReadOnlyDictionary<string, string> Champs)
{
    public async Task<HttpClient> Ouvrir()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = Site,
            Timeout = TimeSpan.FromSeconds(30),
        };
        var page = await client.GetStringAsync(Chemin);
        var champs = Champs.ToDictionary();
        if (Jeton().Match(page) is { Success: true } jeton) champs["__RequestVerificationToken"] = WebUtility.HtmlDecode(jeton.Groups[1].Value);

        using var formulaire = new FormUrlEncodedContent(champs);
        using var reponse = await client.PostAsync(Chemin, formulaire);
        if (reponse.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
            throw new InvalidOperationException($"Connexion refusée par {new Uri(Site, Chemin)} : {(int)reponse.StatusCode} au lieu d’une redirection.");
        return client;
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Jeton();
}
