using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>Finds a court whatever its spelling: « TPRX Raincy » is « Tribunal de proximité du Raincy ».</summary>
internal sealed class Juridictions
{
    private static readonly HashSet<string> Outils = ["tribunal", "de", "du", "des", "d", "le", "la", "les", "l"];
    private readonly Dictionary<string, string> _codes = [];

    public Juridictions(Territoire territoire)
    {
        foreach (var j in territoire.Juridictions)
            foreach (var nom in j.Alias.Prepend(j.Nom).Prepend(j.Code))
                _codes.TryAdd(Reduire(nom), j.Code);
    }

    public string? Code(string ecrit) => _codes.GetValueOrDefault(Reduire(ecrit));

    private static string Reduire(string nom) => string.Join(' ', Mots.Normaliser(nom).Split(' ').Where(m => !Outils.Contains(m)).Select(m => m switch
    {
        "tprx" or "tpx" or "tp" or "proximite" => "tprx",
        "tj" or "judiciaire" => "tj",
        "st" => "saint",
        "ste" => "sainte",
        _ => m,
    }));
}
