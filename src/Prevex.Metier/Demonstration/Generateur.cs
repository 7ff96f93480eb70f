using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Demonstration;

/// <summary>What one sender sends on one day.</summary>
/// <param name="Emetteur">Code of the structure in the territory.</param>
/// <param name="RecuLe">Instant of reception, UTC.</param>
public sealed record MessageDemo(string Emetteur, DateTimeOffset RecuLe, IReadOnlyList<Signalement> Signalements);

/// <summary>Invented households, told by their partners in the format of any sender. Same seed and same day, same messages.</summary>
public static class Generateur
{
    /// <summary>In order of reception, none after <paramref name="aujourdhui"/>.</summary>
    /// <exception cref="InvalidDataException">The territory lacks a kind of partner or its vocabulary.</exception>
    public static IEnumerable<MessageDemo> Messages(Territoire territoire, int menages, int graine, DateOnly aujourdhui)
    {
        var partenaires = new Partenaires(territoire);
        var fabrique = new FabriqueDeMenages(territoire, partenaires, Vocabulaire.Charger(territoire), graine, aujourdhui);
        var rangs = territoire.Structures.Select((s, i) => (s.Code, i)).ToDictionary(s => s.Code, s => s.i);
        return Enumerable.Range(0, menages)
            .SelectMany(rang => new Parcours(fabrique.Creer(rang), partenaires, graine, aujourdhui).Vivre())
            .GroupBy(e => (e.RecuLe, Rang: rangs[e.Emetteur.Code]))
            .OrderBy(g => g.Key)
            .Select(g => new MessageDemo(g.First().Emetteur.Code, Instant(g.Key.RecuLe, g.Key.Rang), [.. g.Select(e => e.Signalement)]));
    }

    /// <summary>Every structure has its own minute, in the early morning.</summary>
    private static DateTimeOffset Instant(DateOnly jour, int rang) => new(jour, new TimeOnly(4 + rang / 60, rang % 60), TimeSpan.Zero);
}
