using Prevex.Faits;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Dossiers;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

/// <summary>Adds what a report says to a dossier: persons, lease, debt, facts. What the sender already told is not added again.</summary>
internal sealed class Attacher(Tranche tranche, Structures structures)
{
    public sealed record Source(string Territoire, Guid Emetteur, Guid? Message, DateTimeOffset RecuLe, Guid? Auteur = null);

    public IReadOnlyList<Element> A(EtatDossier etat, Signalement signalement, Identite identite, Source source)
    {
        tranche.Touches[etat.Dossier.Id] = etat;
        Logement(etat, signalement, identite, source);
        Foyer(etat, signalement, source);
        Numero(etat, signalement.Reference, false, source);
        Numero(etat, signalement.Rg, true, source);
        var elements = new List<Element>();
        if (Bail(etat, signalement.Bail, source) is { } bail) elements.Add(bail);
        elements.AddRange(signalement.Dettes.Select(d => Dette(etat, d, source)));
        elements.AddRange(signalement.Termes.Select(t => Terme(etat, t, source)));
        elements.AddRange(signalement.Faits.Select(f => Fait(etat, f, signalement.AnnuleEtRemplace, source)));
        etat.Identite = Enrichissement.Enrichir(etat.Identite, identite);
        return elements;
    }

    private void Logement(EtatDossier etat, Signalement signalement, Identite identite, Source source)
    {
        if (etat.Logement is not null || signalement.Adresse is not { } recue || identite.Adresses is not [var lue, ..]) return;
        // The commune is shown under its own name once it is recognised.
        var commune = lue.Insee is not null && !string.IsNullOrWhiteSpace(recue.Voie) ? [] : new[] { recue.CodePostal, recue.Commune };
        var texte = string.Join(", ", new[] { recue.Voie, string.Join(' ', commune.Where(t => !string.IsNullOrWhiteSpace(t))) }.Where(t => !string.IsNullOrWhiteSpace(t)));
        if (texte.Length == 0) return;
        etat.Logement = Dossiers.Logement.De(source.Territoire, lue, texte, recue.Complement);
        etat.Dossier.LogementId = etat.Logement.Id;
        tranche.Logements.Add(etat.Logement);
        if (!tranche.Dossiers.Contains(etat.Dossier)) tranche.DossiersLoges.Add(etat.Dossier);
    }

    private void Foyer(EtatDossier etat, Signalement signalement, Source source)
    {
        foreach (var recue in signalement.Personnes)
        {
            var connues = etat.Identite.Personnes;
            var rang = Enrichissement.Indice(connues, Comparee(recue));
            var connue = etat.Foyer.Select(f => f.Personne).FirstOrDefault(p => Enrichissement.Indice([Comparee(p)], Comparee(recue)) == 0
                || rang >= 0 && Enrichissement.Indice(connues, Comparee(p)) == rang);
            if (connue is not null) Completer(connue, recue);
            else Ajouter(etat, recue, source);
            etat.Identite = Enrichissement.Enrichir(etat.Identite, new() { Personnes = [Comparee(recue)] });
        }
    }

    private void Ajouter(EtatDossier etat, PersonneSignalee recue, Source source)
    {
        if (string.IsNullOrWhiteSpace(recue.Nom) && string.IsNullOrWhiteSpace(recue.NomUsage)) return;
        var personne = new Personne
        {
            Territoire = source.Territoire, Civilite = recue.Civilite, Nom = recue.Nom, NomUsage = recue.NomUsage, Prenoms = recue.Prenoms,
            Naissance = recue.Naissance, Telephone = recue.Telephone, Courriel = recue.Courriel,
        };
        tranche.Personnes.Add(personne);
        Occuper(etat, personne, recue.Role, source);
    }

    public void Occuper(EtatDossier etat, Personne personne, RolePersonne role, Source source)
    {
        var occupation = new Occupation { DossierId = etat.Dossier.Id, PersonneId = personne.Id, Territoire = source.Territoire, Role = role, MessageId = source.Message };
        tranche.Occupations.Add(occupation);
        etat.Foyer.Add((personne, occupation));
    }

    private void Completer(Personne connue, PersonneSignalee recue)
    {
        var (naissance, telephone, courriel, usage) = (connue.Naissance, connue.Telephone, connue.Courriel, connue.NomUsage);
        connue.Naissance ??= recue.Naissance;
        connue.Telephone ??= recue.Telephone;
        connue.Courriel ??= recue.Courriel;
        connue.NomUsage ??= recue.NomUsage;
        connue.Civilite ??= recue.Civilite;
        if ((naissance, telephone, courriel, usage) != (connue.Naissance, connue.Telephone, connue.Courriel, connue.NomUsage)) tranche.PersonnesCompletees.Add(connue);
    }

    private void Numero(EtatDossier etat, string? valeur, bool rg, Source source)
    {
        if (string.IsNullOrWhiteSpace(valeur) || etat.Numeros.Any(n => n.RetireLe is null && n.Rg == rg && n.EmetteurId == source.Emetteur && n.Valeur == valeur)) return;
        var numero = new Numero
        {
            Territoire = source.Territoire, DossierId = etat.Dossier.Id, EmetteurId = source.Emetteur, MessageId = source.Message, RecuLe = source.RecuLe, Valeur = valeur, Rg = rg,
        };
        etat.Numeros.Add(numero);
        tranche.Numeros.Add(numero);
    }

