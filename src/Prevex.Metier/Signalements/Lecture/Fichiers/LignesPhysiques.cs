using System.Text;
using System.Text.Unicode;

namespace Prevex.Metier.Signalements.Lecture.Fichiers;

internal readonly record struct LignePhysique(int Numero, string Texte, bool TropLongue);

/// <summary>
/// The lines of a text file as a person counts them, decoded one by one: files put together from several programs mix
/// encodings, so a line that is not UTF-8 is read with the sender's older encoding.
/// </summary>
internal sealed class LignesPhysiques
{
    public const int OctetsMax = 128 * 1024;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Iso15 = CodePagesEncodingProvider.Instance.GetEncoding(28605)!;

    private readonly Stream _flux;
    private readonly string _encodage;
    private readonly byte[] _tampon = new byte[64 * 1024];
    private readonly byte[] _ligne = new byte[OctetsMax];
    private byte _fin = (byte)'\n';
    private int _debut, _longueur, _numero;

    /// <param name="encodage">For lines that are not UTF-8: windows-1252, iso-8859-15, or auto.</param>
    public LignesPhysiques(Stream flux, string encodage)
    {
        (_flux, _encodage) = (SansUtf16(flux), encodage);
        Remplir();
        if (_tampon.AsSpan(0, _longueur).StartsWith(Encoding.UTF8.Preamble)) _debut = 3;
        if (_tampon.AsSpan(0, _longueur).IndexOf((byte)'\n') < 0 && _tampon.AsSpan(0, _longueur).IndexOf((byte)'\r') >= 0) _fin = (byte)'\r';
    }

    public bool Lire(out LignePhysique ligne)
    {
        ligne = default;
        if (_debut >= _longueur && !Remplir()) return false;
        var taille = 0;
        var tropLongue = false;
        do
        {
            var reste = _tampon.AsSpan(_debut, _longueur - _debut);
            var fin = reste.IndexOf(_fin);
            var bout = fin < 0 ? reste : reste[..fin];
            var garde = Math.Min(bout.Length, OctetsMax - taille);
            bout[..garde].CopyTo(_ligne.AsSpan(taille));
            taille += garde;
            tropLongue |= garde < bout.Length;
            _debut += fin < 0 ? reste.Length : fin + 1;
            if (fin >= 0) break;
        }
        while (Remplir());
        if (taille > 0 && _ligne[taille - 1] == '\r') taille--;
        ligne = new(++_numero, Decoder(_ligne.AsSpan(0, tropLongue ? Math.Min(taille, 2000) : taille)), tropLongue);
        return true;
    }

    private string Decoder(ReadOnlySpan<byte> octets)
    {
        if (Ascii.IsValid(octets)) return Encoding.ASCII.GetString(octets);
        if (Utf8.IsValid(octets)) return Encoding.UTF8.GetString(octets);
        // 0x80-0x9F are letters in Windows-1252 only; the eight signs where the two differ are letters in ISO-8859-15 only.
        var windows = _encodage == "windows-1252" || octets.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0;
        return (windows ? Windows : Iso15).GetString(octets);
    }

    private bool Remplir()
    {
        _debut = 0;
        _longueur = _flux.ReadAtLeast(_tampon, _tampon.Length, throwOnEndOfStream: false);
        return _longueur > 0;
    }

    private static Stream SansUtf16(Stream flux)
    {
        Span<byte> debut = stackalloc byte[2];
        flux.Position = 0;
        var lus = flux.ReadAtLeast(debut, 2, throwOnEndOfStream: false);
        flux.Position = 0;
        if (lus < 2) return flux;
        if (debut[0] == 0xFF && debut[1] == 0xFE) return Encoding.CreateTranscodingStream(flux, Encoding.Unicode, Encoding.UTF8, leaveOpen: true);
        return debut[0] == 0xFE && debut[1] == 0xFF ? Encoding.CreateTranscodingStream(flux, Encoding.BigEndianUnicode, Encoding.UTF8, leaveOpen: true) : flux;
    }
}
