using Prevex.Site.Affichage;
using Prevex.Site.Dessins;

namespace Prevex.Site.Tests.Dessins;

public sealed class LigneEnListeTests
{
    private static readonly Ligne Ligne = new(new(2026, 11, 23))
    {
        Jalons = [new(null, "Décision", null, EtatJalon.Attendu), new(new(2026, 12, 14), "Audience", null, EtatJalon.Attendu), new(new(2026, 8, 20), "Clause acquise", null, EtatJalon.Calcule), new(new(2026, 7, 9), "Commandement de payer")],
        Evenements = [new(new(2026, 10, 8), "Appel", "phone", Ton.Bon)],
        Limites = [new(new(2026, 12, 7), "Diagnostic", "au plus tard")],
        Bandes = [new(new(2026, 11, 1), new(2027, 3, 31), "Trêve hivernale")],
    };

    [Fact]
    public void Everything_drawn_is_told_in_the_order_of_time_with_today_among_it() =>
        Assert.Equal(
            ["Commandement de payer", "Clause acquise", "Appel", "Trêve hivernale", "Aujourd’hui", "Diagnostic", "Audience", "Décision"],
            LigneEnListe.Entrees(Ligne).Select(e => e.Quoi));

    [Fact]
    public void What_is_after_today_is_told_as_to_come() =>
        Assert.Equal(["Diagnostic", "Audience", "Décision"], LigneEnListe.Entrees(Ligne).Where(e => e.Classes.Contains("a-venir", StringComparison.Ordinal)).Select(e => e.Quoi));

    [Fact]
    public void What_falls_in_a_suspension_is_marked_by_it() =>
        Assert.Equal(["Trêve hivernale", "Aujourd’hui", "Diagnostic", "Audience"], LigneEnListe.Entrees(Ligne).Where(e => e.Classes.Contains("suspendu", StringComparison.Ordinal)).Select(e => e.Quoi));

    [Fact]
    public void A_milestone_without_a_date_says_so() => Assert.Equal("date à venir", LigneEnListe.Entrees(Ligne)[^1].Quand);
}
