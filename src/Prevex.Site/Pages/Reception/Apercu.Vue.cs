using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Reception;

/// <summary>What an import would do, before it is agreed to.</summary>
public sealed record ApercuVue
{
    public required string Fichier { get; init; }
    public string? Feuille { get; init; }

    /// <summary>« Excel, 1 214 lignes », « CSV, Windows-1252, point-virgule »</summary>
    public required string Format { get; init; }

    /// <summary>The recognised sender; null: <see cref="Correspondance"/> must be filled.</summary>
    public string? Profil { get; init; }

    /// <summary>Why this sender was recognised.</summary>
    public string? Raison { get; init; }

    public IReadOnlyList<ImporterVue.Profil> AutresProfils { get; init; } = [];
    public required Prevision Effets { get; init; }
    public IReadOnlyList<Colonne> Colonnes { get; init; } = [];
    public IReadOnlyList<Rang> Lignes { get; init; } = [];
    public IReadOnlyList<Defaut> Defauts { get; init; } = [];

    /// <summary>Rows already taken from an earlier copy of this file: they add nothing.</summary>
    public int DejaPrises { get; init; }

    public IReadOnlyList<ColonneAPlacer> Correspondance { get; init; } = [];
    public IReadOnlyList<(string Valeur, string Texte)> Champs { get; init; } = [];

    /// <summary>Posted back on confirmation.</summary>
    public required string Jeton { get; init; }

    public sealed record Prevision
    {
        public int Lignes { get; init; }
        public int Faits { get; init; }
        public int Nouveaux { get; init; }
        public int Rattaches { get; init; }
        public int ARevoir { get; init; }
        public int ACorriger { get; init; }
        public int Rejetees { get; init; }
    }

    /// <param name="Compris">What the column is read as; null is ignored.</param>
    public sealed record Colonne(string Entete, string? Compris);

    /// <param name="Devenir">« Rattachée », « Nouveau dossier », « À revoir », « À corriger », « Rejetée ».</param>
    /// <param name="Dossier">Number of the file it would join.</param>
    public sealed record Rang(int Numero, IReadOnlyList<Cellule> Cellules, Puce? Devenir = null, string? Dossier = null);

    /// <param name="Compris">As understood, when it differs from what is written.</param>
    public sealed record Cellule(string Brut, string? Compris = null)
    {
        /// <summary>Why the cell cannot be taken.</summary>
        public string? Faute { get; init; }

        /// <summary>Read, with a doubt; or left out without harm.</summary>
        public string? Remarque { get; init; }
    }

    /// <summary>The same fault over the whole file, most frequent first.</summary>
    public sealed record Defaut(string Motif, string Remede, int Nombre, string Exemple);

    /// <param name="Proposee">Field proposed by Prévex.</param>
    public sealed record ColonneAPlacer(string Entete, IReadOnlyList<string> Exemples, string? Proposee);
}
