using Prevex.Site.Affichage;
using Prevex.Site.Dessins;

namespace Prevex.Site.Pages.Dossiers;

/// <summary>A household's file as _Dossier.cshtml shows it.</summary>
public sealed record DossierVue
{
    public required string Numero { get; init; }

    /// <summary>« Awa Bathily et Mamadou Sow »</summary>
    public required string Menage { get; init; }

    public string? Adresse { get; init; }
    public IReadOnlyList<Puce> Puces { get; init; } = [];

    /// <summary>The past day from which the file is seen; null is now.</summary>
    public DateOnly? ConnuAu { get; init; }

    public required DateOnly Aujourdhui { get; init; }
    public required Ligne Ligne { get; init; }
    public IReadOnlyList<Echeance> Echeances { get; init; } = [];
    /// <summary>What an agent should look at, blocking warnings first, each with its cure.</summary>
    public IReadOnlyList<Verification> AVerifier { get; init; } = [];

    public IReadOnlyList<FaitAffiche> Journal { get; init; } = [];

    /// <summary>Kinds of facts, as sections of the journal (address: journal=…); the first shows all.</summary>
    public IReadOnlyList<(string Valeur, string Libelle)> Sections { get; init; } = [];
    public string Section { get; init; } = "";

    public required EtatDeLaDette Dette { get; init; }
    public IReadOnlyList<Personne> Foyer { get; init; } = [];
    public IReadOnlyList<(string Terme, string Valeur)> Logement { get; init; } = [];
    public IReadOnlyList<Emetteur> Emetteurs { get; init; } = [];

    /// <summary>Other files of the same persons or of the same dwelling.</summary>
    public IReadOnlyList<Lien> Liens { get; init; } = [];

    public string? LienAjouter { get; init; }

    /// <param name="Nature">How the day is meant: « au plus tard », « pas avant », « effet le ».</param>
    public sealed record Echeance(DateOnly Date, string Quoi, string Nature, Ton Ton, Explication Pourquoi)
    {
        /// <summary>What follows if it is missed.</summary>
        public string? Precision { get; init; }

        /// <summary>Who must act.</summary>
        public string Acteur { get; init; } = "";

        /// <summary>Nobody has to act on that day.</summary>
        public bool Information { get; init; }
    }

    /// <summary>« Pourquoi cette date ? »</summary>
    /// <param name="Regle">T07</param>
    /// <param name="Phrase">The rule in plain French.</param>
    public sealed record Explication(string Regle, string Phrase)
    {
        public IReadOnlyList<(string Libelle, string Valeur, string? Lien)> Donnees { get; init; } = [];

        /// <summary>The arithmetic, step by step; the last gives the day.</summary>
        public IReadOnlyList<string> Calcul { get; init; } = [];

        /// <summary>« loi du 6 juillet 1989, art. 24 III »</summary>
        public string? Texte { get; init; }
        public string? LienDuTexte { get; init; }
        public string? Regime { get; init; }
        public Puce? Confiance { get; init; }
        public IReadOnlyList<string> Cas { get; init; } = [];

        /// <summary>The page to print.</summary>
        public string? LienImprimer { get; init; }
    }

    /// <param name="Bloquante">The act should not go on without a written reason.</param>
    public sealed record Verification(string Message, bool Bloquante)
    {
        public IReadOnlyList<FaitConcerne> Faits { get; init; } = [];

        /// <summary>An act that answers the warning.</summary>
        public (string Texte, string Adresse)? Remede { get; init; }
    }

    /// <summary>A fact that a warning is about: what, who told it, where to correct it and how to ask its sender (null when the past is looked at).</summary>
    public sealed record FaitConcerne(string Fait, string Emetteur, string Ancre, string? LienCorriger, string? LienDemander);

    public sealed record FaitAffiche(string Id, DateOnly Date, string Titre)
    {
        public string? Precision { get; init; }
        public required string Emetteur { get; init; }
        public required DateOnly RecuLe { get; init; }

        /// <summary>The message it came from: file and line, with its page.</summary>
        public string? Origine { get; init; }
        public string? LienOrigine { get; init; }
        public string? LienCorriger { get; init; }

        /// <summary>The earlier facts that this one replaces, latest first; they stay readable.</summary>
        public IReadOnlyList<FaitRemplace> Remplace { get; init; } = [];

        /// <summary>Taken back without a successor: why.</summary>
        public string? Retire { get; init; }

        /// <summary>Words added to it by an agent, and by whom when that is known.</summary>
        public (string Texte, string? Auteur)? Note { get; init; }
    }

    public sealed record FaitRemplace(DateOnly Date, string Titre, string Emetteur, DateOnly RecuLe, string? Raison = null);

    public sealed record EtatDeLaDette
    {
        public decimal? Montant { get; init; }
        public DateOnly? Au { get; init; }

        /// <summary>Who says so.</summary>
        public string? Selon { get; init; }

        public string? Note { get; init; }
        public IReadOnlyList<PointDeDette> Points { get; init; } = [];
        public IReadOnlyList<MarqueDeDette> Marques { get; init; } = [];
    }

    public sealed record Personne(string Nom, string Role)
    {
        public int? Age { get; init; }
        public string? Naissance { get; init; }
        public IReadOnlyList<string> Contacts { get; init; } = [];
    }

    public sealed record Emetteur(string Nom, string Role)
    {
        /// <summary>The number under which it knows the household.</summary>
        public string? Reference { get; init; }
        public DateOnly? DernierEnvoi { get; init; }
    }

    public sealed record Lien(string Adresse, string Menage, string Raison);
}
