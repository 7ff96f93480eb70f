using System.Threading.Channels;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Site.Jobs;

/// <summary>Writes who opened which file after the page is given: reading never waits for an import that holds the base.</summary>
public sealed partial class LecturesNotees(Bases bases, ILogger<LecturesNotees> journal) : BackgroundService
{
    private readonly Channel<(Agent Agent, Guid Dossier, DateTimeOffset Le)> _canal = Channel.CreateUnbounded<(Agent, Guid, DateTimeOffset)>();

    public void Noter(Agent agent, Guid dossier, DateTimeOffset le) => _canal.Writer.TryWrite((agent, dossier, le));

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _canal.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    // Until the channel is closed and empty: a stop of the site forgets no reading.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (agent, dossier, le) in _canal.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                await using var depot = bases.Ouvrir();
                await depot.NoterLecture(agent, dossier, le, CancellationToken.None);
            }
            catch (System.Data.Common.DbException e)
            {
                Echec(journal, dossier, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Lecture du dossier {Dossier} non notée")]
    private static partial void Echec(ILogger journal, Guid dossier, Exception e);
}