    private Element? Bail(EtatDossier etat, BailSignale? dit, Source source)
    {
        if (dit is null) return null;
        var bailleur = string.IsNullOrWhiteSpace(dit.Bailleur) ? (Guid?)null : structures.Bailleur(dit.Bailleur, dit.TypeBailleur).Id;
        var bail = new Bail
        {
            Territoire = source.Territoire, DossierId = etat.Dossier.Id, EmetteurId = source.Emetteur, MessageId = source.Message, RecuLe = source.RecuLe,
            Reference = dit.Reference, BailleurId = bailleur, TypeBailleur = dit.TypeBailleur, Debut = dit.Debut,
            Loyer = dit.Loyer, Charges = dit.Charges, Aide = dit.Aide, AideAuBailleur = dit.AideAuBailleur, Meuble = dit.Meuble, DelaiClause = dit.DelaiClause?.ToString(),
        };
        var meme = etat.Baux.FirstOrDefault(b => b.RetireLe is null && b.EmetteurId == source.Emetteur
            && (b.Reference, b.BailleurId, b.TypeBailleur, b.Debut, b.Loyer, b.Charges, b.Aide, b.AideAuBailleur, b.Meuble, b.DelaiClause)
            == (bail.Reference, bail.BailleurId, bail.TypeBailleur, bail.Debut, bail.Loyer, bail.Charges, bail.Aide, bail.AideAuBailleur, bail.Meuble, bail.DelaiClause));
        if (meme is null)
        {
            etat.Baux.Add(bail);
            tranche.Baux.Add(bail);
        }
        // A lease without its first day only identifies the household: it is kept, but reports no fact.
        return dit.Debut is { } debut ? new(TypesDeFait.Bail, debut, EtatLecture.Accepte, Fait: (meme ?? bail).Id) : null;
    }

    private Element Dette(EtatDossier etat, DetteSignalee dite, Source source)
    {
        var meme = etat.Dettes.FirstOrDefault(d => d.RetireLe is null && d.EmetteurId == source.Emetteur && d.Au == dite.Au && d.Montant == dite.Montant);
        if (meme is not null) return new(TypesDeFait.Dette, dite.Au, EtatLecture.Accepte, Fait: meme.Id);
        var dette = new Dette
        {
            Territoire = source.Territoire, DossierId = etat.Dossier.Id, EmetteurId = source.Emetteur, MessageId = source.Message, RecuLe = source.RecuLe,
            Au = dite.Au, Montant = dite.Montant, ImpayeDepuis = dite.ImpayeDepuis,
        };
        etat.Dettes.Add(dette);
        tranche.Dettes.Add(dette);
        return new(TypesDeFait.Dette, dite.Au, EtatLecture.Accepte, Fait: dette.Id);
    }

    private Element Terme(EtatDossier etat, TermeSignale dit, Source source)
    {
        var meme = etat.Termes.FirstOrDefault(t => t.RetireLe is null && t.EmetteurId == source.Emetteur && t.Mois == dit.Mois
            && (t.Appele, t.Regle, t.Solde) == (dit.Appele, dit.Regle, dit.Solde));
        if (meme is not null) return new(TypesDeFait.Echeance, dit.Mois, EtatLecture.Accepte, Fait: meme.Id);
        var terme = new Terme
        {
            Territoire = source.Territoire, DossierId = etat.Dossier.Id, EmetteurId = source.Emetteur, MessageId = source.Message, RecuLe = source.RecuLe,
            Mois = dit.Mois, Appele = dit.Appele, Regle = dit.Regle, Solde = dit.Solde, Mode = dit.Mode,
        };
        etat.Termes.Add(terme);
        tranche.Termes.Add(terme);
        return new(TypesDeFait.Echeance, dit.Mois, EtatLecture.Accepte, Fait: terme.Id);
    }

    private Element Fait(EtatDossier etat, Fait fait, bool annuleEtRemplace, Source source)
    {
        var charge = FaitsJson.Ecrire(fait);
        var type = FaitsJson.Etiquette(fait);
        var retires = etat.Faits.Where(f => f.Remplace is not null && f.Type == "retrait").Select(f => f.Remplace!.Value).ToHashSet();
        var dits = etat.Faits.Where(f => f.EmetteurId == source.Emetteur && f.Type == type && !retires.Contains(f.Id)).ToList();
        // Told before by this sender, even if corrected since: told again, it changes nothing.
        if (dits.Find(f => f.Charge == charge) is { } deja) return new(TypesDeFait.Nom(fait), fait.DateEffet, EtatLecture.Accepte, Fait: deja.Id);

        var remplaces = dits.Where(f => f.Remplace is not null).Select(f => f.Remplace!.Value).ToHashSet();
        var enVigueur = dits.Where(f => !remplaces.Contains(f.Id)).ToList();
        // Two steps of a diagnosis on one day are two events; two acts of one type on one day are one, told better.
        var corrige = (fait is DiagnosticSocialFinancier ? null : enVigueur.Find(f => f.DateEffet == fait.DateEffet)) ?? (annuleEtRemplace ? enVigueur.MaxBy(f => f.RecuLe) : null);
        var inscrit = FaitInscrit.Ecrire(source.Territoire, etat.Dossier.Id, fait, source.RecuLe, source.Emetteur, source.Message, source.Auteur, corrige?.Id);
        etat.Faits.Add(inscrit);
        tranche.Faits.Add(inscrit);
        return new(TypesDeFait.Nom(fait), fait.DateEffet, EtatLecture.Accepte, Fait: inscrit.Id);
    }

    public static PersonneComparee Comparee(Personne p) =>
        new() { Nom = p.Nom, NomUsage = p.NomUsage, Prenoms = p.Prenoms, Naissance = p.Naissance, Telephone = p.Telephone, Courriel = p.Courriel };

    public static PersonneComparee Comparee(PersonneSignalee p) =>
        new() { Nom = p.Nom, NomUsage = p.NomUsage, Prenoms = p.Prenoms, Naissance = p.Naissance, Telephone = p.Telephone, Courriel = p.Courriel };
}
