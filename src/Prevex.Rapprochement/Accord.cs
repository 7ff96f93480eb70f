namespace Prevex.Rapprochement;

/// <summary>What comparing one field says.</summary>
public enum Accord
{
    /// <summary>Not told on one side at least: says nothing.</summary>
    Absent,
    /// <summary>Told on both sides, and contrary.</summary>
    Different,
    /// <summary>Not equal, but a slip, an abbreviation or a missing part would explain it.</summary>
    Proche,
    /// <summary>Equal once normalised.</summary>
    Identique,
}

/// <summary>One line of the explanation shown to the reviewer.</summary>
/// <param name="Champ">Name of the field, in French.</param>
/// <param name="Accord">What the comparison says.</param>
/// <param name="Recu">Value in the report, as received.</param>
/// <param name="Dossier">Value in the file.</param>
public sealed record Explication(string Champ, Accord Accord, string Recu, string Dossier)
{
    /// <summary>What was seen, in French: « une faute, ou même son ».</summary>
    public string Niveau { get; init; } = "";

    /// <summary>Evidence for (positive) or against the same file, in bits: each doubles or halves the chances.</summary>
    public double Bits { get; init; }
}
