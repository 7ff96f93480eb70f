using System.Threading.Channels;

namespace Prevex.Site.Jobs;

/// <summary>Messages waiting for this process; the base remembers them across restarts.</summary>
public sealed class FileDesMessages
{
    private readonly Channel<Guid> _canal = Channel.CreateUnbounded<Guid>();

    public void Ajouter(Guid message) => _canal.Writer.TryWrite(message);

    public IAsyncEnumerable<Guid> Lire(CancellationToken ct) => _canal.Reader.ReadAllAsync(ct);
}
