namespace Prevex.Metier.Socle.Territoires;

public sealed record Commune
{
    public string Insee { get; init; } = "";
    public string Nom { get; init; } = "";
    public List<string> CodesPostaux { get; init; } = [];

    /// <summary>Code of an <see cref="Territoires.Arrondissement"/>.</summary>
    public string Arrondissement { get; init; } = "";

    /// <summary>Name of the établissement public territorial; empty where there is none.</summary>
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
    public string Confiance { get; init; } = "";
}

public sealed record Arrondissement
{
    public string Code { get; init; } = "";
    public string Nom { get; init; } = "";

    /// <summary>INSEE code of its chief town.</summary>
    public string ChefLieu { get; init; } = "";
}

public sealed record Juridiction
{
    public string Code { get; init; } = "";
    public string Nom { get; init; } = "";

    /// <summary>INSEE code of the commune where it sits.</summary>
    public string Commune { get; init; } = "";

    /// <summary>Other spellings met in files.</summary>
    public List<string> Alias { get; init; } = [];

    /// <summary>certaine, probable or a_verifier.</summary>
    public string Confiance { get; init; } = "";

    public string Source { get; init; } = "";
}
