using System.Text;

namespace Prevex.Droit;

/// <summary>The stable names under which codes are written and read.</summary>
internal static class Codes
{
    /// <summary>« AVerifier » → « a_verifier ».</summary>
    public static string Snake(string nom)
    {
        var texte = new StringBuilder();
        foreach (var c in nom)
        {
            if (char.IsUpper(c) && texte.Length > 0) texte.Append('_');
            texte.Append(char.ToLowerInvariant(c));
        }
        return texte.ToString();
    }
}
