using System.Diagnostics;

namespace Prevex.Commun;

/// The PostgreSQL cluster of a run: the one given by ./prevex tester, else one of our own (outils/grappe),
/// which stops when its standard input closes, so also when the test process is killed.
internal sealed class Grappe : IAsyncDisposable
{
    private readonly Lazy<Task<string>> adresse;
    private Process? processus;

    public Grappe() => adresse = new(Ouvrir);

    public Task<string> Adresse => adresse.Value;

    public async ValueTask DisposeAsync()
    {
        if (processus is null) return;
        processus.StandardInput.Close();
        await processus.WaitForExitAsync();
        processus.Dispose();
    }

    private async Task<string> Ouvrir()
    {
        if (Environment.GetEnvironmentVariable("PREVEX_TEST_POSTGRES") is { Length: > 0 } donnee) return donnee;
        processus = Process.Start(new ProcessStartInfo(Path.Combine(Sources.Racine, "outils", "grappe"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return await processus.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException(await processus.StandardError.ReadToEndAsync());
    }
}
