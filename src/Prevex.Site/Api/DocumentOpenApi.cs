using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Prevex.Site.Api;

internal static class DocumentOpenApi
{
    public static void Regler(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new() { Title = "Prévex", Version = "v1", Description = "Réception des signalements des partenaires. Le format est décrit dans docs/format-signalements.md." };
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["cle"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Clé remise par l'administrateur du territoire." },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference("cle", document)] = [] }];
        return Task.CompletedTask;
    });
}
