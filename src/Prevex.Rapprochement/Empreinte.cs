namespace Prevex.Rapprochement;

/// <summary>
/// An identity made ready once, then compared to many: never changes, shared by any number of threads. Whoever holds files in memory
/// holds these, for a file is compared to far more reports than it has changes.
/// </summary>
public sealed class Empreinte
{
    /// <summary>What it was made of.</summary>
    public Identite Identite { get; }
    internal List<FormesPersonne> Personnes { get; } = [];
    internal List<(string? Bailleur, string? Reference)> Baux { get; } = [];
    internal List<string> Bailleurs { get; } = [];
    internal List<string> References { get; } = [];
    internal List<string> Rgs { get; } = [];

    private const int PersonnesMax = 20;

    /// <summary>Normalises names, numbers and landlords; the costly part of a comparison.</summary>
    public Empreinte(Identite identite)
    {
        Identite = identite;
        foreach (var personne in identite.Personnes.Take(PersonnesMax))
            if (FormesPersonne.De(personne) is var formes && !formes.Formes[0].Noms.Vide) Personnes.Add(formes);
        if (Personnes.Count > 1) Personnes.Sort((a, b) => string.CompareOrdinal(Rang(a.Personne), Rang(b.Personne)));
        foreach (var bail in identite.Baux)
        {
            var bailleur = Numeros.Bailleur(bail.Bailleur);
            Baux.Add((bailleur, Numeros.Reference(bail.Reference)));
            if (bailleur is not null) Bailleurs.Add(bailleur);
        }
        foreach (var r in identite.References) if (Numeros.Reference(r.Numero) is { } numero) References.Add($"{r.Emetteur}|{numero}");
        foreach (var r in identite.Rgs) if (Numeros.Rg(r) is { } rg) Rgs.Add(rg);
    }

    // A canonical order, so that the pairing of persons does not depend on the order in which they were written.
    private static string Rang(PersonneComparee p) => FormattableString.Invariant($"{p.Nom}|{p.Prenoms}|{p.NomUsage}|{p.Naissance:O}|{p.Telephone}");
}
