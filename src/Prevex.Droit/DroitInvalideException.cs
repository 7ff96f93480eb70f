namespace Prevex.Droit;

/// <summary>A fault in the law's data, told so that its author can mend it.</summary>
/// <param name="Fichier">File, relative to droit/.</param>
/// <param name="Ligne">Line, from 1.</param>
/// <param name="Message">What is wrong and how to mend it, in French.</param>
public sealed record Defaut(string Fichier, int Ligne, string Message)
{
    /// <summary>« treve.yaml, ligne 12 : … ».</summary>
    public override string ToString() => $"{Fichier}, ligne {Ligne} : {Message}";
}

/// <summary>The law's data cannot be used; every fault found is listed.</summary>
public sealed class DroitInvalideException(IReadOnlyList<Defaut> defauts)
    : Exception("Le droit écrit ici contient des erreurs :\n" + string.Join('\n', defauts))
{
    /// <summary>All faults, in the order of files and lines.</summary>
    public IReadOnlyList<Defaut> Defauts { get; } = defauts;
}
