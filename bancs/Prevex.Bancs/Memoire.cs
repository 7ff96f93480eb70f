namespace Prevex.Bancs;

/// The largest working set of this process since it began to look, in millions of bytes.
internal sealed class Memoire : IAsyncDisposable
{
    private readonly CancellationTokenSource _fin = new();
    private readonly Task _regard;
    private long _plus;

    public Memoire() => _regard = Task.Run(async () =>
    {
        using var battement = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do _plus = Math.Max(_plus, Environment.WorkingSet);
        while (!_fin.IsCancellationRequested && await battement.WaitForNextTickAsync());
    });

    public double Mo => _plus / 1e6;

    public async ValueTask DisposeAsync()
    {
        await _fin.CancelAsync();
        await _regard;
        _fin.Dispose();
    }
}
