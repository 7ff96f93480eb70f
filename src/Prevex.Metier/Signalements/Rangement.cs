using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

/// <summary>Puts one placed line where it goes: in its dossier, in the review list, or only among the lines kept.</summary>
internal sealed class Rangement(Message message, Tranche tranche, Structures structures, Dictionary<Guid, EtatDossier> etats)
{
    private readonly Attacher _attacher = new(tranche, structures);
    private readonly Attacher.Source _source = new(message.Territoire, message.EmetteurId, message.Id, message.RecuLe);

    public (Ligne Ligne, IReadOnlyList<Element> Elements) Ranger(LignePlacee placee)
    {
        var ecartes = placee.Ligne.Ecartes.Select(e => new Element(e.TypeFait, null, e.Etat, e.Colonne, e.Motif, e.Remede));
        List<Element> elements = [.. Pris(placee), .. ecartes];
        var ligne = new Ligne
        {
            Territoire = message.Territoire, MessageId = message.Id, EmetteurId = message.EmetteurId, Rang = message.Position + tranche.Lignes.Count + 1, Feuille = placee.Ligne.Feuille, Numero = placee.Ligne.Numero,
            Brut = SignalementJson.Ecrire(placee.Ligne.Brut), Lu = placee.Lu, Empreinte = placee.Empreinte, Rattachement = placee.Rattachement, DossierId = placee.Dossier, Preuve = placee.Preuve,
            AMontrer = placee.Rattachement == Rattachement.Revue || elements.Any(e => e.Etat != EtatLecture.Accepte), Elements = SignalementJson.Ecrire(elements),
        };
        tranche.Lignes.Add(ligne);
        if (placee.Candidats is { } candidats)
            tranche.Revues.Add(new()
            {
                Territoire = message.Territoire, LigneId = ligne.Id, CreeLe = message.RecuLe,
                Candidats = SignalementJson.Ecrire(candidats.Select(c => new CandidatDeRevue(c.Dossier, c.Phrase, Math.Round(c.Probabilite, 4), placee.Modele)).ToList()),
            });
        return (ligne, elements);
    }

    private IEnumerable<Element> Pris(LignePlacee placee)
    {
        if (placee.Ligne.Signalement is not { } signalement || placee.Identite is not { } identite) return [];
        if (placee.Dossier is not { } dossier) return EnAttente(signalement);
        var etat = etats[dossier];
        if (placee.Rattachement == Rattachement.Nouveau) GarderLesPersonnes(etat, identite, placee.Lies);
        return _attacher.A(etat, signalement, identite, _source);
    }

    // A household that moved keeps its persons: the two dossiers are linked through them.
    private void GarderLesPersonnes(EtatDossier etat, Identite identite, IReadOnlyList<Guid> lies)
    {
        foreach (var personne in lies.SelectMany(id => etats[id].Foyer).Select(f => f.Personne).DistinctBy(p => p.Id))
            if (Enrichissement.Indice(identite.Personnes, Attacher.Comparee(personne)) >= 0) _attacher.Occuper(etat, personne, RolePersonne.Titulaire, _source);
    }

    /// <summary>What a report tells, while nobody knows whose it is.</summary>
    public static IEnumerable<Element> EnAttente(Signalement s)
    {
        if (s.Bail?.Debut is { } debut) yield return new(TypesDeFait.Bail, debut, EtatLecture.Accepte);
        foreach (var d in s.Dettes) yield return new(TypesDeFait.Dette, d.Au, EtatLecture.Accepte);
        foreach (var t in s.Termes) yield return new(TypesDeFait.Echeance, t.Mois, EtatLecture.Accepte);
        foreach (var f in s.Faits) yield return new(TypesDeFait.Nom(f), f.DateEffet, EtatLecture.Accepte);
    }
}
