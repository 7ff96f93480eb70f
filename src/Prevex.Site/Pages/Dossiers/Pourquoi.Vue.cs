using Prevex.Droit;
using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Dossiers;

/// <summary>One deadline, and all that a lawyer would ask about it.</summary>
public sealed record PourquoiVue
{
    public required string Menage { get; init; }
    public required string Numero { get; init; }
    public required string Retour { get; init; }
    public required DateOnly Date { get; init; }
    public required string Nature { get; init; }
    public required Explication Explication { get; init; }
    public required Puce Confiance { get; init; }

    /// <summary>The facts used: what, when, told by whom, received when.</summary>
    public required IReadOnlyList<(string Titre, DateOnly Date, string Emetteur, DateOnly RecuLe)> Faits { get; init; }

    public required DateOnly CalculeLe { get; init; }
    public DateOnly? ConnuAu { get; init; }
    public required string Empreinte { get; init; }
}
