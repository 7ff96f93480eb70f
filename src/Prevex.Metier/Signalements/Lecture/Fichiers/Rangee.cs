namespace Prevex.Metier.Signalements.Lecture.Fichiers;

internal enum NatureCellule : byte { Texte, Nombre, Date, Erreur }

/// <param name="Brut">As a person sees it.</param>
/// <param name="Nombre">What a workbook stores, for <see cref="NatureCellule.Nombre"/> and <see cref="NatureCellule.Date"/>.</param>
/// <param name="Formule">The value is the last result of a formula, computed by who knows what.</param>
internal readonly record struct Cellule(string Brut, NatureCellule Nature = NatureCellule.Texte, double Nombre = 0, bool Formule = false)
{
    public bool EstVide => !Formule && string.IsNullOrWhiteSpace(Brut);
}

/// <summary>One line of a text file or one row of a sheet.</summary>
/// <param name="Numero">As a person sees it, from 1.</param>
/// <param name="Defaut">Why the line cannot be cut into cells, with the cure.</param>
internal sealed record Rangee(int Numero, Cellule[] Cellules, (string Motif, string Remede)? Defaut = null)
{
    public Cellule this[int colonne] => colonne >= 0 && colonne < Cellules.Length ? Cellules[colonne] : default;

    public bool EstVide => Array.TrueForAll(Cellules, c => c.EstVide);
}

/// <summary>A file as sheets of rows, read forward as many times as needed.</summary>
internal abstract class Source
{
    public const int ColonnesMax = 500;
    public const int CaracteresParCellule = 4000;

    /// <summary>Visible sheets in their order; a text file has one, without a name.</summary>
    public abstract IReadOnlyList<string?> Feuilles { get; }

    /// <summary>Dates stored as numbers count from 1904.</summary>
    public virtual bool Depuis1904 => false;

    public abstract IEnumerable<Rangee> Rangees(string? feuille);

    /// <summary>Reads a sheet to its end for nothing, so that a file cut in the middle is refused before its first line is taken.</summary>
    public virtual void Verifier(string? feuille) { }

    /// <summary>How many columns a row must have once the header is known; 0 when the file cannot get it wrong.</summary>
    public int Largeur { get; set; }

    protected static FichierRefuse TropDeColonnes(int nombre) => new(
        $"Le fichier a {nombre} colonnes : Prévex n’en lit pas plus de {ColonnesMax}.", "Ne gardez que les colonnes utiles, puis envoyez de nouveau le fichier.");
}
