using Prevex.Metier.Signalements;

namespace Prevex.Site.Jobs;

/// <summary>Takes confirmed messages one after the other; at start, goes on with those that a restart interrupted.</summary>
public sealed partial class PriseDesMessages(FileDesMessages file, MessagesEnCours enCours, PrendreMessage prendre, ILogger<PriseDesMessages> journal) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var id in await enCours.Executer(stoppingToken)) file.Ajouter(id);
        await foreach (var id in file.Lire(stoppingToken))
        {
            try
            {
                await prendre.Execute(id, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The chunks already taken stay; the page offers « Reprendre ».
                Echec(journal, id, e);
                await enCours.Suspendre(id, "L'import s'est arrêté à cause d'une erreur du programme. Reprenez-le ; si elle revient, signalez-la.", CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Message} interrompu")]
    private static partial void Echec(ILogger journal, Guid message, Exception e);
}
