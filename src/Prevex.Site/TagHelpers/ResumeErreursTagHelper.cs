using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prevex.Site.Affichage;

namespace Prevex.Site.TagHelpers;

/// <summary>&lt;resume-erreurs /&gt;: what must be mended, in the order of the page, with a link to each field. Nothing when all is well.</summary>
[HtmlTargetElement("resume-erreurs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ResumeErreursTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var erreurs = ViewContext.ModelState.SelectMany(p => p.Value!.Errors, (p, e) => (p.Key, e.ErrorMessage)).OrderBy(e => Rang(e.Key)).ToList();
        if (erreurs.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "erreurs");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml($"<h2>{(erreurs.Count == 1 ? "Un point est à corriger" : $"{Francais.Nombre(erreurs.Count)} points sont à corriger")}</h2><ul>");
        foreach (var (champ, message) in erreurs)
        {
            var texte = WebUtility.HtmlEncode(message);
            output.Content.AppendHtml(champ.Length == 0 ? $"<li>{texte}</li>" : $"<li><a href=\"#{ChampTagHelper.Identifiant(champ)}\">{texte}</a></li>");
        }
        output.Content.AppendHtml("</ul>");
    }

    // Model state sorts its keys by letter; a browser sends the fields as they stand on the page.
    private int Rang(string champ)
    {
        if (champ.Length == 0) return -1;
        var requete = ViewContext.HttpContext.Request;
        var rang = requete.HasFormContentType ? requete.Form.Keys.ToList().FindIndex(c => string.Equals(c, champ, StringComparison.OrdinalIgnoreCase)) : -1;
        return rang < 0 ? int.MaxValue : rang;
    }
}
