using System.Text.RegularExpressions;

namespace Prevex.Site.Verbes;

/// <summary>System.CommandLine speaks English; users do not.</summary>
internal static partial class FauteDeCommande
{
    public static string EnFrancais(string message) => message switch
    {
        var m when Entre(m) is { } nom && m.Contains("is required", StringComparison.Ordinal) => $"Il manque l'option {nom}.",
        var m when Entre(m) is { } nom && m.Contains("Required argument missing", StringComparison.Ordinal) => $"Il manque une valeur après {nom}.",
        var m when Entre(m) is { } nom && m.Contains("Unrecognized", StringComparison.Ordinal) => $"{nom} n'est pas connu.",
        var m when m.Contains("Required command was not provided", StringComparison.Ordinal) => "Dites quoi faire : par exemple demo, servir ou importer.",
        var m when Entre(m) is { } nom => $"Valeur refusée : {nom}.",
        _ => "Vérifiez les options.",
    };

    private static string? Entre(string message) => Guillemets().Match(message) is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Guillemets();
}
