using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Signalements.Lecture.Valeurs;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>Whose row it is: persons, address, lease, references.</summary>
internal sealed class LecteurDeMenage
{
    public const int CaracteresMax = 400;

    private readonly IReadOnlyDictionary<string, int> _colonnes;
    private readonly Tableau _tableau;
    private readonly Table<TypeBailleur> _types;
    private readonly TypeBailleur _typeConstant;
    private readonly string? _bailleurConstant;
    private readonly HashSet<int> _identite;
    private readonly int _personnes, _personne1, _personne2, _telephone, _courriel, _reference, _rg, _adresse, _voie, _complement, _postal, _commune, _ville, _insee, _bail, _bailleur, _typeBailleur, _loyer, _charges, _aide, _aideAuBailleur, _meuble;
    private readonly (int Civilite, int Nom, int Usage, int Prenom, int Naissance)[] _colonnesDePersonnes;

    public LecteurDeMenage(Tableau tableau, Entete entete)
    {
        (_tableau, _colonnes) = (tableau, entete.Colonnes);
        (_personnes, _personne1, _personne2, _telephone, _courriel) = (C("personnes"), C("personne_1"), C("personne_2"), C("telephone"), C("courriel"));
        (_reference, _rg, _adresse, _voie, _complement, _postal) = (C("reference"), C("rg"), C("adresse"), C("voie"), C("complement"), C("code_postal"));
        (_commune, _ville, _insee, _bail, _bailleur, _typeBailleur) = (C("commune"), C("ville"), C("insee"), C("bail"), C("bailleur"), C("type_bailleur"));
        (_loyer, _charges, _aide, _aideAuBailleur, _meuble) = (C("loyer"), C("charges"), C("aide"), C("aide_au_bailleur"), C("meuble"));
        _colonnesDePersonnes = [.. new[] { 1, 2 }.Select(i => (C($"civilite_{i}"), C($"nom_{i}"), C($"nom_usage_{i}"), C($"prenom_{i}"), C($"naissance_{i}")))];
        _identite = [.. Roles.Libelles.Keys.Except(["loyer", "charges", "aide", "aide_au_bailleur", "meuble"]).Select(C).Where(c => c >= 0)];
        _types = new(tableau.TypesBailleur.Select(t => (t.Key, (TypeBailleur)FormesDeFait.Code(typeof(TypeBailleur), t.Value)!)));
        _bailleurConstant = tableau.Constantes.GetValueOrDefault("bailleur");
        if (tableau.Constantes.TryGetValue("type_bailleur", out var type)) _typeConstant = (TypeBailleur)FormesDeFait.Code(typeof(TypeBailleur), type)!;
    }

    private int C(string role) => _colonnes.GetValueOrDefault(role, -1);

    public bool EstIdentite(int colonne) => _identite.Contains(colonne);

    public Signalement Lire(Ligne ligne) => new()
    {
        Reference = Vide(ligne.Identite(_reference)), Rg = Rg(ligne.Identite(_rg)), Personnes = Personnes(ligne), Adresse = Adresse(ligne), Bail = Bail(ligne),
    };

    public static bool EstIdentifie(Signalement s, List<string> par) => par.Exists(p => p switch
    {
        "reference" => s.Reference is not null,
        "rg" => s.Rg is not null,
        "bail" => s.Bail?.Reference is not null,
        "personnes" => s.Personnes.Count > 0,
        _ => s.Adresse?.Voie is not null,
    });

