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
    public IReadOnlyList<TypeDeStructure> TypesDeStructure { get; init; } = [];

    /// <summary>The structures a new base starts with.</summary>
    public IReadOnlyList<Structure> Structures { get; init; } = [];

    /// <summary>Empty for a territory that has not written it.</summary>
    public SchemaDesInstances Schema { get; init; } = new();
    /// <summary>How reports are watched over, unless territoire.yaml says otherwise.</summary>
    public Reception Reception { get; init; } = new();

    public string CheminProfils => Path.Combine(Chemin, "profils");

    /// <summary>The commune of an INSEE code; the code of an old commune gives the one it became.</summary>
    public Commune? CommuneDe(string? insee) =>
        Communes.FirstOrDefault(c => c.Insee == insee || c.Anciennes.Any(a => a.Insee == insee));

    public Structure? StructureDe(string? code) => Structures.FirstOrDefault(s => s.Code == code);

    /// <exception cref="InvalidDataException">A file is missing or says something impossible.</exception>
    public static Territoire Charger(string chemin)
    {
        var entete = FichierYaml.Lire<Entete>(chemin, "territoire.yaml");
        var structures = FichierYaml.Lire<FichierStructures>(chemin, "structures.yaml");
        var territoire = new Territoire
        {
            Code = entete.Code, Nom = entete.Nom, Chemin = chemin, Reception = entete.Reception,
            Communes = FichierYaml.Lire<List<Commune>>(chemin, "communes.yaml"),
            Arrondissements = FichierYaml.Lire<List<Arrondissement>>(chemin, "arrondissements.yaml"),
            Juridictions = FichierYaml.Lire<List<Juridiction>>(chemin, "juridictions.yaml"),
            TypesDeStructure = structures.Types, Structures = structures.Structures,
            Schema = File.Exists(Path.Combine(chemin, "instances.yaml")) ? FichierYaml.Lire<SchemaDesInstances>(chemin, "instances.yaml") : new(),
        };
        var fautes = Coherence.Fautes(territoire).ToList();
        return fautes.Count == 0 ? territoire : throw new InvalidDataException($"{chemin} : {string.Join(" ; ", fautes)}.");
    }

    private sealed record Entete
    {
        public string Code { get; init; } = "";
        public string Nom { get; init; } = "";
        public Reception Reception { get; init; } = new();
    }

    private sealed record FichierStructures
    {
        public List<TypeDeStructure> Types { get; init; } = [];
        public List<Structure> Structures { get; init; } = [];
    }
}
