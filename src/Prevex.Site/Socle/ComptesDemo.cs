using Prevex.Metier.Socle;

namespace Prevex.Site.Socle;

/// <summary>Public accounts of a demonstration base: synthetic data, loopback only.</summary>
public static class ComptesDemo
{
    public const string MotDePasse = "prevenir-ensemble-93";

    public static IReadOnlyList<(string Courriel, string Role)> De(IServiceProvider services)
    {
        var territoire = services.GetRequiredService<Referentiel>().Territoire;
        return [.. territoire.Structures.Where(s => s.CompteDemo is not null).Select(s => (s.CompteDemo!.Courriel, $"{s.CompteDemo.Nom}, {s.Nom}"))];
    }
}
