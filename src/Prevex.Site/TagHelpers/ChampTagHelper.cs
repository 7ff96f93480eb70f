using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prevex.Site.Affichage;

namespace Prevex.Site.TagHelpers;

/// <summary>
/// &lt;champ asp-for="Input.Au" libelle="Date de l’audience" type="date" /&gt;: label, help, error and control, tied together.
/// With options it is a list, with lignes a text area. Other attributes (autocomplete, inputmode…) go to the control.
/// </summary>
[HtmlTargetElement("champ", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChampTagHelper(Icones icones) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public required string Libelle { get; set; }
    public string? Aide { get; set; }
    public string Type { get; set; } = "text";
    public IEnumerable<SelectListItem>? Options { get; set; }
    public int Lignes { get; set; }
    public bool Facultatif { get; set; }
    public string? Classe { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var nom = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = Identifiant(nom);
        ViewContext.ModelState.TryGetValue(nom, out var etat);
        var erreur = etat?.Errors.FirstOrDefault()?.ErrorMessage;

        var controle = Controle(etat?.AttemptedValue ?? Ecrire(For.Model));
        foreach (var attribut in output.Attributes) controle.MergeAttribute(attribut.Name, attribut.Value?.ToString());
        output.Attributes.Clear();
        controle.MergeAttribute("id", id);
        controle.MergeAttribute("name", nom);
        controle.AddCssClass($"saisie {Classe}".TrimEnd());
        var decrit = string.Join(' ', new[] { Aide is null ? null : id + "-aide", erreur is null ? null : id + "-erreur" }.OfType<string>());
        if (decrit.Length > 0) controle.MergeAttribute("aria-describedby", decrit);
        if (erreur is not null) controle.MergeAttribute("aria-invalid", "true");
        if (!Facultatif) controle.MergeAttribute("aria-required", "true");

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "champ");
        output.Content.AppendHtml($"<label for=\"{id}\">").Append(Libelle);
        if (Facultatif) output.Content.AppendHtml(" <span class=\"facultatif\">(facultatif)</span>");
        output.Content.AppendHtml("</label>");
        if (Aide is not null) output.Content.AppendHtml($"<span class=\"aide\" id=\"{id}-aide\">").Append(Aide).AppendHtml("</span>");
        if (erreur is not null)
            output.Content.AppendHtml($"<span class=\"erreur\" id=\"{id}-erreur\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"{icones.Chemin}#circle-alert\"/></svg><span>").Append(erreur).AppendHtml("</span></span>");
        output.Content.AppendHtml(controle);
    }

    internal static string Identifiant(string nom) => TagBuilder.CreateSanitizedId(nom, "_");

    private TagBuilder Controle(string valeur)
    {
        if (Options is not null)
        {
            var liste = new TagBuilder("select");
            foreach (var option in Options)
            {
                var balise = new TagBuilder("option") { Attributes = { ["value"] = option.Value } };
                if (option.Value == valeur || (valeur.Length == 0 && option.Selected)) balise.Attributes["selected"] = "selected";
                balise.InnerHtml.Append(option.Text);
                liste.InnerHtml.AppendHtml(balise);
            }
            return liste;
        }
        if (Lignes > 0)
        {
            var texte = new TagBuilder("textarea") { Attributes = { ["rows"] = Lignes.ToString(CultureInfo.InvariantCulture) } };
            texte.InnerHtml.Append(valeur);
            return texte;
        }
        var champ = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = Type } };
        if (Type is not ("password" or "file")) champ.Attributes["value"] = valeur;
        return champ;
    }

    private static string Ecrire(object? valeur) => valeur switch
    {
        null => "",
        DateOnly jour => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal montant => montant.ToString("0.##", CultureInfo.GetCultureInfo("fr-FR")),
        _ => Convert.ToString(valeur, CultureInfo.InvariantCulture) ?? "",
    };
}
