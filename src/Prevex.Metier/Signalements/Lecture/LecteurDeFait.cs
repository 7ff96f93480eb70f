using System.Reflection;
using Prevex.Faits;
using Prevex.Metier.Signalements.Lecture.Fichiers;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Signalements.Lecture.Valeurs;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>What a row gave for one fact: the object with its values and its day, or why it is set aside.</summary>
internal sealed record FaitLu(string Type, DateOnly Date, object? Objet, Ecarte? Ecarte, string? Suit);

/// <summary>Reads one kind of fact in the rows of a table.</summary>
internal sealed class LecteurDeFait
{
    private const string FormeDate = "Écrivez la date sous la forme jj/mm/aaaa.";
    private readonly FaitDecrit _decrit;
    private readonly (int Colonne, Motifs Motifs)[] _si;
    private readonly int _date, _colonneType;
    private readonly bool _jourDeLEtat, _mois;
    private readonly DateOnly? _jour;
    private readonly string _ecritDansLEtat;
    private readonly Table<string>? _types;
    private readonly DateOnly _depuis, _jusqua;
    private readonly Dictionary<string, (PropertyInfo DateEffet, ValeurDeFait[] Valeurs)> _formes = [];

    public LecteurDeFait(FaitDecrit decrit, Contexte contexte, Entete entete)
    {
        _decrit = decrit;
        int Colonne(string? nom) => nom is not null && entete.Colonnes.TryGetValue(nom, out var c) ? c : -1;
        _si = [.. decrit.Si.Select(s => (Colonne(s.Key), new Motifs(s.Value)))];
        _jourDeLEtat = decrit.Date == "@date";
        _ecritDansLEtat = entete.Jour is not { } ecrit ? "" : char.IsAsciiLetter(ecrit.Max()) ? ecrit : ecrit.Replace(' ', '/');
        if (_jourDeLEtat) _jour = contexte.DateEcrite(_ecritDansLEtat);
        _date = _jourDeLEtat ? -1 : Colonne(decrit.Date);
        _mois = decrit.Type == TypesDeFait.Echeance;
        if (decrit.TypeSelon is { } selon) (_types, _colonneType) = (new(selon.Table.Select(t => (t.Key, t.Value))), Colonne(selon.Colonne));
        foreach (var nom in decrit.TypeSelon?.Table.Values.Distinct() ?? [decrit.Type!])
        {
            var type = FormesDeFait.Types[nom];
            _formes[nom] = (type.GetProperty(nameof(Fait.DateEffet))!, [.. decrit.Valeurs.Select(v => new ValeurDeFait(FormesDeFait.Propriete(type, v.Key)!, v.Value, Colonne(v.Value.Colonne)))]);
        }
        var bail = decrit.Type == TypesDeFait.Bail;
        _depuis = decrit.Depuis is { } jour ? Contexte.Jour(jour) : bail ? new(1930, 1, 1) : contexte.Depuis;
        _jusqua = decrit.Avenir is { } avenir && Delai.TryParse(avenir, out var delai) ? Plus(contexte.Aujourdhui, delai) : _mois ? contexte.Aujourdhui.AddMonths(1) : contexte.Aujourdhui;
    }

    private string Nom => _decrit.Type ?? _formes.Keys.First();

    /// <summary>Null when the row does not report this fact.</summary>
    public FaitLu? Lire(Ligne ligne)
    {
        if (_date < 0 && !_jourDeLEtat) return null;
        foreach (var (colonne, motifs) in _si)
            if (ligne.Texte(colonne) is not { Length: > 0 } texte || !motifs.Reconnait(texte)) return null;
        var ecrite = _jourDeLEtat ? _ecritDansLEtat : ligne.Texte(_date);
        var ditType = _types is null ? "" : ligne.Texte(_colonneType);
        if (_decrit.Facultatif && ecrite.Length == 0 && ditType.Length == 0 && !_jourDeLEtat) return null;
        var type = Nom;
        if (_types is not null && !_types.Trouve(ditType, out type!))
            return Ecarter(ligne, Nom, _colonneType, ditType.Length == 0 ? "Le sens n’est pas indiqué." : $"Le code {Ligne.Citer(ditType)} est inconnu.", $"Écrivez l’un de ces codes : {Attendus(_decrit.TypeSelon!.Table)}.");
        if (Jour(ligne, ecrite, out var motif) is not { } jour)
            return Ecarter(ligne, type, _date, motif!, _mois ? "Écrivez le mois sous la forme mm/aaaa." : _jourDeLEtat ? "Écrivez la date dans le titre de la colonne, par exemple « Dette au 31/12/2025 »." : FormeDate);

        var (dateEffet, valeurs) = _formes[type];
        var objet = Activator.CreateInstance(FormesDeFait.Types[type])!;
        dateEffet?.SetValue(objet, jour);
        foreach (var valeur in valeurs)
            if (valeur.Lire(ligne, type, objet) is { } faute) return new(type, jour, null, faute, _decrit.Suit);
        return new(type, jour, objet, null, _decrit.Suit);
    }

    private FaitLu Ecarter(Ligne ligne, string type, int colonne, string motif, string remede) => new(type, default, null, ligne.Ecarter(type, colonne, motif, remede), _decrit.Suit);

