using System.Globalization;
using System.Text;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Demonstration;

/// <summary>
/// How each kind of sender writes a household: some lose accents, some know no birth date, the court knows names only.
/// A sender writes the same household the same way each time; a few misspell it, which a person will have to settle.
/// </summary>
internal sealed class Ecriture(Menage menage, int graine)
{
    private readonly Dictionary<string, IReadOnlyList<PersonneSignalee>> _personnes = [];

    public Signalement De(Structure emetteur, DateOnly jour, string rg)
    {
        var capitales = emetteur.Type is "caf" or "commissaire_de_justice";
        var personnes = Personnes(emetteur);
        return emetteur.Type == "tribunal"
            ? new() { Rg = rg, Personnes = personnes, Bail = new() { Bailleur = menage.Bailleur, TypeBailleur = menage.TypeBailleur } }
            : new() { Reference = Reference(emetteur), Personnes = personnes, Adresse = Adresse(emetteur, jour, capitales), Bail = Bail(emetteur) };
    }

    public static string SansAccent(string texte) => new([.. texte.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(c => c switch { 'ş' or 'Ş' => 's', 'ğ' => 'g', 'ı' => 'i', 'ț' => 't', _ => c })]);

    private string Reference(Structure emetteur) => emetteur.Type switch
    {
        "caf" => Texte($"{5_000_000 + menage.Rang}"),
        "prefecture" or "drihl" => Texte($"93{menage.Rang * 7 + 10:0000000}"),
        "commissaire_de_justice" => Texte($"E{10_000 + menage.Rang}"),
        "bailleur_social" or "bailleur_prive" or "agence" => menage.ReferenceBail,
        _ => Texte($"M{menage.Rang:000000}"),
    };

    private BailSignale? Bail(Structure emetteur) => emetteur.Type switch
    {
        "bailleur_social" or "bailleur_prive" or "agence" => new()
        {
            Reference = menage.ReferenceBail, Bailleur = menage.Bailleur, TypeBailleur = menage.TypeBailleur, Debut = menage.Debut,
            Loyer = menage.Loyer, Charges = menage.Charges, Aide = menage.Aide > 0 ? menage.Aide : null, AideAuBailleur = menage.Aide > 0 ? menage.AideAuBailleur : null, Meuble = menage.Meuble, DelaiClause = menage.DelaiClause,
        },
        "caf" => new() { Bailleur = SansAccent(menage.Bailleur).ToUpperInvariant(), TypeBailleur = menage.TypeBailleur, Aide = menage.Aide, AideAuBailleur = menage.Aide > 0 ? menage.AideAuBailleur : null },
        "commissaire_de_justice" => new() { Bailleur = menage.Bailleur, TypeBailleur = menage.TypeBailleur, DelaiClause = menage.DelaiClause },
        "prefecture" => new() { Bailleur = menage.Bailleur, TypeBailleur = menage.TypeBailleur, Loyer = menage.Loyer },
        _ => null,
    };

    /// <summary>Before its merger an old commune is written under its own name and code.</summary>
    private AdresseSignalee Adresse(Structure emetteur, DateOnly jour, bool capitales)
    {
        var ancienne = menage.Ancienne is { } a && jour < DateOnly.Parse(a.FusionneeLe, CultureInfo.InvariantCulture) ? a : null;
        var commune = ancienne?.Nom ?? menage.Commune.Nom;
        return new()
        {
            Voie = capitales ? SansAccent(menage.Voie).ToUpperInvariant() : menage.Voie,
            Complement = capitales ? SansAccent(menage.Complement).ToUpperInvariant() : menage.Complement,
            CodePostal = menage.CodePostal,
            Commune = capitales ? SansAccent(commune).ToUpperInvariant() : commune,
            Insee = emetteur.Type == "prefecture" ? ancienne?.Insee ?? menage.Commune.Insee : null,
        };
    }

    private IReadOnlyList<PersonneSignalee> Personnes(Structure emetteur)
    {
        if (_personnes.TryGetValue(emetteur.Code, out var deja)) return deja;
        var h = Hasard.De(graine, menage.Rang, emetteur.Code);
        // Only the Caf and the landlord know who lives there beside the tenants.
        var connues = menage.Personnes.Where(p => p.Role != RolePersonne.Occupant || emetteur.Type is "caf" or "bailleur_social");
        return _personnes[emetteur.Code] = [.. connues.Select(p => Ecrire(p, emetteur, h))];
    }

    private static PersonneSignalee Ecrire(PersonneSignalee p, Structure emetteur, Hasard h)
    {
        var (sansNaissance, faute) = (h.Chance(0.07), h.Chance(0.012));
        var prenoms = faute ? Fauter(p.Prenoms!, h) : p.Prenoms!;
        return emetteur.Type switch
        {
            "caf" => p with
            {
                Nom = SansAccent(p.Nom!).ToUpperInvariant(),
                Prenoms = SansAccent(Premier(prenoms)).ToUpperInvariant(),
                Naissance = sansNaissance ? null : p.Naissance,
            },
            "commissaire_de_justice" => p with { Nom = p.Nom!.ToUpperInvariant(), Prenoms = prenoms, Naissance = null, Telephone = null, Courriel = null },
            "tribunal" => p with { Nom = p.Nom!.ToUpperInvariant(), Prenoms = Premier(prenoms), Naissance = null, Telephone = null, Courriel = null },
            _ => p with { Prenoms = prenoms, Naissance = sansNaissance ? null : p.Naissance, Courriel = emetteur.Type.StartsWith("bailleur", StringComparison.Ordinal) ? p.Courriel : null },
        };
    }

    private static string Premier(string prenoms) => prenoms.Split(',')[0];

    /// <summary>Two neighbouring letters exchanged.</summary>
    private static string Fauter(string mot, Hasard h)
    {
        if (mot.Length < 4) return mot;
        var i = h.Entre(1, mot.Length - 3);
        return string.Concat(mot.AsSpan(0, i), mot.AsSpan(i + 1, 1), mot.AsSpan(i, 1), mot.AsSpan(i + 2));
    }

    private static string Texte(FormattableString texte) => texte.ToString(CultureInfo.InvariantCulture);
}
