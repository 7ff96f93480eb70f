namespace Prevex.Metier.Socle.Depot;

/// <summary>A named value of the base itself: version of the projections, mark of a demonstration base, counters.</summary>
public sealed class Parametre
{
    public required string Cle { get; init; }
    public required string Valeur { get; set; }
}

/// <summary>Last number given to a dossier in a year.</summary>
public sealed class Compteur
{
    public required string Territoire { get; init; }
    public required int Annee { get; init; }
    public int Dernier { get; set; }
}
