using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Prevex.Site.Tests;

/// A page and what went wrong on it since it was opened.
public sealed class Visite : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private readonly IBrowserContext _contexte;
    private readonly ConcurrentQueue<string> _erreurs = [];

    private Visite(IBrowserContext contexte, IPage page)
    {
        _contexte = contexte;
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _erreurs.Enqueue($"{message.Type}: {message.Text} ({message.Location})"); };
        page.PageError += (_, erreur) => _erreurs.Enqueue(erreur);
        // A request dropped by the next navigation or the next keystroke is no fault.
        page.RequestFailed += (_, requete) => { if (requete.Failure != "net::ERR_ABORTED") _erreurs.Enqueue($"{requete.Method} {requete.Url}: {requete.Failure}"); };
        page.Response += (_, reponse) => { if (reponse.Request.ResourceType == "document") Juger(reponse); };
    }

    public IPage Page { get; }

    /// Console errors and warnings, uncaught exceptions and requests that failed, in order.
    public IReadOnlyCollection<string> Erreurs => _erreurs;

    /// The page as it stands has no fault axe can find, and nothing has complained since the visit began.
    public async Task EstSansReproche()
    {
        Assert.Empty(await Fautes());
        Assert.Empty(_erreurs);
    }

    /// What axe finds on the page as it stands. Its script is put once per page: there are no frames to reach.
    public async Task<IReadOnlyList<string>> Fautes()
    {
        if (!await Page.EvaluateAsync<bool>("'axe' in window")) await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            () => axe.run(document, { resultTypes: ['violations'] })
              .then(r => r.violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.impact}) ${v.help}: ${n.html}`)))
            """);
    }

    /// A page refused on purpose (422, 400) makes Chromium complain once.
    public void Pardonner(int code)
    {
        var gardees = _erreurs.Where(e => !e.Contains($"status of {code}", StringComparison.Ordinal)).ToList();
        _erreurs.Clear();
        foreach (var erreur in gardees) _erreurs.Enqueue(erreur);
    }

    private void Juger(IResponse reponse)
    {
        if (!reponse.Headers.TryGetValue("content-security-policy", out var csp) || !csp.Contains("default-src 'self'", StringComparison.Ordinal) || csp.Contains("unsafe", StringComparison.Ordinal))
            _erreurs.Enqueue($"{reponse.Url}: {reponse.Status} without a strict Content-Security-Policy");
    }

    public ValueTask DisposeAsync() => _contexte.DisposeAsync();

    internal static async Task<Visite> Ouvrir(IBrowserContext contexte) => new(contexte, await contexte.NewPageAsync());
}
