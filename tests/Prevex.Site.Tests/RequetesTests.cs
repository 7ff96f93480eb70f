using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Prevex.Site.Tests;

/// A page asks the base a fixed number of questions, whatever the data.
public sealed class RequetesTests(SiteEnMarche site)
{
    [Theory]
    [InlineData("/dossiers")]
    [InlineData("/dossiers?tri=dette&sens=desc&p=2")]
    [InlineData("/dossiers?q=a&parc=social")]
    public async Task The_list_asks_four_questions_for_fifty_files_as_for_one(string adresse)
    {
        var menage = await site.Signaler($"Quatremère{adresse.Length}", "Anselme", $"{adresse.Length} rue des Questions", ("signalement_caf", 60));
        using var client = await site.Client(SiteEnMarche.Compte);

        Assert.Equal(4, (await Compter(client, adresse)).Count);
        Assert.Equal(4, (await Compter(client, $"/dossiers?q={menage.Numero}")).Count);
        Assert.Equal(4, (await Compter(client, "/dossiers?q=zzzzzz")).Count);
    }

    [Fact]
    public async Task A_file_asks_as_many_questions_with_one_fact_as_with_many()
    {
        var menage = await site.Signaler("Quatrebarbes", "Lancelot", "40 rue des Questions", ("signalement_caf", 60));
        var charge = (await site.Fiches()).MaxBy(f => f.Faits)!;
        Assert.True(charge.Faits > 10);
        using var client = await site.Client("greffe@example.com");

        var (petit, grand) = (await Compter(client, menage.Adresse), await Compter(client, $"/dossiers/{charge.DossierId}"));
        Assert.Equal(petit, grand);
        Assert.Equal(Ouverture, grand.Count);
        Assert.Equal(Ouverture, (await Compter(client, $"/dossiers/{charge.DossierId}?connu=2024-01-01")).Count);
    }

    [Fact]
    public async Task The_desk_asks_as_many_questions_for_no_message_as_for_many()
    {
        using var client = await site.Client(SiteEnMarche.Compte);

        var (pleine, vide) = (await Compter(client, "/reception"), await Compter(client, "/reception?du=2090-01-01&tri=emetteur"));

        Assert.Equal(vide.Count, pleine.Count);
        Assert.InRange(pleine.Count, 5, 10);
        Assert.Equal((await Compter(client, "/reception/menages?jours=7&etat=clos")).Count, (await Compter(client, "/reception/menages?jours=365")).Count);
    }

    /// That it was read is noted apart, after the page is given.
    private const int Ouverture = 14;

    /// The commands run by one request, known from the others by its trace.
    private static async Task<IReadOnlyList<string>> Compter(HttpClient client, string adresse)
    {
        var trace = ActivityTraceId.CreateRandom();
        using var compteur = new Compteur(trace);
        using var demande = new HttpRequestMessage(HttpMethod.Get, adresse);
        demande.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var reponse = await client.SendAsync(demande);
        Assert.True(reponse.IsSuccessStatusCode, adresse);
        return compteur.Commandes;
    }

    private sealed class Compteur : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ActivityTraceId _trace;
        private readonly ConcurrentQueue<string> _commandes = [];
        private readonly ConcurrentQueue<IDisposable> _abonnements = [];

        public Compteur(ActivityTraceId trace)
        {
            _trace = trace;
            _abonnements.Enqueue(DiagnosticListener.AllListeners.Subscribe(this));
        }

        /// The shape of each command: the same page asks the same ones.
        public IReadOnlyList<string> Commandes => [.. _commandes];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) _abonnements.Enqueue(value.Subscribe(this, nom => nom == RelationalEventId.CommandExecuting.Name));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData commande && Activity.Current?.TraceId == _trace) _commandes.Enqueue(commande.Command.CommandText);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var abonnement in _abonnements) abonnement.Dispose();
        }
    }
}
