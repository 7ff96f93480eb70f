using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Prevex.Metier.Socle.Territoires;

/// <summary>Reads a data file of a territory; what cannot be read says which file, which line and why.</summary>
internal static partial class FichierYaml
{
    private static readonly IDeserializer Lecteur = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithEnumNamingConvention(UnderscoredNamingConvention.Instance)
        .Build();

    /// <exception cref="InvalidDataException">The file is missing, empty, or not what is expected.</exception>
    public static T Lire<T>(string dossier, string nom)
    {
        var chemin = Path.Combine(dossier, nom);
        if (!File.Exists(chemin)) throw new InvalidDataException($"Il manque {nom} dans {dossier}.");
        try
        {
            return Lecteur.Deserialize<T>(File.ReadAllText(chemin)) ?? throw new InvalidDataException($"{chemin} est vide.");
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{chemin}, ligne {e.Start.Line} : {EnFrancais(e.InnerException?.Message ?? e.Message)}", e);
        }
    }

    private static string EnFrancais(string message) => ProprieteInconnue().Match(message) is { Success: true } m
        ? $"champ inconnu « {m.Groups[1].Value} »."
        : message;

    [GeneratedRegex("^Property '(.+?)' not found")]
    private static partial Regex ProprieteInconnue();
}
