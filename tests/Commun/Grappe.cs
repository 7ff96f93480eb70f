using System.Diagnostics;

namespace Prevex.Commun;

/// The PostgreSQL cluster of a run: the one given by ./prevex tester, else one of our own (outils/grappe),
/// which stops when its standard input closes, so also when the test process is killed.
internal sealed class Grappe : IAsyncDisposable
{
    private readonly Lazy<Task<string>> _adresse;
    private Process? _processus;

    public Grappe() => _adresse = new(Ouvrir);

    public Task<string> Adresse => _adresse.Value;

    public async ValueTask DisposeAsync()
    {
        if (_processus is null) return;
        _processus.StandardInput.Close();
        await _processus.WaitForExitAsync();
        _processus.Dispose();
    }

    private async Task<string> Ouvrir()
    {
        if (Environment.GetEnvironmentVariable("PREVEX_TEST_POSTGRES") is { Length: > 0 } donnee) return donnee;
        _processus = Process.Start(new ProcessStartInfo(Path.Combine(Chemins.Racine, "outils", "grappe"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return await _processus.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException(await _processus.StandardError.ReadToEndAsync());
    }
}
