using Prevex.Metier.Signalements.Lecture.Fichiers;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>A row while it is read: its cells by column, and what was found wrong.</summary>
internal sealed class Ligne(Contexte contexte, Entete entete, Rangee rangee, IReadOnlyDictionary<int, Cellule> recopiees)
{
    private readonly string?[] _textes = new string?[rangee.Cellules.Length];

    public List<Remarque> Remarques { get; } = [];

    public Contexte Contexte => contexte;

    /// <summary>An empty cell takes the value of the block it belongs to.</summary>
    public Cellule Cellule(int colonne)
    {
        var cellule = rangee[colonne];
        return cellule.EstVide && recopiees.TryGetValue(colonne, out var bloc) ? bloc : cellule;
    }

    public string Texte(int colonne)
    {
        if (colonne < 0) return "";
        return colonne < _textes.Length ? _textes[colonne] ??= contexte.Texte(Cellule(colonne)) : contexte.Texte(Cellule(colonne));
    }

    /// <summary>What names someone or somewhere: never the result of a formula.</summary>
    public string Identite(int colonne)
    {
        if (colonne < 0) return "";
        var cellule = Cellule(colonne);
        if (!cellule.Formule) return Texte(colonne) is var texte && texte.Contains(Valeurs.Nir.Masque, StringComparison.Ordinal) ? "" : texte;
        Remarquer(colonne, "La cellule contient une formule : elle n’a pas été calculée ni lue.");
        return "";
    }

    public void Remarquer(int colonne, string message)
    {
        var remarque = new Remarque(entete.Titre(colonne), message);
        if (!Remarques.Contains(remarque)) Remarques.Add(remarque);
    }

    public Ecarte Ecarter(string? type, int colonne, string motif, string remede, EtatLecture etat = EtatLecture.ACorriger) =>
        new(type, etat, colonne < 0 ? null : entete.Titre(colonne), motif, remede);

    /// <summary>The value between French quotation marks, cut when long.</summary>
    public static string Citer(string texte) => $"« {(texte.Length > 60 ? texte[..60] + "…" : texte)} »";
}
