namespace Prevex.Rapprochement.Menages;

/// <summary>A model as bits of evidence, ready to be added: log2 of each level's share under a hypothesis over its share by chance.</summary>
internal sealed class Poids
{
    private readonly double[][] _meme, _parents, _demenages, _voisins, _suivants;
    private readonly Dictionary<Signe, (IReadOnlyDictionary<string, double> Parts, double Moindre, double Moyenne)> _raretes = [];

    public Poids(ModeleDeMenage modele)
    {
        var hasard = Bareme.Tous.Select((b, s) => modele.Appris.TryGetValue((Signe)s, out var appris) ? appris.Hasard : b.Hasard).ToArray();
        _meme = [.. Bareme.Tous.Select((b, s) => Bits(modele.Appris.TryGetValue((Signe)s, out var appris) ? appris.Meme : b.Meme, hasard[s]))];
        // What the table does not say of relatives, of a move, of neighbours is left to chance.
        _parents = [.. Bareme.Tous.Select((b, s) => Bits(b.Parents ?? b.Hasard, b.Hasard))];
        _demenages = [.. Bareme.Tous.Select((b, s) => Bits(b.Demenages ?? hasard[s], hasard[s]))];
        _voisins = [.. Bareme.Tous.Select((b, s) => Bits(b.Voisins ?? hasard[s], hasard[s]))];
        _suivants = [.. Bareme.Tous.Select((b, s) => Bits(b.Suivants ?? b.Voisins ?? hasard[s], hasard[s]))];
        Compter(Signe.Nom, modele.Noms);
        Compter(Signe.Prenom, modele.Prenoms);
        Compter(Signe.Bailleur, modele.Bailleurs);

        // A value too rare to be counted is taken for the rarest counted: nobody is known to be alone in bearing a name.
        void Compter(Signe signe, IReadOnlyDictionary<string, double> parts)
        {
            if (parts.Count > 0) _raretes[signe] = (parts, parts.Values.Min(), hasard[(int)signe][0]);
        }
    }

    public double Meme(Signe s, int niveau) => _meme[(int)s][niveau];
    public double Parents(Signe s, int niveau) => _parents[(int)s][niveau];
    public double Demenages(Signe s, int niveau) => _demenages[(int)s][niveau];
    public double Voisins(Signe s, int niveau) => _voisins[(int)s][niveau];
    public double Suivants(Signe s, int niveau) => _suivants[(int)s][niveau];

    /// <summary>Bits that a shared value adds (rare) or takes away (common) to the mean value; 0 when values were not counted.</summary>
    public double Rarete(Signe s, string? valeur) =>
        valeur is not null && _raretes.TryGetValue(s, out var r) ? Math.Log2(r.Moyenne / r.Parts.GetValueOrDefault(valeur, r.Moindre)) : 0;

    private static double[] Bits(IReadOnlyList<double> part, IReadOnlyList<double> hasard) => [0, .. part.Select((p, k) => Math.Log2(p / hasard[k]))];
}
