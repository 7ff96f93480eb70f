using Prevex.Faits;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Tests;

/// <summary>The parts of the program over a fresh base, on a fixed day.</summary>
public sealed class Maison(BaseNeuve neuve)
{
    public static readonly Gabarit Gabarit = new(b => new Bases(b.Adresse).Preparer(default));
    private static readonly Lazy<Referentiel> Charge = new(() => Referentiel.Charger(Chemins.Racine, "93"));

    public Bases Bases { get; } = new(neuve.Adresse);
    public static Referentiel Referentiel => Charge.Value;
    public static ProfilsDuTerritoire Profils { get; } = ProfilsDuTerritoire.Charger(Referentiel.Territoire);
    public HorlogeFixe Horloge { get; } = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    public IndexDesDossiers Index { get; } = new();
    public PrendreLignes Prendre => new(Bases, Index, Referentiel, Horloge);

    public async Task<Agent> Agent(string structure = "DRIHL", string genre = "drihl") =>
        new(null, (await new OuvrirStructure(Bases, Referentiel).Execute("93", structure, genre, default)).Valeur!.Id, "93");

    public async Task<Message> Recevoir(string emetteur, params Signalement[] signalements)
    {
        var message = await Deposer(emetteur);
        await Prendre.Executer(message, Lignes(signalements));
        return message;
    }

    public async Task<Message> Deposer(string emetteur)
    {
        Horloge.Avancer(TimeSpan.FromMinutes(1));
        var message = new Message
        {
            Territoire = "93", Canal = Canal.Api, EmetteurId = (await Agent(emetteur)).Structure, RecuLe = Horloge.GetUtcNow(), NomFichier = $"{emetteur}.json",
            Empreinte = "", Etat = EtatMessage.EnCours,
        };
        await using var depot = Bases.Ouvrir();
        await depot.Inserer([message], default);
        return message;
    }

    /// Asked, then done to its end, as the site does in the background.
    public async Task<IReadOnlyList<Problem>> Defaire(Message message)
    {
        var defaire = new DefaireImport(Bases, Referentiel, Horloge);
        var problemes = await defaire.Demander(await Agent(), message.Id, default);
        await defaire.Executer(message.Id, default);
        return problemes;
    }

    public static IEnumerable<LigneLue> Lignes(params IEnumerable<Signalement> signalements) =>
        signalements.Select((s, i) => new LigneLue(null, i + 1, [$"ligne {i + 1}"]) { Signalement = s });

    public static Signalement Dit(string nom, string prenom, DateOnly? naissance, string voie, params Fait[] faits) => new()
    {
        Personnes = [new() { Nom = nom, Prenoms = prenom, Naissance = naissance }],
        Adresse = new() { Voie = voie, CodePostal = "93700", Commune = "Drancy" }, Faits = faits,
    };
}

public sealed class HorlogeFixe(DateTimeOffset depart) : TimeProvider
{
    private DateTimeOffset _maintenant = depart;

    public void Avancer(TimeSpan duree) => _maintenant += duree;

    public override DateTimeOffset GetUtcNow() => _maintenant;
}
