using Prevex.Faits;
using Prevex.Metier.Socle;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

internal static class IdentiteDe
{
    /// <summary>What linkage compares of a report.</summary>
    public static Identite Identite(this Signalement signalement, Guid emetteur, Referentiel referentiel) => new()
    {
        Personnes = [.. signalement.Personnes.Select(Attacher.Comparee)],
        Adresses = signalement.Adresse is { } a ? [Adresses.Lire(a.Voie, a.Complement, a.CodePostal, a.Commune, a.Insee, referentiel.Communes)] : [],
        Baux = signalement.Bail is { } b && (b.Bailleur ?? b.Reference) is not null ? [new(b.Bailleur, b.Reference)] : [],
        References = signalement.Reference is { } r ? [new(emetteur.ToString(), r)] : [],
        Rgs = signalement.Rg is { } rg ? [rg] : [],
        Audiences = [.. signalement.Faits.SelectMany(f => f switch
        {
            Assignation { Audience: { } jour } => new[] { jour },
            Audience { RenvoiAu: { } renvoi } => [f.DateEffet, renvoi],
            Audience => [f.DateEffet],
            _ => [],
        }).Distinct()],
        Du = signalement.Faits.Count == 0 ? null : signalement.Faits.Min(f => f.DateEffet),
        Au = signalement.Faits.Count == 0 ? null : signalement.Faits.Max(f => f.DateEffet),
    };
}
