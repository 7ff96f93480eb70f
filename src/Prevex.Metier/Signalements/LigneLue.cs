namespace Prevex.Metier.Signalements;

public enum EtatLecture { Accepte, ACorriger, Rejete }

/// <summary>
/// One line of a file, as read with a profile. <see cref="Signalement"/> holds what can be taken; <see cref="Ecartes"/>
/// what cannot, fact by fact, with the reason. A line with neither (title, total, blank) is not given at all.
/// </summary>
/// <param name="Numero">The line as a person sees it in the file, counted from 1.</param>
/// <param name="Brut">The cells as received, kept verbatim.</param>
public sealed record LigneLue(string? Feuille, int Numero, IReadOnlyList<string> Brut)
{
    public Signalement? Signalement { get; init; }
    public IReadOnlyList<Ecarte> Ecartes { get; init; } = [];

    /// <summary>Optional values that could not be read; the facts are taken without them.</summary>
    public IReadOnlyList<Remarque> Remarques { get; init; } = [];
}

/// <summary>A fact, or a whole line (<see cref="TypeFait"/> null), that cannot be taken.</summary>
/// <param name="TypeFait">Name as in <see cref="TypesDeFait"/>.</param>
/// <param name="Colonne">Header of the column at fault, when there is one.</param>
/// <param name="Motif">What is wrong, in French, for the sender.</param>
/// <param name="Remede">How to mend it.</param>
public sealed record Ecarte(string? TypeFait, EtatLecture Etat, string? Colonne, string Motif, string Remede);

public sealed record Remarque(string Colonne, string Message);

/// <summary>A whole file that cannot be read.</summary>
public sealed class FichierRefuse(string motif, string remede) : Exception(motif)
{
    public string Remede { get; } = remede;
}
