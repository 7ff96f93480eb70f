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
        foreach (var faute in Fautes(t.Schema)) yield return faute;
    }

    private static IEnumerable<string> Fautes(SchemaDesInstances schema)
    {
        foreach (var code in Doublons(schema.Etapes.Select(e => e.Code).Concat(schema.Instances.Select(i => i.Id)))) yield return $"instances.yaml écrit deux fois « {code} »";
        foreach (var i in schema.Instances)
        {
            if (i.Nom == "" || i.Source == "" || i.Cadre == "") yield return $"l'instance {i.Id} doit donner « nom », « cadre » et « source »";
            if (i.Confiance == "" || !Confiances.Contains(i.Confiance)) yield return $"la confiance « {i.Confiance} » de l'instance {i.Id} n'est ni certaine, ni probable, ni a_verifier";
            if ((i.De != "" || i.A != "") && (schema.Rang(i.De) < 0 || schema.Rang(i.A) < schema.Rang(i.De)))
                yield return $"l'instance {i.Id} va de « {i.De} » à « {i.A} » : écrivez deux étapes du fichier, dans leur ordre";
            if (i.Depuis != "" && !DateOnly.TryParseExact(i.Depuis, "yyyy-MM-dd", out _)) yield return $"« depuis » de l'instance {i.Id} ne se lit pas : écrivez-le comme 2026-02-14";
        }
    }

    private static IEnumerable<string> Doublons(IEnumerable<string> codes) =>
        codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key);
}
