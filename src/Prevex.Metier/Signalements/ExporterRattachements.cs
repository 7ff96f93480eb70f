using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;
using Prevex.Metier.Socle.Exports;

namespace Prevex.Metier.Signalements;

/// <summary>One line per fact read: what anyone needs to measure reception against a known truth.</summary>
public sealed class ExporterRattachements(Bases bases)
{
    private static readonly string[] Entete = ["fichier", "feuille", "ligne", "etat", "motif", "rattachement", "dossier", "type_fait", "date_effet", "fait"];

    public async Task Execute(TextWriter sortie, CancellationToken ct)
    {
        await sortie.WriteAsync(Csv.Ligne(Entete));
        await using var depot = bases.Ouvrir();
        var messages = await depot.Messages.AsNoTracking().Where(m => m.Etat != EtatMessage.Defait && m.Etat != EtatMessage.ADefaire).OrderBy(m => m.RecuLe).ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.NomFichier, m.Etat, m.Motif }).ToListAsync(ct);
        foreach (var m in messages)
        {
            if (m.Etat == EtatMessage.Refuse)
            {
                await sortie.WriteAsync(Csv.Ligne([m.NomFichier, "", "", "refus_fichier", m.Motif, "", "", "", "", ""]));
                continue;
            }
            var lignes = depot.Lignes.AsNoTracking().Where(l => l.MessageId == m.Id).OrderBy(l => l.Rang)
                .Select(l => new { Ligne = l, Dossier = depot.Dossiers.Where(d => d.Id == l.DossierId).Select(d => d.Numero).FirstOrDefault() });
            await foreach (var l in lignes.AsAsyncEnumerable().WithCancellation(ct))
                foreach (var e in SignalementJson.Lire<List<Element>>(l.Ligne.Elements))
                    await sortie.WriteAsync(Csv.Ligne(
                    [
                        m.NomFichier, l.Ligne.Feuille, l.Ligne.Numero.ToString(CultureInfo.InvariantCulture), Etat(e.Etat), e.Motif,
                        e.Etat == EtatLecture.Accepte ? Rattache(l.Ligne.Rattachement) : "", e.Etat == EtatLecture.Accepte ? l.Dossier : "",
                        e.Type, e.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), e.Fait?.ToString(),
                    ]));
        }
    }

    private static string Etat(EtatLecture etat) => etat switch
    {
        EtatLecture.Accepte => "accepte",
        EtatLecture.ACorriger => "a_corriger",
        EtatLecture.Rejete => "rejete",
    };

    private static string Rattache(Rattachement rattachement) => rattachement switch
    {
        Rattachement.Aucun => "",
        Rattachement.Automatique => "automatique",
        Rattachement.Revue => "revue",
        Rattachement.Nouveau => "nouveau",
    };
}
