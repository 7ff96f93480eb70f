using Prevex.Site.Affichage;

namespace Prevex.Site.Tests.Affichage;

public sealed class PaginationTests
{
    [Theory]
    [InlineData(1, 40, "1")]
    [InlineData(1, 250, "1 2 … 5")]
    [InlineData(3, 250, "1 2 3 4 5")]
    [InlineData(7, 1234, "1 … 6 7 8 … 25")]
    public void Pages_shown_are_the_ends_and_the_neighbours(int page, long total, string attendu) =>
        Assert.Equal(attendu, string.Join(' ', new Pagination(page, 50, total).Numeros().Select(n => n is null ? "…" : $"{n}")));

    [Fact]
    public void An_empty_list_has_one_page_and_no_first_line() =>
        Assert.Equal((1, 0L, 0L), (new Pagination(1, 50, 0).Derniere, new Pagination(1, 50, 0).Premier, new Pagination(1, 50, 0).Dernier));

    [Fact]
    public void A_count_that_stopped_says_so() => Assert.Equal("plus de 10 000 dossiers", new Pagination(1, 50, 10_000, AuMoins: true).Compte("dossier").Replace('\u202f', ' ').Replace('\u00a0', ' '));
}
