using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Prevex.Site.Affichage;

/// <summary>The name over the door; a deployment sets its own.</summary>
public sealed record Enseigne(string Nom, string Territoire);

/// <summary>One entry of the navigation; only what exists.</summary>
public sealed record Module(string Libelle, string Lien)
{
    public static readonly IReadOnlyList<Module> Tous =
    [
        new("Dossiers", "/dossiers"),
        new("Réception", "/reception"),
        new("Revue", "/revue"),
        new("Droit", "/droit"),
    ];

    public bool Contient(PathString chemin) => chemin.StartsWithSegments(Lien, StringComparison.Ordinal);
}

/// <summary>Who is signed in, as the header shows it.</summary>
public sealed record CompteAffiche(string Nom, string? Structure, bool Administre = false)
{
    /// <summary>Claim holding the name of the person's structure.</summary>
    public const string ClaimStructure = "nom_structure";

    public string Initiales => string.Concat(Nom.Split([' ', '-', '’'], StringSplitOptions.RemoveEmptyEntries).Take(2).Select(m => char.ToUpperInvariant(m[0])));

    public static CompteAffiche? De(ClaimsPrincipal user) =>
        user.FindFirst("nom_complet")?.Value is { } nom ? new(nom, user.FindFirst(ClaimStructure)?.Value, user.HasClaim(c => c.Type == "administre")) : null;
}

/// <summary>A step of the breadcrumb; without a link it is the page itself.</summary>
public sealed record Miette(string Libelle, string? Lien = null);

/// <summary>What a page tells its layout.</summary>
public static class Cadre
{
    /// <summary>Title of the tab, breadcrumb, and width (<paramref name="etroit"/> for forms).</summary>
    public static void Titrer(this ViewDataDictionary vue, string titre, IReadOnlyList<Miette>? fil = null, bool etroit = false)
    {
        vue["Titre"] = titre;
        vue["Fil"] = fil;
        vue["Etroit"] = etroit;
    }

    /// <summary>A message shown once, on the next page; <paramref name="lien"/> says where to see what was done.</summary>
    public static void Annoncer(this ITempDataDictionary donnees, string message, Ton ton = Ton.Bon, (string Texte, string Adresse)? lien = null)
    {
        if (lien is { } vers) (donnees["AnnonceLien"], donnees["AnnonceAdresse"]) = vers;
        donnees["Annonce"] = Francais.Typographie(message);
        donnees["AnnonceTon"] = ton.ToString();
    }
}
