using System.Security.Cryptography;
using Prevex.Droit;
using Prevex.Metier.Socle.Territoires;
using Prevex.Rapprochement;

namespace Prevex.Metier.Socle;

/// <summary>What the program knows before any report: the territory and the law, read once.</summary>
public sealed record Referentiel(Territoire Territoire, Regles Regles, Communes Communes)
{
    /// <summary>Changes when a rule changes: what was computed with other rules must be computed again.</summary>
    public string EmpreinteDuDroit { get; init; } = "";

    /// <param name="racine">The folder that holds droit/ and territoires/.</param>
    public static Referentiel Charger(string racine, string territoire)
    {
        var t = Territoire.Charger(Path.Combine(racine, "territoires", territoire));
        var communes = new Communes(t.Communes.Select(c => new CommuneConnue(c.Insee, c.Nom, c.CodesPostaux,
            [.. c.Anciennes.Select(a => new CommuneConnue(a.Insee, a.Nom, a.CodesPostaux))])));
        var droit = Path.Combine(racine, "droit");
        return new(t, Regles.Charger(droit, territoire), communes) { EmpreinteDuDroit = Empreinte(droit) };
    }

    private static string Empreinte(string droit)
    {
        using var somme = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var fichier in Directory.EnumerateFiles(droit, "*.yaml", SearchOption.AllDirectories).Where(f => !f.EndsWith(".cas.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            somme.AppendData(File.ReadAllBytes(fichier));
        return Convert.ToHexStringLower(somme.GetHashAndReset());
    }

    public Commune? Commune(string? insee) => Territoire.CommuneDe(insee);
}
