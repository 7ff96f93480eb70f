using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Prevex.Metier.Socle.Depot;

/// <summary>How a row becomes column values, read from the model so that bulk writes and EF never differ.</summary>
internal sealed class Colonnes
{
    private readonly (string Nom, string Type, Func<object, object?> Valeur)[] _colonnes;

    public Colonnes(IModel modele, Type type)
    {
        var entite = modele.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} n'est pas dans le modèle.");
        var table = StoreObjectIdentifier.Table(entite.GetTableName()!, entite.GetSchema());
        Table = table.Name;
        _colonnes = [.. entite.GetProperties().Select(p =>
        {
            var lire = p.GetGetter();
            var convertir = p.GetTypeMapping().Converter?.ConvertToProvider;
            return (p.GetColumnName(table)!, p.GetColumnType(table), (Func<object, object?>)Valeur);

            object? Valeur(object rangee)
            {
                var valeur = lire.GetClrValue(rangee);
                return valeur is null || convertir is null ? valeur : convertir(valeur);
            }
        })];
    }

    public string Table { get; }
    public int Nombre => _colonnes.Length;
    public string Noms => string.Join(", ", _colonnes.Select(c => $"\"{c.Nom}\""));
    public string Type(int colonne) => _colonnes[colonne].Type;
    public object? Valeur(int colonne, object rangee) => _colonnes[colonne].Valeur(rangee);
}
