using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Reception;

/// <summary>The imports, latest first.</summary>
public sealed record IndexVue
{
    public IReadOnlyList<Envoi> Envois { get; init; } = [];
    public required Pagination Pages { get; init; }

    /// <summary>Reports waiting for someone to say whose they are.</summary>
    public int ARevoir { get; init; }

    /// <summary>Messages sent by programs, instead of files.</summary>
    public bool ParApi { get; init; }

    public sealed record Envoi(string Lien, string Fichier, string? Emetteur, DateTimeOffset RecuLe, Puce Etat)
    {
        public string? Par { get; init; }

        /// <summary>False while nothing was taken of it: there is nothing to count.</summary>
        public bool Pris { get; init; } = true;
        public int Lignes { get; init; }
        public int Faits { get; init; }
        public int Rejets { get; init; }
        public int ARevoir { get; init; }
    }
}
