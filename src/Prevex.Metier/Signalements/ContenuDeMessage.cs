using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>A file as received, kept in the base by the megabyte so that any site of the installation can take it.</summary>
internal static class ContenuDeMessage
{
    private const int Taille = 1 << 20;

    public static async Task Ranger(Depot depot, Guid message, Stream contenu, CancellationToken ct)
    {
        contenu.Position = 0;
        for (var rang = 0; ; rang++)
        {
            var octets = new byte[Taille];
            var lus = await contenu.ReadAtLeastAsync(octets, Taille, throwOnEndOfStream: false, ct);
            if (lus > 0) await depot.Inserer([new Morceau { MessageId = message, Rang = rang, Octets = lus == Taille ? octets : octets[..lus] }], ct);
            if (lus < Taille) return;
        }
    }

    /// <summary>The file, spooled to a temporary one that goes away when closed.</summary>
    public static async Task<Stream> Ouvrir(Depot depot, Guid message, CancellationToken ct)
    {
        var fichier = FichierTemporaire();
        for (var rang = 0; ; rang++)
        {
            var octets = await depot.Morceaux.AsNoTracking().Where(m => m.MessageId == message && m.Rang == rang).Select(m => m.Octets).SingleOrDefaultAsync(ct);
            if (octets is null) break;
            await fichier.WriteAsync(octets, ct);
        }
        fichier.Position = 0;
        return fichier;
    }

    public static FileStream FichierTemporaire() =>
        new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    public static async Task<string> Empreinte(Stream contenu, CancellationToken ct)
    {
        contenu.Position = 0;
        var empreinte = Convert.ToHexStringLower(await SHA256.HashDataAsync(contenu, ct));
        contenu.Position = 0;
        return empreinte;
    }
}
