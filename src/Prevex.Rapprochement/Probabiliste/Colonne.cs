using System.Runtime.InteropServices;

namespace Prevex.Rapprochement.Probabiliste;

/// <summary>A column of texts, each kept once; 0 is nothing. Rare values weigh more: <see cref="LnFrequence"/>.</summary>
internal sealed class Colonne
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _textes = [""];
    private readonly List<int> _comptes = [0];

    public int[] Ids { get; }

    public Colonne(string?[] textes)
    {
        Ids = new int[textes.Length];
        for (var i = 0; i < textes.Length; i++)
        {
            if (string.IsNullOrEmpty(textes[i])) continue;
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, textes[i]!, out var connu);
            if (!connu) { id = _textes.Count; _textes.Add(textes[i]!); _comptes.Add(0); }
            _comptes[id]++;
            Ids[i] = id;
        }
    }

    public bool Vide => _textes.Count == 1;

    public string Texte(int fiche) => _textes[Ids[fiche]];

    public int Compte(int fiche) => _comptes[Ids[fiche]];

    /// <summary>Chance that another record bears the value of this one.</summary>
    public double LnFrequence(int fiche) => Ln(_comptes[Ids[fiche]], Ids.Length);

    public static double Ln(int compte, int total) => Math.Log(Math.Max(compte - 1, 1) / (double)Math.Max(total, 2));
}

/// <summary>A name read once: every form, the parts of compounds, how they sound.</summary>
internal sealed record NomLu(string[] Formes, int[] Ids, string[] Parties, string[] Sons)
{
    public static NomLu? De(IReadOnlyList<string> formes, IReadOnlyList<string> parties) =>
        formes.Count == 0 ? null : new([.. formes], [], [.. parties], [.. formes.Select(Mesures.Phonetique)]);
}

/// <summary>Surnames or given names of a list.</summary>
internal sealed class ColonneDeNoms
{
    public NomLu?[] Noms { get; }

    private ColonneDeNoms(NomLu?[] noms) => Noms = noms;

    /// <summary>Reads surnames and given names together: both share the table of forms, since lists swap them.</summary>
    public static (ColonneDeNoms Prenoms, ColonneDeNoms Familles, int[] Comptes) Lire(Noms?[] lus)
    {
        var formes = new Dictionary<string, int>(StringComparer.Ordinal);
        var valeurs = new Dictionary<string, NomLu>(StringComparer.Ordinal);
        List<int> comptes = [];
        var (prenoms, familles) = (new NomLu?[lus.Length], new NomLu?[lus.Length]);
        for (var i = 0; i < lus.Length; i++)
        {
            if (lus[i] is not { } nom) continue;
            familles[i] = Valeur(nom.Familles, nom.Parties);
            prenoms[i] = Valeur(nom.Prenoms, nom.AutresPrenoms);
            foreach (var id in familles[i]?.Ids ?? []) comptes[id]++;
            foreach (var id in prenoms[i]?.Ids ?? []) comptes[id]++;
        }
        return (new(prenoms), new(familles), [.. comptes]);

        NomLu? Valeur(IReadOnlyList<string> textes, IReadOnlyList<string> parties)
        {
            if (textes.Count == 0) return null;
            var cle = textes.Count == 1 && parties.Count == 0 ? textes[0] : $"{string.Join(' ', textes)}|{string.Join(' ', parties)}";
            if (valeurs.TryGetValue(cle, out var connue)) return connue;
            var ids = new int[textes.Count];
            for (var k = 0; k < ids.Length; k++)
            {
                if (formes.TryGetValue(textes[k], out ids[k])) continue;
                formes[textes[k]] = ids[k] = comptes.Count;
                comptes.Add(0);
            }
            return valeurs[cle] = new([.. textes], ids, [.. parties], [.. textes.Select(Mesures.Phonetique)]);
        }
    }
}
