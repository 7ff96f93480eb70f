namespace Prevex.Metier.Socle.Territoires;

/// <summary>What no single file can say: codes are unique and what they point to exists.</summary>
internal static class Coherence
{
    private static readonly string[] Confiances = ["", "certaine", "probable", "a_verifier"];

    public static IEnumerable<string> Fautes(Territoire t)
    {
        if (t.Code == "" || t.Nom == "") yield return "territoire.yaml doit donner « code » et « nom »";

        var insee = t.Communes.SelectMany(c => c.Anciennes.Select(a => a.Insee).Append(c.Insee)).ToList();
        foreach (var code in Doublons(insee)) yield return $"la commune {code} est écrite deux fois";
        foreach (var c in t.Communes.Where(c => t.Arrondissements.All(a => a.Code != c.Arrondissement)))
            yield return $"la commune {c.Nom} est dans l'arrondissement « {c.Arrondissement} », qui n'existe pas";

        foreach (var code in Doublons(t.Juridictions.Select(j => j.Code))) yield return $"la juridiction {code} est écrite deux fois";
        foreach (var alias in Doublons(t.Juridictions.SelectMany(j => j.Alias.Append(j.Nom).Select(n => n.ToUpperInvariant()).Distinct())))
            yield return $"« {alias} » désigne deux juridictions";
        foreach (var j in t.Juridictions.Where(j => t.CommuneDe(j.Commune) is null))
            yield return $"la juridiction {j.Nom} siège dans la commune « {j.Commune} », qui n'existe pas";
        foreach (var j in t.Juridictions.Where(j => !Confiances.Contains(j.Confiance)))
            yield return $"la confiance « {j.Confiance} » de {j.Nom} n'est ni certaine, ni probable, ni a_verifier";

        foreach (var code in Doublons(t.TypesDeStructure.Select(s => s.Code))) yield return $"le type de structure {code} est écrit deux fois";
        foreach (var code in Doublons(t.Structures.Select(s => s.Code))) yield return $"la structure {code} est écrite deux fois";
        foreach (var s in t.Structures.Where(s => t.TypesDeStructure.All(type => type.Code != s.Type)))
            yield return $"la structure {s.Code} est du type « {s.Type} », qui n'existe pas";
        foreach (var courriel in Doublons(t.Structures.Select(s => s.CompteDemo?.Courriel).OfType<string>()))
            yield return $"deux comptes de démonstration ont l'adresse {courriel}";
    }

    private static IEnumerable<string> Doublons(IEnumerable<string> codes) =>
        codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key);
}
