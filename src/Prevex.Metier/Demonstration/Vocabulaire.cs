using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Demonstration;

/// <summary>What invented households are made of: territoires/CODE/demonstration.</summary>
internal sealed record Vocabulaire(IReadOnlyList<GroupeDeNoms> Groupes, VocabulaireDesVoies Voies)
{
    /// <exception cref="InvalidDataException">The territory has no vocabulary, or it cannot be read.</exception>
    public static Vocabulaire Charger(Territoire territoire)
    {
        var dossier = Path.Combine(territoire.Chemin, "demonstration");
        return new(FichierYaml.Lire<List<GroupeDeNoms>>(dossier, "noms.yaml"), FichierYaml.Lire<VocabulaireDesVoies>(dossier, "voies.yaml"));
    }
}

internal sealed record GroupeDeNoms
{
    public double Poids { get; init; }
    public List<string> Noms { get; init; } = [];
    public List<string> Femmes { get; init; } = [];
    public List<string> Hommes { get; init; } = [];
}

internal sealed record VocabulaireDesVoies
{
    public List<TypeDeVoie> Types { get; init; } = [];
    public List<string> Noms { get; init; } = [];
}

internal sealed record TypeDeVoie
{
    public string Nom { get; init; } = "";
    public double Poids { get; init; }
}
