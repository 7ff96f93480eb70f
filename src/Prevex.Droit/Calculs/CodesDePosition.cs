using System.Reflection;
using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>Every code of position, with its French: what facts can say, and what the law adds.</summary>
internal static class CodesDePosition
{
    public static SortedDictionary<string, string> Tous()
    {
        var codes = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["BAIL_ACTIF"] = "Bail en cours, aucune procédure" };
        foreach (var etat in (Etats.Etat[])[Etats.ClauseAcquise, Etats.RefusTacite, Etats.DelaisEnCours, Etats.DepartApresCfp]) codes[etat.Code] = etat.Libelle;
        foreach (var fait in FaitsJson.Types.Values.Where(t => t != typeof(Retrait)).SelectMany(Formes))
            if (Etats.De(fait) is var etat) codes.TryAdd(etat.Code, etat.Libelle);
        return codes;
    }

    /// <summary>The fact with each value of its codes, and with each of its days filled.</summary>
    private static IEnumerable<Fait> Formes(Type type)
    {
        List<Fait> formes = [Neuf(type)];
        foreach (var champ in type.GetProperties().Where(p => p.CanWrite && p.DeclaringType == type))
        {
            var valeurs = champ.PropertyType.IsEnum ? Enum.GetValues(champ.PropertyType).Cast<object>().ToList() : champ.PropertyType == typeof(DateOnly?) ? [new DateOnly(2024, 1, 1)] : [];
            formes.AddRange(formes.SelectMany(f => valeurs.Select(v => Avec(f, champ, v))).ToList());
        }
        return formes;
    }

    private static Fait Neuf(Type type) => (Fait)Activator.CreateInstance(type)!;

    private static Fait Avec(Fait fait, PropertyInfo champ, object valeur)
    {
        var copie = fait with { };
        champ.SetValue(copie, valeur);
        return copie;
    }
}
