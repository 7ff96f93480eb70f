using Prevex.Droit;
using Prevex.Droit.Ecriture;
using Prevex.Metier.Dossiers;
using Prevex.Site.Affichage;
using Mots = Prevex.Droit.Francais;

namespace Prevex.Site.Verbes;

/// <summary>A situation, for someone who reads it in a terminal.</summary>
internal static class SituationEnTexte
{
    public static void Ecrire(TextWriter sortie, Cas cas, Situation s, Regles regles)
    {
        string Nom(Guid id) => cas.NomsDesFaits.GetValueOrDefault(id) ?? id.ToString();
        sortie.WriteLine($"{cas.Nom} (au {Mots.Jour(s.Aujourdhui)})");
        sortie.WriteLine($"  Étape : {Etapes.Libelle(s.Etape)}{(s.EtapeLe is { } le ? $", le {Mots.Jour(le)}" : "")}");
        sortie.WriteLine($"  Positions : {string.Join(", ", s.Positions)}");
        foreach (var e in s.Echeances)
        {
            var x = e.Explication(regles);
            sortie.WriteLine($"  {e.Date:yyyy-MM-dd}  {e.Regle,-5} {e.Nature.EnMots()} · {x.Regle.Nom} · {(e.Fait is { } f ? Nom(f) : "")} · {e.Regime} · {Mots.Mot(e.Confiance)}{(e.Ouverte ? " · ouverte" : "")}");
            foreach (var etape in x.Etapes) sortie.WriteLine($"              {etape}");
            foreach (var l in x.Lectures) sortie.WriteLine($"              Autre lecture ({Mots.Mot(l.Mention.Confiance)}) : {l.Phrase}");
        }
        foreach (var p in s.Suspensions) sortie.WriteLine($"  Suspension {p.Nature} du {p.Periode.Debut:yyyy-MM-dd}{(p.Periode.Fin is { } fin ? $" au {fin:yyyy-MM-dd}" : ", sans fin connue")} ({p.Texte})");
        foreach (var i in s.ImpayeDAide)
            sortie.WriteLine($"  Impayé ({i.Regime}) : seuil {i.Seuil:0.##} €{(i.ChargesComprises is { } c ? c ? " charges comprises" : " hors charges" : "")}{(i.AideDeduite is { } a ? a ? ", aide déduite" : ", aide non déduite" : "")} : {(i.ConstitueLe is { } jour ? $"constitué le {jour:yyyy-MM-dd}" : "non atteint")}");
        foreach (var r in s.Alertes) sortie.WriteLine($"  Alerte {r.Code} [{string.Join(", ", r.Faits.Select(Nom))}] : {r.Message}");
        foreach (var r in s.Incoherences) sortie.WriteLine($"  Incohérence {r.Code} [{string.Join(", ", r.Faits.Select(Nom))}] : {r.Message}");
        sortie.WriteLine();
    }
}
