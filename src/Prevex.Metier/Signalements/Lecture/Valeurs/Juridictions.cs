using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Signalements.Lecture.Valeurs;

/// <summary>Finds a court whatever its spelling: « TPRX Raincy » is « Tribunal de proximité du Raincy ».</summary>
internal sealed class Juridictions
{
    private static readonly HashSet<string> Outils = ["TRIBUNAL", "DE", "DU", "DES", "D", "LE", "LA", "LES", "L"];
    private readonly Dictionary<string, string> _codes = [];

    public Juridictions(Territoire territoire)
    {
        foreach (var j in territoire.Juridictions)
            foreach (var nom in j.Alias.Prepend(j.Nom).Prepend(j.Code))
                _codes.TryAdd(Reduire(nom), j.Code);
    }

    public string? Code(string ecrit) => _codes.GetValueOrDefault(Reduire(ecrit));

    private static string Reduire(string nom) => string.Join(' ', Cle.De(nom).Split(' ').Where(m => !Outils.Contains(m)).Select(m => m switch
    {
        "TPRX" or "TPX" or "TP" or "PROXIMITE" => "TPRX",
        "TJ" or "JUDICIAIRE" => "TJ",
        "ST" => "SAINT",
        "STE" => "SAINTE",
        _ => m,
    }));
}
