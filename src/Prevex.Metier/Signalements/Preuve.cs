using Prevex.Rapprochement;
using Prevex.Rapprochement.Menages;

namespace Prevex.Metier.Signalements;

/// <summary>What an automatic link rests on, kept with the row: enough to be read years later, whatever the model has become.</summary>
/// <param name="Modele">Version of the model that decided.</param>
/// <param name="Raison">The reason in one French sentence.</param>
/// <param name="Cout">Errors expected, in reviews.</param>
/// <param name="Indices">Field, what was seen, bits for or against.</param>
public sealed record Preuve(string Modele, string Raison, double Probabilite, double Cout, IReadOnlyList<IndiceDePreuve> Indices)
{
    /// <summary>The same row sent again went where the first went.</summary>
    public const string LigneConnue = "Ligne déjà reçue : elle suit la première.";

    internal static string Ecrire(ModeleDeMenage modele, Decision.Automatique lien) => SignalementJson.Ecrire(new Preuve(modele.Version, lien.Choix.Phrase,
        Math.Round(lien.Choix.Probabilite, 7), Math.Round(lien.CoutAttendu, 5), [.. lien.Choix.Explications.Where(e => e.Bits != 0).Select(e => new IndiceDePreuve(e.Champ, e.Niveau, Math.Round(e.Bits, 1)))]));

    internal static string Redite(ModeleDeMenage modele) => SignalementJson.Ecrire(new Preuve(modele.Version, LigneConnue, 1, 0, []));
}

public sealed record IndiceDePreuve(string Champ, string Niveau, double Bits);
