using System.Collections.Concurrent;
using System.Diagnostics;

namespace Prevex.Bancs;

/// A page that users ask for: its path may be drawn for each request (a file among many, a word searched).
internal sealed record PageMesuree(string Nom, Func<Random, string> Chemin);

/// What was measured of a page. A request that did not end by 200 is an error and gives no duration.
internal sealed record Releve(string Nom, double[] Millisecondes, int Erreurs)
{
    /// Nearest rank: a duration that did happen. Nothing measured: not a number.
    public double Centile(int rang) =>
        Millisecondes.Length == 0 ? double.NaN : Millisecondes[Math.Max(0, (int)Math.Ceiling(rang / 100.0 * Millisecondes.Length) - 1)];
}

/// Users at work: each asks for one page, reads it whole, pauses, and so on.
internal sealed record Charge(int Utilisateurs, TimeSpan Pause, TimeSpan Echauffement, TimeSpan Duree)
{
    public static Charge Bureau { get; } = new(20, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60));

    public async Task<IReadOnlyList<Releve>> Mesurer(Func<Task<HttpClient>> connecter, params PageMesuree[] pages)
    {
        var durees = pages.ToDictionary(p => p.Nom, _ => new ConcurrentBag<double>());
        var erreurs = new ConcurrentBag<string>();
        var clients = new List<HttpClient>();
        for (var i = 0; i < Utilisateurs; i++) clients.Add(await connecter());

        var debut = Stopwatch.GetTimestamp();
        await Task.WhenAll(clients.Select((client, i) => Task.Run(() => Travailler(client, new Random(i)))));
        clients.ForEach(c => c.Dispose());

        return [.. pages.Select(p => new Releve(p.Nom, [.. durees[p.Nom].Order()], erreurs.Count(e => e == p.Nom)))];

        async Task Travailler(HttpClient client, Random hasard)
        {
            await Task.Delay(Pause * hasard.NextDouble()); // users do not start as one
            while (Stopwatch.GetElapsedTime(debut) is var age && age < Echauffement + Duree)
            {
                var page = pages[hasard.Next(pages.Length)];
                var depart = Stopwatch.GetTimestamp();
                var bonne = await Lire(client, page.Chemin(hasard));
                if (age >= Echauffement)
                {
                    if (bonne) durees[page.Nom].Add(Stopwatch.GetElapsedTime(depart).TotalMilliseconds);
                    else erreurs.Add(page.Nom);
                }
                await Task.Delay(Pause);
            }
        }
    }

    /// The whole table of a measure: the p95 beside that of the baseline page.
    public static Tableau EnTableau(string titre, string reference, IEnumerable<Releve> releves)
    {
        var tableau = new Tableau(titre, reference, "p95 (ms)", "p50 (ms)", "p99 (ms)", "requêtes", "erreurs");
        foreach (var r in releves) tableau.Ajouter(r.Nom, r.Centile(95), r.Centile(50), r.Centile(99), r.Millisecondes.Length, r.Erreurs);
        return tableau;
    }

    private static async Task<bool> Lire(HttpClient client, string chemin)
    {
        try
        {
            using var reponse = await client.GetAsync(chemin);
            await reponse.Content.ReadAsByteArrayAsync();
            return reponse.StatusCode == System.Net.HttpStatusCode.OK;
        }
        catch (Exception erreur) when (erreur is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
