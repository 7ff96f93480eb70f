using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Prevex.Site.Pages;

[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErreurPage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; } = 500;

    public string Titre => Texte.Titre;
    public string Explication => Texte.Explication;
    public string QueFaire => Texte.QueFaire;

    public void OnGet() { }
    public void OnPost() { }

    private (string Titre, string Explication, string QueFaire) Texte => Code switch
    {
        400 => ("Cette demande n’a pas été comprise", "Le formulaire était peut-être ouvert depuis trop longtemps, ou l’adresse est incomplète.", "Revenez à la page précédente, rechargez-la, puis recommencez. Ce qui était déjà enregistré l’est toujours."),
        403 => ("Vous n’avez pas accès à cette page", "Votre compte ne permet pas de la lire ou d’y agir.", "Si vous en avez besoin pour suivre un ménage, demandez l’accès à l’administrateur de votre structure."),
        404 => ("Cette page n’existe pas", "L’adresse est mal écrite, ou ce qu’elle montrait a été déplacé.", "Vérifiez l’adresse, ou cherchez le dossier par le nom du ménage, l’adresse ou le numéro de bail."),
        413 => ("Ce fichier est trop gros", "Il dépasse la taille que Prévex accepte en une fois.", "Coupez-le en plusieurs fichiers, ou importez-le avec la commande « prevex importer », qui n’a pas cette limite."),
        429 => ("Trop de demandes à la fois", "Pour protéger les données, Prévex limite le nombre d’essais.", "Attendez une minute, puis recommencez."),
        _ => ("Quelque chose a mal fonctionné", "C’est un défaut de Prévex, pas une erreur de votre part. Rien n’a été enregistré à moitié.", "Recommencez dans un instant. Si cela continue, écrivez à l’équipe en donnant la référence ci-dessous."),
    };
}
