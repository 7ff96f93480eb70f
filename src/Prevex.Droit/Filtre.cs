using System.Linq.Expressions;
using System.Reflection;
using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>Which facts a rule speaks of: a type, and for some of them one field, « diagnostic_social_financier.etat=realise|transmis ».</summary>
public sealed class Filtre
{
    private readonly Func<Fait, bool>? _champ;

    private Filtre(string ecrit, string type, Func<Fait, bool>? champ) => (Ecrit, Type, Classe, _champ) = (ecrit, type, FaitsJson.Types[type], champ);

    /// <summary>As the data write it.</summary>
    public string Ecrit { get; }

    /// <summary>Tag of the type of fact.</summary>
    public string Type { get; }

    internal Type Classe { get; }

    internal bool Retient(Fait fait) => fait.GetType() == Classe && (_champ is null || _champ(fait));

    /// <summary>Reads a filter; null, with what is wrong, when it cannot be read.</summary>
    internal static Filtre? Lire(string texte, out string? faute)
    {
        faute = null;
        var parts = texte.Split('.', 2);
        if (!FaitsJson.Types.TryGetValue(parts[0], out var classe))
        {
            faute = $"« {parts[0]} » n’est pas un type de fait. Écrivez l’un de : {string.Join(", ", FaitsJson.Types.Keys)}.";
            return null;
        }
        if (parts.Length == 1) return new(texte, parts[0], null);
        var (champ, valeurs) = parts[1].Split('=', 2) is [var c, var v] ? (c, v.Split('|')) : (parts[1], []);
        var propriete = classe.GetProperties().FirstOrDefault(p => Codes.Snake(p.Name) == champ);
        if (propriete is null || valeurs.Length == 0)
        {
            faute = $"« {texte} » ne se lit pas. Écrivez « {parts[0]}.champ=valeur » avec l’un des champs : {string.Join(", ", classe.GetProperties().Select(p => Codes.Snake(p.Name)))}.";
            return null;
        }
        if (Condition(classe, propriete, valeurs) is { } condition) return new(texte, parts[0], condition);
        var sorte = Nullable.GetUnderlyingType(propriete.PropertyType) ?? propriete.PropertyType;
        faute = $"« {parts[1]} » n’est pas une condition. Écrivez l’une de : {(sorte.IsEnum ? string.Join(", ", Enum.GetNames(sorte).Select(Codes.Snake)) : "true, false, connu")}.";
        return null;
    }

    /// <summary>Compiled once, so that a rule costs no reflection when it is applied.</summary>
    private static Func<Fait, bool>? Condition(Type classe, PropertyInfo propriete, string[] valeurs)
    {
        var fait = Expression.Parameter(typeof(Fait));
        var champ = Expression.Property(Expression.Convert(fait, classe), propriete);
        if (valeurs is ["connu"] && Nullable.GetUnderlyingType(propriete.PropertyType) is not null)
            return Expression.Lambda<Func<Fait, bool>>(Expression.Property(champ, "HasValue"), fait).Compile();
        Expression? corps = null;
        foreach (var valeur in valeurs)
        {
            if (Constante(propriete.PropertyType, valeur) is not { } constante) return null;
            var egal = Expression.Equal(champ, Expression.Constant(constante, propriete.PropertyType));
            corps = corps is null ? egal : Expression.OrElse(corps, egal);
        }
        return Expression.Lambda<Func<Fait, bool>>(corps!, fait).Compile();
    }

    private static object? Constante(Type type, string valeur)
    {
        var sorte = Nullable.GetUnderlyingType(type) ?? type;
        if (sorte == typeof(bool)) return valeur switch { "true" => true, "false" => false, _ => null };
        if (!sorte.IsEnum) return null;
        return Enum.GetValues(sorte).Cast<object>().FirstOrDefault(v => Codes.Snake(v.ToString()!) == valeur);
    }
}
