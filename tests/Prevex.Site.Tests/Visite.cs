using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Prevex.Site.Tests;

/// A page and what went wrong on it since it was opened.
public sealed class Visite : IAsyncDisposable
{
    private readonly IBrowserContext contexte;
    private readonly ConcurrentQueue<string> erreurs = [];

    private Visite(IBrowserContext contexte, IPage page)
    {
        this.contexte = contexte;
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") erreurs.Enqueue($"{message.Type}: {message.Text} ({message.Location})"); };
        page.PageError += (_, erreur) => erreurs.Enqueue(erreur);
        // A request dropped by the next navigation or the next keystroke is no fault.
        page.RequestFailed += (_, requete) => { if (requete.Failure != "net::ERR_ABORTED") erreurs.Enqueue($"{requete.Method} {requete.Url}: {requete.Failure}"); };
    }

    public IPage Page { get; }

    /// Console errors and warnings, uncaught exceptions and requests that failed, in order.
    public IReadOnlyCollection<string> Erreurs => erreurs;

    /// The page as it stands has no fault axe can find, and nothing has complained since the visit began.
    public async Task EstSansReproche()
    {
        var axe = await Page.RunAxe();
        var fautes = axe.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} ({v.Impact}) {v.Help}: {n.Html}"));
        Assert.Empty(fautes);
        Assert.Empty(erreurs);
    }

    public ValueTask DisposeAsync() => contexte.DisposeAsync();

    internal static async Task<Visite> Ouvrir(IBrowserContext contexte) => new(contexte, await contexte.NewPageAsync());
}
