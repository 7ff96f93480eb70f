using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements.Liens;

/// <summary>What persons told apart in a territory: the machine does not ask twice.</summary>
internal sealed class Souvenirs
{
    private readonly HashSet<(string Menage, Guid Dossier)> _refus = [];
    private readonly HashSet<(Guid, Guid)> _distincts = [];

    public static async Task<Souvenirs> Lire(Depot depot, string territoire, CancellationToken ct)
    {
        var souvenirs = new Souvenirs();
        await foreach (var r in depot.Reponses.AsNoTracking().Where(r => r.Territoire == territoire && r.AnnuleeLe == null && r.Genre != GenreDeReponse.NeSaitPas)
            .Select(r => new { r.Menage, r.DossierId, r.AutreDossierId }).AsAsyncEnumerable().WithCancellation(ct))
        {
            souvenirs._refus.Add((r.Menage, r.DossierId));
            if (r.AutreDossierId is not { } autre) continue;
            souvenirs._distincts.Add((r.DossierId, autre));
            souvenirs._distincts.Add((autre, r.DossierId));
        }
        return souvenirs;
    }

    public bool Vide => _refus.Count == 0;

    public bool Refuse(string menage, Guid dossier) => _refus.Contains((menage, dossier));

    /// <summary>Two files that a person said are two households.</summary>
    public bool Distincts(Guid a, Guid b) => _distincts.Contains((a, b));

    /// <summary>Those named, where, and by which landlord: another report of the same is the same household, whatever its facts.</summary>
    public static string Menage(Identite identite)
    {
        var personnes = identite.Personnes.Select(p => $"{Texte.Coller(p.Nom)}|{Texte.Coller(p.NomUsage)}|{Texte.Coller(p.Prenoms)}|{p.Naissance:yyyyMMdd}").Order(StringComparer.Ordinal);
        var lieux = identite.Adresses.Select(a => $"{a.Insee}|{a.Voie}|{a.Numero}|{a.Porte}").Order(StringComparer.Ordinal);
        var bailleurs = identite.Baux.Select(b => Texte.Coller(b.Bailleur)).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [.. personnes, "", .. lieux, "", .. bailleurs]))).AsSpan(0, 16));
    }
}
