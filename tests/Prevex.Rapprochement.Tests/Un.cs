namespace Prevex.Rapprochement.Tests;

/// <summary>Households as they are told, in one line.</summary>
internal static class Un
{
    internal static readonly Communes Communes = new(
    [
        new("93066", "Saint-Denis", ["93200", "93210"], [new("93059", "Pierrefitte-sur-Seine", ["93380"])]),
        new("93051", "Noisy-le-Grand", ["93160"]), new("93053", "Noisy-le-Sec", ["93130"]), new("93064", "Rosny-sous-Bois", ["93110"]),
        new("93050", "Neuilly-sur-Marne", ["93330"]), new("93049", "Neuilly-Plaisance", ["93360"]), new("93001", "Aubervilliers", ["93300"]),
        new("93055", "Pantin", ["93500"]), new("93039", "L'Île-Saint-Denis", ["93450"]), new("93070", "Saint-Ouen-sur-Seine", ["93400"]),
        new("93010", "Bondy", ["93140"]), new("93061", "Le Pré-Saint-Gervais", ["93310"]), new("93078", "Villepinte", ["93420"]),
        new("93008", "Bobigny", ["93000"]), new("93071", "Sevran", ["93270"]), new("93013", "Le Bourget", ["93350"]),
    ]);

    internal static PersonneComparee Nom(string? nom, string? prenoms = null, string? naissance = null, string? tel = null, string? usage = null) =>
        new() { Nom = nom, Prenoms = prenoms, Naissance = naissance is null ? null : DateOnly.Parse(naissance, System.Globalization.CultureInfo.InvariantCulture), Telephone = tel, NomUsage = usage };

    internal static Identite Menage(params PersonneComparee[] personnes) => new() { Personnes = personnes };

    internal static Identite A(this Identite i, string voie, string commune = "Pantin", string? complement = null) =>
        i with { Adresses = [.. i.Adresses, Adresse(voie, commune, complement)] };

    internal static Identite Bail(this Identite i, string? bailleur, string? reference = null) => i with { Baux = [new(bailleur, reference)] };

    internal static Identite Ref(this Identite i, string emetteur, string numero) => i with { References = [new(emetteur, numero)] };

    internal static Identite Rg(this Identite i, string rg) => i with { Rgs = [rg] };

    internal static Identite Audience(this Identite i, string jour) => i with { Audiences = [Jour(jour)] };

    internal static Identite Entre(this Identite i, string du, string au) => i with { Du = Jour(du), Au = Jour(au) };

    internal static AdresseLue Adresse(string voie, string? commune = null, string? complement = null) => Adresses.Lire(voie, complement, null, commune, null, Communes);

    internal static Candidat Dossier(this Identite i, int n = 1) => new(Id(n), i);

    internal static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static DateOnly Jour(string jour) => DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture);
}
