using Prevex.Droit;
using Prevex.Faits;
using Prevex.Metier.Dossiers;

namespace Prevex.Site.Affichage;

/// <summary>Legal states as pills: red only for a legal danger, green only for what is solved.</summary>
public static class Etats
{
    public static Puce Puce(this Etape etape) => new(Etapes.Libelle(etape), etape switch
    {
        Etape.CfpRequis or Etape.CfpAccorde => Ton.Danger,
        Etape.Resolu or Etape.DelaisEnCours => Ton.Bon,
        Etape.BailEnCours or Etape.Parti or Etape.Expulse or Etape.CfpRefuse => Ton.Neutre,
        Etape.ImpayePrecoce or Etape.Signale or Etape.CcapexSaisie or Etape.CommandementDePayer or Etape.ClauseAcquise or Etape.Assigne or Etape.AudienceTenue
            or Etape.Juge or Etape.CommandementDeQuitter => Ton.Fort,
    });

    public static string? EnMots(this Parc parc) => parc switch
    {
        Parc.Inconnu => null,
        Parc.Social => "Parc social",
        Parc.Prive => "Parc privé",
    };

    public static Puce Puce(this Confiance confiance) => confiance switch
    {
        Confiance.Certaine => new("Texte certain", Ton.Bon),
        Confiance.Probable => new("Lecture probable", Ton.AFaire),
        Confiance.AVerifier => new("À vérifier", Ton.AFaire),
    };

    public static string EnMots(this Nature nature) => nature switch
    {
        Nature.FinDeDelai => "fin du délai",
        Nature.PasAvant => "pas avant",
        Nature.AuPlusTard => "au plus tard",
        Nature.Silence => "silence valant décision",
        Nature.DebutResponsabilite => "début de la responsabilité de l’État",
        Nature.FinResponsabilite => "fin de la responsabilité de l’État",
    };
}
