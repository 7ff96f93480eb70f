using System.Net;
using System.Text.RegularExpressions;

namespace Prevex.Site.Tests;

/// What a browser does with a form, without one.
internal static partial class Formulaires
{
    public static async Task<string> Lire(this HttpClient client, string adresse)
    {
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.RelativeOrAbsolute));
        Assert.True(reponse.StatusCode == HttpStatusCode.OK, $"{adresse} : {(int)reponse.StatusCode}");
        return WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
    }

    /// Opens the page, then sends its form with the anti-forgery token it holds.
    public static async Task<HttpResponseMessage> Envoyer(this HttpClient client, string adresse, params (string Nom, string Valeur)[] champs) =>
        await client.Poster(adresse, [.. champs, ("__RequestVerificationToken", Jeton().Match(await client.Lire(adresse)).Groups[1].Value)]);

    public static async Task<HttpResponseMessage> Poster(this HttpClient client, string adresse, params (string Nom, string Valeur)[] champs)
    {
        using var contenu = new FormUrlEncodedContent(champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)));
        return await client.PostAsync(new Uri(adresse, UriKind.RelativeOrAbsolute), contenu);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Jeton();
}
