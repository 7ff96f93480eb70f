using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Signalements.Emetteurs;

/// <summary>What an import looks like from afar.</summary>
/// <param name="Fautifs">Share of its facts that cannot be taken, 0 to 1.</param>
/// <param name="Liens">Null as long as nobody knows.</param>
public sealed record ProfilDImport(int Lignes, double Fautifs, ProfilDImport.PartsDesLiens? Liens)
{
    /// <param name="Nouveaux">Files opened per line.</param>
    /// <param name="ARevoir">Share of the facts that wait for a person.</param>
    public sealed record PartsDesLiens(double Nouveaux, double ARevoir);

    /// <summary>An import as far as it went; its volume is the one announced.</summary>
    public static ProfilDImport Jusquici(Message m) => new(Math.Max(m.Lignes, m.Position), Part(m.ACorriger + m.Rejetes, Total(m)),
        m.Position == 0 ? null : new(Part(m.DossiersCrees, m.Position), Part(m.ARevoir, Total(m))));

    public static double Part(int nombre, int total) => total == 0 ? 0 : (double)nombre / total;

    private static int Total(Message m) => m.Acceptes + m.ARevoir + m.ACorriger + m.Rejetes;
}

public enum GenreDEcart { Volume, Erreurs, Nouveaux, ARevoir }

/// <summary>A departure: what was seen, what is usual, and from where on it is one. Lines, or shares from 0 to 1.</summary>
public sealed record EcartDImport(GenreDEcart Genre, double Valeur, double Habituel, double Seuil, int Imports);

/// <summary>The past imports of one sender by one profile, in robust figures: one strange import in five moves nothing.</summary>
public sealed class Habitudes(IReadOnlyList<ProfilDImport> passes, SeuilsDuDisjoncteur seuils)
{
    public IReadOnlyList<EcartDImport> Ecarts(ProfilDImport present)
    {
        if (passes.Count < seuils.Apres) return [];
        List<EcartDImport?> ecarts = [Volume(present.Lignes)];
        if (present.Lignes >= seuils.Lignes)
        {
            ecarts.Add(Part(GenreDEcart.Erreurs, present.Fautifs, passes.Select(p => p.Fautifs)));
            if (present.Liens is { } liens)
            {
                ecarts.Add(Part(GenreDEcart.Nouveaux, liens.Nouveaux, passes.Select(p => p.Liens).OfType<ProfilDImport.PartsDesLiens>().Select(l => l.Nouveaux)));
                ecarts.Add(Part(GenreDEcart.ARevoir, liens.ARevoir, passes.Select(p => p.Liens).OfType<ProfilDImport.PartsDesLiens>().Select(l => l.ARevoir)));
            }
        }
        return [.. ecarts.OfType<EcartDImport>()];
    }

    // Volumes multiply: their logarithms are compared.
    private EcartDImport? Volume(int lignes)
    {
        var (milieu, marge) = Robuste(passes.Select(p => Math.Log(Math.Max(1, p.Lignes))), Math.Log(seuils.FacteurVolume));
        var ici = Math.Log(Math.Max(1, lignes));
        // One line where four are usual is an ordinary day.
        if (Math.Max(ici, milieu) < Math.Log(seuils.Lignes)) return null;
        return Math.Abs(ici - milieu) <= marge ? null : new(GenreDEcart.Volume, lignes, Math.Round(Math.Exp(milieu)), Math.Round(Math.Exp(ici > milieu ? milieu + marge : milieu - marge)), passes.Count);
    }

    private EcartDImport? Part(GenreDEcart genre, double part, IEnumerable<double> passees)
    {
        var (milieu, marge) = Robuste(passees, seuils.Points / 100);
        return part <= milieu + marge ? null : new(genre, part, milieu, milieu + marge, passes.Count);
    }

    private (double Milieu, double Marge) Robuste(IEnumerable<double> valeurs, double auMoins)
    {
        var liste = valeurs.ToList();
        var milieu = Mediane(liste);
        return (milieu, Math.Max(seuils.Ecart * 1.4826 * Mediane([.. liste.Select(v => Math.Abs(v - milieu))]), auMoins));
    }

    internal static double Mediane(List<double> valeurs)
    {
        if (valeurs.Count == 0) return 0;
        valeurs.Sort();
        var milieu = valeurs.Count / 2;
        return valeurs.Count % 2 == 1 ? valeurs[milieu] : (valeurs[milieu - 1] + valeurs[milieu]) / 2;
    }
}
