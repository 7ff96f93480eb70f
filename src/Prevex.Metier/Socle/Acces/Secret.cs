using System.Security.Cryptography;
using System.Text;

namespace Prevex.Metier.Socle.Acces;

/// <summary>A word that opens something by itself: given once, kept as a hash.</summary>
internal static class Secret
{
    public static string Nouveau() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Empreinte(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
