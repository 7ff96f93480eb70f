using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Prevex.Site.Tests;

internal static class Adresses
{
    /// Waits for the address alone (** stands for anything): under load, Playwright may miss the load of a page that is already there.
    public static Task Attendre(this IPage page, string motif) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{Regex.Escape(motif).Replace("\\*\\*", ".*", StringComparison.Ordinal).Replace("\\*", ".*", StringComparison.Ordinal)}$"), new() { Timeout = 30_000 });
}
