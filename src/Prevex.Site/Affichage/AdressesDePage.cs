using Microsoft.AspNetCore.Http.Extensions;

namespace Prevex.Site.Affichage;

/// <summary>The address of this page with some parameters changed: sorting, paging, removing a filter.</summary>
public static class AdressesDePage
{
    /// <param name="changements">Parameter and value; null removes it.</param>
    public static string Avec(this HttpRequest request, params (string Nom, string? Valeur)[] changements)
    {
        var query = request.Query.Where(p => changements.All(c => c.Nom != p.Key)).SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v ?? ""))
            .Concat(changements.Where(c => c.Valeur is not null).Select(c => KeyValuePair.Create(c.Nom, c.Valeur!)));
        return request.PathBase + request.Path + new QueryBuilder(query).ToQueryString();
    }
}
