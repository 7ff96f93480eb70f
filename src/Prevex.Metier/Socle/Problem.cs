namespace Prevex.Metier.Socle;

/// <summary>What is wrong with an input, said where it stands and how to mend it. Bugs are exceptions; refusals are values.</summary>
/// <param name="Champ">The field at fault; empty when the whole input is.</param>
public sealed record Problem(string Champ, string Message);

/// <summary>A value, or the reasons why there is none.</summary>
public sealed record Resultat<T>(T? Valeur, IReadOnlyList<Problem> Problemes) where T : class
{
    public static implicit operator Resultat<T>(T valeur) => new(valeur, []);
    public static implicit operator Resultat<T>(Problem probleme) => new(null, [probleme]);
}
