using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Demonstration;

/// <summary>The structures of the territory that tell something in the demonstration.</summary>
internal sealed class Partenaires
{
    private readonly Territoire _territoire;

    /// <exception cref="InvalidDataException">A kind of partner is missing from structures.yaml.</exception>
    public Partenaires(Territoire territoire)
    {
        _territoire = territoire;
        Caf = Un("caf");
        Prefecture = Un("prefecture");
        Drihl = Un("drihl");
        Ssolog = Un("ssolog");
        Empex = Un("empex");
        Greffe = Un("tribunal");
        BanqueDeFrance = Un("banque_de_france");
        Etudes = Tous("commissaire_de_justice");
        BailleursSociaux = Tous("bailleur_social");
        BailleursPrives = Tous("bailleur_prive");
        Agences = Tous("agence");
    }

    public Structure Caf { get; }
    public Structure Prefecture { get; }
    public Structure Drihl { get; }
    public Structure Ssolog { get; }
    public Structure Empex { get; }
    public Structure Greffe { get; }
    public Structure BanqueDeFrance { get; }
    public IReadOnlyList<Structure> Etudes { get; }
    public IReadOnlyList<Structure> BailleursSociaux { get; }
    public IReadOnlyList<Structure> BailleursPrives { get; }
    public IReadOnlyList<Structure> Agences { get; }

    private Structure Un(string type) => Tous(type)[0];

    private List<Structure> Tous(string type)
    {
        var structures = _territoire.Structures.Where(s => s.Type == type).ToList();
        return structures.Count > 0 ? structures : throw new InvalidDataException($"La démonstration demande une structure du type « {type} » dans {_territoire.Chemin}/structures.yaml.");
    }
}
