using System.Globalization;
using System.Text.RegularExpressions;
using Prevex.Faits;
using Prevex.Metier.Socle;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>Delays (« deux (2) mois », « 6 SEM. ») and hours (« 14h », « 09:30 »).</summary>
internal static partial class Durees
{
    private static readonly string[] Nombres =
        ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze"];

    [GeneratedRegex("^(?:(?<lettres>[a-z]+) )?(?<n>[0-9]{1,3})? ?(?<unite>jours?|j|semaines?|sem|mois|ans?|annees?)(?<jours> ouvres?| ouvrables?| francs?| calendaires?)?$")]
    private static partial Regex Forme();

    [GeneratedRegex("^([0-9]{1,2}) ?[hH:.] ?([0-9]{2})?(?: ?mn| ?min)?(?::[0-9]{2})?$")]
    private static partial Regex FormeHeure();

    public static Delai? Lire(string texte)
    {
        if (Forme().Match(Mots.Normaliser(texte)) is not { Success: true } m) return null;
        var lettres = m.Groups["lettres"].Value;
        var enLettres = lettres == "une" ? 1 : Array.IndexOf(Nombres, lettres) + 1;
        var n = m.Groups["n"].Success ? int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : enLettres;
        if (n < 1 || (lettres.Length > 0 && enLettres != n)) return null;
        var jours = m.Groups["jours"].Value;
        return new(n, m.Groups["unite"].Value[0] switch
        {
            'j' => jours.StartsWith(" ouvre", StringComparison.Ordinal) ? Unite.JoursOuvres
                : jours.StartsWith(" ouvra", StringComparison.Ordinal) ? Unite.JoursOuvrables : Unite.Jours,
            's' => Unite.Semaines,
            'm' => Unite.Mois,
            _ => Unite.Ans,
        });
    }

    public static TimeOnly? LireHeure(string texte)
    {
        if (FormeHeure().Match(texte) is not { Success: true } m) return null;
        var heures = int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = m.Groups[2].Success ? int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return heures < 24 && minutes < 60 ? new TimeOnly(heures, minutes) : null;
    }
}