    private DateOnly? Jour(Ligne ligne, string ecrite, out string? motif)
    {
        motif = null;
        if (_jourDeLEtat && _jour is null) motif = "La date de l’état est introuvable dans l’en-tête et dans le titre.";
        else if (!_jourDeLEtat && ecrite.Length == 0) motif = _mois ? "Le mois manque." : "La date manque.";
        else if (Lu(ligne, ecrite) is not { } jour) motif = $"{(_mois ? "Le mois" : "La date")} {Ligne.Citer(ecrite)} est illisible ou n’existe pas.";
        else if (jour > _jusqua) motif = $"La date {Ligne.Citer(ecrite)} est dans le futur.";
        else if (jour < _depuis) motif = $"La date {Ligne.Citer(ecrite)} est trop ancienne pour être vraisemblable.";
        else return jour;
        return null;
    }

    private DateOnly? Lu(Ligne ligne, string ecrite) =>
        _jourDeLEtat ? _jour : _mois ? ligne.Contexte.Mois(ligne.Cellule(_date), ecrite) : ligne.Contexte.Date(ligne.Cellule(_date), ecrite);

    public static string Attendus(Dictionary<string, string> table) => string.Join(", ", table.Keys.Take(8).Select(k => k.Replace("*", "…")));

    private static DateOnly Plus(DateOnly jour, Delai delai) => delai.Unite switch
    {
        Unite.Semaines => jour.AddDays(7 * delai.Valeur),
        Unite.Mois => jour.AddMonths(delai.Valeur),
        Unite.Ans => jour.AddYears(delai.Valeur),
        Unite.Jours or Unite.JoursOuvres or Unite.JoursOuvrables => jour.AddDays(delai.Valeur),
    };
}

/// <summary>One value of a fact: from a cell or constant, to a property.</summary>
internal sealed class ValeurDeFait
{
    private readonly PropertyInfo _propriete;
    private readonly Type _genre;
    private readonly ValeurDecrite _decrite;
    private readonly int _colonne;
    private readonly object? _constante;
    private readonly Table<object>? _table;
    private readonly string _remede;

    public ValeurDeFait(PropertyInfo propriete, ValeurDecrite decrite, int colonne)
    {
        (_propriete, _genre, _decrite, _colonne) = (propriete, FormesDeFait.Genre(propriete), decrite, colonne);
        if (decrite.Constante is { } constante) _constante = FormesDeFait.Code(_genre, constante);
        if (decrite.Table.Count > 0) _table = new(decrite.Table.Select(t => (t.Key, FormesDeFait.Code(_genre, t.Value)!)));
        _remede = _table is not null ? $"Écrivez l’une de ces valeurs : {LecteurDeFait.Attendus(decrite.Table)}."
            : _genre == typeof(decimal) ? "Écrivez le montant sous la forme 1234,50." : _genre == typeof(DateOnly) ? "Écrivez la date sous la forme jj/mm/aaaa."
            : _genre == typeof(TimeOnly) ? "Écrivez l’heure sous la forme 14h30." : _genre == typeof(Delai) ? "Écrivez le délai sous la forme 2 mois." : "Corrigez cette valeur.";
    }

    /// <summary>Sets the property; the fault when the fact cannot do without.</summary>
    public Ecarte? Lire(Ligne ligne, string type, object objet)
    {
        if (_constante is not null)
        {
            _propriete.SetValue(objet, _constante);
            return null;
        }
        var texte = ligne.Texte(_colonne);
        if (texte.Length == 0)
            return _decrite.Exigence == "requis" ? ligne.Ecarter(type, _colonne, _genre == typeof(decimal) ? "Le montant manque." : "La valeur manque.", _remede) : null;
        var (valeur, connue) = Convertir(ligne, texte);
        if (valeur is not null) _propriete.SetValue(objet, valeur);
        if (connue) return null;
        var motif = Motif(ligne.Cellule(_colonne), texte);
        if (_decrite.Exigence != "facultatif") return ligne.Ecarter(type, _colonne, motif, _remede);
        ligne.Remarquer(_colonne, motif);
        return null;
    }

    private (object? Valeur, bool Connue) Convertir(Ligne ligne, string texte)
    {
        if (_table is not null) return _table.Trouve(texte, out var code) ? (code, true) : (null, _decrite.SinonRien);
        var cellule = ligne.Cellule(_colonne);
        object? valeur = _genre == typeof(decimal) ? ligne.Contexte.Montant(cellule, texte, _decrite.Negatif)
            : _genre == typeof(DateOnly) ? ligne.Contexte.DateVoisine(cellule, texte)
            : _genre == typeof(TimeOnly) ? Durees.LireHeure(texte)
            : _genre == typeof(Delai) ? Durees.Lire(texte)
            : _genre == typeof(int) ? int.TryParse(texte, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null
            : _genre == typeof(string) ? _propriete.Name == "Juridiction" ? ligne.Contexte.Juridictions.Code(texte) : texte
            : FormesDeFait.Code(_genre, texte.ToLowerInvariant());
        return (valeur, valeur is not null);
    }

    private string Motif(Cellule cellule, string texte)
    {
        if (_propriete.Name == "Juridiction") return $"La juridiction {Ligne.Citer(texte)} est inconnue dans ce département.";
        if (_genre != typeof(decimal)) return $"La valeur {Ligne.Citer(texte)} est inconnue ou illisible.";
        var lu = cellule.Nature is NatureCellule.Texte ? Montants.Lire(texte) : (decimal?)null;
        return lu < 0 ? $"Le montant {Ligne.Citer(texte)} est négatif." : lu is not null ? $"Le montant {Ligne.Citer(texte)} est invraisemblable." : $"Le montant {Ligne.Citer(texte)} est illisible.";
    }
}
