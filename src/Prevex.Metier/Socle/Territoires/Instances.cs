namespace Prevex.Metier.Socle.Territoires;

/// <summary>A stage of the procedure, as the scheme of instances cuts it.</summary>
public sealed record EtapeDInstance
{
    public string Code { get; init; } = "";
    public string Nom { get; init; } = "";

    /// <summary>What lies in it, in a few words.</summary>
    public string Resume { get; init; } = "";
}

/// <summary>A commission or a committee: who sits there, and at which stages it acts.</summary>
public sealed record InstanceDuTerritoire
{
    /// <summary>Row of the charter.</summary>
    public string Id { get; init; } = "";

    public string Nom { get; init; } = "";
    public string Developpe { get; init; } = "";
    public string Echelle { get; init; } = "";
    public string Role { get; init; } = "";

    /// <summary>Codes of the first and last stages; both empty for one that steers and examines no household.</summary>
    public string De { get; init; } = "";
    public string A { get; init; } = "";

    /// <summary>First day on which it exists, yyyy-MM-dd, when that matters.</summary>
    public string Depuis { get; init; } = "";

    public List<string> President { get; init; } = [];
    public List<string> Siegent { get; init; } = [];
    public List<string> Invites { get; init; } = [];

    /// <summary>Legal basis.</summary>
    public string Cadre { get; init; } = "";

    public string Source { get; init; } = "";

    /// <summary>certaine, probable or a_verifier.</summary>
    public string Confiance { get; init; } = "";

    public bool ExamineDesMenages => De.Length > 0;
}

/// <summary>Who sits where and who acts when (annexe 4 of the charter).</summary>
public sealed record SchemaDesInstances
{
    public List<EtapeDInstance> Etapes { get; init; } = [];
    public List<InstanceDuTerritoire> Instances { get; init; } = [];

    public int Rang(string etape) => Etapes.FindIndex(e => e.Code == etape);
}
