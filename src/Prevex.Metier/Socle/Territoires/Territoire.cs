using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Prevex.Metier.Socle.Territoires;

/// <summary>A département as data: the folder territoires/CODE.</summary>
public sealed record Territoire
{
    public required string Code { get; init; }
    public required string Nom { get; init; }
    public required string Chemin { get; init; }
    public IReadOnlyList<Commune> Communes { get; init; } = [];
    public IReadOnlyList<Arrondissement> Arrondissements { get; init; } = [];
    public IReadOnlyList<Juridiction> Juridictions { get; init; } = [];

    public string CheminProfils => Path.Combine(Chemin, "profils");

    /// <exception cref="InvalidDataException">A file is missing or says something impossible.</exception>
    public static Territoire Charger(string chemin)
    {
        var code = Path.GetFileName(Path.TrimEndingDirectorySeparator(chemin));
        var entete = Lire<Entete>(chemin, "territoire.yaml");
        return new()
        {
            Code = code, Nom = entete.Nom, Chemin = chemin,
            Communes = Lire<List<Commune>>(chemin, "communes.yaml"),
            Arrondissements = Lire<List<Arrondissement>>(chemin, "arrondissements.yaml"),
            Juridictions = Lire<List<Juridiction>>(chemin, "juridictions.yaml"),
        };
    }

    private static T Lire<T>(string dossier, string nom)
    {
        var chemin = Path.Combine(dossier, nom);
        if (!File.Exists(chemin)) throw new InvalidDataException($"Il manque {nom} dans {dossier}.");
        try
        {
            return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<T>(File.ReadAllText(chemin))
                ?? throw new InvalidDataException($"{chemin} est vide.");
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            throw new InvalidDataException($"{chemin}, ligne {e.Start.Line} : {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    private sealed record Entete { public string Nom { get; init; } = ""; }
}

public sealed record Commune
{
    public string Insee { get; init; } = "";
    public string Nom { get; init; } = "";
    public List<string> CodesPostaux { get; init; } = [];
    public string Arrondissement { get; init; } = "";
    public string Ept { get; init; } = "";
    public int Population { get; init; }

    /// <summary>Old communes now part of this one, still written by senders.</summary>
    public List<AncienneCommune> Anciennes { get; init; } = [];
}

public sealed record AncienneCommune
{
    public string Insee { get; init; } = "";
    public string Nom { get; init; } = "";
    public List<string> CodesPostaux { get; init; } = [];
    public string FusionneeLe { get; init; } = "";
}

public sealed record Arrondissement
{
    public string Code { get; init; } = "";
    public string Nom { get; init; } = "";
}

public sealed record Juridiction
{
    public string Code { get; init; } = "";
    public string Nom { get; init; } = "";

    /// <summary>Other spellings met in files.</summary>
    public List<string> Alias { get; init; } = [];
}
