using Xunit.Sdk;

namespace Prevex.Site.Tests;

public sealed class NavigateurTests(Navigateur navigateur)
{
    private const string Entete = "data:text/html,<!doctype html><html lang=fr><meta charset=utf-8><title>Essai</title>";
    private const string Saine = Entete + "<main><h1>Bonjour</h1></main>";

    [Fact]
    public async Task A_sound_page_is_beyond_reproach()
    {
        await using var visite = await navigateur.Nouvelle();

        await visite.Page.GotoAsync(Saine);

        Assert.Equal("Bonjour", await visite.Page.TextContentAsync("h1"));
        await visite.EstSansReproche();
    }

    [Fact]
    public async Task Axe_finds_a_planted_fault()
    {
        await using var visite = await navigateur.Nouvelle();

        await visite.Page.GotoAsync(Entete + "<main><h1>Bonjour</h1><input type=text></main>");

        var constat = await Assert.ThrowsAnyAsync<XunitException>(visite.EstSansReproche);
        Assert.Contains("label", constat.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console.error('aïe')", "aïe")]
    [InlineData("null.x", "TypeError")]
    [InlineData("fetch('http://localhost:9/')", "localhost:9")]
    public async Task An_error_in_the_console_is_a_reproach(string script, string attendu)
    {
        await using var visite = await navigateur.Nouvelle();

        await visite.Page.GotoAsync(Saine + $"<script>{script}</script>");
        await visite.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        Assert.Contains(visite.Erreurs, e => e.Contains(attendu, StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<XunitException>(visite.EstSansReproche);
    }

    [Fact]
    public async Task A_visit_on_a_telephone_is_390_pixels_wide()
    {
        await using var visite = await navigateur.Nouvelle(largeur: 390);

        await visite.Page.GotoAsync(Saine);

        Assert.Equal(390, await visite.Page.EvaluateAsync<int>("innerWidth"));
    }
}
