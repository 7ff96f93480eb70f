using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Prevex.Site.Pages;

/// <summary>Until « Ma journée » exists, the work starts from the list.</summary>
public sealed class IndexPage : PageModel
{
    public IActionResult OnGet() => Redirect("/dossiers");
}
