using Prevex.Metier.Signalements;
using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Reception;

internal static class ListeDeDossiers
{
    /// <summary>A file that an import speaks of, in one line.</summary>
    public static ImportVue.DossierTouche De(LireMessages.DossierTouche touche)
    {
        var f = touche.Fiche;
        var quoi = new[] { f.Numero, f.Commune ?? (f.Adresse.Length == 0 ? null : f.Adresse), f.Dette is > 0 and { } dette ? $"dette de {Francais.Euros(dette)}" : null };
        return new($"/dossiers/{f.DossierId}", f.Noms.Length == 0 ? "Ménage sans nom" : f.Noms, string.Join(" · ", quoi.OfType<string>()), touche.Nouveau);
    }
}
