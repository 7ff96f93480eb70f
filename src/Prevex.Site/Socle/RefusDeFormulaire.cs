using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prevex.Metier.Socle;
using Prevex.Site.Affichage;

namespace Prevex.Site.Socle;

public static class RefusDeFormulaire
{
    /// <summary>Puts each refusal beside its field, or in the summary.</summary>
    public static void AjouterRefus(this ModelStateDictionary etat, string prefixe, IEnumerable<Problem> problemes)
    {
        foreach (var p in problemes) etat.AddModelError(p.Champ.Length == 0 ? "" : prefixe.Length == 0 ? p.Champ : $"{prefixe}.{p.Champ}", Francais.Typographie(p.Message));
    }
}
