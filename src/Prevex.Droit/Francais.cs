using System.Globalization;
using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>Days and delays as French writes them, with no-break spaces.</summary>
public static class Francais
{
    private const char Insecable = '\u00A0';
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 28 juillet 2023 », « 1er avril 2024 ».</summary>
    public static string Jour(DateOnly jour) =>
        $"{(jour.Day == 1 ? "1er" : jour.Day.ToString(CultureInfo.InvariantCulture))}{Insecable}{jour.ToString("MMMM yyyy", Culture).Replace(' ', Insecable)}";

    /// <summary>« samedi 7 octobre 2023 ».</summary>
    public static string JourDeSemaine(DateOnly jour) => $"{jour.ToString("dddd", Culture)}{Insecable}{Jour(jour)}";

    /// <summary>« 2 mois », « 5 jours ouvrés ».</summary>
    public static string Duree(Delai delai) => delai.ToString().Replace(' ', Insecable);

    /// <summary>« certaine », « probable », « à vérifier ».</summary>
    public static string Mot(Confiance confiance) => confiance switch
    {
        Confiance.Certaine => "certaine",
        Confiance.Probable => "probable",
        Confiance.AVerifier => "à vérifier",
    };

    /// <summary>The text with no-break spaces where French wants them (before : ; ? ! » and after «) and curved apostrophes.</summary>
    public static string Typographie(string texte)
    {
        var signes = texte.ToCharArray();
        for (var i = 1; i + 1 < signes.Length; i++)
        {
            if (signes[i] == '\'') signes[i] = '’';
            if (signes[i] == ' ' && (signes[i + 1] is ':' or ';' or '?' or '!' or '»' || signes[i - 1] == '«')) signes[i] = Insecable;
        }
        return new(signes);
    }
}
