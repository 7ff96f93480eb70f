namespace Prevex.Metier.Signalements;

public enum Canal { Fichier, Api, Formulaire }

public enum EtatMessage
{
    /// <summary>Uploaded, waiting for its mapping or for confirmation.</summary>
    Recu,
    /// <summary>Confirmed: taken chunk by chunk.</summary>
    EnCours,
    /// <summary>Stopped between two chunks by a person.</summary>
    Suspendu,
    Termine,
    /// <summary>Could not be read as a whole.</summary>
    Refuse,
    /// <summary>Undone: what it brought was taken back.</summary>
    Defait,
    /// <summary>Being undone, chunk by chunk.</summary>
    ADefaire,
    /// <summary>Stopped by the circuit breaker: it looks like nothing this sender ever sent, and a person decides.</summary>
    Retenu,
}

/// <summary>Why a message says again the rows of another.</summary>
public enum Reprise { Aucune, Correction, Rejeu }

/// <summary>Something a sender gave, whatever the door, kept as received.</summary>
public sealed class Message
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required Canal Canal { get; init; }
    public required Guid EmetteurId { get; set; }
    public Guid? DeposePar { get; init; }

    /// <summary>Who asked to undo it.</summary>
    public Guid? DefaitPar { get; set; }
    public required DateTimeOffset RecuLe { get; init; }
    public string? NomFichier { get; init; }
    public string? Profil { get; set; }
    public required string Empreinte { get; init; }
    public string? CleIdempotence { get; init; }

    /// <summary>Size as received; 0 when nothing was kept of it.</summary>
    public long Octets { get; init; }

    /// <summary>The message whose rows this one says again: mended, or replayed.</summary>
    public Guid? Origine { get; init; }
    public Reprise Reprise { get; init; }

    /// <summary>When its rows to mend were given back to the sender.</summary>
    public DateTimeOffset? RenvoyeLe { get; set; }

    /// <summary>Where it departs from the sender's past (JSON array of <see cref="Emetteurs.EcartDImport"/>), once looked at.</summary>
    public string? Ecarts { get; set; }

    /// <summary>Who went on in spite of that, when, and why.</summary>
    public Guid? ContinuePar { get; set; }
    public DateTimeOffset? ContinueLe { get; set; }
    public string? ContinueMotif { get; set; }

    public EtatMessage Etat { get; set; }
    public string? Motif { get; set; }
    public string? Remede { get; set; }

    /// <summary>Lines of the file that carry something, once counted.</summary>
    public int Lignes { get; set; }

    /// <summary>Lines taken so far: where to go on after a stop. While it is undone, lines that are still to be detached.</summary>
    public int Position { get; set; }

    public int Acceptes { get; set; }
    public int ACorriger { get; set; }
    public int Rejetes { get; set; }
    public int ARevoir { get; set; }
    public int Faits { get; set; }
    public int DossiersCrees { get; set; }
    public int DossiersTouches { get; set; }
}

/// <summary>A megabyte of the file as received; erased after a number of days.</summary>
public sealed class Morceau
{
    public required Guid MessageId { get; init; }
    public required int Rang { get; init; }
    public required byte[] Octets { get; init; }
}

public enum Rattachement { Aucun, Automatique, Revue, Nouveau }

/// <summary>One row of a message, verbatim and as read, so that one household's rows can be erased.</summary>
public sealed class Ligne
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required Guid MessageId { get; init; }
    public required Guid EmetteurId { get; init; }

    /// <summary>Order in the message, from 1: the order in which rows were taken.</summary>
    public required int Rang { get; init; }

    public string? Feuille { get; init; }
    public required int Numero { get; init; }

    /// <summary>Cells as received (JSON array).</summary>
    public required string Brut { get; init; }

    /// <summary>The signalement that was read (JSON); null when nothing could be taken.</summary>
    public string? Lu { get; init; }

    /// <summary>Hash of what was read: the same row sent again goes where the first went.</summary>
    public required string Empreinte { get; init; }

    public Rattachement Rattachement { get; set; }
    public Guid? DossierId { get; set; }

    /// <summary>Why it was attached without a person (JSON of <see cref="Preuve"/>); null for a person's own choice.</summary>
    public string? Preuve { get; set; }

    /// <summary>Whether something of the row cannot be taken, or waits for a person.</summary>
    public bool AMontrer { get; set; }

    /// <summary>Fact by fact: what became of it (JSON array of <see cref="Element"/>).</summary>
    public required string Elements { get; set; }
}

