namespace Prevex.Metier.Socle.Acces;

/// <summary>Who acts: every use case and every read starts from an agent.</summary>
/// <param name="Id">The account; null for a program of the structure (API, command line, nightly job).</param>
public sealed record Agent(Guid? Id, Guid Structure, string Territoire);
