using System.Globalization;
using Prevex.Metier.Signalements.Lecture.Fichiers;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Signalements.Lecture.Valeurs;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>How the cells of one file are read: the profile made ready, the territory, the day.</summary>
internal sealed class Contexte
{
    private readonly HashSet<string> _vides;
    private readonly FormatsDate _formats;
    private readonly Func<int, int> _actes, _naissances;
    private readonly bool _depuis1904;

    public Contexte(Profil profil, Territoire territoire, DateOnly aujourdhui, Source source)
    {
        (Profil, Aujourdhui, _depuis1904) = (profil, aujourdhui, source.Depuis1904);
        Adresses = new(territoire);
        Juridictions = new(territoire);
        _vides = [.. profil.Vides.Select(v => Mots.Normaliser(v) is { Length: > 0 } cle ? cle : v)];
        _formats = profil.Dates.Aggregate(FormatsDate.Aucun, (f, nom) => f | Dates.Noms[nom]);
        // A day typed as text in a workbook is often a bare serial number.
        if (source is FichierXlsx) _formats |= FormatsDate.Serie;
        (_actes, _naissances) = (Dates.SiecleDesActes(aujourdhui), Dates.SiecleDesNaissances(aujourdhui));
        Depuis = Jour(profil.Depuis);
        if (profil.AncienneteMax is { } ans && aujourdhui.AddYears(-ans) > Depuis) Depuis = aujourdhui.AddYears(-ans);
    }

    public Profil Profil { get; }
    public DateOnly Aujourdhui { get; }
    public DateOnly Depuis { get; }
    public Adresses Adresses { get; }
    public Juridictions Juridictions { get; }

    public static DateOnly Jour(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The cell as one line; empty when it says « non », « inconnu »… in the words of the profile.</summary>
    public string Texte(Cellule cellule)
    {
        var texte = Valeurs.Texte.Ligne(cellule.Brut);
        if (_vides.Count == 0 || texte.Length is 0 or > 30 || char.IsAsciiDigit(texte[0])) return texte;
        return _vides.Contains(Mots.Normaliser(texte) is { Length: > 0 } cle ? cle : texte) ? "" : texte;
    }

    public DateOnly? Date(Cellule cellule, string texte) =>
        cellule.Nature is NatureCellule.Texte ? Dates.Lire(texte, _formats, _actes) : cellule.Nature is NatureCellule.Erreur ? null : Dates.Serie(cellule.Nombre, _depuis1904);

    /// <summary>A date told beside a fact (next hearing, first unpaid month): from 1990 to two years ahead.</summary>
    public DateOnly? DateVoisine(Cellule cellule, string texte) =>
        Date(cellule, texte) is { Year: >= 1990 } jour && jour <= Aujourdhui.AddYears(2) ? jour : null;

    public DateOnly? DateEcrite(string texte) => Dates.Lire(texte, _formats | FormatsDate.Compacte | FormatsDate.MoisEnLettres, _actes);

    public DateOnly? Mois(Cellule cellule, string texte) =>
        cellule.Nature is NatureCellule.Texte ? Dates.LireMois(texte, _formats, _actes) : Date(cellule, texte) is { } jour ? new(jour.Year, jour.Month, 1) : null;

    /// <summary>A birth is past, and not of more than 120 years.</summary>
    public DateOnly? Naissance(Cellule cellule, string texte)
    {
        var jour = cellule.Nature is NatureCellule.Texte ? Dates.Lire(texte, _formats, _naissances) : Date(cellule, texte);
        return jour <= Aujourdhui && jour > Aujourdhui.AddYears(-120) ? jour : null;
    }

    /// <summary>00/00/0000, 01/01/1900: what programs write when they do not know.</summary>
    public bool NaissanceInconnue(Cellule cellule, string texte)
    {
        if (texte.Length == 0 || texte.All(c => c is '0' or '/' or '-' or '.' or ' ')) return true;
        return (cellule.Nature is NatureCellule.Texte ? Dates.Lire(texte, _formats, a => 1900 + a) : Date(cellule, texte)) == new DateOnly(1900, 1, 1);
    }

    public decimal? Montant(Cellule cellule, string texte, bool negatif = false)
    {
        decimal? montant = cellule.Nature switch
        {
            NatureCellule.Texte => Montants.Lire(texte),
            NatureCellule.Nombre when Math.Abs(cellule.Nombre) < 1e15 => Math.Round((decimal)cellule.Nombre, 2, MidpointRounding.AwayFromZero),
            _ => null,
        };
        return montant > Profil.MontantMax || montant < (negatif ? -Profil.MontantMax : 0) ? null : montant;
    }
}
