using Prevex.Droit;
using Prevex.Metier.Socle.Territoires;
using Prevex.Rapprochement;

namespace Prevex.Metier.Socle;

/// <summary>What the program knows before any report: the territory and the law, read once.</summary>
public sealed record Referentiel(Territoire Territoire, Regles Regles, Communes Communes)
{
    /// <param name="racine">The folder that holds droit/ and territoires/.</param>
    public static Referentiel Charger(string racine, string territoire)
    {
        var t = Territoire.Charger(Path.Combine(racine, "territoires", territoire));
        var communes = new Communes(t.Communes.Select(c => new CommuneConnue(c.Insee, c.Nom, c.CodesPostaux,
            [.. c.Anciennes.Select(a => new CommuneConnue(a.Insee, a.Nom, a.CodesPostaux))])));
        return new(t, Regles.Charger(Path.Combine(racine, "droit"), territoire), communes);
    }

    public Commune? Commune(string? insee) => Territoire.CommuneDe(insee);
}
