using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Prevex.Site.Affichage;

/// <summary>Address of the icon sprite, with its version.</summary>
public sealed class Icones(IFileVersionProvider versions)
{
    public string Chemin { get; } = versions.AddFileVersionToPath(PathString.Empty, "/lib/icones.svg");
}
