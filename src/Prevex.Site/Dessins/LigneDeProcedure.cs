using Prevex.Site.Affichage;

namespace Prevex.Site.Dessins;

/// <summary>
/// The line of the procedure as SVG: acts above, deadlines and contacts below, suspensions as bands, today.
/// The same is told by <see cref="LigneEnListe"/>, so the drawing is hidden from screen readers.
/// </summary>
public static class LigneDeProcedure
{
    internal const double Etage = 40;
    private const double LibelleMax = 230;
    private const double MargeGauche = 14;
    private const double SansDate = 120;

    /// <param name="ligne">What to draw.</param>
    /// <param name="largeur">Width in CSS pixels at which texts keep their size.</param>
    /// <param name="icones">Address of the icon sprite.</param>
    /// <param name="classe">Added to the svg element.</param>
    public static string Dessiner(Ligne ligne, double largeur, string icones, string classe = "")
    {
        var plan = Planifier(ligne, largeur);
        var svg = new Svg();
        svg.Brut($"<svg class=\"dessin {classe}\" viewBox=\"0 0 {Svg.N(largeur)} {Svg.N(plan.Hauteur)}\" aria-hidden=\"true\" focusable=\"false\">");
        DessinerBandes(svg, plan);
        DessinerTemps(svg, plan);
        DessinerAxe(svg, plan, ligne);
        foreach (var f in plan.Dessus) DessinerMat(svg, f, plan.AxeY, -1, plan.PenteHaute);
        foreach (var f in plan.Dessous) DessinerMat(svg, f, plan.AxeY, 1, plan.PenteBasse);
        foreach (var f in plan.Dessus) DessinerJalon(svg, f, plan);
        foreach (var f in plan.Dessous) DessinerLimite(svg, f, plan);
        foreach (var voie in plan.Voies) DessinerVoie(svg, voie, plan, icones);
        return svg.Brut("</svg>").ToString();
    }

    /// <summary>Where everything goes; kept apart so that tests can look at it.</summary>
    internal static PlanDeLigne Planifier(Ligne ligne, double largeur)
    {
        var sansDate = ligne.Jalons.Where(j => j.Date is null).ToList();
        var (debut, fin) = Bornes(ligne);
        var droite = largeur - MargeGauche - Math.Min(sansDate.Count * SansDate, largeur / 3);
        var nommees = ligne.Evenements.Any(e => e.Voie.Length > 0);
        var echelle = new Echelle(debut, fin, nommees ? VoieDeLigne.LargeurDuNom : MargeGauche, droite - (sansDate.Count > 0 ? 0 : 40));
        var avecAn = fin.DayNumber - debut.DayNumber > 500;

        var dessus = ligne.Jalons.Where(j => j.Date is not null)
            .Select(j => Fanion.Pour(echelle.X(j.Date!.Value), j.Libelle, Quand(j.Date.Value, j.Detail, avecAn), j.Etat == EtatJalon.Fait ? "" : LigneEnListe.ClasseDe(j.Etat), LibelleMax))
            .Concat(sansDate.Select((j, i) => Fanion.Pour(droite + 20 + i * (largeur - droite) / sansDate.Count, j.Libelle, j.Detail ?? "date à venir", "attendu", LibelleMax)))
            .ToList();
        if (ligne.Fin is null) dessus.Add(Fanion.Pour(echelle.X(ligne.Aujourdhui), ligne.NomDuJour, Quand(ligne.Aujourdhui, null, avecAn), "jour", LibelleMax));
        var dessous = ligne.Limites.Select(l => Fanion.Pour(echelle.X(l.Date), l.Libelle, Quand(l.Date, l.Detail, avecAn), l.Ton.Classe(), LibelleMax)).ToList();

        var haut = Fanion.Placer(dessus, MargeGauche, largeur);
        var bas = Fanion.Placer(dessous, MargeGauche, largeur);
        var bandes = Bandeau.Placer(ligne.Bandes, echelle);
        return new PlanDeLigne(echelle, largeur, haut, bas, bandes, VoieDeLigne.Placer(ligne.Evenements, echelle, largeur));
    }

    private static (DateOnly, DateOnly) Bornes(Ligne ligne)
    {
        var jours = ligne.Jalons.Select(j => j.Date).OfType<DateOnly>()
            .Concat(ligne.Evenements.Select(e => e.Date)).Concat(ligne.Limites.Select(l => l.Date))
            .Append(ligne.Fin ?? ligne.Aujourdhui).ToList();
        var (debut, fin) = (jours.Min(), jours.Max());
        // A suspension that runs at the end of the line is shown to its end.
        foreach (var b in ligne.Bandes)
            if (b.Fin > fin && b.Debut <= fin && b.Fin < fin.AddMonths(12)) fin = b.Fin.Value;
        var manque = 120 - (fin.DayNumber - debut.DayNumber);
        if (manque > 0) (debut, fin) = (debut.AddDays(-manque / 2), fin.AddDays(manque / 2));
        var air = Math.Max(6, (fin.DayNumber - debut.DayNumber) / 60);
        return (debut.AddDays(-air), fin.AddDays(ligne.Fin is null ? 4 * air : air));
    }

    private static string Quand(DateOnly jour, string? detail, bool avecAn)
    {
        var date = avecAn ? Francais.Jour(jour) : Francais.JourSansAn(jour);
        return detail is null ? date : $"{date} · {detail}";
    }

