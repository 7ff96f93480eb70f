using Prevex.Metier.Socle.Territoires;

namespace Prevex.Site.Dessins;

/// <summary>
/// The instances along the procedure: one row each, a bar over the stages at which it acts, who sits there beside or under it.
/// The page tells the same as a list, so the drawing is hidden from screen readers.
/// </summary>
public static class DessinDesInstances
{
    private const double Marge = 6, Nom = 168, Entete = 34, Interligne = 17, Barre = 26;
    private const double LargeurDesMembres = 256;

    /// <param name="largeur">Width in CSS pixels at which texts keep their size; below 1000, members go under the bars.</param>
    public static string Dessiner(SchemaDesInstances schema, double largeur, string classe = "")
    {
        var acote = largeur >= 1000;
        var droite = acote ? largeur - LargeurDesMembres - 24 : largeur - Marge;
        var colonne = (droite - Nom) / Math.Max(1, schema.Etapes.Count);
        var svg = new Svg();
        var y = Entete + Marge;
        foreach (var instance in schema.Instances.Where(i => i.ExamineDesMenages))
        {
            var lignes = Couper(Membres(instance), acote ? LargeurDesMembres : droite - Nom);
            var noms = Couper(instance.Nom, Nom - 14, 15.5, gras: true);
            var hauteur = Math.Max(Math.Max(Barre, noms.Count * 18 + 24), acote ? lignes.Count * Interligne + 8 : Barre + 10 + lignes.Count * Interligne);
            Rangee(svg, schema, instance, noms, y, colonne);
            for (var k = 0; k < lignes.Count; k++) svg.Texte("t3", acote ? droite + 24 : Nom, y + (acote ? 14 : Barre + 20) + k * Interligne, lignes[k]);
            y += hauteur + 12;
            svg.Trait("repere", Marge, y - 8, largeur - Marge, y - 8);
        }
        var colonnes = new Svg();
        for (var k = 0; k < schema.Etapes.Count; k++)
        {
            colonnes.Rectangle(k % 2 == 0 ? "colonne paire" : "colonne", Nom + k * colonne, 0, colonne, y - 8);
            var serre = colonne < 98;
            var titre = Couper(schema.Etapes[k].Nom, colonne - 2, serre ? 11.5 : 13.5, gras: true);
            for (var l = 0; l < titre.Count && l < 2; l++) colonnes.Texte(serre ? "t3 titre serre" : "t3 titre", Nom + (k + .5) * colonne, 15 + l * 15, titre[l], "middle");
        }
        return $"<svg class=\"dessin instances {classe}\" viewBox=\"0 0 {Svg.N(largeur)} {Svg.N(y)}\" aria-hidden=\"true\" focusable=\"false\">{colonnes}{svg}</svg>";
    }

    private static void Rangee(Svg svg, SchemaDesInstances schema, InstanceDuTerritoire instance, List<string> noms, double y, double colonne)
    {
        var (de, a) = (schema.Rang(instance.De), schema.Rang(instance.A));
        for (var k = 0; k < noms.Count; k++) svg.Texte("t1", Marge, y + 16 + k * 18, noms[k]);
        svg.Texte("t3", Marge, y + 16 + noms.Count * 18, Texte.Couper(instance.Echelle, 13.5, false, Nom - 16));
        svg.Rectangle($"barre {instance.Confiance}", Nom + de * colonne + 5, y, (a - de + 1) * colonne - 10, Barre, 6);
    }

    internal static string Membres(InstanceDuTerritoire i) => string.Join(". ", new[]
    {
        i.President.Count == 0 ? null : $"Préside : {string.Join(", ", i.President)}", i.Siegent.Count == 0 ? null : $"Siègent : {string.Join(", ", i.Siegent)}",
        i.Invites.Count == 0 ? null : $"Invités : {string.Join(", ", i.Invites)}",
    }.OfType<string>());

    /// <summary>Lines no wider than that, cut between words; a single longer word is shortened.</summary>
    private static List<string> Couper(string texte, double largeur, double corps = 13.5, bool gras = false)
    {
        var lignes = new List<string>();
        foreach (var mot in texte.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lignes.Count > 0 && Texte.Largeur($"{lignes[^1]} {mot}", corps, gras) <= largeur) lignes[^1] += $" {mot}";
            else lignes.Add(Texte.Couper(mot, corps, gras, largeur));
        }
        return lignes;
    }
}