    private List<PersonneSignalee> Personnes(Ligne ligne)
    {
        var nomDAbord = !ligne.Contexte.Profil.PrenomDAbord;
        var personnes = new List<PersonneSignalee>(2);
        foreach (var colonne in (ReadOnlySpan<int>)[_personnes, _personne1, _personne2])
            if (colonne >= 0 && ligne.Identite(colonne) is { Length: > 0 }) personnes.AddRange(Noms.Lire(Texte.Propre(ligne.Cellule(colonne).Brut), nomDAbord));
        for (var i = 0; i < 2; i++)
        {
            var c = _colonnesDePersonnes[i];
            var naissance = Naissance(ligne, c.Naissance);
            if (c.Nom < 0 && c.Prenom < 0)
            {
                if (i < personnes.Count) personnes[i] = personnes[i] with { Naissance = naissance };
                continue;
            }
            var (nom, prenom) = (ligne.Identite(c.Nom), ligne.Identite(c.Prenom));
            if (!nom.Any(char.IsLetter) && !prenom.Any(char.IsLetter)) continue;
            // « MAKIESE EP. FOTSO » in the column of names.
            var dit = Noms.Une(nom, nomDAbord) is { NomUsage: not null } deux ? deux : new() { Nom = Vide(nom), NomUsage = Vide(ligne.Identite(c.Usage)) };
            personnes.Add(dit with { Civilite = Noms.Abreger(ligne.Identite(c.Civilite)), Prenoms = Noms.Prenoms(prenom), Naissance = naissance });
        }
        for (var i = 1; i < personnes.Count; i++) personnes[i] = personnes[i] with { Role = RolePersonne.Cotitulaire };
        if (personnes.Count > 0) personnes[0] = personnes[0] with { Telephone = Telephone(ligne), Courriel = Courriel(ligne) };
        return personnes;
    }

    private static DateOnly? Naissance(Ligne ligne, int colonne)
    {
        var texte = ligne.Texte(colonne);
        if (texte.Length == 0) return null;
        var cellule = ligne.Cellule(colonne);
        if (ligne.Contexte.NaissanceInconnue(cellule, texte)) return null;
        var jour = ligne.Contexte.Naissance(cellule, texte);
        if (jour is null) ligne.Remarquer(colonne, $"La date de naissance {Ligne.Citer(texte)} est illisible ou impossible : elle n’est pas reprise.");
        return jour;
    }

    private string? Telephone(Ligne ligne)
    {
        var texte = ligne.Identite(_telephone);
        if (texte.Length == 0 || Telephones.EstComplet(texte)) return Vide(texte);
        ligne.Remarquer(_telephone, $"Le numéro {Ligne.Citer(texte)} est incomplet : il n’est pas repris.");
        return null;
    }

    private string? Courriel(Ligne ligne)
    {
        var texte = ligne.Identite(_courriel);
        if (texte.Length == 0 || (texte.IndexOf('@') is > 0 and var a && texte.IndexOf('.', a) > a && !texte.Contains(' '))) return Vide(texte);
        ligne.Remarquer(_courriel, $"Le courriel {Ligne.Citer(texte)} est illisible : il n’est pas repris.");
        return null;
    }

    private AdresseSignalee? Adresse(Ligne ligne)
    {
        var adresses = ligne.Contexte.Adresses;
        var adresse = new AdresseSignalee { Voie = Vide(ligne.Identite(_voie)) };
        if (ligne.Identite(_adresse) is { Length: > 0 } libre)
        {
            var seule = _commune < 0 && _ville < 0 && _postal < 0;
            var (voie, reste) = seule ? default : Adresses.Voie(libre);
            adresse = seule ? adresses.Ligne(libre) : new() { Voie = voie, Complement = reste };
        }
        if (ligne.Identite(_ville) is { Length: > 0 } ville)
        {
            var lue = adresses.Ville(ville);
            adresse = adresse with { CodePostal = lue.CodePostal, Insee = lue.Insee, Commune = lue.Commune };
        }
        if (ligne.Identite(_complement) is { Length: > 0 } complement) adresse = adresse with { Complement = adresse.Complement is { } c ? $"{c} {complement}" : complement };
        if (ligne.Identite(_commune) is { Length: > 0 } commune) adresse = adresse with { Commune = commune };
        adresse = Codes(ligne, adresses, adresse);
        return adresse == new AdresseSignalee() ? null : adresse;
    }

