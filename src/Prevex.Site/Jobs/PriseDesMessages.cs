using Prevex.Metier.Signalements;

namespace Prevex.Site.Jobs;

/// <summary>Takes confirmed messages, or undoes them, one after the other; at start, goes on with those that a restart interrupted.</summary>
public sealed partial class PriseDesMessages(FileDesMessages file, MessagesEnCours enCours, PrendreMessage prendre, DefaireImport defaire, Allure allure, ILogger<PriseDesMessages> journal) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var id in await enCours.Executer(stoppingToken)) file.Ajouter(id);
        await foreach (var id in file.Lire(stoppingToken))
        {
            try
            {
                allure.Commencer(id, await enCours.Avance(id, stoppingToken));
                await prendre.Execute(id, stoppingToken);
                await defaire.Executer(id, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The chunks already taken stay; the page offers « Reprendre ».
                Echec(journal, id, e);
                await enCours.Suspendre(id, "C’est une erreur du programme. Reprenez ; si elle revient, signalez-la.", CancellationToken.None);
            }
            finally
            {
                allure.Finir(id);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Message} interrompu")]
    private static partial void Echec(ILogger journal, Guid message, Exception e);
}
