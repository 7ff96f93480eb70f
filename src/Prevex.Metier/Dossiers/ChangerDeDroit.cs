using Microsoft.EntityFrameworkCore;
using Prevex.Droit;
using Prevex.Droit.Comparaisons;
using Prevex.Droit.Ecriture;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>A file that a change of law touches.</summary>
public sealed record DossierTouche(Guid Id, string Numero, string Noms, Etape Etape, EffetDuChangement Effet)
{
    /// <summary>What becomes of the impayé of housing aid, in French; null when it does not change.</summary>
    public string? Impaye
    {
        get
        {
            if (!Effet.ImpayeChange) return null;
            return $"impayé au sens de l’aide : {Dit(Effet.ImpayeAvant)} avant, {Dit(Effet.ImpayeApres)} après";
        }
    }

    private static string Dit(IReadOnlyList<EvaluationDImpaye> evaluations) => evaluations.Count == 0 ? "non calculé (loyer ou dette inconnus)"
        : evaluations.All(e => e.ConstitueLe is not null) ? "constitué" : evaluations.All(e => e.ConstitueLe is null) ? "non atteint" : "selon la lecture";
}

/// <summary>What a change of law does to the files of a territory.</summary>
public sealed record ChangementDeDroit(DateOnly Jour, IReadOnlyList<ValeurChangee> Valeurs, int Touches, IReadOnlyList<DossierTouche> Dossiers)
{
    public IEnumerable<string> EnPhrases(int lus)
    {
        yield return $"Ce qui change le {Droit.Francais.Jour(Jour)} : {(Valeurs.Count == 0 ? "aucune valeur du droit connu de Prévex ne commence ce jour-là." : $"{Valeurs.Count} règles.")}";
        foreach (var v in Valeurs) yield return $"  {v.Regle.Id} {v.Regle.Nom} : {PageDuDroit.Dire(v.Avant)} → {PageDuDroit.Dire(v.Apres)} ({Droit.Francais.Mot(v.Apres.Confiance)})";
        yield return $"{Touches} dossiers ouverts touchés, sur {lus} ouverts{(Dossiers.Count < Touches ? $" ; les {Dossiers.Count} premiers" : "")} :";
        foreach (var d in Dossiers)
        {
            yield return $"  {d.Numero} ({Etapes.Libelle(d.Etape)})";
            foreach (var e in d.Effet.Nouvelles) yield return $"    nouvelle échéance {e.Regle} le {Droit.Francais.Jour(e.Date)}";
            foreach (var e in d.Effet.Disparues) yield return $"    n’est plus due : {e.Regle} du {Droit.Francais.Jour(e.Date)}";
            if (d.Impaye is { } impaye) yield return $"    {impaye}";
            if (d.Effet.Devoirs.Count > 0) yield return $"    règles nouvelles à suivre : {string.Join(", ", d.Effet.Devoirs.Select(v => v.Regle.Id))}";
        }
    }
}

/// <summary>Reads every open file twice, with and without the law that starts on the day.</summary>
public sealed class ChangerDeDroit(Bases bases, Referentiel referentiel)
{
    private const int Lot = 1000;
    private static readonly int[] Closes = [(int)Etape.Expulse, (int)Etape.Parti, (int)Etape.Resolu, (int)Etape.BailEnCours];

    /// <param name="agent">Only what this agent may see; null for the operator of the base.</param>
    /// <returns>The change, with at most <paramref name="limite"/> files, and how many open files were read.</returns>
    public async Task<(ChangementDeDroit Changement, int Lus)> Executer(DateOnly jour, int limite, CancellationToken ct, Agent? agent = null)
    {
        var changements = new Changements(referentiel.Regles, jour);
        var (lus, touches, rang) = (0, 0, 0L);
        var dossiers = new List<DossierTouche>();
        while (changements.Valeurs.Count > 0)
        {
            await using var depot = bases.Ouvrir();
            var fiches = await (agent is null ? depot.Fiches.AsNoTracking() : depot.FichesVisibles(agent)).Where(f => f.Territoire == referentiel.Territoire.Code && f.Rang > rang).OrderBy(f => f.Rang).Take(Lot).Select(f => new { f.DossierId, f.Rang, f.Numero, f.Noms, f.Etape }).ToListAsync(ct);
            if (fiches.Count == 0) break;
            rang = fiches[^1].Rang;
            var ouvertes = fiches.Where(f => !Closes.Contains(f.Etape)).ToList();
            var etats = await depot.EtatsSansIdentite([.. ouvertes.Select(f => f.DossierId)], ct);
            foreach (var f in ouvertes)
            {
                if (!etats.TryGetValue(f.DossierId, out var etat)) continue;
                lus++;
                var effet = changements.Pour([.. etat.Faits.Select(x => x.Lire())], etat.BailConnu());
                if (effet.Rien) continue;
                if (touches++ < limite) dossiers.Add(new(f.DossierId, f.Numero, f.Noms, (Etape)f.Etape, effet));
            }
        }
        return (new(jour, changements.Valeurs, touches, dossiers), lus);
    }
}
