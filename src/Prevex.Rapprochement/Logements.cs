namespace Prevex.Rapprochement;

/// <summary>Two addresses compared: the entrance (number, way, commune) on one hand, the door on the other.</summary>
internal static class Logements
{
    /// <summary>
    /// Identical: same entrance. Near: number or way alike in the same commune, or the entrance alike in another one.
    /// Different: nothing of that. Absent: unreadable, or « chez » elsewhere.
    /// </summary>
    internal static Accord Comparer(AdresseLue a, AdresseLue b)
    {
        if (!Lisible(a) || !Lisible(b)) return Accord.Absent;
        var commune = a.Insee is null || b.Insee is null ? Accord.Absent : a.Insee == b.Insee ? Accord.Identique : Accord.Different;
        var voie = ComparerVoies(a, b);
        var numero = a.Numero is null || b.Numero is null ? Accord.Absent : a.Numero == b.Numero ? Accord.Identique : Texte.UneFaute(a.Numero, b.Numero) && a.Numero.Length + b.Numero.Length > 4 ? Accord.Proche : Accord.Different;
        var entree = (commune, voie, numero) switch
        {
            (Accord.Identique, Accord.Identique, Accord.Identique) => Accord.Identique,
            (Accord.Different, Accord.Identique, Accord.Identique) => Accord.Proche,
            (Accord.Different, _, _) => Accord.Different,
            (_, Accord.Identique or Accord.Proche, not Accord.Different) => Accord.Proche,
            (Accord.Identique, Accord.Identique, _) or (Accord.Identique, _, Accord.Identique) => Accord.Proche,
            _ => Accord.Different,
        };
        // Somebody else's home proves no move; when it agrees it is still a trace.
        if (a.Chez != b.Chez && entree == Accord.Different) return Accord.Absent;
        return entree;
    }

    /// <summary>
    /// 1 same entrance and door · 2 same entrance · 3 same entrance, another door · 4 same entrance but for a slip · 5 same way, another number ·
    /// 6 same commune · 7 another commune · 0 unreadable, or « chez » on one side only.
    /// </summary>
    internal static byte Niveau(AdresseLue a, AdresseLue b)
    {
        if (!Lisible(a) || !Lisible(b)) return 0;
        var accord = Comparer(a, b);
        if (accord == Accord.Absent) return 0;
        if (accord == Accord.Identique)
            return Contraire(a.Porte, b.Porte) || Contraire(a.Batiment, b.Batiment) || Contraire(a.Escalier, b.Escalier) ? (byte)3 : a.Porte is not null && a.Porte == b.Porte ? (byte)1 : (byte)2;
        var commune = a.Insee is null || b.Insee is null || a.Insee == b.Insee;
        if (accord == Accord.Proche)
        {
            var voie = ComparerVoies(a, b);
            // The same number of another street proves nothing but the commune; the same street tells a little.
            if (voie == Accord.Different) return commune ? (byte)6 : (byte)7;
            var numero = a.Numero is null || b.Numero is null || a.Numero == b.Numero || Texte.UneFaute(a.Numero, b.Numero) && a.Numero.Length + b.Numero.Length > 4;
            return numero ? (byte)4 : (byte)5;
        }
        return commune ? ComparerVoies(a, b) == Accord.Identique ? (byte)5 : (byte)6 : (byte)7;
    }

    /// <summary>The report tells a building, a staircase or a door, the file too at that entrance, and never the same.</summary>
    internal static bool Contraires(AdresseLue recue, IEnumerable<AdresseLue> connues)
    {
        var memes = connues.Where(c => Comparer(recue, c) >= Accord.Proche).ToList();
        return Manque(a => a.Porte) || Manque(a => a.Batiment) || Manque(a => a.Escalier);

        bool Manque(Func<AdresseLue, string?> partie) =>
            partie(recue) is { } dite && memes.Any(m => partie(m) is not null) && memes.All(m => partie(m) != dite);
    }

    /// <summary>Same entrance, and same door told on both sides.</summary>
    internal static bool MemePorte(AdresseLue a, AdresseLue b) => a.Porte is not null && a.Porte == b.Porte && Comparer(a, b) == Accord.Identique;

    internal static bool Lisible(AdresseLue a) => a.Voie is not null && (a.Insee is not null || a.Numero is not null);

    private static bool Contraire(string? a, string? b) => a is not null && b is not null && a != b;

    private static Accord ComparerVoies(AdresseLue a, AdresseLue b)
    {
        var (x, y) = (a.Voie!, b.Voie!);
        if (x != y && !MemesMots(x.Split(' '), y.Split(' ')))
            return Texte.UneFaute(x, y) || x.Length >= 6 && y.StartsWith(x, StringComparison.Ordinal) || y.Length >= 6 && x.StartsWith(y, StringComparison.Ordinal) ? Accord.Proche : Accord.Different;
        return Contraire(a.TypeVoie, b.TypeVoie) ? Accord.Proche : Accord.Identique;
    }

    // « E ZOLA », « ZOLA », « EMILE ZOLA » are one street: initials and lost first words, read from the end.
    private static bool MemesMots(string[] a, string[] b)
    {
        if (a[^1].Length < 3 || a[^1] != b[^1]) return false;
        for (var i = 2; i <= Math.Min(a.Length, b.Length); i++)
        {
            var (x, y) = (a[^i], b[^i]);
            if (x != y && !(x.Length == 1 && x[0] == y[0]) && !(y.Length == 1 && x[0] == y[0])) return false;
        }
        return true;
    }
}
