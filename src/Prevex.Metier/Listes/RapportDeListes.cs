using System.Globalization;
using System.Net;
using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Metier.Listes;

/// <summary>A page on its own, to judge a linkage: what was learnt, what it cost, and examples on both sides of the thresholds.</summary>
internal static class RapportDeListes
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");
    private const int Exemples = 6;

    public static void Ecrire(TextWriter s, BilanDeListes bilan, OptionsDeLiage options)
    {
        var r = bilan.Resultat;
        var (memes, revoir) = (r.Paires.Count(p => p.Avis == Avis.Meme), r.Paires.Count(p => p.Avis == Avis.ARevoir));
        s.Write("""
            <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Rapprochement</title><style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#161616}table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}
            th,td{border:1px solid #ccc;padding:.25rem .6rem;text-align:left}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.b{background:#000091;height:.9rem;display:inline-block}
            .contre{color:#9a1b00}.pour{color:#005a24}</style></head><body><h1>Rapprochement</h1>
            """);
        s.Write($"<p>{Nombre(r.Ids.Count)} fiches, {Nombre(r.Comparees)} paires comparées sur {Nombre(r.Possibles)} possibles. <strong>{Nombre(memes)}</strong> liens automatiques (probabilité d’au moins {Pour(options.SeuilAuto)}), "
            + $"<strong>{Nombre(revoir)}</strong> paires à revoir (d’au moins {Pour(options.SeuilRevue)}), {Nombre(r.Groupes.Distinct().Count())} personnes.</p>");
        s.Write($"<p>Liens automatiques faux attendus, d’après le modèle : {r.ErreursAttendues.ToString("0.0", Francais)}. {Manques(r)} {r.LiensEcartes} liens n’ont pas réuni leurs groupes, qui se contredisaient.</p>");
        if (r.Garde is { } garde) s.Write($"<p><strong>Attention</strong> : {Net(garde)}.</p>");
        Histogramme(s, r);
        s.Write("<h2>Ce que vaut chaque accord</h2><p>Appris sur vos listes, sans réponse connue d’avance. Le poids moyen est en bits : 1 bit double les chances. Une valeur rare pèse davantage.</p><table><tr><th>Champ<th>Niveau<th class=n>Même personne<th class=n>Deux personnes<th class=n>Poids</tr>");
        foreach (var n in r.Niveaux) s.Write($"<tr><td>{Net(n.Champ)}<td>{Net(n.Niveau)}<td class=n>{Pour(n.M)}<td class=n>{Pour(n.U)}<td class=n>{Bits(Math.Log2(n.M / n.U))}</tr>");
        s.Write($"</table><h2>Ce que la recherche a coûté</h2><p>Deux fiches sont comparées si elles partagent une clé. Un groupe de plus de {r.Plafond} fiches est coupé par année, nom ou lieu.</p><table><tr><th>Règle<th class=n>Groupes<th class=n>Le plus grand<th class=n>Paires<th class=n>Groupes coupés<th class=n>Fiches presque abandonnées</tr>");
        foreach (var c in r.Regles) s.Write($"<tr><td>{Net(c.Nom)}<td class=n>{Nombre(c.Blocs)}<td class=n>{Nombre(c.PlusGrand)}<td class=n>{Nombre(c.Paires)}<td class=n>{Nombre(c.TropGrands)}<td class=n>{Nombre(c.Abandonnees)}</tr>");
        s.Write("</table><h2>Exemples à juger</h2>");
        var auto = r.Paires.Where(p => p.Avis == Avis.Meme).ToList();
        Montrer(s, bilan, "Les liens automatiques les moins sûrs", auto.AsEnumerable().Reverse().Take(Exemples));
        Montrer(s, bilan, "Des liens automatiques pris de loin en loin", Enumerable.Range(0, Math.Min(Exemples, auto.Count)).Select(k => auto[(int)((long)k * auto.Count / Exemples % auto.Count)]));
        Montrer(s, bilan, "Les paires à revoir les plus douteuses", r.Paires.Where(p => p.Avis == Avis.ARevoir).OrderBy(p => Math.Abs(p.Probabilite - 0.5)).Take(Exemples));
        s.Write("</body></html>\n");
    }

    private static string Manques(ResultatDeLiage r) => r.Manques is { } m
        ? $"Liens qu’aucune règle n’a fait comparer, estimés d’après ceux qu’une ou deux règles seulement ont trouvés : {m.ToString("0.0", Francais)}."
        : "Toutes les paires ont été comparées.";

    private static void Histogramme(TextWriter s, ResultatDeLiage r)
    {
        s.Write("<h2>Répartition des scores</h2><p>Nombre de paires comparées selon le score, en bits (0 : une chance sur deux ; 10 : plus de 99,9 %). La longueur des barres est logarithmique.</p><table><tr><th class=n>Bits<th class=n>Paires<th></tr>");
        for (var k = 0; k < r.Histogramme.Count; k++)
            if (r.Histogramme[k] is > 0 and var n) s.Write(string.Create(CultureInfo.InvariantCulture, $"<tr><td class=n>{k - 30}<td class=n>{Nombre(n)}<td><span class=b style=\"width:{Math.Log2(n + 1) * 12:0}px\"></span></tr>"));
        s.Write("</table>");
    }

    private static void Montrer(TextWriter s, BilanDeListes bilan, string titre, IEnumerable<PaireJugee> paires)
    {
        s.Write($"<h3>{titre}</h3>");
        foreach (var p in paires)
        {
            s.Write($"<table><tr><th>{Net(bilan.Resultat.Ids[p.A])}<td colspan=2>{Net(Dire(bilan, p.A))}</tr><tr><th>{Net(bilan.Resultat.Ids[p.B])}<td colspan=2>{Net(Dire(bilan, p.B))}</tr><tr><th>Même personne ?<td colspan=2>{Pour(p.Probabilite)}</tr>");
            foreach (var i in bilan.Resultat.Expliquer(p.A, p.B)) s.Write($"<tr><td>{Net(i.Champ)}<td>{Net(i.Niveau)}<td class=\"n {(i.Bits < 0 ? "contre" : "pour")}\">{Bits(i.Bits)}</tr>");
            s.Write("</table>");
        }
    }

    private static string Dire(BilanDeListes bilan, int rang)
    {
        var f = rang < bilan.A.Fiches.Count ? bilan.A.Fiches[rang] : bilan.B!.Fiches[rang - bilan.A.Fiches.Count];
        return string.Join(" · ", new[] { f.Prenom, f.Nom, f.NomUsage, f.NomComplet, f.Naissance, f.Numero, f.Voie, f.Complement, f.CodePostal, f.Commune, f.Telephone, f.Courriel, f.Reference }
            .Concat(f.Autres).Where(t => !string.IsNullOrEmpty(t)));
    }

    private static string Nombre(double n) => n.ToString("N0", Francais);

    private static string Pour(double p) => p is > 0.9999 and < 1 ? "plus de 99,99 %" : (p * 100).ToString(p < 0.01 ? "0.0000" : "0.00", Francais) + " %";

    private static string Bits(double b) => b.ToString("+0.0;−0.0", Francais);

    private static string Net(string texte) => WebUtility.HtmlEncode(texte);
}
