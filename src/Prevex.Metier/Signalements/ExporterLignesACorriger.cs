using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;
using Prevex.Metier.Socle.Exports;

namespace Prevex.Metier.Signalements;

/// <summary>
/// The lines not taken, as received, each after its reason and its cure. The sender's own headers stand above the cells:
/// once mended, the file can be given back as it is.
/// </summary>
public sealed class ExporterLignesACorriger(Bases bases, PrendreMessage prendre)
{
    private static readonly string[] Devant = ["ligne", "motif", "remede"];

    public async Task Execute(Agent agent, Guid id, TextWriter sortie, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        var message = await depot.MessagesVisibles(agent).SingleAsync(m => m.Id == id, ct);
        var entetes = await Entetes(message, ct);
        string? feuille = null;
        var debut = true;
        var lignes = depot.Lignes.AsNoTracking().Where(l => l.MessageId == id && l.AMontrer).OrderBy(l => l.Rang).AsAsyncEnumerable();
        await foreach (var ligne in lignes.WithCancellation(ct))
        {
            var fautes = SignalementJson.Lire<List<Element>>(ligne.Elements).Where(e => e.Etat != EtatLecture.Accepte).ToList();
            if (fautes.Count == 0) continue;
            if (debut || ligne.Feuille != feuille) await sortie.WriteAsync(Csv.Ligne([.. Devant, .. entetes.GetValueOrDefault(ligne.Feuille ?? "") ?? []]));
            (debut, feuille) = (false, ligne.Feuille);
            await sortie.WriteAsync(Csv.Ligne(
            [
                ligne.Numero.ToString(CultureInfo.InvariantCulture),
                Joindre(fautes.Select(f => f.Colonne is { } c ? $"{c} : {f.Motif}" : f.Motif)), Joindre(fautes.Select(f => f.Remede)),
                .. SignalementJson.Lire<List<string?>>(ligne.Brut),
            ]));
        }
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Entetes(Message message, CancellationToken ct)
    {
        if (message.Canal == Canal.Api) return new Dictionary<string, IReadOnlyList<string>>();
        await using var contenu = await prendre.Contenu(message.Id, ct);
        try
        {
            return (await prendre.Ouvrir(message, contenu, message.Profil, ct)).Tableaux.ToDictionary(t => t.Feuille ?? "", t => t.Titres);
        }
        catch (FichierRefuse)
        {
            // The file was erased at the end of its term: the rows alone are left.
            return new Dictionary<string, IReadOnlyList<string>>();
        }
    }

    private static string Joindre(IEnumerable<string?> textes) => string.Join(" ", textes.Where(t => !string.IsNullOrEmpty(t)).Distinct());
}
