using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Prevex.Rapprochement;

/// <summary>
/// Which files share a <see cref="Cles">key</see> with a report, in memory. It holds hashes and ids, no name. A file that loses a key stays
/// under it until the index is loaded again: a candidate is compared again, so this costs a comparison and never a wrong answer.
/// Not safe for two threads at once.
/// </summary>
public sealed class IndexDeCles
{
    private readonly Dictionary<ulong, int> _tetes = [];
    private readonly List<(int Dossier, int Suivant)> _maillons = [];
    private readonly Dictionary<Guid, int> _rangs = [];
    private readonly List<Guid> _dossiers = [];

    /// <summary>How many files it knows.</summary>
    public int Nombre => _dossiers.Count;

    /// <summary>64 bits of a key, the same in every process. Two keys with one hash only fetch a useless candidate.</summary>
    public static ulong Hacher(string cle) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(cle.AsSpan()));

    /// <summary>Puts a file under its keys. Idempotent. A key that has more than <see cref="Cles.BlocMax"/> files tells nothing and is not followed further.</summary>
    public void Poser(Guid dossier, ReadOnlySpan<ulong> cles)
    {
        if (!_rangs.TryGetValue(dossier, out var rang))
        {
            _rangs.Add(dossier, rang = _dossiers.Count);
            _dossiers.Add(dossier);
        }
        foreach (var cle in cles)
        {
            ref var tete = ref CollectionsMarshal.GetValueRefOrAddDefault(_tetes, cle, out _);
            var n = 0;
            var maillon = tete;
            // Ranks in the list start at 1: 0 is the end of the chain.
            for (; maillon > 0 && n <= Cles.BlocMax && _maillons[maillon - 1].Dossier != rang; n++) maillon = _maillons[maillon - 1].Suivant;
            if (maillon > 0 || n > Cles.BlocMax) continue;
            _maillons.Add((rang, tete));
            tete = _maillons.Count;
        }
    }

    /// <summary>Adds the files under a key: at most <see cref="Cles.BlocMax"/> + 1 of them, so that the caller sees that a key is too common.</summary>
    public void Sous(ulong cle, ISet<Guid> dossiers)
    {
        for (var maillon = _tetes.GetValueOrDefault(cle); maillon > 0; maillon = _maillons[maillon - 1].Suivant) dossiers.Add(_dossiers[_maillons[maillon - 1].Dossier]);
    }
}
