namespace Prevex.Site.Dessins;

/// <summary>The debt curve and its table.</summary>
public sealed record CourbeVue(DateOnly Aujourdhui, IReadOnlyList<PointDeDette> Points)
{
    public IReadOnlyList<MarqueDeDette> Marques { get; init; } = [];
}
