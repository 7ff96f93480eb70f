using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prevex.Site.Affichage;

namespace Prevex.Site.TagHelpers;

/// <summary>By what a table is sorted.</summary>
public sealed record TriDeTableau(string Colonne, bool Descendant);

/// <summary>&lt;th tri="dette" tri-actuel="Model.Tri"&gt;: a head that sorts, kept in the address (tri, sens).</summary>
[HtmlTargetElement("th", Attributes = "tri")]
public sealed class TriTagHelper(Icones icones) : TagHelper
{
    [HtmlAttributeName("tri")]
    public required string Colonne { get; set; }

    [HtmlAttributeName("tri-actuel")]
    public required TriDeTableau Actuel { get; set; }

    /// <summary>First click gives the largest or the latest.</summary>
    [HtmlAttributeName("tri-descendant")]
    public bool DescendantDabord { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actif = Actuel.Colonne == Colonne;
        var descendant = actif ? !Actuel.Descendant : DescendantDabord;
        var lien = ViewContext.HttpContext.Request.Avec(("tri", Colonne), ("sens", descendant ? "desc" : "asc"), ("p", null));
        var icone = !actif ? "arrow-up-down" : Actuel.Descendant ? "arrow-down" : "arrow-up";
        var libelle = await output.GetChildContentAsync();

        output.Attributes.SetAttribute("scope", "col");
        if (actif) output.Attributes.SetAttribute("aria-sort", Actuel.Descendant ? "descending" : "ascending");
        var balise = new TagBuilder("a") { Attributes = { ["class"] = "tri", ["href"] = lien } };
        balise.InnerHtml.AppendHtml(libelle).AppendHtml($"<svg class=\"i\" aria-hidden=\"true\"><use href=\"{icones.Chemin}#{icone}\"/></svg>");
        output.Content.SetHtmlContent(balise);
    }
}
