using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements.Corrections;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>
/// The rows that wait, as received, each after its reason and its cure. The sender's own headers stand above the cells:
/// once mended, the file is given back as it is, and <see cref="FichierCorrige"/> knows whose rows it mends.
/// </summary>
public sealed class ExporterLignesACorriger(Bases bases, PrendreMessage prendre)
{
    public async Task Execute(Agent agent, Guid id, TextWriter sortie, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        var message = await depot.MessagesVisibles(agent).SingleAsync(m => m.Id == id, ct);
        var entetes = await Entetes(message, ct);
        string? feuille = null;
        var debut = true;
        await foreach (var ligne in depot.EnAttente().Where(l => l.MessageId == id).OrderBy(l => l.Rang).AsAsyncEnumerable().WithCancellation(ct))
        {
            var fautes = LignesEnAttente.Fautes(ligne);
            if (debut || ligne.Feuille != feuille) await sortie.WriteAsync(FichierCorrige.Entete(entetes.GetValueOrDefault(ligne.Feuille ?? "") ?? []));
            (debut, feuille) = (false, ligne.Feuille);
            await sortie.WriteAsync(FichierCorrige.Ecrire(id, ligne.Feuille, ligne.Numero, fautes.Select(f => f.Colonne is { } c ? $"{c} : {f.Motif}" : f.Motif), fautes.Select(f => f.Remede),
                SignalementJson.Lire<List<string?>>(ligne.Brut)));
        }
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Entetes(Message message, CancellationToken ct)
    {
        if (message.Canal == Canal.Api) return new Dictionary<string, IReadOnlyList<string>>();
        await using var relecture = await prendre.Relire(message, ct);
        return relecture?.Lecture.Tableaux.ToDictionary(t => t.Feuille ?? "", t => t.Titres) ?? [];
    }
}
