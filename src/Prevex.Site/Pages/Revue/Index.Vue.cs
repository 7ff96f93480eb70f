using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Revue;

/// <summary>Reports whose household is not certain, the most pressing first.</summary>
public sealed record IndexVue
{
    public IReadOnlyList<Cas> Attente { get; init; } = [];
    public required Pagination Pages { get; init; }

    /// <summary>The answer just given, that can be taken back.</summary>
    public string? Annulable { get; init; }

    /// <param name="Doute">Why Prévex did not decide.</param>
    public sealed record Cas(string Id, string Menage, string Emetteur, DateOnly RecuLe, string Doute)
    {
        /// <summary>What the report says happened.</summary>
        public IReadOnlyList<string> Faits { get; init; } = [];
        public Puce? Urgence { get; init; }

        /// <summary>Somebody could not say.</summary>
        public bool MiseDeCote { get; init; }
        public IReadOnlyList<Candidat> Candidats { get; init; } = [];
    }

    public sealed record Candidat(string Dossier, string Numero, string Menage, string Lien, string Raison, IReadOnlyList<Comparaison> Champs)
    {
        /// <summary>« probable (87 %) »</summary>
        public string? Confiance { get; init; }

        /// <summary>What else is known of the file: landlord, debt, deadline.</summary>
        public IReadOnlyList<string> Connu { get; init; } = [];
    }

    public enum Accord { Pareil, Proche, Different, Absent }

    public sealed record Comparaison(string Champ, string? Recu, string? Connu, Accord Accord)
    {
        /// <summary>What was seen: « une faute, ou même son ».</summary>
        public string? Niveau { get; init; }

        /// <summary>Evidence for (positive) or against, in bits.</summary>
        public double Bits { get; init; }

        public string? Poids => Math.Abs(Bits) switch { < 0.5 => null, < 3 => Sens("un peu"), < 8 => Sens("nettement"), _ => Sens("fortement") };

        /// <summary>Steps of the bar, 0 to 5.</summary>
        public int Barre => (int)Math.Min(5, Math.Round(Math.Abs(Bits) / 3));

        private string Sens(string force) => $"{force} {(Bits > 0 ? "pour" : "contre")}";

        public Puce Verdict => Accord switch
        {
            Accord.Pareil => new("Pareil", Ton.Bon, "check"),
            Accord.Proche => new("Proche", Ton.AFaire),
            Accord.Different => new("Différent", Ton.Danger, "x"),
            Accord.Absent => new("Non dit"),
        };
    }
}
