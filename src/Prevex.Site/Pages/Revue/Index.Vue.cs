using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Revue;

/// <summary>Reports whose household is not certain, the most pressing first.</summary>
public sealed record IndexVue
{
    public IReadOnlyList<Cas> Attente { get; init; } = [];
    public required Pagination Pages { get; init; }

    /// <param name="Doute">Why Prévex did not decide.</param>
    public sealed record Cas(string Id, string Menage, string Emetteur, DateOnly RecuLe, string Doute)
    {
        /// <summary>What the report says happened.</summary>
        public IReadOnlyList<string> Faits { get; init; } = [];
        public Puce? Urgence { get; init; }
        public IReadOnlyList<Candidat> Candidats { get; init; } = [];
    }

    public sealed record Candidat(string Dossier, string Numero, string Menage, string Lien, string Raison, IReadOnlyList<Comparaison> Champs);

    public enum Accord { Pareil, Proche, Different, Absent }

    public sealed record Comparaison(string Champ, string? Recu, string? Connu, Accord Accord)
    {
        public Puce Verdict => Accord switch
        {
            Accord.Pareil => new("Pareil", Ton.Bon, "check"),
            Accord.Proche => new("Proche", Ton.AFaire),
            Accord.Different => new("Différent", Ton.Danger, "x"),
            Accord.Absent => new("Non dit"),
        };
    }
}
