using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Rapprochement.Menages;

/// <summary>Levels of the six fields of a person, by <see cref="Signe"/>, and what they weigh.</summary>
internal struct PaireDePersonnes
{
    private const double NomDeJumeau = 6;

    public byte Prenom, Nom, Ordre, Naissance, Telephone, Courriel;

    /// <summary>Bits for one person, and for two relatives, against chance.</summary>
    public double Meme, Parents;

    /// <summary>How rare the shared names are.</summary>
    public double RareteDuNom, RareteDuPrenom;

    public readonly byte this[Signe s] => s switch
    {
        Signe.Prenom => Prenom,
        Signe.Nom => Nom,
        Signe.Ordre => Ordre,
        Signe.Naissance => Naissance,
        Signe.Telephone => Telephone,
        Signe.Courriel => Courriel,
        _ => 0,
    };

    /// <summary>Bits that one field brings.</summary>
    public readonly double Bits(Signe s, Poids poids) => poids.Meme(s, this[s]) + (s == Signe.Nom ? RareteDuNom : s == Signe.Prenom ? RareteDuPrenom : 0);

    /// <summary>Births told, exactly equal, and given names apart: twins, until a person says otherwise.</summary>
    public readonly bool Jumeaux => Naissance == 1 && Prenom == 6 && Nom <= 3;

    /// <summary>The forms of both that fit best.</summary>
    public static PaireDePersonnes De(FormesPersonne a, FormesPersonne b, Poids poids)
    {
        var meilleure = new PaireDePersonnes { Meme = double.NegativeInfinity };
        var naissance = Jours.Comparer(a.Jour, b.Jour);
        if (naissance == 1 && Jours.Imprecis(a.Jour)) naissance = 3;
        var telephone = Egaux(a.Formes[0].Telephone, b.Formes[0].Telephone);
        var courriel = Egaux(a.Courriel, b.Courriel);
        foreach (var x in a.Formes)
            foreach (var y in b.Formes)
            {
                var paire = DansLOrdre(x, y, poids);
                if (paire.Prenom is 0 or >= 3 || paire.Nom is 0 or >= 3)
                    if (Intervertis(x, y, poids) is { } autre && autre.Meme > paire.Meme) paire = autre;
                if (paire.Meme > meilleure.Meme) meilleure = paire;
            }
        (meilleure.Naissance, meilleure.Telephone, meilleure.Courriel) = (naissance, telephone, courriel);
        meilleure.Meme += poids.Meme(Signe.Naissance, naissance) + poids.Meme(Signe.Telephone, telephone) + poids.Meme(Signe.Courriel, courriel);
        // Twins do not share a given name.
        if (naissance == 1 && meilleure.Prenom == 1) meilleure.Parents -= NomDeJumeau;
        meilleure.Parents += poids.Parents(Signe.Naissance, naissance) + poids.Parents(Signe.Telephone, telephone) + poids.Parents(Signe.Courriel, courriel);
        return meilleure;
    }

    private static PaireDePersonnes DansLOrdre(Forme x, Forme y, Poids poids)
    {
        var p = new PaireDePersonnes { Prenom = Comparer(x.Prenoms, y.Prenoms), Nom = Comparer(x.Familles, y.Familles) };
        p.Ordre = p.Prenom == 0 && p.Nom == 0 ? (byte)0 : (byte)1;
        p.RareteDuNom = p.Nom == 1 ? poids.Rarete(Signe.Nom, Commun(x.Familles!, y.Familles!)) : 0;
        p.RareteDuPrenom = p.Prenom == 1 ? poids.Rarete(Signe.Prenom, Commun(x.Prenoms!, y.Prenoms!)) : 0;
        return Sommer(p, poids);
    }

    private static PaireDePersonnes? Intervertis(Forme x, Forme y, Poids poids)
    {
        // Both columns must have changed places: a single name that falls in the other column proves nothing.
        if (x.Prenoms is null || x.Familles is null || y.Prenoms is null || y.Familles is null) return null;
        var p = new PaireDePersonnes { Prenom = Comparer(x.Prenoms, y.Familles), Nom = Comparer(x.Familles, y.Prenoms), Ordre = 2 };
        return p is { Prenom: 1, Nom: <= 3 } or { Nom: 1, Prenom: <= 3 } ? Sommer(p, poids) : null;
    }

    private static PaireDePersonnes Sommer(PaireDePersonnes p, Poids poids)
    {
        foreach (var s in (ReadOnlySpan<Signe>)[Signe.Prenom, Signe.Nom, Signe.Ordre])
        {
            p.Meme += p.Bits(s, poids);
            p.Parents += poids.Parents(s, p[s]) + (s == Signe.Nom ? p.RareteDuNom : 0);
        }
        // Swapped columns are as likely between two relatives.
        if (p.Ordre == 2) p.Parents += poids.Meme(Signe.Ordre, 2) - poids.Parents(Signe.Ordre, 2);
        return p;
    }

    private static byte Comparer(NomLu? x, NomLu? y) => x is null || y is null ? (byte)0 : NomsProches.Comparer(x, y);

    private static string? Commun(NomLu x, NomLu y)
    {
        foreach (var forme in x.Formes) if (Array.IndexOf(y.Formes, forme) >= 0) return forme;
        return null;
    }

    private static byte Egaux(string? a, string? b) => a is null || b is null ? (byte)0 : a == b ? (byte)1 : (byte)2;
}
