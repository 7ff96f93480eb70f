using System.Text.Json.Serialization;

namespace Prevex.Rapprochement.Menages;

/// <summary>What each error costs, in reviews: one review is a person's three minutes.</summary>
/// <param name="LienFaux">Another household's file: its data shown to the wrong partners.</param>
/// <param name="AutreDossier">The right household, an earlier or later file of it.</param>
/// <param name="LienManque">A second file for a household that had one.</param>
public sealed record Couts(double LienFaux = 1000, double AutreDossier = 15, double LienManque = 20)
{
    /// <summary>Least probability of an automatic link when nothing else is known.</summary>
    [JsonIgnore]
    public double SeuilAuto => 1 - 1 / LienFaux;

    /// <summary>Least probability that deserves a review.</summary>
    [JsonIgnore]
    public double SeuilRevue => 1 / LienManque;

    /// <summary>French sentences, one for each cost that makes no sense; none when all do.</summary>
    public IReadOnlyList<string> Problemes() =>
    [
        .. LienFaux is >= 2 and <= 1_000_000 ? (string[])[] : ["Un lien faux coûte de 2 à 1 000 000 relectures."],
        .. LienManque is >= 1.1 and <= 10_000 ? (string[])[] : ["Un lien manqué coûte de 1,1 à 10 000 relectures."],
        .. AutreDossier is >= 1 and <= 100_000 && AutreDossier <= LienFaux ? (string[])[] : ["Se tromper de dossier d’un même ménage coûte de 1 à 100 000 relectures, et pas plus qu’un lien faux."],
    ];
}

/// <summary>How often each level of a field is seen, from level 1.</summary>
public sealed record Niveaux(IReadOnlyList<double> Meme, IReadOnlyList<double> Hasard);

/// <summary>What linkage at the door knows of a territory. Immutable, written as JSON, each with its version.</summary>
public sealed class ModeleDeMenage
{
    /// <summary>The values of the trade, for a territory that has not enough reports of its own.</summary>
    public static ModeleDeMenage Depart { get; } = new();

    /// <summary>Kept with each decision.</summary>
    public string Version { get; init; } = "départ";

    /// <summary>Files among which a report is looked for, at least: the more, the less the same evidence is worth.</summary>
    public int Dossiers { get; init; } = 2_000;

    /// <summary>Share of reports whose household is known already.</summary>
    public double DejaConnus { get; init; } = 0.4;

    /// <summary>What errors cost; thresholds follow.</summary>
    public Couts Couts { get; init; } = new();

    /// <summary>Levels learnt; a field left out keeps its starting values.</summary>
    public IReadOnlyDictionary<Signe, Niveaux> Appris { get; init; } = new Dictionary<Signe, Niveaux>();

    /// <summary>Share of persons who bear each surname, for those borne often enough to be counted.</summary>
    public IReadOnlyDictionary<string, double> Noms { get; init; } = new Dictionary<string, double>();

    /// <summary>The same of given names.</summary>
    public IReadOnlyDictionary<string, double> Prenoms { get; init; } = new Dictionary<string, double>();

    /// <summary>Share of files of each landlord.</summary>
    public IReadOnlyDictionary<string, double> Bailleurs { get; init; } = new Dictionary<string, double>();

    /// <summary>Reports it was learnt from.</summary>
    public int Signalements { get; init; }

    /// <summary>Why learning was set aside, or null.</summary>
    public string? Garde { get; init; }

    /// <summary>The same model under other costs.</summary>
    public ModeleDeMenage Avec(Couts couts, string version) => new()
    {
        Version = version, Dossiers = Dossiers, DejaConnus = DejaConnus, Couts = couts, Appris = Appris, Noms = Noms, Prenoms = Prenoms, Bailleurs = Bailleurs, Signalements = Signalements, Garde = Garde,
    };

    [JsonIgnore]
    internal Poids Poids => field ??= new(this);
}
