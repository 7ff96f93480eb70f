using System.Text.RegularExpressions;
using Prevex.Metier.Signalements.Lecture.Profils;

namespace Prevex.Metier.Signalements.Lecture;

/// <param name="Rang">Place of the column, from 0.</param>
/// <param name="Role">Proposed code of <see cref="CorrespondanceProposee.Choix"/>; null when nothing is recognised.</param>
/// <param name="Confiance">0 to 1; below 0.7 the agent should look.</param>
/// <param name="Exemples">First values of the column.</param>
public sealed record ColonneProposee(int Rang, string Titre, string? Role, double Confiance, IReadOnlyList<string> Exemples);

/// <summary>What an unknown file seems to hold, for an agent to confirm. Confirmed, it becomes a profile like the others.</summary>
public sealed partial record CorrespondanceProposee(string Signature, string Fichier, string? Feuille, string? Separateur, int LigneEntete, IReadOnlyList<ColonneProposee> Colonnes)
{
    private const string Date = "date:", Montant = "montant:";

    [GeneratedRegex(@"[0-9]{1,2}[/.\-][0-9]{1,2}[/.\-][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} \p{L}+ [0-9]{4}")]
    private static partial Regex Jour();

    /// <summary>Dates written without separators, as <c>20251231</c>, were seen.</summary>
    public bool DatesCompactes { get; init; }

    /// <summary>Every code that a column may be given, and what to call it on screen.</summary>
    public static IReadOnlyDictionary<string, string> Choix { get; } = Roles.Libelles
        .Concat([new("dette", "Montant de la dette")])
        .Concat(Faits().Select(f => new KeyValuePair<string, string>(Date + f.Key, f.Value)))
        .Concat(FormesDeFait.Types.Where(t => FormesDeFait.Propriete(t.Value, "montant") is not null && t.Key != TypesDeFait.Dette && Faits().ContainsKey(t.Key))
            .Select(t => new KeyValuePair<string, string>(Montant + t.Key, $"Montant ({char.ToLowerInvariant(Faits()[t.Key][0])}{Faits()[t.Key][1..]})")))
        .ToDictionary();

    private static Dictionary<string, string> Faits() => new()
    {
        [TypesDeFait.Bail] = "Date d’entrée dans les lieux", [TypesDeFait.Dette] = "Date de la dette", ["SignalementCaf"] = "Date du signalement à la Caf",
        ["SaisineCcapex"] = "Date de la saisine de la CCAPEX", ["CommandementDePayer"] = "Date du commandement de payer", ["Assignation"] = "Date de l’assignation",
        ["DiagnosticSocialFinancier"] = "Date du diagnostic social et financier", ["Audience"] = "Date de l’audience", ["Jugement"] = "Date du jugement",
        ["Signification"] = "Date de la signification", ["CommandementDeQuitter"] = "Date du commandement de quitter les lieux",
        ["TentativeExpulsion"] = "Date de la tentative d’expulsion", ["RequisitionCfp"] = "Date de la réquisition de la force publique",
        ["AccordCfp"] = "Date de l’accord du concours", ["RefusCfp"] = "Date du refus du concours", ["Expulsion"] = "Date de l’expulsion",
        ["PlanApurement"] = "Date du plan d’apurement", ["DetteSoldee"] = "Date du solde de la dette", ["Relogement"] = "Date du relogement", ["DepartVolontaire"] = "Date du départ",
    };

    /// <summary>The proposals taken as they are.</summary>
    public IReadOnlyDictionary<int, string> Proposee => Colonnes.Where(c => c.Role is not null).ToDictionary(c => c.Rang, c => c.Role!);

    /// <param name="roles">Place of a column → code of <see cref="Choix"/>.</param>
    /// <exception cref="InvalidDataException">The mapping cannot make a profile: message for the agent.</exception>
    public Profil EnProfil(string nom, string libelle, EmetteurDecrit emetteur, IReadOnlyDictionary<int, string> roles)
    {
        if (roles.Values.GroupBy(r => r).FirstOrDefault(g => g.Count() > 1) is { } deux) throw new InvalidDataException($"« {Choix[deux.Key]} » est donné à deux colonnes : gardez-en une.");
        var colonnes = roles.ToDictionary(r => r.Value.Replace(':', '_'), r => new List<string> { Titre(Colonnes[r.Key].Titre) });
        var faits = roles.Values.Where(r => r.StartsWith(Date, StringComparison.Ordinal) && r != Date + TypesDeFait.Dette).Select(r => Fait(r[Date.Length..], roles)).ToList();
        if (roles.Values.Contains("dette")) faits.Add(new()
        {
            Type = TypesDeFait.Dette, Date = roles.Values.Contains(Date + TypesDeFait.Dette) ? "date_Dette" : "@date",
            Valeurs = new() { ["montant"] = new() { Colonne = "dette", Exigence = "requis" } },
        });
        if (faits.Count == 0) throw new InvalidDataException("Aucune colonne ne rapporte un fait : indiquez au moins une date d’acte ou un montant de dette.");
        var identifie = Roles.Identites.Where(i => roles.Values.Any(r => r == i || Identifie(i, r))).ToList();
        if (identifie.Count == 0) throw new InvalidDataException("Aucune colonne ne dit de quel ménage il s’agit : indiquez au moins un nom, une adresse ou un numéro.");
        var profil = new Profil
        {
            Nom = nom, Libelle = libelle, Emetteur = emetteur, Fichier = Fichier, Separateur = Separateur, Signature = Signature, Vides = ["non", "néant", "inconnu", "inconnue"],
            Dates = [.. new Profil().Dates, .. DatesCompactes ? (string[])["aaaammjj"] : []],
            Tableaux = [new() { Feuille = Feuille, Ignorer = ["TOTAL*", "Sous-total*"], Colonnes = colonnes, Requises = [.. colonnes.Keys], IdentifiePar = identifie, Faits = faits }],
        };
        if (ProfilControle.Fautes(profil).FirstOrDefault() is { Message: not null } faute) throw new InvalidDataException(faute.Message);
        return profil;
    }

    private static FaitDecrit Fait(string type, IReadOnlyDictionary<int, string> roles) => new()
    {
        Type = type, Date = "date_" + type, Facultatif = true, Avenir = type == "Audience" ? "18 mois" : null,
        Valeurs = roles.Values.Contains(Montant + type) ? new() { ["montant"] = new() { Colonne = "montant_" + type, Exigence = "lisible" } } : [],
    };

    private static bool Identifie(string identite, string role) => identite switch
    {
        "personnes" => role is "personne_1" or "nom_1",
        "adresse" => role == "voie",
        _ => false,
    };

    private static string Titre(string ecrit) => Jour().Replace(ecrit, "{date}").Replace("*", "");
}