/// <summary>How the wait of a row that could not be taken ended; the row itself stays as received.</summary>
public enum IssueDeLigne { Corrigee, Rejouee, SansSuite }

public sealed class SuiteDeLigne
{
    public required Guid LigneId { get; init; }
    public required string Territoire { get; init; }
    public required Guid MessageId { get; init; }
    public required IssueDeLigne Issue { get; init; }

    /// <summary>The row that says it again, in another message.</summary>
    public Guid? NouvelleLigneId { get; init; }
    public string? Motif { get; init; }
    public Guid? Par { get; init; }
    public required DateTimeOffset Le { get; init; }
}

/// <summary>How often a sender should write, when a person set it rather than its history.</summary>
public sealed class Rythme
{
    public required Guid EmetteurId { get; init; }
    public required string Territoire { get; init; }

    /// <summary>Days between two messages; 0: nothing is expected of it.</summary>
    public required int Jours { get; set; }
    public Guid? Par { get; set; }
    public required DateTimeOffset Le { get; set; }
}

/// <summary>What became of a signalled household.</summary>
public enum ResultatDeSignalement { ATraiter, DejaSignale, Errone, Decede, Demenage, Solde, SuiviAilleurs, SansSuite }

/// <summary>A signalled household, closed with a coded result; while none is written, it is open.</summary>
public sealed class Cloture
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required Guid DossierId { get; init; }

    /// <summary>Reception of the first report of the window.</summary>
    public required DateTimeOffset Debut { get; init; }
    public required ResultatDeSignalement Resultat { get; set; }
    public Guid? Par { get; set; }
    public required DateTimeOffset Le { get; set; }
}

/// <summary>What became of one fact of a row.</summary>
public sealed record Element(string? Type, DateOnly? Date, EtatLecture Etat, string? Colonne = null, string? Motif = null, string? Remede = null, Guid? Fait = null);

public enum EtatRevue
{
    Ouverte, MemeMenage, NouveauDossier, SansSuite,
    /// <summary>Another household in a dwelling that a file knows.</summary>
    MemeLogement,
    /// <summary>Somebody could not say: set aside, for a person who knows more.</summary>
    Indecise,
}

/// <summary>A row whose household a person must recognise.</summary>
public sealed class Revue
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required Guid LigneId { get; init; }
    public required DateTimeOffset CreeLe { get; init; }

    /// <summary>Candidates with their reasons (JSON array of <see cref="CandidatDeRevue"/>).</summary>
    public required string Candidats { get; init; }

    public EtatRevue Etat { get; set; }
    public Guid? DecideePar { get; set; }
    public DateTimeOffset? DecideeLe { get; set; }
    public Guid? DossierId { get; set; }
}

/// <param name="Probabilite">As weighed when the row was received, by the model of <paramref name="Modele"/>.</param>
public sealed record CandidatDeRevue(Guid Dossier, string Raison, double Probabilite = 0, string Modele = "");

/// <summary>A column mapping confirmed by an agent, recognised again by the headers of the file.</summary>
public sealed class Correspondance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Territoire { get; init; }
    public required string Signature { get; init; }
    public required string Nom { get; init; }
    public required string Profil { get; set; }
    public required Guid EmetteurId { get; init; }
    public required DateTimeOffset CreeeLe { get; init; }
}
