using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prevex.Site.Affichage;

namespace Prevex.Site.TagHelpers;

public enum FormeDeJour { Court, SansAn, Long }

/// <summary>&lt;jour de="date" forme="Long" /&gt;: a day, also readable by a machine.</summary>
[HtmlTargetElement("jour", TagStructure = TagStructure.WithoutEndTag)]
public sealed class JourTagHelper : TagHelper
{
    public required DateOnly De { get; set; }
    public FormeDeJour Forme { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", De.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Forme switch
        {
            FormeDeJour.Court => Francais.Jour(De),
            FormeDeJour.SansAn => Francais.JourSansAn(De),
            FormeDeJour.Long => Francais.JourLong(De),
        });
    }
}
