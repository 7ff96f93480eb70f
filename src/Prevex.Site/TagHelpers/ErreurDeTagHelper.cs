using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prevex.Site.Affichage;

namespace Prevex.Site.TagHelpers;

/// <summary>&lt;erreur-de champ="actuel" /&gt;: what is wrong with a field, just above it; the control names it by aria-describedby="actuel-erreur".</summary>
[HtmlTargetElement("erreur-de", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErreurDeTagHelper(Icones icones) : TagHelper
{
    public required string Champ { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.TryGetValue(Champ, out var etat) && etat.Errors.Count > 0)
        {
            output.TagName = "span";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("class", "erreur");
            output.Attributes.SetAttribute("id", $"{Champ}-erreur");
            output.Content.AppendHtml($"<svg class=\"i\" aria-hidden=\"true\"><use href=\"{icones.Chemin}#circle-alert\"/></svg><span>").Append(etat.Errors[0].ErrorMessage).AppendHtml("</span>");
            return;
        }
        output.SuppressOutput();
    }
}
