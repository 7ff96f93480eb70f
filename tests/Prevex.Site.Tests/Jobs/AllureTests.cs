using Prevex.Site.Jobs;

namespace Prevex.Site.Tests.Jobs;

public sealed class AllureTests
{
    private static readonly Guid Import = Guid.CreateVersion7();
    private readonly Montre _montre = new();

    [Fact]
    public void What_remains_is_told_at_the_pace_since_this_process_took_the_message_up()
    {
        var allure = new Allure(_montre);
        allure.Commencer(Import, 5000);
        _montre.Passer(10);

        Assert.Equal(TimeSpan.FromSeconds(20), allure.Reste(Import, 6000, 8000));
    }

    [Fact]
    public void Nothing_is_told_too_early_for_another_process_or_once_it_is_over()
    {
        var allure = new Allure(_montre);
        Assert.Null(allure.Reste(Import, 10, 100));
        allure.Commencer(Import, 0);
        _montre.Passer(1);
        Assert.Null(allure.Reste(Import, 10, 100));
        _montre.Passer(10);
        Assert.Null(allure.Reste(Import, 0, 100));
        Assert.NotNull(allure.Reste(Import, 10, 100));
        Assert.Null(allure.Reste(Import, 100, 100));
        allure.Finir(Import);
        Assert.Null(allure.Reste(Import, 10, 100));
    }

    private sealed class Montre : TimeProvider
    {
        private long _ticks;

        public void Passer(int secondes) => _ticks += secondes * TimestampFrequency;

        public override long GetTimestamp() => _ticks;
    }
}
