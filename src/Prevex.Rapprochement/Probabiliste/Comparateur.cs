namespace Prevex.Rapprochement.Probabiliste;

/// <summary>Compares two records of a lot, field by field.</summary>
internal sealed class Comparateur
{
    private delegate byte Juge(int a, int b, ref double lnFrequence);

    private readonly Lot _lot;
    private readonly Juge[] _juges;
    private readonly bool _noms;

    /// <summary>Most fields compared at once.</summary>
    public const int ChampsMax = 16;

    /// <summary>Fields that at least one record tells; names come first.</summary>
    public IReadOnlyList<Champ> Champs { get; }

    public Comparateur(Lot lot, OptionsDeLiage options)
    {
        _lot = lot;
        List<Champ> champs = [];
        List<Juge> juges = [];
        _noms = lot.ComptesDeNoms.Length > 0;
        if (_noms) champs.AddRange([Champ.Prenom(), Champ.Famille(), Champ.Ordre()]);
        Ajouter(lot.JoursEcrits, Champ.Naissance, Naissance);
        // The place comes first: how rare a way or a number is depends on it.
        if (!lot.Communes.Vide || !lot.CodesPostaux.Vide) { champs.Add(Champ.Lieu()); juges.Add(Lieu); }
        Ajouter(lot.Voies, Champ.Voie, Voie);
        Ajouter(lot.Numeros, Champ.Numero, Numero);
        Ajouter(lot.Complements, Champ.Complement, Complement);
        Ajouter(lot.Telephones, Champ.Telephone, (int a, int b, ref double ln) => Chiffres(lot.Telephones, a, b, ref ln));
        Ajouter(lot.Courriels, Champ.Courriel, Courriel);
        Ajouter(lot.References, Champ.Reference, (int a, int b, ref double ln) => Chiffres(lot.References, a, b, ref ln));
        for (var k = 0; k < lot.Autres.Length && champs.Count < ChampsMax; k++)
        {
            var (colonne, autre) = (lot.Autres[k], options.Autres[k]);
            Ajouter(colonne, () => Champ.Autre(autre), (int a, int b, ref double ln) => Autre(colonne, autre.Proche, a, b, ref ln));
        }
        (Champs, _juges) = (champs, [.. juges]);

        void Ajouter(Colonne colonne, Func<Champ> champ, Juge juge)
        {
            if (colonne.Vide) return;
            champs.Add(champ());
            juges.Add(juge);
        }
    }

    /// <summary>Fills the level of each field, and the logarithm of the frequency of the shared value where there is one (0 elsewhere).</summary>
    public void Comparer(int a, int b, Span<byte> niveaux, Span<double> lnFrequences)
    {
        lnFrequences.Clear();
        var c = 0;
        if (_noms)
        {
            Accorder(a, b, niveaux, lnFrequences);
            c = 3;
        }
        for (var k = 0; k < _juges.Length; k++, c++) niveaux[c] = _juges[k](a, b, ref lnFrequences[c]);
    }

    private static readonly double[] Points = [0, 8, 5, 5, 2.5, 1, -4];
    private const double PointsInversion = 4.5;

    private void Accorder(int a, int b, Span<byte> niveaux, Span<double> ln)
    {
        var (pa, na, pb, nb) = (_lot.Prenoms.Noms[a], _lot.Familles.Noms[a], _lot.Prenoms.Noms[b], _lot.Familles.Noms[b]);
        var prenom = Nom(pa, pb, ref ln[0]);
        var nom = Nom(na, nb, ref ln[1]);
        niveaux[2] = (byte)(prenom == 0 && nom == 0 ? 0 : 1);
        if (prenom is 0 or >= 3 || nom is 0 or >= 3)
        {
            double ln0 = 0, ln1 = 0;
            var (nomDansPrenom, prenomDansNom) = (Nom(na, pb, ref ln0), Nom(pa, nb, ref ln1));
            if (Points[nomDansPrenom] + Points[prenomDansNom] > Points[prenom] + Points[nom] + PointsInversion)
                (prenom, nom, ln[0], ln[1], niveaux[2]) = (prenomDansNom, nomDansPrenom, ln1, ln0, 2);
        }
        (niveaux[0], niveaux[1]) = (prenom, nom);
    }

    private byte Nom(NomLu? x, NomLu? y, ref double ln)
    {
        if (x is null || y is null) return 0;
        foreach (var i in x.Ids)
            if (Array.IndexOf(y.Ids, i) >= 0)
            {
                ln = Colonne.Ln(_lot.ComptesDeNoms[i], _lot.Nombre);
                return 1;
            }
        return NomsProches.Comparer(x, y);
    }

    private byte Naissance(int a, int b, ref double ln)
    {
        var niveau = Jours.Comparer(_lot.Naissances[a], _lot.Naissances[b]);
        if (niveau == 1) ln = _lot.JoursEcrits.LnFrequence(a);
        return niveau;
    }

    private byte Lieu(int a, int b, ref double ln)
    {
        var (commune, code) = (Textes(_lot.Communes, a, b), Textes(_lot.CodesPostaux, a, b));
        if (commune == 0 && code == 0) return 0;
        if (commune == 1 && code == 1) { ln = _lot.Lieux.LnFrequence(a); return 1; }
        if (commune == 1) { ln = _lot.Communes.LnFrequence(a); return (byte)(code == 0 && _lot.CodesPostaux.Vide ? 1 : 2); }
        if (code == 1) { ln = _lot.CodesPostaux.LnFrequence(a); return (byte)(commune == 0 && _lot.Communes.Vide ? 1 : commune is 2 or 3 ? 3 : 4); }
        return commune is 2 or 3 ? (byte)5 : code == 2 ? (byte)6 : (byte)7;
    }

