using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>Whether the debt is an impayé in the sense of housing aid, under each reading that nothing settles (domaine.md §5.10-5.11).</summary>
internal sealed class ImpayeDAide(Regles regles, Procedure procedure, BailConnu? bail, DateOnly aujourdhui, List<Echeance> echeances)
{
    public IReadOnlyList<EvaluationDImpaye> Evaluer()
    {
        if (regles.ImpayeDAide is not { } regle || procedure.CloseLe is not null) return [];
        // The text that counts is that of the report; until it comes, that of the day.
        var signalement = procedure.Premier<SignalementCaf>(DateOnly.MinValue);
        var valeur = regle.ValeurAu(signalement?.Date ?? aujourdhui);
        if (valeur.Seuil is not { } seuil) return [];
        if (seuil.Montant is { } montant) return [ParMontant(regle, valeur, seuil, montant)];
        if (seuil.Loyers is not { } loyers || bail?.Loyer is not { } loyer || bail.Dettes.Count == 0) return [];

        var evaluations = new List<EvaluationDImpaye>(4);
        var aide = bail.Aide ?? 0;
        for (var charges = 0; charges < 2; charges++)
            for (var net = 0; net < 2; net++)
            {
                var deduite = net == 0;
                if (aide == 0 && deduite || aide > 0 && bail.AideAuBailleur is { } auBailleur && auBailleur != deduite) continue;
                var base_ = loyer + (charges == 0 ? bail.Charges ?? 0 : 0) - (deduite ? aide : 0);
                var atteint = Atteint(Math.Max(0, base_) * loyers, seuil.Depasser);
                evaluations.Add(new(regle.Id, valeur.Regime, charges == 0, aide == 0 ? null : deduite, base_ * loyers, atteint?.Au, atteint?.Id));
            }
        Signaler(evaluations);
        return evaluations;
    }

    /// <summary>From 2027: an amount, or an age whatever the amount.</summary>
    private EvaluationDImpaye ParMontant(Regle regle, Valeur valeur, Seuil seuil, decimal montant)
    {
        var (le, source) = Atteint(montant, seuil.Depasser) is { } dette ? (dette.Au, dette.Id) : ((DateOnly?)null, (Guid?)null);
        if (seuil.Anciennete is { } age && procedure.Premier<PremierImpaye>(DateOnly.MinValue) is { } premier && procedure.Premier<DetteSoldee>(premier.Date) is null)
        {
            var jour = Calendrier.Ajouter(premier.Date, age);
            if (jour <= aujourdhui && (le is null || jour < le)) (le, source) = (jour, premier.Id);
        }
        return new(regle.Id, valeur.Regime, null, null, montant, le, source);
    }

    private DetteConnue? Atteint(decimal seuil, bool depasser)
    {
        if (bail is null) return null;
        foreach (var d in bail.Dettes)
            if (d.Montant > 0 && d.Au <= aujourdhui && (depasser ? d.Montant > seuil : d.Montant >= seuil)) return d;
        return null;
    }

    /// <summary>T01: the landlord who receives the aid reports within the delay of the day when the debt became an impayé, unless a fact told that day.</summary>
    private void Signaler(List<EvaluationDImpaye> evaluations)
    {
        if (bail is not { Aide: > 0 } || bail.AideAuBailleur == false || procedure.Premier<ImpayeConstitue>(default) is not null || regles.Trouver("T01") is not { } regle) return;
        var retenue = evaluations.Find(e => e is { ChargesComprises: true, AideDeduite: true });
        if (retenue?.ConstitueLe is not { } jour || retenue.Source is not { } source || regle.ValeurAu(jour) is not { Delai: { } delai } valeur) return;
        var lectures = new List<Lecture>(1);
        var autre = evaluations.Find(e => e is { ChargesComprises: false, AideDeduite: true });
        if (autre?.ConstitueLe is { } horsCharges && horsCharges != jour) Echeancier.Lire(regle, lectures, Lecture.HorsCharges, Calendrier.Ajouter(horsCharges, delai));
        var date = Calendrier.Ajouter(jour, delai);
        var due = procedure.Premier<SignalementCaf>(DateOnly.MinValue) is null;
        echeances.Add(new()
        {
            Regle = regle.Id, Nature = regle.Nature!.Value, Date = date, Fait = source, Regime = valeur.Regime,
            Confiance = Echeancier.Pire(valeur.Confiance, bail.AideAuBailleur is null ? Confiance.Probable : Confiance.Certaine),
            Ouverte = due && aujourdhui <= date, Manquee = due && aujourdhui > date, Procedure = procedure.Numero, Lectures = lectures, Evenement = jour, Depart = jour,
            Forme = Forme.Delai, Delai = delai, Entrees = [source],
        });
    }
}
