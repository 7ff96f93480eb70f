using Prevex.Metier.Signalements;

namespace Prevex.Metier.Demonstration;

internal sealed partial class Parcours
{
    private static readonly string[] Modes = ["Prélèvement", "Virement", "Chèque", "Espèces"];

    /// <summary>A landlord that sends files tells the debt each quarter; the first social landlord gives its months too.</summary>
    private void DireLesComptes()
    {
        if (menage.Gestionnaire is not { } gestionnaire || !PourDette) return;
        var detaille = gestionnaire == partenaires.BailleursSociaux[0];
        var mode = _h.Parmi(Modes);
        DateOnly? depuis = null;
        var trimestre = new List<MoisDeCompte>();
        var devait = false;
        foreach (var mois in _comptes.Mois)
        {
            depuis = mois.Solde == 0 ? null : depuis ?? mois.Mois;
            trimestre.Add(mois);
            if (mois.Mois.Month % 3 != 0) continue;
            var finDeTrimestre = mois.Mois.AddMonths(1).AddDays(-1);
            if (mois.Solde > 0 || devait)
            {
                var termes = detaille ? trimestre.Select(t => Terme(t, mode)).ToList() : [];
                Envoyer(gestionnaire, s => s with { Dettes = [new(finDeTrimestre, mois.Solde) { ImpayeDepuis = depuis }], Termes = termes }, finDeTrimestre);
            }
            devait = mois.Solde > 0;
            trimestre.Clear();
        }
    }

    private static TermeSignale Terme(MoisDeCompte mois, string mode) => new(mois.Mois)
    {
        Appele = mois.Appele, Regle = mois.Regle, Solde = mois.Solde, Mode = mois.Regle > 0 ? mode : null,
    };
}
