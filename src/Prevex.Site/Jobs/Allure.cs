using System.Collections.Concurrent;

namespace Prevex.Site.Jobs;

/// <summary>How fast this process goes through a message since it took it up: enough to say how long it still needs.</summary>
public sealed class Allure(TimeProvider horloge)
{
    private static readonly TimeSpan TropTot = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<Guid, (long Debut, int Depart)> _pris = new();

    public void Commencer(Guid message, int avance) => _pris[message] = (horloge.GetTimestamp(), avance);

    public void Finir(Guid message) => _pris.TryRemove(message, out _);

    /// <summary>Null when nothing can be said yet, or when another process works on it.</summary>
    public TimeSpan? Reste(Guid message, int avance, int total)
    {
        if (!_pris.TryGetValue(message, out var pris) || avance <= pris.Depart || total <= avance) return null;
        var ecoule = horloge.GetElapsedTime(pris.Debut);
        return ecoule < TropTot ? null : ecoule * ((double)(total - avance) / (avance - pris.Depart));
    }
}
