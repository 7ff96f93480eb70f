using Prevex.Droit;
using Prevex.Droit.Calculs;
using Prevex.Droit.Chargement;
using Prevex.Metier.Socle.Territoires;
using Prevex.Rapprochement;

namespace Prevex.Metier.Socle;

/// <summary>What the program knows before any report: the territory and the law, read once.</summary>
public sealed record Referentiel(Territoire Territoire, Regles Regles, Communes Communes)
{
    /// <summary>Changes when a rule or the engine changes: what was computed with others must be computed again.</summary>
    public string EmpreinteDuDroit { get; init; } = "";

    /// <param name="racine">The folder that holds droit/ and territoires/.</param>
    public static Referentiel Charger(string racine, string territoire)
    {
        var t = Territoire.Charger(Path.Combine(racine, "territoires", territoire));
        var communes = new Communes(t.Communes.Select(c => new CommuneConnue(c.Insee, c.Nom, c.CodesPostaux,
            [.. c.Anciennes.Select(a => new CommuneConnue(a.Insee, a.Nom, a.CodesPostaux))])));
        var regles = LecteurDeRegles.Charger(Path.Combine(racine, "droit"), territoire);
        return new(t, regles, communes) { EmpreinteDuDroit = $"{regles.Empreinte}.{Moteur.Version}" };
    }

    public Commune? Commune(string? insee) => Territoire.CommuneDe(insee);
}