    // Senders put a postcode in the INSEE column, or lose a digit of it.
    private AdresseSignalee Codes(Ligne ligne, Adresses adresses, AdresseSignalee adresse)
    {
        if (ligne.Identite(_postal) is { Length: > 0 } postal)
        {
            if (postal.Length == 5 && postal.All(char.IsAsciiDigit)) adresse = adresse with { CodePostal = postal };
            else ligne.Remarquer(_postal, $"Le code postal {Ligne.Citer(postal)} n’a pas cinq chiffres : il n’est pas repris.");
        }
        if (ligne.Identite(_insee) is not { Length: > 0 } insee) return adresse;
        if (adresses.EstInsee(insee)) return adresse with { Insee = insee };
        if (adresses.EstPostal(insee)) return adresse with { CodePostal = adresse.CodePostal ?? insee };
        ligne.Remarquer(_insee, $"Le code INSEE {Ligne.Citer(insee)} n’est pas celui d’une commune du département : il n’est pas repris.");
        return adresse;
    }

    private BailSignale? Bail(Ligne ligne)
    {
        var bail = new BailSignale
        {
            Reference = Vide(ligne.Identite(_bail)), Bailleur = Vide(ligne.Identite(_bailleur)) ?? _bailleurConstant, TypeBailleur = TypeDeBailleur(ligne),
            Loyer = Montant(ligne, _loyer), Charges = Montant(ligne, _charges), Aide = Montant(ligne, _aide),
            AideAuBailleur = OuiOuNon(ligne, _aideAuBailleur, Versements), Meuble = OuiOuNon(ligne, _meuble, Locations),
        };
        return bail == new BailSignale() ? null : bail;
    }

    private static readonly (string, bool)[] OuiEtNon = [("oui", true), ("o", true), ("1", true), ("x", true), ("vrai", true), ("non", false), ("n", false), ("0", false), ("faux", false)];
    private static readonly Table<bool> Versements = new([.. OuiEtNon, ("bailleur", true), ("tiers payant", true), ("locataire", false), ("allocataire", false), ("menage", false)]);
    private static readonly Table<bool> Locations = new([.. OuiEtNon, ("meuble", true), ("meublee", true), ("vide", false), ("nu", false), ("nue", false)]);

    private static bool? OuiOuNon(Ligne ligne, int colonne, Table<bool> mots)
    {
        var texte = ligne.Texte(colonne);
        if (texte.Length == 0) return null;
        if (mots.Trouve(texte, out var oui)) return oui;
        ligne.Remarquer(colonne, $"{Ligne.Citer(texte)} ne se lit ni comme oui ni comme non : cette précision n’est pas reprise.");
        return null;
    }

    private TypeBailleur TypeDeBailleur(Ligne ligne)
    {
        var texte = ligne.Texte(_typeBailleur);
        if (texte.Length == 0) return _typeConstant;
        if (_types.Trouve(texte, out var type)) return type;
        ligne.Remarquer(_typeBailleur, $"Le type de bailleur {Ligne.Citer(texte)} est inconnu. Valeurs attendues : {string.Join(", ", _tableau.TypesBailleur.Keys)}.");
        return TypeBailleur.Inconnu;
    }

    private static decimal? Montant(Ligne ligne, int colonne)
    {
        var texte = ligne.Texte(colonne);
        if (texte.Length == 0) return null;
        var montant = ligne.Contexte.Montant(ligne.Cellule(colonne), texte);
        if (montant is null) ligne.Remarquer(colonne, $"Le montant {Ligne.Citer(texte)} est illisible : il n’est pas repris.");
        return montant;
    }

    // « RG 11-22-000123 », « n° RG : 22/03476 ».
    private static string? Rg(string texte)
    {
        var debut = texte.AsSpan().IndexOfAnyInRange('0', '9');
        return debut < 0 ? null : Vide(texte[debut..].Trim());
    }

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte;
}
