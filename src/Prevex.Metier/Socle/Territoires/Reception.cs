namespace Prevex.Metier.Socle.Territoires;

/// <summary>The « reception: » part of territoire.yaml; docs/reception.md explains each value.</summary>
public sealed record Reception
{
    /// <summary>Reports of one household received within so many days of the first are one signalled household.</summary>
    public int FenetreJours { get; init; } = 90;

    public SeuilsDuDisjoncteur Disjoncteur { get; init; } = new();
}

/// <summary>When an import departs from its sender's past.</summary>
public sealed record SeuilsDuDisjoncteur
{
    /// <summary>Imports finished before any is judged.</summary>
    public int Apres { get; init; } = 5;

    /// <summary>Robust deviations (1.4826 × the median absolute deviation) from the median.</summary>
    public double Ecart { get; init; } = 4;

    /// <summary>A volume is never a departure below this ratio to the median, one way or the other.</summary>
    public double FacteurVolume { get; init; } = 3;

    /// <summary>A share is never a departure below so many points above the median.</summary>
    public double Points { get; init; } = 15;

    /// <summary>Shares are judged from that many lines; a volume, when this import or the usual one has as many.</summary>
    public int Lignes { get; init; } = 30;
}
