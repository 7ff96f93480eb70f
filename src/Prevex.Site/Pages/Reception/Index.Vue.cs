using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Site.Affichage;
using Prevex.Site.TagHelpers;

namespace Prevex.Site.Pages.Reception;

/// <summary>The desk: every message of every sender.</summary>
public sealed record IndexVue
{
    public IReadOnlyList<Envoi> Envois { get; init; } = [];
    public required Pagination Pages { get; init; }

    /// <summary>Reports waiting for someone to say whose they are.</summary>
    public int ARevoir { get; init; }

    /// <summary>Messages with rows to mend, and messages that the circuit breaker holds.</summary>
    public int ACorriger { get; init; }
    public int Retenus { get; init; }
    public IReadOnlyList<LireEmetteurs.Emetteur> Emetteurs { get; init; } = [];
    public DemandeDEnvois Demande { get; init; } = new();
    public IEnumerable<LireEmetteurs.Emetteur> EnRetard => Emetteurs.Where(e => e.Attente.Manque);
    public TriDeTableau Tri => new(Demande.Colonne, Demande.Sens != "asc");

    public sealed record Envoi(string Lien, string Fichier, string? Emetteur, DateTimeOffset RecuLe, Puce Etat)
    {
        public string? Par { get; init; }
        public string? LienEmetteur { get; init; }

        /// <summary>False while nothing was taken of it: there is nothing to count.</summary>
        public bool Pris { get; init; } = true;
        public int Lignes { get; init; }
        public int Faits { get; init; }
        public int Rejets { get; init; }
        public int ARevoir { get; init; }

        /// <summary>Rows that still wait to be mended.</summary>
        public int EnAttente { get; init; }
        public DateTimeOffset? RenvoyeLe { get; init; }
    }
}
