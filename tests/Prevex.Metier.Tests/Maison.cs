using Prevex.Faits;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Emetteurs;
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
    public Disjoncteur Disjoncteur => new(Bases, Referentiel, Horloge);
    public PrendreMessage PrendreMessage => new(Bases, Referentiel, Profils, Prendre, Disjoncteur, Horloge);
    public IndexDesDossiers Index { get; } = new();
    public PrendreLignes Prendre => new(Bases, Index, Referentiel, Horloge);

    public async Task<Agent> Agent(string structure = "DRIHL", string genre = "drihl") =>
        new(null, (await new OuvrirStructure(Bases, Referentiel).Execute("93", structure, genre, default)).Valeur!.Id, "93");

    /// A file as received, waiting for its confirmation.
    public async Task<Message> DeposerFichier(Agent agent, string nom, string texte)
    {
        Horloge.Avancer(TimeSpan.FromMinutes(1));
        var depose = await new DeposerFichier(Bases, Horloge).Execute(agent, nom, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(texte)), default);
        return depose.Valeur ?? throw new InvalidOperationException(depose.Problemes[0].Message);
    }

    /// A file from its deposit to its end, or to where it stopped.
    public async Task<Message> Importer(Agent agent, string nom, string texte)
    {
        var depose = await DeposerFichier(agent, nom, texte);
        return await Confirmer(agent, depose.Id);
    }

    public async Task<Message> Confirmer(Agent agent, Guid id)
    {
        Assert.Empty(await new ConduireImport(Bases, PrendreMessage).Execute(agent, id, null, default));
        await PrendreMessage.Execute(id, default);
        return await Relire(agent, id);
    }

    public async Task<Message> Relire(Agent agent, Guid id)
    {
        await using var depot = Bases.Ouvrir();
        return (await depot.LireEnvoi(agent, id, default))!.Message;
    }

    /// Acts of an étude, one per line, without anything to mend unless said so.
    public static string Actes(int lignes, int depuis = 0, Func<int, string>? date = null) =>
        "REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS\n" + string.Concat(Enumerable.Range(depuis, lignes).Select(i =>
            $"2026/{i:00000};CDP;{date?.Invoke(i) ?? "02/03/2026"};SCI ABM Patrimoine;M. {Mot(i)} {Mot(i * 7 + 3)};{i % 190 + 1} rue {Mot(i * 31 + 11)} - 93000 BOBIGNY;1200,50;6 semaines;;;;E9{i:0000};\n"));

    /// A name of letters, far from every other: neighbours in the alphabet would sound alike.
    private static string Mot(int n) => System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(new(new Random(n).GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), 8)));

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
