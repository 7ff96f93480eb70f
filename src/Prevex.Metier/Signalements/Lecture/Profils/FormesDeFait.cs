using System.Globalization;
using System.Reflection;
using Prevex.Faits;

namespace Prevex.Metier.Signalements.Lecture.Profils;

/// <summary>The names a profile may give to facts and to their values, taken from the records themselves.</summary>
internal static class FormesDeFait
{
    /// <summary>Fact name → the class that holds its values while a row is read.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Types = FaitsJson.Types.Values.Where(t => t != typeof(Retrait))
        .ToDictionary(t => t.Name)
        .Concat([new(TypesDeFait.Bail, typeof(BailLu)), new(TypesDeFait.Dette, typeof(DetteLue)), new(TypesDeFait.Echeance, typeof(TermeLu))])
        .ToDictionary();

    /// <summary>« impaye_depuis » → the property; null when the fact has none of that name.</summary>
    public static PropertyInfo? Propriete(Type type, string nom) => type.GetProperties()
        .FirstOrDefault(p => p.CanWrite && p.Name != nameof(Fait.DateEffet) && p.Name.Equals(nom.Replace("_", ""), StringComparison.OrdinalIgnoreCase));

    public static Type Genre(PropertyInfo propriete) => Nullable.GetUnderlyingType(propriete.PropertyType) ?? propriete.PropertyType;

    /// <summary>The value that a profile writes as a code: « impaye », « oui », « 2 mois »; null when it is none.</summary>
    public static object? Code(Type genre, string code)
    {
        if (genre.IsEnum) return Enum.TryParse(genre, code.Replace("_", ""), ignoreCase: true, out var mot) && !char.IsAsciiDigit(code[0]) ? mot : null;
        if (genre == typeof(bool)) return code switch { "oui" or "true" => true, "non" or "false" => false, _ => null };
        if (genre == typeof(Delai)) return Delai.TryParse(code, out var delai) ? delai : null;
        if (genre == typeof(decimal)) return decimal.TryParse(code, NumberStyles.Number, CultureInfo.InvariantCulture, out var montant) ? montant : null;
        return genre == typeof(string) ? code : null;
    }

    /// <summary>The codes a person may write, for messages.</summary>
    public static string Codes(Type genre) => genre.IsEnum ? string.Join(", ", Enum.GetNames(genre).Select(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName)) : "oui, non";

    internal sealed record BailLu { public Delai? DelaiClause { get; init; } }

    internal sealed record DetteLue
    {
        public decimal? Montant { get; init; }
        public DateOnly? ImpayeDepuis { get; init; }
    }

    internal sealed record TermeLu
    {
        public decimal? Appele { get; init; }
        public decimal? Regle { get; init; }
        public decimal? Solde { get; init; }
        public string? Mode { get; init; }
    }
}