    private byte Voie(int a, int b, ref double ln)
    {
        var niveau = Textes(_lot.Voies, a, b);
        if (niveau == 1) ln = Math.Max(_lot.Voies.LnFrequence(a), LnSachant(_lot.VoiesDuLieu, _lot.Lieux, a, b));
        if (niveau != 1 && Croise(a, b)) return 4;
        return niveau == 4 ? (byte)5 : niveau;
    }

    private bool Croise(int a, int b) => !_lot.Complements.Vide && (Egaux(a, b) || Egaux(b, a));

    private bool Egaux(int a, int b) => _lot.Complements.Ids[a] != 0 && _lot.Voies.Ids[b] != 0 && _lot.Complements.Texte(a) == _lot.Voies.Texte(b);

    private byte Numero(int a, int b, ref double ln)
    {
        var niveau = Chiffres(_lot.Numeros, a, b, ref ln);
        if (niveau == 1) ln = Math.Max(ln, LnSachant(_lot.Entrees, _lot.VoiesDuLieu, a, b));
        return niveau;
    }

    // In a tower, the number says little once the street is known: count who else is there, these two left out.
    private static double LnSachant(Colonne fin, Colonne large, int a, int b) =>
        fin.Ids[a] != 0 && fin.Ids[a] == fin.Ids[b] && large.Compte(a) > 0 ? Math.Log(Math.Max(fin.Compte(a) - 2, 0) / (double)large.Compte(a)) : double.NegativeInfinity;

    private byte Complement(int a, int b, ref double ln)
    {
        var c = _lot.Complements;
        if (c.Ids[a] == 0 || c.Ids[b] == 0 || Croise(a, b)) return 0;
        if (c.Ids[a] == c.Ids[b]) { ln = c.LnFrequence(a); return 1; }
        var (x, y) = (c.Texte(a), c.Texte(b));
        var portes = (x[0] == Lectures.Porte[0] ? 1 : 0) + (y[0] == Lectures.Porte[0] ? 1 : 0);
        if (portes == 1) return 0;
        if (portes == 2)
        {
            var (px, py) = (x[1..].Split('|'), y[1..].Split('|'));
            var (dits, contraires) = (0, 0);
            for (var k = 0; k < 3; k++)
                if (px[k].Length > 0 && py[k].Length > 0) { dits++; if (px[k] != py[k]) contraires++; }
            return dits == 0 ? (byte)0 : contraires > 0 ? (byte)3 : (byte)2;
        }
        return Textes(c, a, b) is 2 or 3 || x.Contains(y, StringComparison.Ordinal) || y.Contains(x, StringComparison.Ordinal) ? (byte)2 : (byte)3;
    }

    private byte Courriel(int a, int b, ref double ln)
    {
        var c = _lot.Courriels;
        if (c.Ids[a] == 0 || c.Ids[b] == 0) return 0;
        if (c.Ids[a] == c.Ids[b]) { ln = c.LnFrequence(a); return 1; }
        var (x, y) = (c.Texte(a), c.Texte(b));
        var (ax, ay) = (x.IndexOf('@'), y.IndexOf('@'));
        // « f.j » and « h.k » are two persons, whatever follows.
        if (Mesures.Fautes(x, y, 3) <= Math.Min(3, Math.Min(x.Length, y.Length) / 5) && Mesures.Fautes(x.AsSpan(0, ax), y.AsSpan(0, ay), 3) <= Math.Min(ax, ay) / 4) return 2;
        if (x.AsSpan(0, ax).SequenceEqual(y.AsSpan(0, ay))) return 3;
        return x.AsSpan(ax).SequenceEqual(y.AsSpan(ay)) ? (byte)4 : (byte)5;
    }

    private static byte Autre(Colonne c, bool proche, int a, int b, ref double ln)
    {
        if (c.Ids[a] == 0 || c.Ids[b] == 0) return 0;
        if (c.Ids[a] == c.Ids[b]) { ln = c.LnFrequence(a); return 1; }
        return proche ? Textes(c, a, b) : (byte)2;
    }

    private static byte Chiffres(Colonne c, int a, int b, ref double ln)
    {
        if (c.Ids[a] == 0 || c.Ids[b] == 0) return 0;
        if (c.Ids[a] == c.Ids[b]) { ln = c.LnFrequence(a); return 1; }
        return Texte.UneFaute(c.Texte(a), c.Texte(b)) ? (byte)2 : (byte)3;
    }

    // 1 same · 2 one slip · 3 near · 4 different
    private static byte Textes(Colonne c, int a, int b)
    {
        if (c.Ids[a] == 0 || c.Ids[b] == 0) return 0;
        if (c.Ids[a] == c.Ids[b]) return 1;
        var (x, y) = (c.Texte(a), c.Texte(b));
        if (Texte.UneFaute(x, y)) return 2;
        var jw = Mesures.JaroWinkler(x, y);
        if (jw < 0.7) return 4;
        return jw >= 0.94 ? (byte)2 : jw >= 0.88 || Mesures.Fautes(x, y, 3) <= Math.Min(3, Math.Min(x.Length, y.Length) / 3) ? (byte)3 : (byte)4;
    }
}
