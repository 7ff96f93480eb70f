using Prevex.Faits;
using Prevex.Metier.Signalements;

namespace Prevex.Metier.Tests.Signalements;

public sealed class ExporterRattachementsTests(BasesNeuves bases)
{
    private static readonly CommandementDePayer Commandement = new() { DateEffet = new(2026, 7, 9), Montant = 3212m };
    private static readonly Assignation Assignation = new() { DateEffet = new(2026, 9, 22), Audience = new(2026, 12, 14) };

    private static Signalement Awa(params Fait[] faits) => Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", faits);

    [Theory, SurChaqueMoteur]
    public async Task One_line_per_fact_read_and_a_repeated_fact_gives_the_id_of_the_first(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Awa(Commandement, Assignation), new Signalement { Personnes = [new() { Nom = "BATHILY" }], Faits = [Commandement] });
        await maison.Recevoir("Étude du Canal", Awa(Commandement));

        var lignes = await Exporter(maison);

        Assert.Equal("fichier;feuille;ligne;etat;motif;rattachement;dossier;type_fait;date_effet;fait", lignes[0]);
        var c = lignes[1..].Select(l => l.Split(';')).ToList();
        Assert.Equal(4, c.Count);
        Assert.All(c, l => Assert.Equal(("Étude du Canal.json", "accepte", 10), (l[0], l[3], l.Length)));
        Assert.Equal(["nouveau", "nouveau", "automatique"], new[] { c[0], c[1], c[3] }.Select(l => l[5]));
        Assert.Equal(["93-2026-000001", "93-2026-000001", "93-2026-000001"], new[] { c[0], c[1], c[3] }.Select(l => l[6]));
        Assert.Equal(["2026-07-09", "2026-09-22", "2026-07-09", "2026-07-09"], c.Select(l => l[8]));
        Assert.Equal(c[0][7], c[3][7]);
        Assert.Equal(c[0][9], c[3][9]);
        Assert.NotEqual(c[0][9], c[1][9]);
        Assert.True(Guid.TryParse(c[0][9], out _));
    }

    [Theory, SurChaqueMoteur]
    public async Task An_undone_import_is_left_out(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var message = await maison.Recevoir("Étude du Canal", Awa(Commandement));
        Assert.Equal(2, (await Exporter(maison)).Count);

        await maison.Defaire(message);

        Assert.Single(await Exporter(maison));
    }

    private static async Task<List<string>> Exporter(Maison maison)
    {
        await using var sortie = new StringWriter();
        await new ExporterRattachements(maison.Bases).Execute(sortie, default);
        return [.. sortie.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }
}
