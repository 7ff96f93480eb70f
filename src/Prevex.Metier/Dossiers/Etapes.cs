using Prevex.Droit;

namespace Prevex.Metier.Dossiers;

/// <summary>Stages in the words of the field.</summary>
public static class Etapes
{
    public static string Libelle(Etape etape) => etape switch
    {
        Etape.BailEnCours => "Bail en cours",
        Etape.ImpayePrecoce => "Impayé précoce",
        Etape.Signale => "Impayé signalé",
        Etape.CcapexSaisie => "CCAPEX saisie",
        Etape.CommandementDePayer => "Commandement de payer",
        Etape.ClauseAcquise => "Clause acquise",
        Etape.Assigne => "Assigné",
        Etape.AudienceTenue => "Audience tenue",
        Etape.Juge => "Jugé",
        Etape.DelaisEnCours => "Délais en cours",
        Etape.CommandementDeQuitter => "Commandement de quitter",
        Etape.CfpRequis => "Force publique requise",
        Etape.CfpAccorde => "Force publique accordée",
        Etape.CfpRefuse => "Force publique refusée",
        Etape.Expulse => "Expulsé",
        Etape.Parti => "Parti",
        Etape.Resolu => "Résolu",
    };

    public static string Groupe(Etape etape) => etape switch
    {
        Etape.BailEnCours or Etape.ImpayePrecoce or Etape.Signale or Etape.CcapexSaisie or Etape.CommandementDePayer or Etape.ClauseAcquise => "Avant le juge",
        Etape.Assigne or Etape.AudienceTenue or Etape.Juge or Etape.DelaisEnCours => "Devant le juge",
        Etape.CommandementDeQuitter or Etape.CfpRequis or Etape.CfpAccorde or Etape.CfpRefuse => "Après le jugement",
        Etape.Expulse or Etape.Parti or Etape.Resolu => "Sorties",
    };
}
