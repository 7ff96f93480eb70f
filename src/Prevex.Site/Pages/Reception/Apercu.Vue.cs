using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Reception;

/// <summary>What an import would do, before it is agreed to.</summary>
public sealed record ApercuVue
{
    public required string Fichier { get; init; }

    /// <summary>« Excel, 1 214 lignes »</summary>
    public required string Format { get; init; }

    /// <summary>The recognised sender; null: <see cref="Correspondance"/> must be filled.</summary>
    public string? Profil { get; init; }

    /// <summary>Why this sender was recognised.</summary>
    public string? Raison { get; init; }

    /// <summary>The chosen profile cannot read this file: why, and what to do.</summary>
    public ImporterVue.Refus? Refus { get; init; }

    /// <summary>The file has a table, whose columns an agent could place.</summary>
    public bool PeutPlacer { get; init; }

    public IReadOnlyList<ImporterVue.Profil> AutresProfils { get; init; } = [];
    public required Prevision Effets { get; init; }
    public IReadOnlyList<Tableau> Tableaux { get; init; } = [];
    public IReadOnlyList<Defaut> Defauts { get; init; } = [];

    /// <summary>Rows already taken from an earlier copy of this file: they add nothing.</summary>
    public int DejaPrises { get; init; }

    public IReadOnlyList<ColonneAPlacer> Correspondance { get; init; } = [];
    public IReadOnlyList<(string Valeur, string Texte)> Champs { get; init; } = [];

    /// <summary>What was already answered about the sender of an unknown file.</summary>
    public string? Nom { get; init; }
    public string? Genre { get; init; }
    public IReadOnlyList<(string Valeur, string Texte)> Genres { get; init; } = [];

    public sealed record Prevision
    {
        /// <summary>Only the first lines were tried.</summary>
        public bool Partielle { get; init; }
        public int Lignes { get; init; }
        public int Faits { get; init; }
        public int Nouveaux { get; init; }
        public int Rattaches { get; init; }
        public int ARevoir { get; init; }
        public int ACorriger { get; init; }
        public int Rejetees { get; init; }
    }

    /// <param name="Feuille">Name of the sheet, when the file has some.</param>
    /// <param name="ColonnesTues">Columns that are ignored and not shown.</param>
    public sealed record Tableau(string? Feuille, IReadOnlyList<Colonne> Colonnes, IReadOnlyList<Rang> Lignes, int ColonnesTues = 0);

    /// <param name="Compris">What the column is read as; null is ignored.</param>
    public sealed record Colonne(string Entete, string? Compris);

    /// <param name="Devenir">« Rattachée », « Nouveau dossier », « À revoir », « À corriger », « Rejetée ».</param>
    /// <param name="Faute">What is wrong with the line and stands in no cell.</param>
    public sealed record Rang(int Numero, IReadOnlyList<Cellule> Cellules, Puce Devenir, string? Faute = null);

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
