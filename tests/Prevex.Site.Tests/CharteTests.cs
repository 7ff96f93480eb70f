using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Metier.Charte;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Site.Tests;

/// docs/charte.md names only what exists.
public sealed partial class CharteTests(SiteEnMarche site)
{
    private static readonly TableauDeLaCharte Tableau = TableauDeLaCharte.Charger(Territoire.Charger(Chemins.Territoire("93")));

    [Fact]
    public async Task Every_page_that_the_charter_names_is_a_page_of_the_site()
    {
        var routes = (await site.Services()).GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(p => "/" + Contrainte().Replace(p.RoutePattern.RawText!, "{$1}").TrimStart('/')).ToHashSet();
        Assert.NotEmpty(Tableau.Pages);
        Assert.Empty(Tableau.Pages.Except(routes));
    }

    public static TheoryData<string> Commandes() => [.. Tableau.Commandes];

    [Theory, MemberData(nameof(Commandes))]
    [MemberData(nameof(VerbesDuLanceur))]
    public async Task Every_command_that_is_named_is_a_verb(string commande)
    {
        var verbe = commande.Split(' ')[1];
        Assert.True(File.Exists(Path.Combine(Chemins.Racine, "outils", verbe)) || await Connait(verbe), commande);
    }

    /// Those that `./prevex --help` tells.
    public static TheoryData<string> VerbesDuLanceur() =>
        [.. Verbe().Matches(File.ReadAllText(Path.Combine(Chemins.Racine, "prevex"))).Select(m => $"./prevex {m.Groups[1].Value}")];

    [Fact]
    public async Task An_unknown_verb_is_refused() => Assert.False(await Connait("inventer"));

    /// The program itself answers, in this process.
    private static async Task<bool> Connait(string verbe) =>
        typeof(Demarrage.Application).Assembly.EntryPoint!.Invoke(null, [(string[])[verbe, "--help"]]) switch
        {
            int code => code == 0,
            Task<int> code => await code == 0,
            _ => false,
        };

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Contrainte();

    [GeneratedRegex(@"^  ([a-z]+) {2,}\p{L}", RegexOptions.Multiline)]
    private static partial Regex Verbe();
}