    private static void DessinerBandes(Svg svg, PlanDeLigne plan)
    {
        foreach (var b in plan.Bandes)
        {
            var y = 4 + b.Rang * Bandeau.Hauteur;
            svg.Rectangle("bande", b.X, y, b.Largeur, plan.ReperesY - y, 6);
        }
        foreach (var b in plan.Bandes)
        {
            var y = 4 + b.Rang * Bandeau.Hauteur;
            svg.Rectangle("bande-tete", b.X, y, b.Largeur, Bandeau.Hauteur - 3, 6);
            if (b.Texte is not null) svg.Texte("bande-texte", b.X + 9, y + 16, b.Texte);
        }
    }

    private static void DessinerTemps(Svg svg, PlanDeLigne plan)
    {
        foreach (var r in plan.Echelle.Reperes())
        {
            svg.Trait("repere", r.X, plan.ReperesY, r.X, plan.ReperesY + 6);
            if (r.Mois is not null) svg.Texte("t3", r.X, plan.ReperesY + 21, r.Mois);
            if (r.An is not null) svg.Texte("t3 an", r.X, plan.ReperesY + (r.Mois is null ? 21 : 38), r.An);
        }
    }

    private static void DessinerAxe(Svg svg, PlanDeLigne plan, Ligne ligne)
    {
        var arret = plan.Echelle.X(ligne.Fin ?? ligne.Aujourdhui);
        var depart = ligne.Jalons.Select(j => j.Date).Concat(ligne.Evenements.Select(e => (DateOnly?)e.Date)).OfType<DateOnly>().DefaultIfEmpty(ligne.Aujourdhui).Min();
        if (ligne.Fin is null) svg.Trait("axe-venir", arret, plan.AxeY, plan.Largeur - MargeGauche, plan.AxeY);
        if (depart < (ligne.Fin ?? ligne.Aujourdhui)) svg.Trait("axe", plan.Echelle.X(depart), plan.AxeY, arret, plan.AxeY);
        if (ligne.Fin is null) svg.Trait("mat jour", arret, plan.AxeY, arret, plan.AxeY + 16);
    }

    private static void DessinerMat(Svg svg, Fanion f, double axeY, int sens, double pente)
    {
        var bord = axeY + sens * (f.Penche ? 14 : 10);
        var bout = axeY + sens * (PlanDeLigne.Pied + pente + (f.Etage + 1) * Etage - (sens < 0 ? 4 : 8));
        var trace = f.Penche
            ? $"M{Svg.N(f.X)} {Svg.N(axeY)}V{Svg.N(bord)}L{Svg.N(f.Mat)} {Svg.N(axeY + sens * (PlanDeLigne.Pied + pente))}V{Svg.N(bout)}"
            : $"M{Svg.N(f.X)} {Svg.N(axeY)}V{Svg.N(bout)}";
        svg.Chemin($"mat {f.Classe}", trace);
    }

    private static void DessinerJalon(Svg svg, Fanion f, PlanDeLigne plan)
    {
        var haut = plan.AxeY - PlanDeLigne.Pied - plan.PenteHaute - (f.Etage + 1) * Etage;
        if (f.Classe == "jour")
        {
            svg.Rectangle("pastille-jour", f.Mat, haut + 3, f.LargeurDuNom + 16, 20, 10).Texte("pastille-texte", f.Mat + 8, haut + 17.5, f.Nom);
            svg.Texte("t2", f.Mat + Fanion.Retrait, haut + 36, f.Detail).Rectangle("point jour", f.X - 5, plan.AxeY - 11, 10, 22, 4);
            return;
        }
        svg.Texte("t1", f.Mat + Fanion.Retrait, haut + 17, f.Nom).Texte("t2", f.Mat + Fanion.Retrait, haut + 34, f.Detail);
        svg.Rond($"point {f.Classe}", f.X, plan.AxeY, plan.Rayon - (f.Classe == "" ? 0 : 1));
    }

    private static void DessinerLimite(Svg svg, Fanion f, PlanDeLigne plan)
    {
        var haut = plan.AxeY + PlanDeLigne.Pied + plan.PenteBasse + f.Etage * Etage;
        svg.Texte($"t1 {f.Classe}", f.Mat + Fanion.Retrait, haut + 15, f.Nom).Texte("t2", f.Mat + Fanion.Retrait, haut + 32, f.Detail);
        var (x, y) = (Svg.N(f.X), plan.AxeY);
        svg.Chemin($"losange {f.Classe}", $"M{x} {Svg.N(y - 10)}l10 10-10 10-10-10z");
    }

    private static void DessinerVoie(Svg svg, VoieDeLigne voie, PlanDeLigne plan, string icones)
    {
        if (voie.Nom.Length > 0)
        {
            svg.Trait("voie", plan.Echelle.Gauche, voie.Y, plan.Largeur - MargeGauche, voie.Y);
            svg.Texte("t3 nom-de-voie", 2, voie.Y + 5, voie.Nom);
        }
        foreach (var rond in voie.Ronds) DessinerRond(svg, rond, icones);
    }

    private static void DessinerRond(Svg svg, RondDeLigne r, string icones)
    {
        var ton = r.Ton.Classe();
        svg.Brut("<g>").Brut($"<title>{Svg.Echapper(r.Titre)}</title>").Rond($"rond {ton}{(r.Nombre > 1 ? " nombre" : "")}", r.X, r.Y, 15);
        if (r.Nombre > 1) svg.Texte("t1", r.X, r.Y + 5.5, $"{r.Nombre}", "middle");
        else svg.Brut($"<use class=\"icone {ton}\" href=\"{Svg.Echapper(icones)}#{Svg.Echapper(r.Icone)}\" x=\"{Svg.N(r.X - 8)}\" y=\"{Svg.N(r.Y - 8)}\" width=\"16\" height=\"16\"/>");
        if (r.Mot is not null) svg.Texte("t3", r.X, r.Y + 32, r.Mot, "middle");
        svg.Brut("</g>");
    }
}
