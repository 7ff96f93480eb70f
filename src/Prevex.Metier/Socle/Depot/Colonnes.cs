using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Prevex.Metier.Socle.Depot;

/// <summary>How a row becomes column values, read from the model so that bulk writes and EF never differ.</summary>
internal sealed class Colonnes
{
    private static readonly ConcurrentDictionary<(Type Depot, Type Rangee), Colonnes> Connues = [];

    private readonly (string Nom, string Type, Func<object, object?> Valeur)[] _colonnes;

    public static Colonnes De<T>(Depot depot) where T : class => Connues.GetOrAdd((depot.GetType(), typeof(T)), _ => new(depot.Model, typeof(T)));

    private Colonnes(IModel modele, Type type)
    {
        var entite = modele.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} n'est pas dans le modèle.");
        var table = StoreObjectIdentifier.Table(entite.GetTableName()!, entite.GetSchema());
        Table = table.Name;
        var proprietes = entite.GetProperties().ToList();
        _colonnes = [.. proprietes.Select(p => (p.GetColumnName(table)!, p.GetColumnType(table), Lecteur(p)))];
        Cle = [.. entite.FindPrimaryKey()!.Properties.Select(p => proprietes.IndexOf(p))];
    }

    public string Table { get; }

    /// <summary>Ranks of the columns of the primary key.</summary>
    public IReadOnlyList<int> Cle { get; }

    public int Nombre => _colonnes.Length;
    public string Noms => string.Join(", ", _colonnes.Select(c => $"\"{c.Nom}\""));
    public string Nom(int colonne) => _colonnes[colonne].Nom;
    public string Type(int colonne) => _colonnes[colonne].Type;
    public object? Valeur(int colonne, object rangee) => _colonnes[colonne].Valeur(rangee);

    public string Insertion => $"INSERT INTO \"{Table}\" ({Noms}) VALUES ({string.Join(", ", Enumerable.Range(0, Nombre).Select(i => $"@p{i}"))})";

    /// <summary>Only the columns that changed: an index whose columns stay is left alone.</summary>
    public string MiseAJour(IEnumerable<int> colonnes) => $"UPDATE \"{Table}\" SET {string.Join(", ", colonnes.Select(i => $"\"{Nom(i)}\" = @p{i}"))} WHERE {ParCle}";

    public string Suppression => $"DELETE FROM \"{Table}\" WHERE {ParCle}";

    public int[] Changees(object avant, object apres) =>
        [.. Enumerable.Range(0, Nombre).Where(i => Valeur(i, avant) is var a && Valeur(i, apres) is var b && (a is byte[] x && b is byte[] y ? !x.AsSpan().SequenceEqual(y) : !Equals(a, b)))];

    private string ParCle => string.Join(" AND ", Cle.Select(i => $"\"{Nom(i)}\" = @p{i}"));

    private static Func<object, object?> Lecteur(IProperty propriete)
    {
        var lire = propriete.GetGetter();
        var convertir = propriete.GetTypeMapping().Converter?.ConvertToProvider;
        return rangee => lire.GetClrValue(rangee) is { } valeur ? convertir is null ? valeur : convertir(valeur) : null;
    }
}
