using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Metier.Listes;

/// <summary>The lists as they were read, and what linking them gave.</summary>
public sealed record BilanDeListes(ListeDePersonnes A, ListeDePersonnes? B, ResultatDeLiage Resultat);
