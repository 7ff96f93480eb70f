using System.Text;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements.Corrections;

/// <summary>
/// A row mended by hand. What is typed becomes a message of its own, taken by the same walk as an import: the row received stays as it was,
/// and who mended it, when and how can be read beside it.
/// </summary>
public sealed class CorrigerLigne(Bases bases, PrendreMessage prendre, TimeProvider horloge)
{
    private const int CaracteresAuPlus = 4000;

    /// <param name="Compris">What the column is read as; null when it is ignored.</param>
    /// <param name="Faute">What is wrong there, with its cure.</param>
    public sealed record Champ(string Nom, string Titre, string? Compris, string Valeur, string? Faute);

    /// <param name="Ailleurs">What is wrong and stands in no cell.</param>
    /// <param name="Fermee">It waits no more: mended, replayed or set aside.</param>
    public sealed record Formulaire(Ligne Ligne, Message Message, IReadOnlyList<Champ> Champs, IReadOnlyList<string> Ailleurs, bool Fermee);

    public static string NomDuChamp(int colonne) => $"c{colonne}";

    /// <summary>Null when the row is not of this territory, or when the file it came in is not kept any more.</summary>
    public async Task<Formulaire?> Lire(Agent agent, Guid ligne, CancellationToken ct)
    {
        if (await Trouver(agent, ligne, ct) is not var (recue, message)) return null;
        await using var relecture = await prendre.Relire(message, ct);
        if (relecture is null || relecture.Lecture.Tableaux.FirstOrDefault(t => t.Feuille == recue.Feuille) is not { } tableau) return null;
        var fautes = LignesEnAttente.Fautes(recue);
        var brut = SignalementJson.Lire<List<string?>>(recue.Brut);
        var noms = tableau.Colonnes.GroupBy(c => c.Value).ToDictionary(g => g.Key, g => g.First().Key);
        var champs = Enumerable.Range(0, Math.Max(tableau.Titres.Count, brut.Count)).Select(i => new Champ(NomDuChamp(i), tableau.Titres.ElementAtOrDefault(i) is { Length: > 0 } titre ? titre : $"Colonne {i + 1}",
            noms.TryGetValue(i, out var nom) ? LireCellules.Libelle(nom) : null, brut.ElementAtOrDefault(i) ?? "",
            tableau.Titres.ElementAtOrDefault(i) is { Length: > 0 } t && fautes.FirstOrDefault(f => f.Colonne == t) is { } f ? $"{f.Motif} {f.Remede}" : null)).ToList();
        var ailleurs = fautes.Where(f => f.Colonne is null || !tableau.Titres.Contains(f.Colonne)).Select(f => $"{f.Motif} {f.Remede}").Distinct();
        await using var depot = bases.Ouvrir();
        return new(recue, message, champs, [.. ailleurs], !await depot.EnAttente().AnyAsync(l => l.Id == ligne, ct));
    }

    /// <summary>Refused as long as something of the row cannot be read; the fault is told beside its cell.</summary>
    public async Task<Resultat<Message>> Execute(Agent agent, Guid ligne, IReadOnlyList<string> cellules, CancellationToken ct)
    {
        if (await Trouver(agent, ligne, ct) is not var (recue, origine)) return new Problem("", "Cette ligne n’existe pas.");
        for (var i = 0; i < cellules.Count; i++)
            if (cellules[i].Length >= CaracteresAuPlus) return new Problem(NomDuChamp(i), $"Cette cellule dépasse {CaracteresAuPlus} caractères : elle ne porte qu’une information.");
        await using (var depot = bases.Ouvrir())
            if (!await depot.EnAttente().AnyAsync(l => l.Id == ligne, ct)) return new Problem("", "Cette ligne n’attend plus de correction : quelqu’un s’en est occupé.");
        IReadOnlyList<string> titres;
        await using (var relecture = await prendre.Relire(origine, ct))
        {
            if (relecture is null) return new Problem("", "Le fichier d’origine n’est plus gardé : demandez à l’émetteur d’envoyer de nouveau cette ligne.");
            titres = relecture.Lecture.Tableaux.First(t => t.Feuille == recue.Feuille).Titres;
            var relue = relecture.Lecture.Relire(new Dictionary<(string?, int), IReadOnlyList<string>> { [(recue.Feuille, recue.Numero)] = cellules }).FirstOrDefault();
            if (relue is null) return new Problem("", "Cette ligne n’est plus dans le fichier d’origine.");
            if (relue.Ecartes.Count > 0) return new(null, [.. relue.Ecartes.Select(e => new Problem(Place(titres, e.Colonne), $"{e.Motif} {e.Remede}")).Distinct()]);
        }
        var texte = FichierCorrige.Entete(titres) + FichierCorrige.Ecrire(origine.Id, recue.Feuille, recue.Numero, [], [], cellules);
        var message = await Deposer(agent, origine, $"{Path.GetFileNameWithoutExtension(origine.NomFichier)} ligne {recue.Numero} corrigée.csv", texte, ct);
        await prendre.Execute(message.Id, ct);
        await using var fin = bases.Ouvrir();
        return await fin.Messages.AsNoTracking().SingleAsync(m => m.Id == message.Id, ct);
    }

    private async Task<(Ligne Ligne, Message Message)?> Trouver(Agent agent, Guid ligne, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        var trouvee = await depot.Lignes.AsNoTracking().Where(l => l.Id == ligne && l.Territoire == agent.Territoire)
            .Join(depot.MessagesVisibles(agent), l => l.MessageId, m => m.Id, (l, m) => new { l, m }).SingleOrDefaultAsync(ct);
        return trouvee is null ? null : (trouvee.l, trouvee.m);
    }

    private async Task<Message> Deposer(Agent agent, Message origine, string nom, string texte, CancellationToken ct)
    {
        using var contenu = new MemoryStream(Encoding.UTF8.GetBytes(texte));
        var message = new Message
        {
            Territoire = origine.Territoire, Canal = Canal.Formulaire, EmetteurId = origine.EmetteurId, DeposePar = agent.Id, RecuLe = horloge.GetUtcNow(), NomFichier = nom, Profil = origine.Profil,
            Empreinte = await ContenuDeMessage.Empreinte(contenu, ct), Octets = contenu.Length, Origine = origine.Id, Reprise = Reprise.Correction, Etat = EtatMessage.EnCours,
        };
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Inserer([message], ct);
        await ContenuDeMessage.Ranger(depot, message.Id, contenu, ct);
        await transaction.CommitAsync(ct);
        return message;
    }

    private static string Place(IReadOnlyList<string> titres, string? colonne)
    {
        for (var i = 0; colonne is { Length: > 0 } && i < titres.Count; i++)
            if (titres[i] == colonne) return NomDuChamp(i);
        return "";
    }
}
