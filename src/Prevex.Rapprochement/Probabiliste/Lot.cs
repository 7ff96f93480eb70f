namespace Prevex.Rapprochement.Probabiliste;

/// <summary>One or two lists, read and ready to be compared: columns of numbers, first those of A, then those of B.</summary>
internal sealed class Lot
{
    public required string[] Ids { get; init; }

    /// <summary>Records of A; all of them when one list is searched for its own duplicates.</summary>
    public required int NombreA { get; init; }
    public required ColonneDeNoms Prenoms { get; init; }
    public required ColonneDeNoms Familles { get; init; }
    public required int[] ComptesDeNoms { get; init; }
    public required int[] Naissances { get; init; }
    public required Colonne JoursEcrits { get; init; }
    public required Colonne Numeros { get; init; }
    public required Colonne Voies { get; init; }
    public required Colonne Complements { get; init; }
    public required Colonne Communes { get; init; }
    public required Colonne CodesPostaux { get; init; }
    public required Colonne Lieux { get; init; }
    public required Colonne VoiesDuLieu { get; init; }
    public required Colonne Entrees { get; init; }
    public required Colonne Telephones { get; init; }
    public required Colonne Courriels { get; init; }
    public required Colonne References { get; init; }
    public required Colonne[] Autres { get; init; }

    public int Nombre => Ids.Length;

    public bool DeuxListes => NombreA < Nombre;

    /// <summary>Every pair that could be compared.</summary>
    public double Paires => DeuxListes ? (double)NombreA * (Nombre - NombreA) : Nombre * (Nombre - 1.0) / 2;

    public static Lot Lire(IReadOnlyList<Fiche> a, IReadOnlyList<Fiche>? b, OptionsDeLiage options)
    {
        var n = a.Count + (b?.Count ?? 0);
        var noms = new Noms?[n];
        var jours = new int[n];
        string?[] ids = new string?[n], jour = new string?[n], numero = new string?[n], voie = new string?[n], complement = new string?[n], commune = new string?[n], code = new string?[n],
            lieu = new string?[n], voieDuLieu = new string?[n], entree = new string?[n], telephone = new string?[n], courriel = new string?[n], reference = new string?[n];
        var autres = options.Autres.Select(_ => new string?[n]).ToArray();
        Parallel.For(0, n, i =>
        {
            var f = i < a.Count ? a[i] : b![i - a.Count];
            ids[i] = f.Id;
            var (prenom, nom) = string.IsNullOrWhiteSpace(f.Prenom) && string.IsNullOrWhiteSpace(f.Nom) ? Lectures.Couper(f.NomComplet) : (f.Prenom, f.Nom);
            noms[i] = Rapprochement.Noms.De(new() { Nom = nom, NomUsage = f.NomUsage, Prenoms = prenom });
            jours[i] = Jours.Lire(f.Naissance, options.FormatNaissance);
            jour[i] = jours[i] == 0 ? null : jours[i].ToString("D8", System.Globalization.CultureInfo.InvariantCulture);
            (numero[i], voie[i], complement[i]) = Lectures.Adresse(f, options.Communes, out var insee);
            commune[i] = insee ?? Lectures.Commune(f.Commune);
            code[i] = Lectures.Lettres(f.CodePostal);
            lieu[i] = commune[i] is null || code[i] is null ? null : $"{commune[i]}|{code[i]}";
            voieDuLieu[i] = (lieu[i] ?? commune[i] ?? code[i]) is not { } ici || voie[i] is null ? null : $"{ici}|{voie[i]}";
            entree[i] = voieDuLieu[i] is null || numero[i] is null ? null : $"{voieDuLieu[i]}|{numero[i]}";
            telephone[i] = Lectures.Telephone(f.Telephone);
            courriel[i] = Lectures.Courriel(f.Courriel);
            reference[i] = Rapprochement.Numeros.Reference(f.Reference);
            for (var k = 0; k < autres.Length; k++) autres[k][i] = k < f.Autres.Count ? Lectures.Lettres(f.Autres[k]) : null;
        });
        var (prenoms, familles, comptes) = ColonneDeNoms.Lire(noms);
        return new()
        {
            Ids = ids!, NombreA = a.Count, Prenoms = prenoms, Familles = familles, ComptesDeNoms = comptes, Naissances = jours, JoursEcrits = new(jour), Numeros = new(numero), Voies = new(voie),
            Complements = new(complement), Communes = new(commune), CodesPostaux = new(code), Lieux = new(lieu), VoiesDuLieu = new(voieDuLieu), Entrees = new(entree),
            Telephones = new(telephone), Courriels = new(courriel), References = new(reference), Autres = [.. autres.Select(t => new Colonne(t))],
        };
    }
}
