using Microsoft.AspNetCore.Razor.TagHelpers;
using Prevex.Site.Affichage;

namespace Prevex.Site.TagHelpers;

/// <summary>&lt;etat de="puce" /&gt;: a state in words and colour.</summary>
[HtmlTargetElement("etat", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EtatTagHelper(Icones icones) : TagHelper
{
    public required Puce De { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"etat {De.Ton.Classe()}");
        if (De.Icone is not null)
            output.Content.AppendHtml($"<svg class=\"i\" aria-hidden=\"true\"><use href=\"{icones.Chemin}#{De.Icone}\"/></svg>");
        output.Content.AppendHtml("<span>").Append(De.Texte).AppendHtml("</span>");
    }
}
