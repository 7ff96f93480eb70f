using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Demonstration;
using Prevex.Metier.Signalements;

namespace Prevex.Metier.Tests.Signalements;

public sealed class ReconstruireTests(BasesNeuves bases)
{
    [Theory, SurChaqueMoteur]
    public async Task Rebuilt_projections_are_the_live_ones(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var territoire = Maison.Referentiel.Territoire;
        var structures = new Dictionary<string, Guid>();
        foreach (var s in territoire.Structures) structures[s.Code] = (await maison.Agent(s.Nom, s.Type)).Structure;
        var messages = Generateur.Messages(territoire, 60, 7, new(2026, 11, 23)).Select(m => (structures[m.Emetteur], m.RecuLe, m.Signalements));
        await new PrendreEnBloc(maison.Bases, maison.Prendre).Execute(messages, "93", default);
        var vivantes = await Projections(maison);
        Assert.True(vivantes.Fiches.Count >= 60);

        await new Reconstruire(maison.Bases, Maison.Referentiel, maison.Horloge).Execute(null, default);

        var refaites = await Projections(maison);
        Assert.Equal(vivantes.Fiches, refaites.Fiches);
        Assert.Equal(vivantes.Cles, refaites.Cles);
    }

    private static async Task<(List<string> Fiches, List<string> Cles)> Projections(Maison maison)
    {
        await using var depot = maison.Bases.Ouvrir();
        var fiches = await depot.Fiches.AsNoTracking().ToListAsync();
        foreach (var f in fiches) f.Rang = 0;
        var identites = await depot.Identites.AsNoTracking().ToListAsync();
        return ([.. fiches.Select(f => System.Text.Json.JsonSerializer.Serialize(f)).Order(StringComparer.Ordinal)],
            [.. identites.Select(i => $"{i.DossierId} {Convert.ToHexString(i.Cles)} {i.Json}").Order(StringComparer.Ordinal)]);
    }
}
