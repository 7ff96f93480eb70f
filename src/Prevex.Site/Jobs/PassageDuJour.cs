using Prevex.Metier.Dossiers;

namespace Prevex.Site.Jobs;

/// <summary>Days pass without facts: at start and every night, files whose stage or deadline depends on the day are projected again.</summary>
public sealed class PassageDuJour(RafraichirFiches rafraichir, TimeProvider horloge) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await rafraichir.Execute(stoppingToken);
            var maintenant = horloge.GetUtcNow();
            await Task.Delay(maintenant.Date.AddDays(1).AddMinutes(10) - maintenant.UtcDateTime, horloge, stoppingToken);
        }
    }
}
