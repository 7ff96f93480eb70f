namespace Prevex.Rapprochement.Probabiliste;

/// <summary>How near two names are: the levels of <see cref="Champ.Prenom"/> and <see cref="Champ.Famille"/>, the same for lists and at the door.</summary>
internal static class NomsProches
{
    /// <summary>1 identical · 2 a part, or cut · 3 a slip, or the same sound · 4 near · 5 same initial · 6 different.</summary>
    internal static byte Comparer(NomLu x, NomLu y)
    {
        byte niveau = 6;
        for (var i = 0; i < x.Formes.Length; i++)
            for (var j = 0; j < y.Formes.Length; j++)
                niveau = Math.Min(niveau, Proches(x.Formes[i], y.Formes[j], x.Sons[i], y.Sons[j]));
        return niveau > 2 && (Parties(x, y) || Parties(y, x)) ? (byte)2 : niveau;
    }

    private static byte Proches(string a, string b, string sonA, string sonB)
    {
        if (a == b) return 1;
        var (court, longueur) = a.Length < b.Length ? (a, b) : (b, a);
        if (court.Length == 1) return a[0] == b[0] ? (byte)5 : (byte)6;
        if (court.Length >= 3 && longueur.StartsWith(court, StringComparison.Ordinal)) return longueur.Length - court.Length == 1 ? (byte)3 : (byte)2;
        if (longueur.Length - court.Length > 5) return 6;
        if (court.Length >= 3 && Texte.UneFaute(a, b)) return 3;
        var jw = Mesures.JaroWinkler(a, b);
        if (jw >= 0.92 || jw >= 0.8 && sonA.Length > 1 && sonA == sonB) return 3;
        return jw >= 0.85 || court.Length >= 5 && jw >= 0.7 && Mesures.Fautes(a, b, 2) <= 2 ? (byte)4 : (byte)6;
    }

    private static bool Parties(NomLu x, NomLu y)
    {
        foreach (var partie in x.Parties)
            if (Array.IndexOf(y.Formes, partie) >= 0 || Array.IndexOf(y.Parties, partie) >= 0) return true;
        return false;
    }
}
