namespace Prevex.Faits.Tests;

public class HistoireTests
{
    private static readonly Inscription Acte = Inscrire(new CommandementDePayer { DateEffet = new(2026, 1, 10) }, 11);
    private static readonly Inscription Correction = Inscrire(new CommandementDePayer { DateEffet = new(2026, 1, 12) }, 20, Acte.Id);

    private static Inscription Inscrire(Fait fait, int jour, Guid? remplace = null) =>
        new(Guid.CreateVersion7(), fait, new(2026, 1, jour, 8, 0, 0, TimeSpan.Zero), Guid.Empty, remplace);

    [Fact]
    public void A_corrected_fact_no_longer_stands() => Assert.Equal([Correction], new[] { Acte, Correction }.EnVigueur());

    [Fact]
    public void As_known_before_the_correction_the_first_fact_stands() =>
        Assert.Equal([Acte], new[] { Acte, Correction }.ConnuesAu(new(2026, 1, 15, 0, 0, 0, TimeSpan.Zero)).EnVigueur());

    [Fact]
    public void A_fact_taken_back_leaves_nothing() =>
        Assert.Empty(new[] { Acte, Inscrire(new Retrait { DateEffet = new(2026, 1, 15) }, 15, Acte.Id) }.EnVigueur());

    [Fact]
    public void Order_and_duplicates_do_not_matter() =>
        Assert.Equal(new[] { Acte, Correction }.EnVigueur(), new[] { Correction, Acte, Acte, Correction }.EnVigueur());
}
